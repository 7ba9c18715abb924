"""Slips: neighbouring keys, swapped, lost and doubled letters, lost spaces and marks, words left out."""
import re

ROWS = ["qwertyuiop", "asdfghjkl", "zxcvbnm"]
NEAR = {c: (row[max(0, i - 1):i] + row[i + 1:i + 2] +
            "".join(other[max(0, i - 1):i + 1] for other in ROWS if abs(ROWS.index(other) - ROWS.index(row)) == 1))
        for row in ROWS for i, c in enumerate(row)}


def mistype(text, draw):
    letters = [at for at, char in enumerate(text) if char.isalpha()]
    chars = list(text)
    for at in draw.sample(letters, min(len(letters), max(1, round(len(letters) * draw.uniform(0.02, 0.08))))):
        kind, char = draw.random(), text[at]
        if kind < 0.3 and char.lower() in NEAR:
            chars[at] = draw.choice(NEAR[char.lower()])
        elif kind < 0.55:
            chars[at] = ""
        elif kind < 0.8 and at + 1 < len(text) and chars[at] and chars[at + 1]:
            chars[at], chars[at + 1] = chars[at + 1], chars[at]
        else:
            chars[at] = char * 2
    return "".join(chars)


def without_marks(text, draw):
    return re.sub(r"[.,!?;:'\"。、！？，；：…་។၊။]+", " ", text).strip() or text


def without_spaces(text, draw):
    part = draw.choice([0.15, 0.4, 1.0])
    return re.sub(" ", lambda m: "" if draw.random() < part else " ", text)


def fewer_words(text, draw):
    words = text.split(" ")
    if len(words) < 6:
        return text
    return " ".join(word for word in words if draw.random() > 0.12) or text


def slip(text, draw):
    rules = [mistype, mistype, mistype, without_marks, fewer_words]
    if not text.isascii() or draw.random() < 0.2:
        rules.append(without_spaces)
    for rule in draw.sample(rules, draw.choice([1, 1, 2])):
        text = rule(text, draw)
    return text
