"""Rewrites a question by rule into spellings people really use: at training time only, never into the knowledge base.

`Rewriter.rewrite` draws one rewriting that fits the question's language (romanised, spaced kana, without diacritics,
short forms of messages …) and some slips of the keyboard. The same seed and the same order give the same texts.

    japanese.py   kana with and without spaces, romaji, learners' mistakes
    chinese.py    pinyin, simplified and traditional
    romanise.py   Burmese, Khmer, Nepali, Sinhala, Thai, Mongolian, Korean in Latin letters
    latin.py      diacritics dropped, short forms and dropped vowels of messages
    typing.py     slips of the keyboard, spaces, punctuation, words left out
"""
import random

from . import chinese, japanese, latin, romanise, typing


class Rewriter:
    """`share` is the part of the questions that get a rule of their language; `slips` the part that get slips on top."""

    def __init__(self, seed, share=0.5, slips=0.3):
        self.random, self.share, self.slips = random.Random(seed), share, slips

    def rewrite(self, question):
        draw, text, language = self.random, question.text, question.language
        if draw.random() < self.share:
            text = spell(text, language, draw) or text
        if draw.random() < self.slips:
            text = typing.slip(text, draw)
        return text


def spell(text, language, draw):
    """Gives `text` in another spelling of its language, or an unchanged text where no rule applies."""
    if language in ("ja", "ja-easy"):
        return japanese.respell(text, draw)
    if language in ("zh-Hans", "zh-Hant"):
        return chinese.respell(text, language, draw)
    if language in romanise.TABLES:
        return romanise.respell(text, language, draw)
    return latin.respell(text, language, draw)
