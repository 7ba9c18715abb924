"""Reads example questions: from the knowledge base, or from folders of tab-separated files while a round is written."""
import csv
import hashlib
import random
from dataclasses import dataclass
from pathlib import Path

LANGUAGES = "en ja ja-easy zh-Hans zh-Hant ko vi tl ne id pt es my th km mn si".split()
STYLES = {"plain", "typo", "sms", "story", "romanised", "mixed"}
URGENT = {"safety/domestic-violence", "safety/sexual-violence", "safety/stalking", "safety/child-abuse", "safety/trafficking"}


def is_urgent(topic):
    return topic.startswith("emergency/") or topic in URGENT


@dataclass(frozen=True)
class Question:
    topic: str
    text: str
    style: str
    language: str

    @property
    def urgent(self):
        return is_urgent(self.topic)


def load_corpus(knowledge_base):
    """Gives every question of a knowledge base: topics/<area>/<topic>/questions/<language>.txt,
    questions/none/<language>.txt and questions/bot/<name>/<language>.txt, each line `text<TAB>style`."""
    base = Path(knowledge_base)
    found = []
    for path in sorted(base.glob("topics/*/*/questions/*.txt")):
        found += lines(path, "/".join(path.parts[-4:-2]))
    for path in sorted(base.glob("questions/none/*.txt")):
        found += lines(path, "none")
    for path in sorted(base.glob("questions/bot/*/*.txt")):
        found += lines(path, "bot/" + path.parts[-2])
    return distinct(found)


def lines(path, topic):
    for line in path.read_text(encoding="utf-8").splitlines():
        text, _, style = line.partition("\t")
        if text.strip() and not text.startswith("#"):
            yield Question(topic, text.strip(), style.strip() or "plain", path.stem)


def load_tables(folders):
    """Gives the questions of <language>.tsv files, either `topic style text` without a header or `topic text style` with one."""
    found = []
    for folder in folders:
        for path in sorted(Path(folder).glob("*.tsv")):
            for row in path.read_text(encoding="utf-8").splitlines():
                cells = [cell.strip() for cell in row.split("\t")]
                if len(cells) < 3 or cells[0] == "topic":
                    continue
                topic, style, text = cells[:3] if cells[1] in STYLES else (cells[0], cells[2], cells[1])
                found.append(Question(topic, text, style, path.stem))
    return distinct(found)


def load_test(paths):
    """Gives (question, accepted topics) of evaluation files: header `text topic alternatives style place`, alternatives with `;`."""
    found = []
    for path in map(Path, paths):
        with open(path, encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
                others = (row.get("alternatives") or "").replace(",", ";").replace(" ", ";").split(";")
                accepted = {row["topic"]} | {topic for topic in others if topic}
                found.append((Question(row["topic"], row["text"], row.get("style") or "plain", path.stem), accepted))
    return found


def distinct(questions):
    seen, kept = set(), []
    for question in questions:
        key = (question.topic, question.text, question.language)
        if key not in seen:
            seen.add(key)
            kept.append(question)
    return kept


def held_out(questions, part=8, seed=1):
    """Splits into (learned, held out): a fraction 1/part of every language, chosen by a hash of the text alone, so that a
    question stays on its side when the corpus grows."""
    def chosen(question):
        return int(hashlib.sha256(f"{seed} {question.text}".encode()).hexdigest()[:8], 16) % part == 0
    return [q for q in questions if not chosen(q)], [q for q in questions if chosen(q)]


def add_options(arguments):
    arguments.add_argument("--knowledge-base", help="folder of the knowledge base")
    arguments.add_argument("--tables", nargs="*", default=[], help="folders of <language>.tsv instead or beside it")


def from_options(options):
    found = load_corpus(options.knowledge_base) if options.knowledge_base else []
    found = distinct(found + load_tables(options.tables))
    random.Random(1).shuffle(found)
    return found
