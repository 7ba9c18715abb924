"""Latin letters for scripts that people often type without: simple, loose and varied, as messages are.

Every table maps a sign to alternatives (`a/aa`); one text draws one alternative for each sign, so that it stays alike
in itself. The readings are approximate on purpose: nobody who types this way follows a standard.
"""
import re

CONSONANTS = {
    "ne": "क=k ख=kh ग=g घ=gh/g ङ=ng च=ch/c छ=chh/x/ch ज=j झ=jh ञ=n ट=t ठ=th ड=d ढ=dh ण=n त=t थ=th द=d ध=dh न=n प=p फ=f/ph ब=b भ=bh/v म=m य=y र=r "
          "ल=l व=w/b/v श=sh/s ष=sh/s स=s ह=h",
    "si": "ක=k ඛ=k ග=g ඝ=g ඞ=n ඟ=ng ච=ch/c ඡ=ch ජ=j ඣ=j ඤ=n/ny ඥ=gn ට=t ඨ=t ඩ=d ඪ=d ණ=n ඬ=nd ත=th/t ථ=th/t ද=d/dh ධ=d/dh න=n ඳ=nd ප=p ඵ=p බ=b භ=b ම=m "
          "ඹ=mb ය=y ර=r ල=l ව=w/v ශ=sh/s ෂ=sh/s ස=s හ=h ළ=l ෆ=f",
    "my": "က=k ခ=kh ဂ=g ဃ=g င=ng စ=s ဆ=s/hs ဇ=z ဈ=z ဉ=ny ည=ny ဋ=t ဌ=ht ဍ=d ဎ=d ဏ=n တ=t ထ=ht/t ဒ=d ဓ=d န=n ပ=p ဖ=ph/p ဗ=b ဘ=b မ=m ယ=y ရ=y/r လ=l ဝ=w သ=th/t ဟ=h ဠ=l အ= ဿ=th",
    "km": "ក=k ខ=kh គ=k ឃ=kh ង=ng ច=ch ឆ=ch/chh ជ=ch/j ឈ=ch/chh ញ=nh/n ដ=d ឋ=th ឌ=d ឍ=th ណ=n ត=t ថ=th ទ=t ធ=th ន=n ប=b ផ=ph ព=p ភ=ph ម=m យ=y រ=r ល=l វ=v ស=s ហ=h ឡ=l អ=",
    "th": "ก=k/g ข=kh/k ค=kh/k ฅ=kh ฆ=kh/k ง=ng จ=j/ch ฉ=ch ช=ch ซ=s ฌ=ch ญ=y ฎ=d ฏ=t ฐ=th/t ฑ=th/t ฒ=th/t ณ=n ด=d ต=t/dt ถ=th/t ท=th/t ธ=th/t น=n บ=b ป=p/bp "
          "ผ=ph/p ฝ=f พ=ph/p ฟ=f ภ=ph/p ม=m ย=y ร=r ล=l ว=w ศ=s ษ=s ส=s ห=h ฬ=l อ= ฮ=h",
}
SIGNS = {
    "ne": "ा=a/aa ि=i ी=i/ee ु=u ू=u/oo े=e ै=ai ो=o ौ=au ृ=ri ं=n ँ=n/ ः=h अ=a आ=aa/a इ=i ई=i/ee उ=u ऊ=u/oo ए=e ऐ=ai ओ=o औ=au ऋ=ri ।=.",
    "si": "ා=a/aa ැ=a/e/ae ෑ=e/ae ි=i ී=i/ee ු=u ූ=u/oo ෙ=e ේ=e/ee ෛ=ai ො=o ෝ=o/oo ෞ=au ෘ=ru ං=n/ng ඃ=h අ=a ආ=a/aa ඇ=a/e/ae ඈ=e/ae ඉ=i ඊ=i/ee උ=u ඌ=u/oo එ=e ඒ=e/ee ඓ=ai ඔ=o ඕ=o/oo ඖ=au",
    "km": "ា=a/ea ិ=i/e ី=ey/i ឹ=eu/oe ឺ=eu ុ=o/u ូ=o/ou ួ=uo ើ=er/eu ឿ=oeu ៀ=ie េ=e ែ=ae/e ៃ=ai/ey ោ=o/ao ៅ=ov/av ំ=om/um ះ=h/s ៈ=a ឥ=e ឧ=u ឪ=ov ឫ=rue ឬ=reu ឯ=ae ឱ=ao",
}
MONGOLIAN = ("а=a б=b в=v/w г=g д=d е=e/ye ё=yo/yu ж=j/zh з=z и=i й=i/y к=k л=l м=m н=n о=o ө=u/o/ö п=p р=r с=s т=t у=u ү=u/ü ф=f х=h/kh ц=ts/c ч=ch/4 ш=sh/w "
             "щ=sh ъ= ы=ii/y/i ь=i/ э=e ю=yu я=ya/y")
BURMESE_ENDS = ("ိုင်=aing/ine ိုက်=aik/ike ောင်=aung ောက်=auk ုန်=on/one ုမ်=on/one ုံ=on/one ုတ်=oke/ote ုပ်=oke/ote ိန်=ein ိမ်=ein ိတ်=eik/ate ိပ်=eik/ate "
                "ွန်=un/on ွမ်=un ွတ်=ut ွပ်=ut ော်=aw/or ော=aw ေါ်=aw/or ေါ=aw ို=o/oh က်=et/at င်=in ဉ်=in စ်=it/is ည်=i/ay/e တ်=at န်=an ပ်=at/ap မ်=an/am ယ်=e/al ံ=an "
                "ါ=ar/a ာ=ar/a ိ=i ီ=i/ee ု=u ူ=u/oo ေ=ay/e ဲ=e/ae")
HANGUL = ("g kk n d tt r m b pp s ss  j jj ch k t p h".split(" "), "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i".split(),
          " k k k n n n t l k m l l l p l m p p t t ng t t k t p t".split(" "))


def table(text):
    return {sign: ways.split("/") for sign, _, ways in (pair.partition("=") for pair in text.split())}


TABLES = {name: (table(CONSONANTS.get(name, "")), table(SIGNS.get(name, ""))) for name in ("ne", "si", "my", "km", "th", "mn", "ko")}
MONGOLIAN, BURMESE_ENDS = table(MONGOLIAN), table(BURMESE_ENDS)


def drawn(ways, draw):
    return {sign: draw.choice(choice) for sign, choice in ways.items()}


def indic(text, language, draw):
    """Devanagari and Sinhala: a consonant carries an a unless a sign or a killer follows; Nepali loses the last one."""
    consonants, signs = (drawn(part, draw) for part in TABLES[language])
    killer = {"ne": "्", "si": "්"}[language]
    text = text.replace("\u200d", "").replace("\u200c", "").replace("ज्ञ", "ग्य").replace("क्ष", "छ").replace("़", "")
    out = []
    for at, char in enumerate(text):
        follows = text[at + 1:at + 2]
        if char in consonants:
            out.append(consonants[char])
            bare = follows == killer or follows in signs and not follows == "ं" and ord(follows or " ") > ord("ह") and language == "ne"
            if language == "si":
                bare = follows == killer or follows in signs and "\u0dcf" <= follows <= "\u0df3"
            ends = not follows or not (follows in consonants or follows in signs or follows == killer)
            if not bare and not (language == "ne" and ends and at and text[at - 1] not in " "):
                out.append("a")
        elif char in signs:
            out.append(signs[char])
        elif char != killer:
            out.append(char)
    return "".join(out)


def burmese(text, language, draw):
    consonants, ends = drawn(TABLES["my"][0], draw), drawn(BURMESE_ENDS, draw)
    joined = draw.random() < 0.3
    text = text.replace("့", "").replace("း", "").replace("ဿ", "သ").replace("ဪ", "အော်").replace("၏", "အိ").replace("ဤ", "အီ").replace("၍", "ရွေ့").replace("၌", "နိုက်")
    text = text.replace("ဥ", "အု").replace("ဦ", "အူ").replace("ဧ", "အေ").replace("ဩ", "အော").replace("င်္", "င်")
    letters = "".join(TABLES["my"][0])
    syllable = re.compile(f"([{letters}])((?:္[{letters}])?)([ျြွှ]*)((?:[ါ-ဲံ]|[{letters}]်)*)်?")

    def say(match):
        first, stacked, medials, end = match.groups()
        sound = consonants[first]
        if "ျ" in medials or "ြ" in medials:
            sound = {"ခ": "ch", "ဂ": "gy", "က": "ky"}.get(first, sound + "y")
        if "ှ" in medials:
            sound = "sh" if first in "ရယ" else "h" + sound
        if stacked:
            return sound + "a" + consonants[stacked[1]] + vowel(end) + ("" if joined else " ")
        if "ွ" in medials:
            end = "ွ" + end if "ွ" + end in ends else end
            sound += "" if end.startswith("ွ") else "w"
        return sound + vowel(end) + ("" if joined else " ")

    def vowel(end):
        if not end:
            return "a"
        out = ""
        while end:
            size = next((n for n in range(min(5, len(end)), 0, -1) if end[:n] in ends), 0)
            out += ends.get(end[:size], "") if size else ""
            end = end[max(1, size):]
        return out

    digits = str.maketrans("၀၁၂၃၄၅၆၇၈၉၊။", "0123456789,.")
    return re.sub(" +", " ", syllable.sub(say, text).translate(digits)).strip()


def khmer(text, language, draw):
    consonants, signs = (drawn(part, draw) for part in TABLES["km"])
    second, out, closed = set("គឃងជឈញឌឍទធនពភមយរលវ"), [], True
    text = re.sub("[៉៊់៍័៏៌\u200b]", "", text).replace("ឲ្យ", "អោយ")
    apart, at = draw.choice([0, 0.3, 0.6]), 0
    while at < len(text):
        char = text[at]
        if char in consonants:
            sound, base = consonants[char], char
            while text[at + 1:at + 2] == "្" and text[at + 2:at + 3] in consonants:
                sound += consonants[text[at + 2]] or ""
                at += 2
            follows = text[at + 1:at + 2]
            if follows in signs:
                out.append((" " if draw.random() < apart else "") + sound)
                closed = False
            elif not closed:
                out.append(sound)
                closed = True
            else:
                out.append(sound + ("o" if base in second else "a"))
                closed = False
        elif char in signs:
            out.append(signs[char])
            closed = char in "ះំ"
        else:
            out.append(char)
            closed = True
        at += 1
    return "".join(out).translate(str.maketrans("០១២៣៤៥៦៧៨៩។", "0123456789.")).strip()


THAI_FINAL = {**dict.fromkeys("บปพฟภ", "p"), **dict.fromkeys("ดตถทธสศษจชซฎฏฐฑฒ", "t"), **dict.fromkeys("กขคฆ", "k"), **dict.fromkeys("นณญรลฬ", "n"),
              "ม": "m", "ง": "ng", "ย": "i", "ว": "o"}
THAI_RULES = [(rf"{before}(C){after}", vowel) for before, after, vowel in
              [("เ", "ียว", "iao"), ("เ", "ีย", "ia"), ("เ", "ือ", "uea"), ("เ", "า", "ao"), ("เ", "ย", "oei"), ("เ", "ิ", "oe"), ("เ", "อ", "oe"), ("", "ัว", "ua"), ("", "ัย", "ai"),
               ("ไ", "ย?", "ai"), ("ใ", "", "ai"), ("แ", "", "ae"), ("โ", "", "o"), ("เ", "", "e"), ("", "าย", "ai"), ("", "าว", "ao"), ("", "ำ", "am"), ("", "ั", "a"), ("", "ะ", "a"),
               ("", "า", "a"), ("", "ิ", "i"), ("", "ี", "i"), ("", "ึ", "ue"), ("", "ือ?", "ue"), ("", "ุ", "u"), ("", "ู", "u")]]
THAI_RULES = [(re.compile(rule.replace("C", "[ก-ฮ][รลว]?(?=[ะ-ู])|[ก-ฮ]" if not rule.startswith(tuple("เแโไใ")) else "ห[นมงยรลว]|[กขคตปพผ][รล]|[ก-ฮ]")), vowel)
              for rule, vowel in THAI_RULES]


def thai(text, language, draw):
    consonants = drawn(TABLES["th"][0], draw)
    long = draw.random() < 0.4
    text = re.sub("[ก-ฮ][ิุ]?์", "", text)
    text = re.sub("[็ฺ่้๊๋]", "", text)
    for rule, vowel in THAI_RULES:
        text = rule.sub(lambda m, v=vowel: "\x01" + m[1] + "\x02" + v + "\x03", text)

    def run(match):
        letters, opened = match[2], match[1] == "\x03"
        out = ""
        if opened:
            out, letters = THAI_FINAL.get(letters[0], ""), letters[1:]
        while len(letters) > 1:
            out += consonants.get(letters[0], "") + ("o" if letters[1] != "อ" else "or") + (THAI_FINAL.get(letters[1], "") if letters[1] != "อ" else "")
            letters = letters[2:]
        return out + (consonants.get(letters, "") + "o" if letters else "")

    text = re.sub("\x01([^\x02]*)\x02", lambda m: (" " if draw.random() < 0.4 else "") + "".join(consonants.get(c, "") for c in (m[1][1:] if len(m[1]) > 1 and m[1][0] == "ห" else m[1])), text)
    text = re.sub("(\x03?)([ก-ฮ]+)", run, text)
    text = re.sub("[\x01\x02\x03ฯ]", "", text).replace("ๆ", "2")
    return re.sub("(?<=[^aeiou])a(?=[^aeioumn]|$)", "aa" if long else "a", text).replace("เ", "e").strip()


def mongolian(text, language, draw):
    if draw.random() < 0.3:  # typed on a Russian keyboard
        return text.translate(str.maketrans("өүӨҮ", "оуОУ"))
    letters = drawn(MONGOLIAN, draw)
    return "".join(letters.get(char, char) for char in text.lower())


def korean(text, language, draw):
    if draw.random() < 0.6:  # spaces are what Koreans drop first
        return re.sub(" ", lambda m: "" if draw.random() < 0.7 else " ", text)
    out = ""
    for char in text:
        code = ord(char) - 0xAC00
        out += HANGUL[0][code // 588] + HANGUL[1][code % 588 // 28] + HANGUL[2][code % 28].strip() if 0 <= code < 11172 else char
    return out


def respell(text, language, draw):
    way = {"ne": indic, "si": indic, "my": burmese, "km": khmer, "th": thai, "mn": mongolian, "ko": korean}[language]
    return way(text, language, draw)
