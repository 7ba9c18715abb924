// Real messages through Kannel: by fakesmsc in GSM-7, by an SMPP centre in every alphabet, with the program away, and nothing left behind.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { Centre, smppGroup } from "./centre.mjs";
import { Running, inTenAlphabets, ours, stage } from "./stage.mjs";

const fakesmsc = process.env.FAKESMSC ?? "/usr/lib/kannel/test/fakesmsc";
const canary = "qwxzy canary plover twelfth";
const phone = "+819073310941";

/** What must stand nowhere: the message, the number, in the ways they could be written. */
function assertNothingLeft(everything, texts) {
  for (const text of texts) {
    const bytes = Buffer.from(text);
    const shapes = [text, text.toUpperCase(), encodeURIComponent(text), bytes.toString("hex"), bytes.toString("base64").replace(/=+$/, ""), text.replaceAll(" ", "+")];
    for (const shape of shapes) assert.ok(!everything.includes(shape), `${shape} was written`);
  }
  assert.ok(!/Request Failed|Could not fetch|Result could not be represented/i.test(everything));
}

/** Everything with this centre at the operator's end, once Kannel has called it. */
async function behind(centre, options) {
  const set = await stage((free) => {
    centre.listen(free);
    return smppGroup(free);
  }, options);
  await centre.bound();
  return set;
}

describe("fakesmsc, GSM-7", () => {
  let set;
  let port;
  before(async () => {
    set = await stage((free) => `smsc = fake\nhost = 127.0.0.1\nport = ${(port = free)}\nconnect-allow-ip = 127.0.0.1`);
  });
  after(() => set.end());

  /** Sends one message and gives what comes back, part by part. */
  async function ask(from, text, wanted) {
    const running = new Running(fakesmsc, ["-H", "127.0.0.1", "-r", String(port), "-m", "1", `${from} ${ours} text ${text}`]);
    try {
      await running.until(wanted);
    } finally {
      await running.stop("SIGINT");
    }
    return [...running.written.matchAll(/got message[^<]*<([^>]*)>/gi)].map((found) => found[1]);
  }

  test("a code comes back as one or more parts with the number to call and the code", async () => {
    const parts = await ask("+819000000101", "4pt", /1 more 2 offices 0 menu|1\+more\+2\+offices/);
    assert.ok(parts.length >= 1 && parts.length <= 3, JSON.stringify(parts));
  });

  test("a cry for help comes back with the danger numbers first", async () => {
    const parts = await ask("+819000000102", "SOS", /110/);
    // A header that joins parts stands before the text and is no text.
    assert.match(decodeURIComponent(parts[0].replace(/^.* (?:data|text) /s, "").replaceAll("+", " ")), /^110, 119/);
  });

  test("stop is confirmed", async () => {
    await ask("+819000000103", "STOP", /Forgotten/);
  });
});

describe("an SMPP centre, every alphabet", () => {
  const centre = new Centre();
  let set;
  before(async () => {
    set = await behind(centre, { replace: [["http-queue-delay = 10", "http-queue-delay = 1"], ["sms-resend-freq = 30", "sms-resend-freq = 1"]] });
  });
  after(async () => {
    assert.equal(await set.end(), 0);
    await centre.close();
  });

  for (const [from, text, script] of inTenAlphabets) {
    test(`${text}: at most three parts, none too long, in the same script`, async () => {
      const before = centre.units.length;
      centre.write(from, text);
      const [reply] = await centre.shown(from);
      assert.match(reply, script);
      const units = centre.units.slice(before);
      assert.ok(units.length >= 1 && units.length <= 3, JSON.stringify(units));
      for (const unit of units) assert.ok(unit.length <= (unit.ucs2 ? (unit.joined ? 67 : 70) : unit.joined ? 153 : 160), JSON.stringify(unit));
      assert.equal(units.map((unit) => unit.text).join(""), reply, "parts come in their order");
      centre.write(from, "１");
      assert.notEqual((await centre.shown(from, 2))[1], reply, "and a full-width 1 leads on");
    });
  }

  test("a discreet topic shows numbers and how to read on, and the number opens it", async () => {
    centre.write("+819000000020", "my husband threw me against the wall again because dinner was late", { coding: 0 });
    const [covered] = await centre.shown("+819000000020");
    assert.match(covered, /^110/);
    assert.match(covered, /Reply 1 to read/);
    centre.write("+819000000020", "1", { coding: 0 });
    assert.ok((await centre.shown("+819000000020", 2))[1].length > covered.length);
  });

  test("a long message in three parts is one question", async () => {
    centre.write("+819000000021", "I work in a factory in Kawasaki since three years. ".repeat(3) + "my boss does not pay my wages", { coding: 0, parts: 3 });
    assert.equal((await centre.shown("+819000000021")).length, 1);
  });

  test("when the operator's centre is busy the answer comes later, once", async () => {
    centre.refuse = 1;
    centre.write("+819000000022", "SOS", { coding: 0 });
    const shown = await centre.shown("+819000000022");
    assert.match(shown[0], /^110, 119/);
  });

  test("shortcodes and names are not answered", async () => {
    const before = centre.messages.length;
    for (const machine of ["12345", "Amazon"]) centre.write(machine, "sale today", { coding: 0 });
    centre.write("+819000000023", "SOS", { coding: 0 });
    await centre.shown("+819000000023");
    assert.equal(centre.messages.length, before + 1);
  });

  const away = "+819073310977";

  test("a question asked while the program is away is answered once when it is back", async () => {
    assert.equal(await set.madoguchi.stop(), 0);
    const written = set.madoguchi.written;
    centre.write(away, "SOS", { coding: 0 });
    set.madoguchi = set.bot();
    await set.madoguchi.until(/SMS on/);
    const shown = await centre.shown(away);
    assert.equal(shown.length, 1);
    assert.match(shown[0], /^110, 119/);
    set.madoguchi.written = written + set.madoguchi.written;
  });

  test("no number and no word of a message is left in a log, a file or a spool", async () => {
    centre.write(phone, canary, { coding: 0 });
    centre.write(phone, "นกแก้วสีม่วงบินข้ามทะเลสาบ");
    const replies = await centre.shown(phone, 2);
    const everything = await set.everything();
    assert.ok(everything.includes("parts="), "the program's own log is on");
    assert.throws(() => assertNothingLeft(`${everything} ${encodeURIComponent(phone)}`, [phone]), "the scan finds what is there");
    assertNothingLeft(everything, [canary, "นกแก้วสีม่วงบินข้ามทะเลสาบ", phone, phone.slice(1), phone.slice(3), away.slice(3), replies[0].slice(0, 40), "canary-password-2718281828"]);
  });
});

describe("national tables through Kannel", () => {
  const centre = new Centre();
  let set;
  before(async () => {
    set = await behind(centre, { kannel: "national_tables = true\n" });
  });
  after(async () => {
    assert.equal(await set.end(), 0);
    await centre.close();
  });

  test("a Portuguese answer keeps its accents in seven bits", async () => {
    centre.write("+819000000001", "A empresa não paga o meu salário");
    const [reply] = await centre.shown("+819000000001");
    assert.match(reply, /[ãçõâêáéíóú]/);
    for (const unit of centre.units) assert.ok(unit.locking === 3 && !unit.single && !unit.ucs2 && unit.octets <= 140, JSON.stringify(unit));
  });

  test("a Spanish one never uses the table whose escapes Kannel cannot carry", async () => {
    const before = centre.units.length;
    centre.write("+819000000002", "La empresa no me paga el salario");
    await centre.shown("+819000000002");
    for (const unit of centre.units.slice(before)) assert.ok(!unit.single && !unit.text.includes("?o"), JSON.stringify(unit));
  });
});
