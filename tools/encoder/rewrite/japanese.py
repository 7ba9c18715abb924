"""Japanese as learners and hurried people write it. Readings come from UniDic (training time only)."""
import functools
import re

import fugashi

ROMAJI = {}
for kana, latin in zip("アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲンガギグゲゴザジズゼゾダヂヅデドバビブベボパピプペポヴ",
                       "a i u e o ka ki ku ke ko sa shi su se so ta chi tsu te to na ni nu ne no ha hi fu he ho ma mi mu me mo ya yu yo "
                       "ra ri ru re ro wa o n ga gi gu ge go za ji zu ze zo da ji zu de do ba bi bu be bo pa pi pu pe po vu".split()):
    ROMAJI[kana] = latin
SMALL = {"ャ": "ya", "ュ": "yu", "ョ": "yo", "ァ": "a", "ィ": "i", "ゥ": "u", "ェ": "e", "ォ": "o"}
KUNREI = [("shi", "si"), ("sh", "sy"), ("chi", "ti"), ("ch", "ty"), ("tsu", "tu"), ("fu", "hu"), ("ji", "zi"), ("j", "zy")]
ATTACHED = {"助詞", "助動詞", "接尾辞", "補助記号"}
UNVOICED = str.maketrans("がぎぐげござじずぜぞだでどばびぶべぼ", "かきくけこさしすせそたてとはひふへほ")


@functools.lru_cache(1)
def tagger():
    return fugashi.Tagger()


@functools.lru_cache(200_000)
def words(text):
    """Gives (written, reading in katakana, attached to the word before) of every word."""
    found, prefixed = [], False
    for word in tagger()(text):
        kana = getattr(word.feature, "kana", None)
        if not kana or kana == "*":
            kana = to_katakana(word.surface)
        if word.surface in ("は", "へ") and word.feature.pos1 == "助詞":
            kana = {"は": "ワ", "へ": "エ"}[word.surface]
        found.append((word.surface, kana, prefixed or word.feature.pos1 in ATTACHED))
        prefixed = word.feature.pos1 == "接頭辞"
    return tuple(found)


def to_katakana(text):
    return "".join(chr(ord(c) + 96) if "ぁ" <= c <= "ゖ" else c for c in text)


def to_hiragana(text):
    return "".join(chr(ord(c) - 96) if "ァ" <= c <= "ヶ" else c for c in text)


def romaji(kana):
    out, double = "", False
    for char in kana:
        if char == "ッ":
            double = True
            continue
        if char == "ー":
            out += out[-1] if out and out[-1] in "aiueo" else ""
        elif char in SMALL:
            small = SMALL[char]
            if out.endswith(("shi", "chi")) or out.endswith("ji"):
                out = out[:-1] + small[-1]
            elif out.endswith("i") and len(small) == 2:
                out = out[:-1] + small
            elif out:
                out = out[:-1] + small
        else:
            piece = ROMAJI.get(char, char)
            if double and piece[:1].isalpha():
                piece = ("t" if piece.startswith("ch") else piece[0]) + piece
            out += piece
        double = False
    return out


def in_kana(text, draw):
    """Gives all in hiragana: a space after every word, after every phrase, or nowhere."""
    way = draw.choice(["words", "phrases", "phrases", "none"])
    katakana = draw.random() < 0.08
    out = ""
    for written, kana, attached in words(text):
        reading = kana if katakana else to_hiragana(kana)
        if written in ("は", "へ"):
            reading = written
        space = way == "words" and written not in "、。？！?!.," or way == "phrases" and not attached
        out += (" " if space and out else "") + reading
    return out


def in_romaji(text, draw):
    """Gives romaji: Hepburn or the spelling of the keyboard, long vowels long or short, particles apart or joined."""
    joined = draw.random() < 0.35
    out = ""
    for _, kana, attached in words(text):
        out += ("" if not out or joined and attached else " ") + romaji(to_katakana(kana))
    out = re.sub(r"\s+([.,?!。、？！])", r"\1", out.translate(str.maketrans("。、？！「」・", ".,?!\"\" ")))
    if draw.random() < 0.3:
        for old, new in KUNREI:
            out = out.replace(old, new)
    if draw.random() < 0.6:
        out = re.sub(r"o[ou](?=[^aiueo]|$)", "o", out)
        out = re.sub(r"uu", "u", out) if draw.random() < 0.7 else out
    return out


def half_in_kana(text, draw):
    """Gives some of the words in kana, as somebody does who knows few characters."""
    part = draw.uniform(0.3, 0.8)
    return "".join(to_hiragana(kana) if draw.random() < part and not w.isascii() and w not in ("は", "へ") else w
                   for w, kana, _ in words(text))


def as_learner(text, draw):
    """Gives learners' mistakes in kana: lost particles, long vowels, small っ and voicing marks."""
    for rule in draw.sample(range(4), draw.choice([1, 1, 2])):
        if rule == 0:
            text = re.sub(r"(?<=\S)[をはがに](?= )", lambda m: "" if draw.random() < 0.6 else m[0], text)
        elif rule == 1:
            text = re.sub(r"(?<=[おこそとのほもよろごぞどぼょゅうくすつぬふむゆるぐず])う|ー", lambda m: "" if draw.random() < 0.6 else m[0], text)
        elif rule == 2:
            text = re.sub("っ", lambda m: "" if draw.random() < 0.7 else "つ", text)
        else:
            text = "".join(c.translate(UNVOICED) if draw.random() < 0.25 else c for c in text)
    return text


def respell(text, draw):
    if sum("ぁ" <= c <= "ヿ" or "㐀" <= c <= "鿿" for c in text) * 2 < len(text.replace(" ", "")):
        return text
    roll = draw.random()
    if roll < 0.18:
        return half_in_kana(text, draw)
    if roll < 0.50:
        return in_kana(text, draw)
    if roll < 0.70:
        return as_learner(in_kana(text, draw), draw)
    return in_romaji(text, draw)
