"""The way from a text to piece numbers, identical to `src/understand/intent/encoder/pieces.rs`.

`normalise` decides what the encoder can see at all: what every message goes through first (`src/text/normalise.rs`),
then all in lower case and nothing more than three times in a row, digits apart. `Pieces` cuts into the most probable
pieces; `segments` cuts a long text the way the service does.
"""
import unicodedata

from tokenizers import Tokenizer, models, pre_tokenizers

START, PAD, END, UNKNOWN = 0, 1, 2, 3
SPECIAL = ["<s>", "<pad>", "</s>", "<unk>"]
LONGEST = 64  # tokens of a segment, start and end included
SEGMENTS = 6  # of a long text, at most: the first three and the last three
CHARACTERS = 4000  # of a message
INVISIBLE = [(0x00AD, 0x00AD), (0x061C, 0x061C), (0x180B, 0x180F), (0x200B, 0x200F), (0x202A, 0x202E), (0x2060, 0x206F), (0xD800, 0xDFFF),
             (0xFE00, 0xFE0F), (0xFEFF, 0xFEFF), (0xFFF9, 0xFFFD), (0xE0000, 0xE0FFF)]
STACKING = [(0x300, 0x36F), (0x1AB0, 0x1AFF), (0x1DC0, 0x1DFF), (0x20D0, 0x20FF), (0xFE20, 0xFE2F)]
FINAL = ".!?…\n。！？｡।॥။៕។෴"


def among(char, ranges):
    return any(low <= ord(char) <= high for low, high in ranges)


def clean(text):
    """Gives what `src/text/normalise.rs` gives."""
    out, marks = [], 0
    for char in unicodedata.normalize("NFKC", "".join(c for c in text[:2 * CHARACTERS] if not among(c, INVISIBLE))):
        if len(out) >= CHARACTERS:
            break
        if char.isspace() or unicodedata.category(char) == "Cc":
            char = " "
        if char == " " and (not out or out[-1] == " "):
            continue
        marks = marks + 1 if among(char, STACKING) else 0
        if marks <= 4 and not among(char, INVISIBLE):
            out.append(char)
    return "".join(out).rstrip(" ")


def normalise(text):
    out = []
    for char in clean(text):
        for lower in char.lower():
            lower = "_" if lower == "▁" else lower
            if not "0" <= lower <= "9" and out[-3:] == [lower] * 3:
                continue
            out.append(lower)
    return "".join(out)


def sentences(text):
    """Gives what `src/text/segment.rs` gives; joined, they equal the text."""
    found, start, letters, ended = [], 0, 0, False
    for at, char in enumerate(text):
        if ended and char not in FINAL and not char.isspace():
            if letters >= 12:
                found.append(text[start:at])
                start, letters = at, 0
            ended = False
        letters += char.isalnum()
        ended |= char in FINAL
    if start < len(text):
        if found and letters < 6:
            found[-1] += text[start:]
        else:
            found.append(text[start:])
    return found


class Pieces:
    """A unigram vocabulary: one `piece<TAB>log probability` a line, the line number is the piece's number."""

    def __init__(self, vocabulary):
        self.vocabulary = vocabulary
        # the special ones get names that no text can hold
        hidden = [(f"\ufffd{at}", 0.0) for at in range(len(SPECIAL))]
        self.tokenizer = Tokenizer(models.Unigram(hidden + list(vocabulary[len(SPECIAL):]), unk_id=UNKNOWN))
        self.tokenizer.pre_tokenizer = pre_tokenizers.Metaspace(replacement="▁", prepend_scheme="always", split=True)

    @classmethod
    def read(cls, path):
        with open(path, encoding="utf-8") as lines:
            rows = [line.rstrip("\n").split("\t") for line in lines]
        return cls([(piece, float(score)) for piece, score in rows])

    def write(self, path):
        with open(path, "w", encoding="utf-8") as out:
            out.writelines(f"{piece}\t{score:.6g}\n" for piece, score in self.vocabulary)

    def __len__(self):
        return len(self.vocabulary)

    def ids(self, text):
        """Gives the numbers of one segment with start and end, cut at LONGEST."""
        return self.batch([text])[0]

    def segments(self, text):
        """Gives the numbers of one to six segments: the whole text if it fits, else sentences packed together."""
        whole = self.batch([text], CHARACTERS * 4)[0]
        if len(whole) <= LONGEST:
            return [whole]
        packed = [[]]
        for sentence in self.batch(sentences(text), CHARACTERS * 4):
            row = sentence[1:-1]
            if packed[-1] and len(packed[-1]) + len(row) > LONGEST - 2:
                packed.append([])
            while len(packed[-1]) + len(row) > LONGEST - 2:
                packed[-1], row = row[:LONGEST - 2], row[LONGEST - 2:]
                packed.append([])
            packed[-1] = packed[-1] + row
        packed = [row for row in packed if row]
        if len(packed) > SEGMENTS:
            packed = packed[:SEGMENTS // 2] + packed[-(SEGMENTS // 2):]
        return [[START] + row + [END] for row in packed]

    def batch(self, texts, longest=LONGEST):
        encoded = self.tokenizer.encode_batch([normalise(text) for text in texts], add_special_tokens=False)
        return [[START] + row.ids[:longest - 2] + [END] for row in encoded]
