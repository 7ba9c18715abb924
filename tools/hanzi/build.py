#!/usr/bin/env python3
"""Writes src/understand/language/hanzi.txt: characters that only mainland or only traditional Chinese writes.

usage: build.py DICTIONARY_FOLDER   (the folder `dictionary` of OpenCC; see README.md)

Four lines: simplified, simplified that Japanese writes too, traditional, traditional that Japanese writes too.
"""
import pathlib, sys

FOLDER = pathlib.Path(sys.argv[1])
OUT = pathlib.Path(__file__).resolve().parents[2] / "src" / "understand" / "language" / "hanzi.txt"


def table(name):
    rows = (line.split("\t") for line in (FOLDER / name).read_text(encoding="utf8").splitlines() if "\t" in line)
    return {row[0]: row[1].split(" ") for row in rows}


def common(c, codec, first, last):
    try:
        encoded = c.encode(codec)
    except UnicodeEncodeError:
        return False
    return len(encoded) == 2 and first <= encoded[0] <= last


simple, full = table("STCharacters.txt"), table("TSCharacters.txt")
variants = {c for row in table("TWVariants.txt").items() for c in (row[0], *row[1])}
japanese = lambda c: common(c, "euc_jp", 0xB0, 0xCF)
# levels of frequent characters: GB 2312 level 1, Big5 level 1
simplified = sorted(c for c, to in simple.items() if c not in to and c not in full and c not in variants
                    and common(c, "gb2312", 0xB0, 0xD7) and not common(c, "big5", 0xA4, 0xC6))
traditional = sorted(c for c, to in full.items() if c not in to and c not in simple and common(c, "big5", 0xA4, 0xC6)
                     and not common(c, "gb2312", 0xB0, 0xF7))
lines = [[c for c in group if japanese(c) == shared] for group in (simplified, traditional) for shared in (False, True)]
OUT.write_text("".join("".join(line) + "\n" for line in lines), encoding="utf8")
print([len(line) for line in lines])
