// The real program, Kannel's bearerbox and smsbox with the configuration that we ship, and what stands behind them: fakesmsc, or an SMPP centre.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
export const program = process.env.MADOGUCHI ?? path.join(process.env.CARGO_TARGET_DIR ?? path.join(root, "target"), "debug/madoguchi");
const password = "canary-password-2718281828";
export const ours = "+815000000000";

/** Wages that were not paid, told in ten alphabets: from, text, what the answer is written in. */
export const inTenAlphabets = [
  ["+819000000001", "công ty không trả lương cho em", /[ạ-ỹ]/],
  ["+819000000002", "会社が給料を払ってくれません", /[ぁ-ん]/],
  ["+819000000003", "သူဌေးက လစာမပေးဘူး", /[က-အ]/],
  ["+819000000004", "थाकेले तलब दिएन", /[ऀ-ॿ]/],
  ["+819000000005", "ថៅកែមិនបើកប្រាក់ខែ", /[ក-អ]/],
  ["+819000000006", "นายจ้างไม่จ่ายเงินเดือน", /[ก-ฮ]/],
  ["+819000000007", "цалингаа өгөхгүй байна", /[а-я]/],
  ["+819000000008", "월급을 안 줘요", /[가-힣]/],
  ["+819000000009", "වැටුප් දෙන්නේ නෑ", /[අ-ෆ]/],
  ["+819000000010", "老板不发工资", /[一-龥]/],
];

export async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}

/** A process whose lines are kept; `until` waits for one. */
export class Running {
  constructor(command, args, options = {}) {
    this.written = "";
    this.waiting = new Set();
    this.child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"], ...options });
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream.setEncoding("utf8").on("data", (text) => {
        this.written += text;
        for (const look of this.waiting) look();
      });
    }
    this.ended = once(this.child, "exit");
    this.ended.then(() => this.waiting.forEach((look) => look()));
  }

  until(pattern, patience = 180_000) {
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => done(() => reject(new Error(`never wrote ${pattern}:\n${this.written.slice(-4000)}`))), patience);
      const done = (end) => {
        clearTimeout(late);
        this.waiting.delete(look);
        end();
      };
      const look = () => {
        const found = this.written.match(pattern);
        if (found) done(() => resolve(found));
        else if (this.child.exitCode !== null) done(() => reject(new Error(`ended with ${this.child.exitCode}:\n${this.written.slice(-4000)}`)));
      };
      this.waiting.add(look);
      look();
    });
  }

  async stop(signal = "SIGTERM") {
    if (this.child.exitCode === null && this.child.signalCode === null) this.child.kill(signal);
    const late = setTimeout(() => this.child.kill("SIGKILL"), 12_000);
    await this.ended;
    clearTimeout(late);
    return this.child.exitCode;
  }
}

/** Waits until something listens. */
export async function port(number) {
  const { connect } = await import("node:net");
  for (let tries = 0; tries < 300; tries += 1) {
    const socket = connect(number, "127.0.0.1");
    const open = await new Promise((resolve) => socket.once("connect", () => resolve(true)).once("error", () => resolve(false)));
    socket.destroy();
    if (open) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`nothing listens on ${number}`);
}

/** Starts everything. `smsc` makes the group of the operator's centre from a free port. */
export async function stage(smsc, { flags = ["--no-encoder"], settings = "", kannel = "", replace = [] } = {}) {
  const folder = await mkdtemp(path.join(tmpdir(), "madoguchi-sms-"));
  const [admin, box, send, centre, web] = await Promise.all([freePort(), freePort(), freePort(), freePort(), freePort()]);
  const shipped = await readFile(path.join(root, "deploy/kannel/kannel.conf"), "utf8");
  let config = shipped
    .replace(/# A GSM modem[\s\S]*?(?=\n\ngroup = smsbox)/, `group = smsc\nsmsc-id = line\n${smsc(centre)}`)
    .replaceAll("ADMIN-PASSWORD", "admin-canary").replaceAll("PASSWORD", password)
    .replaceAll("13000", admin).replaceAll("13001", box).replaceAll("13013", send).replaceAll("127.0.0.1:8080", `127.0.0.1:${web}`)
    .replaceAll("/var/log/kannel", folder);
  for (const [from, to] of replace) config = config.replaceAll(from, to);
  const file = path.join(folder, "kannel.conf");
  await writeFile(file, config);
  await writeFile(path.join(folder, "password"), `${password}\n`);
  const report = `http://127.0.0.1:${web}/sms/kannel`;
  await writeFile(
    path.join(folder, "madoguchi.toml"),
    `[sms]\nown_numbers = ["${ours}"]\n${settings}\n[sms.kannel]\npassword_file = "${folder}/password"\nsend_url = "http://127.0.0.1:${send}/cgi-bin/sendsms"\nreport_url = "${report}"\n${kannel}`,
  );
  const bot = () => new Running(program, ["serve", "--listen", `127.0.0.1:${web}`, "--data", root, "--config", path.join(folder, "madoguchi.toml"), ...flags], { env: { ...process.env, RUST_LOG: "trace" } });
  const set = { folder, centre, web, running: [], bot };
  const start = async (...args) => {
    const running = new Running(...args);
    set.running.push(running);
    return running;
  };
  set.bearerbox = await start("/usr/sbin/bearerbox", ["-v", "4", file], { cwd: folder });
  await port(box);
  set.smsbox = await start("/usr/sbin/smsbox", ["-v", "4", file], { cwd: folder });
  await port(send);
  set.madoguchi = bot();
  await set.madoguchi.until(/SMS on/);
  await port(web);
  /** All that the gateway and the program wrote, files included. */
  set.everything = async () => {
    const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile() && !/\.(conf|toml)$|password/.test(entry.name));
    const texts = await Promise.all(files.map((entry) => readFile(path.join(entry.parentPath ?? entry.path, entry.name), "latin1")));
    return [set.madoguchi.written, ...set.running.map((running) => running.written), ...texts].join("\n");
  };
  set.end = async () => {
    const code = await set.madoguchi.stop();
    for (const running of [...set.running].reverse()) await running.stop();
    await rm(folder, { recursive: true, force: true });
    return code;
  };
  return set;
}
