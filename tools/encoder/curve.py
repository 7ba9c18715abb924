"""Draws the learning curve: a fresh head and fresh n-grams on growing parts of the questions, over the encoder as trained.

    python curve.py --knowledge-base ../../knowledge-base --models ../../models ../../tests/data/questions/*.tsv

Writes learning-curve.svg and prints the table behind it. The encoder has seen all learned questions, so the curve shows what heads and words gain;
the encoder's own gain from more questions comes on top.
"""
import argparse
from pathlib import Path

import numpy as np
import torch

import corpus
import heads
from evaluate import vectors
from ngrams import TEMPERATURE, WEIGHT, Ngrams

PARTS = (16, 8, 4, 2, 1)
COLOURS = ("#0b6e4f", "#b5541c")


def main():
    arguments = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    arguments.add_argument("files", nargs="+", help="evaluation files: text topic alternatives style place")
    arguments.add_argument("--models", default="../../models")
    corpus.add_options(arguments)
    options = arguments.parse_args()
    topics = heads.read(Path(options.models) / "question-heads.safetensors")[0]
    number = {topic: at for at, topic in enumerate(topics)}
    learned, kept = corpus.held_out([q for q in corpus.from_options(options) if q.topic in number])
    tests = {"held-out eighth": [(q, {q.topic}) for q in kept],
             "tests/data/questions": [(q, accepted) for q, accepted in corpus.load_test(options.files) if q.topic != "none"]}
    middle = lambda each: torch.nn.functional.normalize(each.mean(0), dim=0)
    points = torch.stack([middle(each) for each in vectors(options.models, [q.text for q in learned])])
    places = {name: torch.stack([middle(each) for each in vectors(options.models, [q.text for q, _ in cases])]) for name, cases in tests.items()}
    targets = torch.tensor([number[q.topic] for q in learned])
    rows = []
    for part in PARTS:
        chosen = list(range(0, len(learned), part))
        weight, bias = heads.fit(20 * points[chosen], targets[chosen], len(topics), decay=1e-4)
        words = Ngrams([learned[at] for at in chosen], topics)
        row = [len(chosen) / len(topics)]
        for name, cases in tests.items():
            scores = (20 * places[name] @ weight.T + bias).log_softmax(1)
            scores = (scores + WEIGHT * torch.tensor(np.stack([words.read(q.text) for q, _ in cases])).float()) / TEMPERATURE
            best = scores.argmax(1).tolist()
            row.append(sum(topics[at] in accepted for at, (_, accepted) in zip(best, cases)) / len(cases))
        rows.append(row)
        print(" | ".join([f"{row[0]:.0f}"] + [f"{100 * share:.1f}" for share in row[1:]]), flush=True)
    (Path(options.models) / "learning-curve.svg").write_text(draw(rows, list(tests)), encoding="utf-8")


def draw(rows, names):
    width, height, left, low, high = 640, 360, 60, 0.4, 1.0
    x = lambda count: left + (width - 2 * left) * (np.log2(count) - np.log2(rows[0][0])) / (np.log2(rows[-1][0]) - np.log2(rows[0][0]))
    y = lambda share: 30 + (height - 80) * (high - share) / (high - low)
    parts = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" font-family="sans-serif" font-size="12">',
             f'<rect width="{width}" height="{height}" fill="#fff"/>']
    for share in np.arange(low, high + 0.01, 0.1):
        parts.append(f'<path d="M{left} {y(share):.0f}H{width - left}" stroke="#ddd"/><text x="{left - 8}" y="{y(share) + 4:.0f}" text-anchor="end">{100 * share:.0f} %</text>')
    for row in rows:
        parts.append(f'<text x="{x(row[0]):.0f}" y="{height - 30}" text-anchor="middle">{row[0]:.0f}</text>')
    parts.append(f'<text x="{width / 2}" y="{height - 10}" text-anchor="middle">example questions a topic, all languages together (top-1, heads and n-grams)</text>')
    for at, (name, colour) in enumerate(zip(names, COLOURS), 1):
        line = " ".join(f"{x(row[0]):.1f},{y(row[at]):.1f}" for row in rows)
        parts.append(f'<polyline points="{line}" fill="none" stroke="{colour}" stroke-width="2.5"/><text x="{left + 10}" y="{20 + 16 * at}" fill="{colour}">{name}</text>')
    return "\n".join(parts + ["</svg>"]) + "\n"


if __name__ == "__main__":
    main()
