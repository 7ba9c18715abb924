// The real program bound to an SMPP centre without a gateway between: every alphabet, parts in any order, a busy centre, a broken line, the stop.
// Needs a program built with `--features smpp`.
import assert from "node:assert/strict";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { Centre } from "./centre.mjs";
import { Running, freePort, inTenAlphabets, ours, port, program, root } from "./stage.mjs";

const name = "canary-name";
const password = "c4n4ry8x";

/** The program and its centre. */
async function stage(settings = "") {
  const centre = new Centre({ name, password });
  const [smsc, web] = [await freePort(), await freePort()];
  centre.listen(smsc);
  const folder = await mkdtemp(path.join(tmpdir(), "madoguchi-smpp-"));
  await writeFile(path.join(folder, "password"), `${password}\n`);
  const file = path.join(folder, "madoguchi.toml");
  await writeFile(file, `[sms]\nown_numbers = ["${ours}"]\n[sms.smpp]\nhost = "127.0.0.1"\nport = ${smsc}\nsystem_id = "${name}"\npassword_file = "${folder}/password"\n${settings}`);
  const running = new Running(program, ["serve", "--no-encoder", "--listen", `127.0.0.1:${web}`, "--data", root, "--config", file], { env: { ...process.env, RUST_LOG: "trace" } });
  await running.until(/SMS on smpp/);
  await port(web);
  return { centre, running, clean: () => rm(folder, { recursive: true, force: true }) };
}

describe("a line to a centre", () => {
  let centre;
  let running;
  let clean;
  before(async () => {
    ({ centre, running, clean } = await stage());
    await centre.bound();
  });
  after(async () => {
    await running.stop();
    await centre.close();
    await clean();
  });

  const questions = [...inTenAlphabets.slice(0, 5), ["+819000000006", "my boss does not pay my wages", /^[ -~\n]+$/]];
  for (const [from, text, script] of questions) {
    test(`${text}: at most three parts, none too long, in the same script, confirmed afterwards`, async () => {
      const [units, events] = [centre.units.length, centre.events.length];
      centre.write(from, text, { coding: /^[ -~]+$/.test(text) ? 0 : 8 });
      const [reply] = await centre.shown(from);
      assert.match(reply, script);
      const sent = centre.units.slice(units);
      assert.ok(sent.length >= 1 && sent.length <= 3, JSON.stringify(sent));
      for (const unit of sent) assert.ok(unit.octets <= 140, JSON.stringify(unit));
      await centre.settled();
      assert.deepEqual(centre.events.slice(events), [...sent.map(() => "submit"), "confirmed"]);
      assert.equal(centre.confirmations.at(-1), 0);
      centre.write(from, "１");
      assert.notEqual((await centre.shown(from, 2))[1], reply, "and a full-width 1 leads on");
      await centre.settled();
    });
  }

  test("parts out of order and twice are one question, by header and by parameter; Latin-1 is read", async () => {
    const long = "I work in a factory in Kawasaki since three years. ".repeat(3) + "my boss does not pay my wages";
    centre.write("+819000000011", long, { coding: 0, parts: 3, order: [3, 1, 1, 2, 2], reference: 5 });
    centre.write("+819000000012", long, { coding: 0, parts: 3, order: [2, 3, 1], sar: true, reference: 700 });
    const byHeader = await centre.shown("+819000000011");
    assert.deepEqual(byHeader, await centre.shown("+819000000012"));
    const question = "A empresa não paga o meu salário";
    centre.write("+819000000013", question, { coding: 3 });
    centre.write("+819000000017", question);
    assert.deepEqual(await centre.shown("+819000000013"), await centre.shown("+819000000017"));
    await centre.settled();
    await new Promise((resolve) => setTimeout(resolve, 6_000));
    assert.equal((await centre.shown("+819000000011")).length, 1, "a part that came twice is no second question");
  });

  test("receipts, short codes and names are not answered, and are confirmed", async () => {
    const [before, confirmed] = [centre.submits, centre.confirmations.length];
    centre.write("+819000000014", "id:7 sub:001 dlvrd:001 stat:DELIVRD err:000 text:", { coding: 0, esm_class: 4 });
    centre.write("12345", "sale today", { coding: 0, source_addr_ton: 3 });
    centre.write("Amazon", "sale today", { coding: 0, source_addr_ton: 5 });
    await centre.settled();
    assert.equal(centre.submits, before);
    assert.ok(centre.confirmations.slice(confirmed).every((status) => status === 0));
  });

  test("an empty message is answered with what can be asked", async () => {
    centre.write("+819000000018", "", { coding: 0 });
    const [reply] = await centre.shown("+819000000018");
    assert.match(reply, /\n1 |0 /);
    await centre.settled();
  });

  test("when the centre throttles, the answer comes later, once", async () => {
    centre.refuse = 2;
    centre.write("+819000000015", "SOS", { coding: 0 });
    assert.match((await centre.shown("+819000000015"))[0], /^110, 119/);
    assert.equal(centre.refuse, 0);
    await centre.settled();
  });

  test("when the line breaks, it is bound anew, what was accepted is answered once, and the message that comes again is known", async () => {
    const message = () => centre.write("+819000000016", "SOS", { coding: 0 });
    centre.refuseBinds = 1;
    centre.cut = true;
    const events = centre.events.length;
    message();
    await once(centre.server, "bound");
    assert.match((await centre.shown("+819000000016"))[0], /^110, 119/);
    message();
    await centre.settled();
    assert.equal(centre.confirmations.at(-1), 0);
    assert.equal((await centre.shown("+819000000016")).length, 1);
    assert.ok(centre.events.slice(events).includes("refused"));
    // Confirmed now: the same words are a new message.
    message();
    assert.equal((await centre.shown("+819000000016", 2)).length, 2);
    await centre.settled();
  });

  test("the centre asks whether we live", async () => {
    const alive = new Promise((resolve) => centre.session.enquire_link({}, resolve));
    assert.equal((await alive).command_status, 0);
  });

  test("on the stop what was accepted is answered, then the line is closed, and nothing of it all was written", async () => {
    const canary = "qwxzy canary plover twelfth";
    const submits = centre.submits;
    let release;
    centre.held = new Promise((resolve) => (release = resolve));
    centre.write("+819073310941", canary, { coding: 0 });
    while (centre.submits === submits) await once(centre.server, "submit");
    const stopping = running.stop();
    await new Promise((resolve) => setTimeout(resolve, 300));
    assert.ok(!centre.events.includes("unbind"));
    release();
    const [reply] = await centre.shown("+819073310941");
    assert.equal(await stopping, 0);
    assert.deepEqual(centre.events.slice(-2), ["confirmed", "unbind"]);
    assert.match(running.written, /sent .*parts=/);
    for (const secret of [canary, "819073310941", "73310941", password, reply.slice(0, 40)]) {
      for (const shape of [secret, Buffer.from(secret).toString("hex"), encodeURIComponent(secret)]) assert.ok(!running.written.includes(shape), shape);
    }
  });
});

describe("national tables", () => {
  let set;
  before(async () => {
    set = await stage("national_tables = true\n");
    await set.centre.bound();
  });
  after(async () => {
    assert.equal(await set.running.stop(), 0);
    await set.centre.close();
    await set.clean();
  });

  for (const [from, text, letters] of [
    ["+819000000001", "A empresa não paga o meu salário", /[ãçõâêáéíóú]/],
    ["+819000000002", "La empresa no me paga el salario", /[ñáéíóú]/],
    ["+819000000003", "थाकेले तलब दिएन", /[ऀ-ॿ]/],
  ]) {
    test(`${text}: the answer keeps its letters in seven bits`, async () => {
      const before = set.centre.units.length;
      set.centre.write(from, text);
      const [reply] = await set.centre.shown(from);
      assert.match(reply, letters);
      const units = set.centre.units.slice(before);
      for (const unit of units) assert.ok(!unit.ucs2 && (unit.locking || unit.single) && unit.octets <= 140, JSON.stringify(unit));
      assert.ok(!reply.includes("?") || !/\?[a-z]/.test(reply), reply);
    });
  }
});
