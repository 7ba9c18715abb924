#!/usr/bin/env python3
"""Adds example questions to the knowledge base.

    tools/questions/add.py vi questions.tsv [more.tsv …]

Each file is tab-separated, one question a line: `topic<TAB>style<TAB>text`, or with a header that names the columns
`topic`, `text`, `style`. Lines go to knowledge-base/topics/<area>/<topic>/questions/<lang>.txt (`bot/…` and `none` to
knowledge-base/questions/). What is there already stays; the same question twice is added once. Styles: plain typo story
romanised sms mixed. Only the standard library is needed.
"""
import collections
import pathlib
import sys
import unicodedata

ROOT = pathlib.Path(__file__).resolve().parents[2] / "knowledge-base"
STYLES = {"plain", "typo", "story", "romanised", "sms", "mixed"}


def key(text):
    return "".join(c for c in unicodedata.normalize("NFKC", text).casefold() if c.isalnum())


def file_of(topic, language):
    if topic == "none" or topic.startswith("bot/"):
        return ROOT / "questions" / topic / f"{language}.txt"
    return ROOT / "topics" / topic / "questions" / f"{language}.txt"


def read(path):
    columns = ["topic", "style", "text"]
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        fields = line.split("\t")
        if number == 1 and "topic" in fields and "text" in fields:
            columns = fields
            continue
        if not line.strip():
            continue
        row = dict(zip(columns, fields))
        if len(fields) != len(columns) or row["style"] not in STYLES:
            sys.exit(f"{path}:{number}: expected {' '.join(columns)}, separated by tabs, with a style of: {' '.join(sorted(STYLES))}")
        yield row["topic"], " ".join(row["text"].split()), row["style"]


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    language, new = sys.argv[1], collections.defaultdict(list)
    for name in sys.argv[2:]:
        for topic, text, style in read(pathlib.Path(name)):
            new[topic].append((text, style))
    added = 0
    for topic, lines in new.items():
        path = file_of(topic, language)
        path.parent.mkdir(parents=True, exist_ok=True)
        old = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
        seen = {key(line.split("\t")[0]) for line in old}
        for text, style in lines:
            if key(text) not in seen:
                seen.add(key(text))
                old.append(f"{text}\t{style}")
                added += 1
        path.write_text("\n".join(old) + "\n", encoding="utf-8")
    print(f"{language}: {added} questions added in {len(new)} topics")


if __name__ == "__main__":
    main()
