// The national tables that we ship against those of two independent packages: PyPI's `gsmcodecs` and npm's `smpp`.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import smpp from "smpp";
import { tables } from "./centre.mjs";
import { root } from "./stage.mjs";

const rows = (await readFile(path.join(root, "src/text/sms/shift.tsv"), "utf8")).trimEnd().split("\n").slice(1).map((row) => row.split("\t"));
const ours = (kind, language) => new Map(rows.filter(([table, tag]) => table === kind && tag === language).map(([, , code, character]) => [parseInt(code, 16), character]));

for (const [name, language, kinds] of [["Spanish", "2", ["single"]], ["Portuguese", "3", ["locking", "single"]], ["Hindi", "6", ["locking", "single"]]]) {
  for (const kind of kinds) {
    test(`${name}, ${kind}: as gsmcodecs has it`, () => {
      const basic = tables()["0 locking"];
      const theirs = Object.entries(tables()[`${language} ${kind === "single" ? "singleShift" : kind}`]).map(([code, character]) => [Number(code), character]);
      const table = ours(kind, language);
      assert.ok(table.size > 15);
      for (const [code, character] of theirs) {
        if (character < " " || code === 0x1b) continue;
        const same = table.get(code) ?? (kind === "locking" ? basic[code] : undefined);
        // Two codes for one character: the first is enough for writing.
        if (same === undefined) assert.ok([...table.values()].includes(character), `${code.toString(16)} ${character}`);
        else assert.equal(same, character, code.toString(16));
      }
      assert.equal([...table.keys()].filter((code) => !theirs.some(([known]) => known === code)).length, 0, "nothing of our own");
    });
  }
}

for (const [name, language, kind] of [["Spanish", 2, "single"], ["Portuguese", 3, "locking"], ["Portuguese", 3, "single"]]) {
  test(`${name}, ${kind}: as npm's smpp reads it`, () => {
    for (const [code, character] of ours(kind, String(language))) {
      const read = smpp.gsmCoder.decode(Buffer.from(kind === "single" ? [0x1b, code] : [code]), language);
      // The package's own slips: it lacks these.
      if (read.length !== 1 || read.includes("\u001b")) continue;
      assert.equal(read, character, `${kind} ${code.toString(16)}`);
    }
  });
}
