"""The n-gram head of src/understand/intent/ngrams.rs, counted on the learned questions only, so that what stands on it can be set on held-out ones."""
import math
import re
import unicodedata
from collections import Counter, defaultdict

import numpy as np

OWN = 5.0           # what a topic's own questions weigh against what all say
WEIGHT = 0.35       # beside the encoder's head, as in src/understand/intent/pool.rs
TEMPERATURE = 1.25  # of the two together


def fold(text):
    out = []
    for c in unicodedata.normalize("NFKC", text).lower():
        if "ァ" <= c <= "ヶ":
            c = chr(ord(c) - 0x60)
        elif c == "đ":
            c = "d"
        elif "\x80" <= c <= "\u024f" or "\u1e00" <= c <= "\u1eff":
            c = "".join(part for part in unicodedata.normalize("NFKD", c) if not "\u0300" <= part <= "\u036f")
        out.append(c)
    return "".join(out)


def grams(text):
    """Gives the character n-grams of one to five within padded words, with how often each occurs."""
    found = Counter()
    for word in re.split(r"[\s!-/:-@\[-`{-~]+", fold(text)):
        if word:
            word = f" {word} "
            for length in range(1, 6):
                found.update(word[at:at + length] for at in range(len(word) - length + 1))
    found.pop(" ", None)
    return found


class Ngrams:
    """Naive Bayes over weighted n-grams, each smoothed towards how common it is in all topics."""

    def __init__(self, questions, topics):
        self.topics = topics
        number = {topic: at for at, topic in enumerate(topics)}
        read = [(number[q.topic], grams(q.text)) for q in questions]
        frequency = Counter(gram for _, found in read for gram in found)
        self.rarity = {gram: math.log((1 + len(read)) / (1 + count)) + 1 for gram, count in frequency.items()}
        sums, masses = defaultdict(lambda: defaultdict(float)), np.zeros(len(topics))
        for topic, found in read:
            for gram, weight in self.weighed(found):
                sums[gram][topic] += weight
                masses[topic] += weight
        self.gains = {}
        for gram, of in sums.items():
            at, weights = np.fromiter(of, int), np.fromiter(of.values(), float)
            self.gains[gram] = at, np.log1p(OWN * (weights / masses[at]) / (weights.sum() / masses.sum()))

    def weighed(self, found):
        weights = [(gram, self.rarity[gram] * (1 + math.log(count))) for gram, count in found.items() if gram in self.rarity]
        length = math.sqrt(sum(weight * weight for _, weight in weights)) or 1.0
        return [(gram, weight / length) for gram, weight in weights]

    def read(self, text):
        """Gives the logarithm of every topic's probability."""
        scores = np.zeros(len(self.topics))
        for gram, weight in self.weighed(grams(text)):
            topics, gains = self.gains[gram]
            scores[topics] += weight * gains
        return scores - np.logaddexp.reduce(scores)
