// The real program behind a Twilio-style webhook: signatures made by the public `twilio` packages of npm and PyPI are accepted, any changed byte is refused.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer as createHttp } from "node:http";
import { createInterface } from "node:readline";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import twilio from "twilio";
import { Running, freePort, program, root } from "./stage.mjs";

const url = "https://bot.example.org/sms/twilio";
const token = "canary-token-31415926";
const fields = { MessageSid: "SM00000000000000000000000000000001", From: "+819000000001", To: "+815000000000", Body: "công ty không trả lương & 3 tháng + rồi?", NumMedia: "0", NumSegments: "1", FromCountry: "JP" };

const here = path.join(root, "tests/sms");
const python = spawn("python3", [path.join(here, "sign.py")], { env: { ...process.env, PYTHONPATH: path.join(here, ".python") }, stdio: ["pipe", "pipe", "inherit"] });
const signatures = createInterface({ input: python.stdout })[Symbol.asyncIterator]();

/** The independent signers, each `(fields, token, url) => signature`. */
const signers = {
  npm: async (values, secret = token, at = url) => twilio.getExpectedTwilioSignature(secret, at, values),
  PyPI: async (values, secret = token, at = url) => {
    python.stdin.write(`${JSON.stringify({ token: secret, url: at, fields: values })}\n`);
    return (await signatures.next()).value;
  },
};

/** The program behind the webhook, with more settings. */
async function start(settings = "") {
  const port = await freePort();
  const folder = await mkdtemp(path.join(tmpdir(), "madoguchi-twilio-"));
  await writeFile(path.join(folder, "token"), token);
  await writeFile(path.join(folder, "madoguchi.toml"), `[sms.twilio]\nurl = "${url}"\ntoken_file = "${folder}/token"\n${settings}`);
  const running = new Running(program, ["serve", "--no-encoder", "--listen", `127.0.0.1:${port}`, "--data", root, "--config", path.join(folder, "madoguchi.toml")]);
  await running.until(/SMS on/);
  const address = `http://127.0.0.1:${port}/sms/twilio`;
  for (let tries = 0; tries < 300 && !(await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null)); tries += 1) await new Promise((resolve) => setTimeout(resolve, 100));
  const send = (body, signature) => fetch(address, { method: "POST", headers: { "Content-Type": "application/x-www-form-urlencoded", "X-Twilio-Signature": signature }, body });
  const end = async () => {
    assert.equal(await running.stop(), 0);
    assert.ok(!running.written.includes(token));
    await rm(folder, { recursive: true });
  };
  return { send, end, running };
}

let bot;
before(async () => {
  bot = await start();
});
after(async () => {
  python.stdin.end();
  await bot.end();
});

for (const [name, sign] of Object.entries(signers)) {
  // A phone for each: the same words more than three times are not answered.
  const mine = { ...fields, From: name === "npm" ? "+819000000001" : "+819000000002" };
  test(`a signature of ${name}'s package is accepted and the reply is TwiML`, async () => {
    const response = await bot.send(new URLSearchParams(mine), await sign(mine));
    assert.equal(response.status, 200);
    assert.match(response.headers.get("content-type"), /text\/xml/);
    assert.match(await response.text(), /^<\?xml version="1.0" encoding="UTF-8"\?>\n<Response><Message>[^<]+<\/Message><\/Response>\n$/);
  });

  test(`${name}: the order of the fields does not matter`, async () => {
    assert.equal((await bot.send(new URLSearchParams(Object.entries(mine).reverse()), await sign(mine))).status, 200);
  });

  test(`${name}: any changed byte of a field, its name or the signature is refused`, async () => {
    const right = await sign(mine);
    const changes = [];
    for (const [field, value] of Object.entries(mine)) {
      for (let at = 0; at < value.length; at += 1) changes.push([{ ...mine, [field]: value.slice(0, at) + (value[at] === "x" ? "y" : "x") + value.slice(at + 1) }, right]);
      const { [field]: gone, ...without } = mine;
      changes.push([without, right], [{ ...without, [`${field}x`]: gone }, right]);
    }
    changes.push([{ ...mine, More: "" }, right]);
    for (let at = 0; at < right.length - 1; at += 1) changes.push([mine, right.slice(0, at) + (right[at] === "A" ? "B" : "A") + right.slice(at + 1)]);
    changes.push([mine, ""], [mine, await sign(mine, "another-token")], [mine, await sign(mine, token, `${url}/`)], [mine, await sign(mine, token, url.replace("https", "http"))]);
    for (const [values, signature] of changes) {
      const response = await bot.send(new URLSearchParams(values), signature);
      assert.equal(response.status, 403, JSON.stringify([values, signature]));
      assert.equal(await response.text(), "");
    }
    assert.ok(changes.length >= 150, String(changes.length));
  });
}

test("with an account the answer leaves by REST, once, after the other side was busy, and nothing of it is written", async () => {
  const taken = [];
  let busy = 2;
  const rest = createHttp((request, response) => {
    let body = "";
    request.setEncoding("utf8").on("data", (more) => (body += more)).on("end", () => {
      if (busy > 0) {
        busy -= 1;
        return response.writeHead(busy ? 429 : 503, { "Retry-After": "0" }).end();
      }
      taken.push({ url: request.url, authorization: request.headers.authorization, fields: new URLSearchParams(body) });
      response.writeHead(201, { "Content-Type": "application/json" }).end('{"sid":"SM2","status":"queued"}');
    });
  }).listen(0, "127.0.0.1");
  await once(rest, "listening");
  const account = "AC00000000000000000000000000000001";
  const other = await start(`account = "${account}"\napi_url = "http://127.0.0.1:${rest.address().port}/2010-04-01"\n`);
  const signature = await signers.PyPI(fields);
  for (const again of [1, 2]) {
    const response = await other.send(new URLSearchParams(fields), signature);
    assert.equal(response.status, 200, `call ${again}`);
    assert.match(await response.text(), /<Response><\/Response>/);
  }
  assert.equal(taken.length, 1);
  assert.equal(taken[0].url, `/2010-04-01/Accounts/${account}/Messages.json`);
  assert.equal(taken[0].authorization, `Basic ${Buffer.from(`${account}:${token}`).toString("base64")}`);
  assert.deepEqual([taken[0].fields.get("To"), taken[0].fields.get("From")], [fields.From, fields.To]);
  const reply = taken[0].fields.get("Body");
  assert.match(reply, /[ạ-ỹ]/);
  await other.end();
  rest.close();
  for (const secret of [fields.Body, fields.From.slice(3), reply.slice(0, 30), account, taken[0].authorization]) assert.ok(!other.running.written.includes(secret), secret);
  assert.match(other.running.written, /sent .*parts=/);
});
