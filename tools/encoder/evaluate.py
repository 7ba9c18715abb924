"""Scores the exported files on questions: top-1, top-3, urgent recall and false alarms, per language and style.

    python evaluate.py --knowledge-base ../../knowledge-base ../../tests/data/questions/*.tsv
    python evaluate.py --held-out --knowledge-base ../../knowledge-base

Runs the very file that the service loads, through onnxruntime, joined with the n-grams of the questions. It only reads; nothing is tuned here.
"""
import argparse
import collections
from pathlib import Path

import numpy as np
import onnxruntime
import torch

import corpus
import heads
from ngrams import TEMPERATURE, WEIGHT, Ngrams
from spelling import Pieces


def vectors(models, texts):
    """Gives for each text the vectors of its segments."""
    settings = onnxruntime.SessionOptions()
    settings.intra_op_num_threads = 1  # a second one only waits when the machine is busy
    session = onnxruntime.InferenceSession(str(Path(models) / "question-encoder.onnx"), settings, providers=["CPUExecutionProvider"])
    pieces = Pieces.read(Path(models) / "question-pieces.tsv")
    run = lambda ids: session.run(None, {"ids": np.array(ids, np.int32), "positions": np.arange(len(ids), dtype=np.int32)})[0][0]
    return [torch.from_numpy(np.stack([run(ids) for ids in pieces.segments(text)])) for text in texts]


def table(title, rows, groups):
    print(f"\n| {title} | questions | top-1 | top-3 | urgent recall | false alarms |\n| --- | --- | --- | --- | --- | --- |")
    for name in list(groups) + ["all"]:
        chosen = [row for row in rows if name in ("all", row[title])]
        mean = lambda key, of: f"{np.mean([row[key] for row in of]):.3f}" if of else "–"
        urgent, calm = [row for row in chosen if row["urgent"]], [row for row in chosen if not row["urgent"]]
        print(f"| {name} | {len(chosen)} | {mean('first', chosen)} | {mean('three', chosen)} | {mean('alarm', urgent)} | {mean('alarm', calm)} |")


def main():
    arguments = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    arguments.add_argument("files", nargs="*", help="evaluation files: text topic alternatives style place")
    arguments.add_argument("--models", default="../../models")
    arguments.add_argument("--held-out", action="store_true", help="the held-out eighth of the corpus instead")
    arguments.add_argument("--confusions", type=int, default=0, help="print that many of the commonest confusions")
    corpus.add_options(arguments)
    options = arguments.parse_args()
    topics, tensors, mix, cut = heads.read(Path(options.models) / "question-heads.safetensors")
    questions = [q for q in corpus.from_options(options) if q.topic in topics]
    if options.held_out:
        questions, kept = corpus.held_out(questions)
        cases = [(q, {q.topic}) for q in kept]
    else:
        cases = corpus.load_test(options.files)
    words = Ngrams(questions, topics)
    urgent_topics = torch.tensor([corpus.is_urgent(topic) for topic in topics])
    points = vectors(options.models, [q.text for q, _ in cases])
    # a long text means the middle of its segments
    scores, danger = [], []
    for each, (question, _) in zip(points, cases):
        raw = (each @ tensors["topics.weight"].T + tensors["topics.bias"]).log_softmax(1).mean(0)
        joined = (raw + WEIGHT * torch.tensor(words.read(question.text)).float()) / TEMPERATURE
        scores.append(joined)
        line = (each @ tensors["danger.weight"] + tensors["danger.bias"]).mean()
        danger.append(heads.danger(line, heads.urgent_odds(joined[None], urgent_topics)[0], mix))
    scores, danger = torch.stack(scores), torch.stack(danger)
    best = scores.topk(3).indices.tolist()
    rows, wrong = [], collections.Counter()
    for (question, accepted), three, alarm in zip(cases, best, danger.tolist()):
        named = [topics[at] for at in three]
        rows.append({"language": question.language, "style": question.style, "urgent": question.urgent, "first": named[0] in accepted,
                     "three": bool(accepted & set(named)), "alarm": alarm >= cut})
        if named[0] not in accepted:
            wrong[question.topic, named[0]] += 1
    table("language", rows, [language for language in corpus.LANGUAGES if any(row["language"] == language for row in rows)])
    table("style", rows, sorted({row["style"] for row in rows}))
    for (topic, taken), count in wrong.most_common(options.confusions):
        print(f"{count:4} {topic} taken for {taken}")


if __name__ == "__main__":
    main()
