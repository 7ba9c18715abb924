#!/usr/bin/env python3
"""Shows how the example questions are spread, so that one voice does not pass for many people.

    tools/questions/spread.py                  # the table of knowledge-base/questions/README.md
    tools/questions/spread.py --pairs 20       # and the nearest pairs of different topics, for reading

For each language: how many questions; the same question twice, within a topic and across topics (letters and digits alone
compared); pairs of different topics that are nearly the same (Jaccard likeness of their character 4-grams from one half), most of
them contrast pairs written on purpose; the share that holds a word of its topic's title; lengths in characters; the share of
each style. Only the standard library is needed.
"""
import argparse
import collections
import pathlib
import re
import statistics
import unicodedata

ROOT = pathlib.Path(__file__).resolve().parents[2] / "knowledge-base"
STYLES = ("plain", "story", "sms", "typo", "mixed", "romanised")
ALIKE = 0.5
GRAM = 4
# Scripts that set no spaces: a keyword there is a run of characters, not a word.
DENSE = re.compile("[\u0e00-\u0e7f\u1000-\u109f\u1780-\u17ff\u3400-\u9fff\u30a1-\u30ff]+")


def letters(text):
    return "".join(c for c in unicodedata.normalize("NFKC", text).casefold() if c.isalnum() or unicodedata.category(c).startswith("M"))


def questions():
    """Gives {language: [(topic, text, style)]}."""
    found = collections.defaultdict(list)
    for folder in ("topics", "questions"):
        for path in sorted((ROOT / folder).glob("**/*.txt")):
            parts = path.relative_to(ROOT / folder).with_suffix("").parts
            topic = "/".join(part for part in parts[:-1] if part != "questions")
            for line in path.read_text(encoding="utf-8").splitlines():
                text, _, style = line.partition("\t")
                if text.strip():
                    found[parts[-1]].append((topic, text, style.strip()))
    return found


def keywords(topic, language):
    """The words of a topic's title, small ones left out; in scripts without spaces every run of two Han or three other characters."""
    page = ROOT / "topics" / topic / f"{language}.md"
    title = re.search(r'^title:\s*"?(.*?)"?\s*$', page.read_text(encoding="utf-8"), re.M) if page.is_file() else None
    plain = re.sub(r"\{([^|}]*)\|[^}]*\}", r"\1", title.group(1) if title else "").casefold()
    words = set()
    for word in re.findall(r"[^\W\d_]+(?:[\u0300-\u036f\u0900-\u0dff]+[^\W\d_]*)*", plain):
        if DENSE.search(word):
            for run in DENSE.findall(word):
                length = 2 if re.match("[\u3400-\u9fff]", run) else 3
                words.update(run[at:at + length] for at in range(len(run) - length + 1))
        elif len(word) >= (2 if re.match("[\uac00-\ud7a3]", word) else 4):
            words.add(word)
    return words


def near(rows):
    """Gives (likeness, one, other) of different topics, nearest first: prefix filtering, nothing is missed."""
    grams = []
    for topic, text, _ in rows:
        key = f" {letters(text)} "
        grams.append({key[at:at + GRAM] for at in range(max(1, len(key) - GRAM + 1))})
    common = collections.Counter(gram for own in grams for gram in own)
    having, pairs = collections.defaultdict(list), []
    for at, own in enumerate(grams):
        ordered = sorted(own, key=lambda gram: (common[gram], gram))
        head = ordered[: len(ordered) - int(ALIKE * len(ordered)) + 1]
        for other in {other for gram in head for other in having[gram]}:
            both = len(own & grams[other])
            likeness = both / (len(own) + len(grams[other]) - both)
            if likeness >= ALIKE and rows[at][0] != rows[other][0] and letters(rows[at][1]) != letters(rows[other][1]):
                pairs.append((likeness, rows[other], rows[at]))
        for gram in head:
            having[gram].append(at)
    return sorted(pairs, key=lambda pair: (-pair[0], pair[1], pair[2]))


def main():
    arguments = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    arguments.add_argument("--pairs", type=int, default=0, metavar="N", help="print the N nearest pairs of different topics in each language")
    options = arguments.parse_args()
    head = ["language", "questions", "twice in a topic", "twice across topics", "near across topics", "holds a word of the title",
            "characters: median", "nine in ten under", *STYLES]
    print("| " + " | ".join(head) + " |\n|" + "---|" * len(head))
    nearest = {}
    for language, rows in sorted(questions().items()):
        topics_of = collections.defaultdict(list)
        for topic, text, _ in rows:
            topics_of[letters(text)].append(topic)
        within = sum(len(topics) - len(set(topics)) for topics in topics_of.values())
        across = sum(len(set(topics)) - 1 for topics in topics_of.values())
        nearest[language] = near(rows)
        words = {topic: keywords(topic, language) for topic in {topic for topic, _, _ in rows}}
        titled = [(topic, text.casefold()) for topic, text, _ in rows if words[topic]]
        held = sum(any(word in text for word in words[topic]) for topic, text in titled)
        lengths = sorted(len(text) for _, text, _ in rows)
        styles = collections.Counter(style for _, _, style in rows)
        cells = [language, len(rows), within, across, len(nearest[language]), f"{100 * held / max(1, len(titled)):.0f} %",
                 int(statistics.median(lengths)), lengths[len(lengths) * 9 // 10]]
        print("| " + " | ".join(map(str, cells + [f"{100 * styles[style] / len(rows):.0f} %" for style in STYLES])) + " |")
    for language, pairs in nearest.items():
        for likeness, one, other in pairs[: options.pairs]:
            print(f"{language}\t{likeness:.2f}\t{one[0]}\t{one[1]}\t{other[0]}\t{other[1]}")


if __name__ == "__main__":
    main()
