"""Fine-tunes the encoder on the questions: all layers, topics and danger together, resumable after every pass.

    python train.py --knowledge-base ../../knowledge-base --model build/pruned.safetensors \\
        --pieces build/question-pieces.tsv --out build/run

Writes `state.pt` after every pass (weights, optimiser, passes done) and goes on from there when started again, and
`log.tsv` with what each pass cost and reached on the held-out eighth. Nothing from tests/data is ever read here.
"""
import argparse
import random
import time
from pathlib import Path

import torch
import torch.nn.functional as F
from torch import nn

import corpus
import network
import rewrite
from spelling import LONGEST, Pieces

SHARPNESS = 20.0  # logits are this many times the unit vector through the head


class Classifier(nn.Module):
    def __init__(self, encoder, topics):
        super().__init__()
        self.encoder = encoder
        self.topics, self.danger = nn.Linear(network.WIDTH, topics), nn.Linear(network.WIDTH, 1)
        for head in (self.topics, self.danger):
            nn.init.normal_(head.weight, std=0.02)
            nn.init.zeros_(head.bias)

    def forward(self, ids, present):
        vector = self.encoder(ids, present)
        sharp = SHARPNESS * F.dropout(vector, 0.1, self.training)
        return vector, self.topics(sharp), self.danger(sharp)[:, 0]


def contrast(vectors, targets, heat=0.07):
    """Supervised contrastive loss: questions of one topic close, others apart, whatever the language."""
    like = vectors @ vectors.T / heat
    same = (targets[:, None] == targets[None, :]).float().fill_diagonal_(0)
    like = like - torch.diag(torch.full((len(targets),), 1e4))
    each = (F.log_softmax(like, 1) * same).sum(1) / same.sum(1).clamp(min=1)
    paired = same.sum(1) > 0
    return -each[paired].mean() if paired.any() else vectors.sum() * 0


def batches(rows, targets, size, draw):
    """Gives lists of positions: alike in length so that little is padded, with pairs of one topic, in random order."""
    order = list(range(len(rows)))
    draw.shuffle(order)
    out = []
    for start in range(0, len(order), size * 64):
        pool = sorted(order[start:start + size * 64], key=lambda at: (len(rows[at]), draw.random()))
        out += [pool[at:at + size] for at in range(0, len(pool), size)]
    draw.shuffle(out)
    return out


def crop(row, draw):
    """Gives a story that is too long from its beginning or, as often, from its end."""
    if len(row) <= LONGEST:
        return row
    return row[:LONGEST - 1] + row[-1:] if draw.random() < 0.5 else row[:1] + row[1 - LONGEST:]


def rate(at, warm=0.1, cool=0.9):
    """Gives the part of the highest learning rate when `at` of the whole run is done: up, level, and down over the last `cool` of it."""
    return at / warm if at < warm else min(1.0, max(0.0, (1 - at) / cool))


@torch.no_grad()
def score(model, questions, pieces, number):
    """Gives top-1, top-3 and the top-1 of every language."""
    vectors = network.encode(model.encoder, pieces.batch([q.text for q in questions]), 64)
    targets = torch.tensor([number[q.topic] for q in questions])
    best = (SHARPNESS * vectors @ model.topics.weight.T + model.topics.bias).topk(3).indices
    first, three = best[:, 0] == targets, (best == targets[:, None]).any(1)
    of = {language: first[[at for at, q in enumerate(questions) if q.language == language]].float().mean().item()
          for language in sorted({q.language for q in questions})}
    return first.float().mean().item(), three.float().mean().item(), of


def main():
    arguments = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    corpus.add_options(arguments)
    arguments.add_argument("--model", default="build/pruned.safetensors")
    arguments.add_argument("--pieces", default="build/question-pieces.tsv")
    arguments.add_argument("--out", default="build/run")
    arguments.add_argument("--passes", type=int, default=8)
    arguments.add_argument("--layers", type=int, default=12)
    arguments.add_argument("--batch", type=int, default=64)
    arguments.add_argument("--rate", type=float, default=1e-4)
    arguments.add_argument("--head-rate", type=float, default=3e-3)
    arguments.add_argument("--warm", type=float, default=0.1, help="part of the run in which the rate rises")
    arguments.add_argument("--cool", type=float, default=0.9, help="part of the run in which the rate falls")
    arguments.add_argument("--start", help="state.pt of an earlier run whose weights are the beginning")
    arguments.add_argument("--share", type=float, default=0.45, help="part of the questions rewritten in each pass")
    arguments.add_argument("--everything", action="store_true", help="learn from the held-out eighth too, for a last run")
    arguments.add_argument("--threads", type=int, default=2)
    arguments.add_argument("--seed", type=int, default=1)
    options = arguments.parse_args()
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    out = Path(options.out)
    out.mkdir(parents=True, exist_ok=True)

    pieces = Pieces.read(options.pieces)
    topics = sorted({q.topic for q in corpus.from_options(options)})
    number = {topic: at for at, topic in enumerate(topics)}

    model = Classifier(network.load(options.model, options.layers), len(topics))
    heads = list(model.topics.parameters()) + list(model.danger.parameters())
    flat = [p for name, p in model.encoder.named_parameters() if p.ndim < 2 or name in ("word.weight", "position")]
    deep = [p for name, p in model.encoder.named_parameters() if not (p.ndim < 2 or name in ("word.weight", "position"))]
    search = torch.optim.AdamW([{"params": deep, "lr": options.rate, "weight_decay": 0.01}, {"params": flat, "lr": options.rate, "weight_decay": 0},
                                {"params": heads, "lr": options.head_rate, "weight_decay": 0.01}], fused=True)
    highest = [group["lr"] for group in search.param_groups]
    done = 0
    state = out / "state.pt"
    if options.start and not state.exists():
        earlier = torch.load(options.start)
        if earlier["topics"] != topics:
            raise SystemExit(f"{options.start} was trained on other topics")
        model.load_state_dict(earlier["model"])
    if state.exists():
        saved = torch.load(state)
        if saved["topics"] != topics:
            raise SystemExit(f"{state} was trained on other topics; give another --out")
        model.load_state_dict(saved["model"])
        search.load_state_dict(saved["search"])
        done = saved["done"]
        print(f"going on after pass {done}", flush=True)

    for turn in range(done + 1, options.passes + 1):
        # read anew: what was written since the last pass joins
        questions = [q for q in corpus.from_options(options) if q.topic in number]
        learned, kept = corpus.held_out(questions)
        learned = questions if options.everything else learned
        targets = torch.tensor([number[q.topic] for q in learned])
        urgent = torch.tensor([float(q.urgent) for q in learned])
        print(f"pass {turn}: {len(learned)} questions to learn, {len(kept)} held out, {len(topics)} topics", flush=True)
        begun, seen, shown, total = time.time(), 0, 0, 0.0
        draw = random.Random(options.seed * 1000 + turn)
        torch.manual_seed(options.seed * 1000 + turn)
        rewriter = rewrite.Rewriter(options.seed * 1000 + turn, options.share)
        rows = [crop(row, draw) for row in pieces.batch([rewriter.rewrite(q) for q in learned], 1000)]
        model.train()
        for chosen in batches(rows, targets, options.batch, draw):
            for group, top in zip(search.param_groups, highest):
                group["lr"] = top * rate((turn - 1 + seen / len(rows)) / options.passes, options.warm, options.cool)
            with torch.autocast("cpu", torch.bfloat16):
                vectors, scores, danger = model(*network.pad([rows[at] for at in chosen]))
            loss = (F.cross_entropy(scores.float(), targets[chosen], label_smoothing=0.05) + 0.3 * contrast(vectors.float(), targets[chosen])
                    + 0.3 * F.binary_cross_entropy_with_logits(danger.float(), urgent[chosen]))
            search.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            search.step()
            seen, total = seen + len(chosen), total + loss.item() * len(chosen)
            if seen - shown >= 3000:
                shown = seen
                print(f"pass {turn} {seen}/{len(rows)} loss {total / seen:.3f} {seen / (time.time() - begun):.0f}/s", flush=True)
        spent = time.time() - begun
        first, three, of = score(model, kept, pieces, number)
        torch.save({"model": model.state_dict(), "search": search.state_dict(), "topics": topics, "done": turn}, out / "part.pt")
        (out / "part.pt").rename(state)
        line = f"{turn}\t{total / seen:.4f}\t{first:.4f}\t{three:.4f}\t{spent:.0f}\t" + " ".join(f"{k}={v:.2f}" for k, v in of.items())
        with open(out / "log.tsv", "a") as log:
            log.write(line + "\n")
        print(line, flush=True)


if __name__ == "__main__":
    main()
