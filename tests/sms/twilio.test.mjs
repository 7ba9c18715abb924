// The real program behind a Twilio-style webhook: signatures made by the public `twilio` package are accepted, any changed byte is refused.
import assert from "node:assert/strict";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import twilio from "twilio";
import { Running, root } from "./stage.mjs";

const program = process.env.MADOGUCHI ?? path.join(process.env.CARGO_TARGET_DIR ?? path.join(root, "target"), "debug/madoguchi");
const url = "https://bot.example.org/sms/twilio";
const token = "canary-token-31415926";
const fields = { MessageSid: "SM00000000000000000000000000000001", From: "+819000000001", To: "+815000000000", Body: "công ty không trả lương & 3 tháng + rồi?", NumMedia: "0", NumSegments: "1", FromCountry: "JP" };
let running;
let address;
let folder;

before(async () => {
  const free = createServer().listen(0, "127.0.0.1");
  await once(free, "listening");
  const { port } = free.address();
  free.close();
  folder = await mkdtemp(path.join(tmpdir(), "madoguchi-twilio-"));
  await writeFile(path.join(folder, "token"), token);
  await writeFile(path.join(folder, "madoguchi.toml"), `[sms.twilio]\nurl = "${url}"\ntoken_file = "${folder}/token"\n`);
  running = new Running(program, ["serve", "--no-encoder", "--listen", `127.0.0.1:${port}`, "--data", root, "--config", path.join(folder, "madoguchi.toml")]);
  await running.until(/SMS on/);
  address = `http://127.0.0.1:${port}/sms/twilio`;
  for (let tries = 0; tries < 300 && !(await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null)); tries += 1) await new Promise((resolve) => setTimeout(resolve, 100));
});

after(async () => {
  assert.equal(await running.stop(), 0);
  assert.ok(!running.written.includes(token));
  await rm(folder, { recursive: true });
});

const send = (body, signature) => fetch(address, { method: "POST", headers: { "Content-Type": "application/x-www-form-urlencoded", "X-Twilio-Signature": signature }, body });
const sign = (values, secret = token, at = url) => twilio.getExpectedTwilioSignature(secret, at, values);

test("a signature of the public package is accepted and the reply is TwiML", async () => {
  const response = await send(new URLSearchParams(fields), sign(fields));
  assert.equal(response.status, 200);
  assert.match(response.headers.get("content-type"), /text\/xml/);
  assert.match(await response.text(), /^<\?xml version="1.0" encoding="UTF-8"\?>\n<Response><Message>[^<]+<\/Message><\/Response>\n$/);
});

test("the order of the fields does not matter", async () => {
  assert.equal((await send(new URLSearchParams(Object.entries(fields).reverse()), sign(fields))).status, 200);
});

test("any changed byte of a field, its name or the signature is refused", async () => {
  const right = sign(fields);
  const changes = [];
  for (const [name, value] of Object.entries(fields)) {
    for (let at = 0; at < value.length; at += 1) changes.push([{ ...fields, [name]: value.slice(0, at) + (value[at] === "x" ? "y" : "x") + value.slice(at + 1) }, right]);
    const { [name]: gone, ...without } = fields;
    changes.push([without, right], [{ ...without, [`${name}x`]: gone }, right]);
  }
  changes.push([{ ...fields, More: "" }, right]);
  for (let at = 0; at < right.length - 1; at += 1) changes.push([fields, right.slice(0, at) + (right[at] === "A" ? "B" : "A") + right.slice(at + 1)]);
  changes.push([fields, ""], [fields, sign(fields, "another-token")], [fields, sign(fields, token, `${url}/`)], [fields, sign(fields, token, url.replace("https", "http"))]);
  for (const [values, signature] of changes) {
    const response = await send(new URLSearchParams(values), signature);
    assert.equal(response.status, 403, JSON.stringify([values, signature]));
    assert.equal(await response.text(), "");
  }
  assert.ok(changes.length >= 150, String(changes.length));
});
