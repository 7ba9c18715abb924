"""Prints the tables of PyPI's `gsmcodecs` (3GPP TS 23.038): language, table, code in decimal, character, as JSON."""

import json

from gsmcodecs.charmaps import GSMCHARMAPS

tables = {}
for language, kinds in GSMCHARMAPS.items():
    for kind, table in kinds.items():
        tables[f"{language} {kind}"] = {code: chr(character) for code, character in table["decode"].items()}
print(json.dumps(tables))
