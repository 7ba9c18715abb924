// An operator's SMPP centre made of npm's `smpp`: phones behind it write, and it joins the parts that come back as phones do.
import smpp from "smpp";
import { spawnSync } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { fileURLToPath } from "node:url";

const GSM = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001bÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

const here = path.dirname(fileURLToPath(import.meta.url));
let read;
/** The tables of PyPI's `gsmcodecs`, `"3 locking"` → code → character. */
export function tables() {
  if (!read) {
    const { stdout, stderr } = spawnSync("python3", [path.join(here, "tables.py")], { env: { ...process.env, PYTHONPATH: path.join(here, ".python") }, encoding: "utf8" });
    if (!stdout) throw new Error(stderr);
    read = JSON.parse(stdout);
    // It has an apostrophe here, which its other table holds already; Android's tables have the comma, which would otherwise be in neither.
    read["6 locking"][0x2c] = ",";
  }
  return read;
}

/** Septets as a phone shows them, with the national tables the header names. */
function shown(septets, locking, single) {
  const main = tables()[`${locking} locking`] ?? tables()["0 locking"];
  const other = tables()[`${single} singleShift`];
  let text = "";
  for (let at = 0; at < septets.length; at += 1) text += septets[at] === 0x1b ? (other[septets[(at += 1)]] ?? "?") : (main[septets[at]] ?? "?");
  return text;
}

// What came, beside what the package makes of it.
const decode = smpp.filters.message.decode;
smpp.filters.message.decode = function (value, ...more) {
  const result = decode.call(this, value, ...more);
  return Buffer.isBuffer(value) && result && typeof result === "object" && !Buffer.isBuffer(result) ? { ...result, raw: value } : result;
};

/** `name` and `password`: only who shows them is bound. */
export class Centre {
  constructor({ name, password } = {}) {
    /** What happened, in order: bind, submit, confirmed, unbind. */
    this.events = [];
    this.confirmations = [];
    this.open = 0;
    this.messages = [];
    this.waiting = new Set();
    this.parts = new Map();
    this.units = [];
    this.refuse = 0;
    this.refuseBinds = 0;
    this.cut = false;
    this.held = null;
    this.submits = 0;
    this.server = smpp.createServer((session) => {
      const bind = (pdu) => {
        if (name && (pdu.system_id !== name || pdu.password !== password || this.refuseBinds > 0)) {
          this.refuseBinds -= 1;
          this.events.push("refused");
          session.send(pdu.response({ command_status: smpp.ESME_RBINDFAIL }));
          return;
        }
        this.session = session;
        this.events.push("bind");
        session.send(pdu.response());
        this.server.emit("bound");
      };
      session.on("bind_transceiver", bind);
      session.on("enquire_link", (pdu) => session.send(pdu.response()));
      session.on("unbind", (pdu) => {
        this.events.push("unbind");
        session.send(pdu.response());
      });
      session.on("error", () => {});
      session.on("submit_sm", async (pdu) => {
        this.submits += 1;
        this.server.emit("submit");
        if (this.refuse > 0) {
          this.refuse -= 1;
          session.send(pdu.response({ command_status: smpp.ESME_RTHROTTLED }));
          return;
        }
        if (this.cut) {
          // The line breaks before the part is taken; nothing on it will be confirmed.
          this.cut = false;
          this.open = 0;
          session.destroy();
          return;
        }
        await this.held;
        this.events.push("submit");
        session.send(pdu.response({ message_id: String(this.units.length + 1) }));
        this.take(pdu);
      });
    });
  }

  async listen(port) {
    this.server.listen(port, "127.0.0.1");
  }

  /** A part as it is on the air. */
  take(pdu) {
    const { udh, raw } = pdu.short_message;
    const ucs2 = pdu.data_coding === 8;
    const header = udh ? raw.subarray(0, raw[0] + 1) : Buffer.alloc(0);
    const body = raw.subarray(header.length);
    const element = (kind) => udh?.find((element) => element[0] === kind)?.subarray(2);
    const [locking, single] = [0x25, 0x24].map((kind) => element(kind)?.[0] ?? 0);
    const text = ucs2 ? Buffer.from(body).swap16().toString("utf16le") : locking || single ? shown(body, locking, single) : [...body].map((byte) => GSM[byte]).join("");
    // What goes over the air: septets side by side behind their header, or UCS-2.
    const octets = header.length + (ucs2 ? body.length : Math.ceil((body.length * 7) / 8));
    const joining = element(0);
    this.units.push({ ucs2, length: ucs2 ? text.length : body.length, joined: Boolean(joining), octets, locking, single, text });
    const to = pdu.destination_addr.replace(/^\+?/, "+");
    if (!joining) return this.show(to, text);
    const [reference, of, number] = joining;
    const key = `${to} ${reference}`;
    const parts = this.parts.get(key) ?? new Map();
    parts.set(number, text);
    this.parts.set(key, parts);
    if (parts.size === of) {
      this.parts.delete(key);
      this.show(to, [...parts.keys()].sort((a, b) => a - b).map((number) => parts.get(number)).join(""));
    }
  }

  show(to, text) {
    this.messages.push({ to, text, at: performance.now() });
    for (const look of this.waiting) look();
  }

  /** A phone sends a message, in parts when it is long, in the order given; `sar`: the parts are named by parameters, not by a header. */
  write(from, text, { coding = 8, parts = 1, order, sar = false, reference = 77, ...more } = {}) {
    const encode = (piece) => (coding === 8 ? Buffer.from(piece, "utf16le").swap16() : coding === 3 ? Buffer.from(piece, "latin1") : Buffer.from([...piece].map((sign) => GSM.indexOf(sign))));
    const size = Math.ceil(text.length / parts);
    for (const number of order ?? Array.from({ length: parts }, (_, at) => at + 1)) {
      const piece = encode(text.slice((number - 1) * size, number * size));
      const header = parts > 1 && !sar;
      this.deliver({
        source_addr_ton: 1, source_addr_npi: 1, source_addr: from.replace("+", ""), dest_addr_ton: 1, dest_addr_npi: 1, destination_addr: "815000000000",
        esm_class: header ? 0x40 : 0, data_coding: coding,
        short_message: header ? { udh: Buffer.from([5, 0, 3, reference, parts, number]), message: piece } : { message: piece },
        ...(parts > 1 && sar ? { sar_msg_ref_num: reference, sar_total_segments: parts, sar_segment_seqnum: number } : {}),
        ...more,
      });
    }
  }

  /** Hands a message over and notes what it is confirmed with. */
  deliver(fields) {
    const pdu = new smpp.PDU("deliver_sm", fields);
    this.open += 1;
    this.session.send(pdu, (response) => {
      this.open -= 1;
      this.events.push("confirmed");
      this.confirmations.push(response.command_status);
      this.server.emit("confirmed");
    });
  }

  /** Until all that was handed over is confirmed. */
  async settled() {
    while (this.open > 0) await once(this.server, "confirmed");
  }

  /** What the phone shows, once there are so many messages for it. */
  shown(to, count = 1, patience = 60_000) {
    return new Promise((resolve, reject) => {
      const mine = () => this.messages.filter((message) => message.to === to).map((message) => message.text);
      const late = setTimeout(() => done(() => reject(new Error(`${to} shows ${JSON.stringify(mine())}`))), patience);
      const done = (end) => {
        clearTimeout(late);
        this.waiting.delete(look);
        end();
      };
      const look = () => {
        if (mine().length >= count) done(() => resolve(mine()));
      };
      this.waiting.add(look);
      look();
    });
  }

  async bound() {
    if (!this.session) await once(this.server, "bound");
  }

  async close() {
    this.session?.close();
    this.server.close();
  }
}

/** The group of Kannel's configuration for it. */
export const smppGroup = (port) => `smsc = smpp
host = 127.0.0.1
port = ${port}
smsc-username = test
smsc-password = test
system-type = test
transceiver-mode = true
my-number = +815000000000
source-addr-ton = 1
source-addr-npi = 1
dest-addr-ton = 1
dest-addr-npi = 1
throughput = 2000
max-pending-submits = 50
reconnect-delay = 1`;
