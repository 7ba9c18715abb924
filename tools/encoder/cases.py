"""Writes texts and how they are cut, for the test that holds `src/understand/intent/encoder/pieces.rs` to this cut.

    python cases.py --knowledge-base ../../knowledge-base     # after every export: the numbers are those of models/
"""
import argparse
import json
import random

import corpus
import rewrite
from spelling import Pieces

ODD = ["", "  ", "<s> </s> ▁▁ <unk>", "ﾐﾊﾗｲ　ＡＢＣ\u200b１２３", "ක්\u200dරියා", "heeeeelp!!!!!!! 1000000", "İstanbul ß ǅ", "\u202eabc\ufffd", "😀😀😀👍🏽",
       "ءمرحبا кириллица", "a\u0301\u0301\u0301\u0301\u0301\u0301b", "½ ㎏ ① Ⅳ", "ΣΑΣ", "한국어 각", "Ａ\u3000Ｂ"]


def main():
    arguments = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    corpus.add_options(arguments)
    arguments.add_argument("--pieces", default="../../models/question-pieces.tsv")
    arguments.add_argument("--out", default="../../src/understand/intent/encoder/cases.tsv")
    arguments.add_argument("--each", type=int, default=4, help="questions of every language")
    options = arguments.parse_args()
    pieces, rewriter = Pieces.read(options.pieces), rewrite.Rewriter(seed=5)
    questions = corpus.from_options(options)
    random.Random(5).shuffle(questions)
    texts = list(ODD)
    for language in corpus.LANGUAGES:
        texts += [rewriter.rewrite(q) for q in questions if q.language == language][:options.each]
    with open(options.out, "w", encoding="utf-8") as out:
        for text in texts:
            hidden = any(not char.isprintable() or char in "\u0301\u3000" for char in text)
            numbers = " ".join(map(str, pieces.batch([text], 100_000)[0][1:-1]))
            out.write(f"{json.dumps(text, ensure_ascii=hidden)}\t{numbers}\n")
    print(f"{options.out}: {len(texts)} texts")


if __name__ == "__main__":
    main()
