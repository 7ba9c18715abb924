"""Chinese in pinyin without tones, and in the other set of characters."""
import functools

from opencc import OpenCC
from pypinyin import Style, lazy_pinyin

SOUTHERN = [("zh", "z"), ("ch", "c"), ("sh", "s")]


@functools.lru_cache(4)
def converter(way):
    return OpenCC(way)


@functools.lru_cache(100_000)
def syllables(text, style):
    return tuple(lazy_pinyin(text, style=style, v_to_u=False))


def in_pinyin(text, draw):
    style = Style.TONE3 if draw.random() < 0.1 else Style.NORMAL
    way = draw.random()
    out = ""
    for at, syllable in enumerate(syllables(text, style)):
        space = way < 0.4 or way < 0.8 and draw.random() < 0.5
        out += (" " if at and space else "") + syllable
    if draw.random() < 0.15:
        for full, flat in SOUTHERN:
            out = out.replace(full, flat)
    return out.replace("，", ", ").replace("。", ". ").replace("？", "?")


def respell(text, language, draw):
    if draw.random() < 0.45:
        return converter("s2tw" if language == "zh-Hans" else "tw2s").convert(text)
    return in_pinyin(text, draw)
