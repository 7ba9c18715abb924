// An operator's SMPP centre made of npm's `smpp`: phones behind it write, and it joins the parts that come back as phones do.
import smpp from "smpp";
import { once } from "node:events";

const GSM = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001bÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

export class Centre {
  constructor() {
    this.messages = [];
    this.waiting = new Set();
    this.parts = new Map();
    this.units = [];
    this.refuse = 0;
    this.server = smpp.createServer((session) => {
      const bind = (pdu) => {
        this.session = session;
        session.send(pdu.response());
        this.server.emit("bound");
      };
      session.on("bind_transceiver", bind);
      session.on("enquire_link", (pdu) => session.send(pdu.response()));
      session.on("unbind", (pdu) => session.send(pdu.response()));
      session.on("error", () => {});
      session.on("submit_sm", (pdu) => {
        if (this.refuse > 0) {
          this.refuse -= 1;
          session.send(pdu.response({ command_status: smpp.ESME_RTHROTTLED }));
          return;
        }
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
    const { message, udh } = pdu.short_message;
    const ucs2 = pdu.data_coding === 8;
    const raw = Buffer.isBuffer(message) ? message : null;
    const text = raw ? (ucs2 ? Buffer.from(raw).swap16().toString("utf16le") : [...raw].map((byte) => GSM[byte]).join("")) : message;
    this.units.push({ ucs2, length: ucs2 ? text.length : [...text].length, joined: Boolean(udh), text });
    const element = udh?.[0] ?? null;
    const to = pdu.destination_addr.replace(/^\+?/, "+");
    if (!udh) return this.show(to, text);
    const bytes = Buffer.isBuffer(element) ? element : udh;
    const [reference, of, number] = bytes.subarray(-3);
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

  /** A phone sends a message, in parts when it is long. */
  write(from, text, { coding = 8, parts = 1 } = {}) {
    const encode = (piece) => (coding === 8 ? Buffer.from(piece, "utf16le").swap16() : Buffer.from([...piece].map((sign) => GSM.indexOf(sign))));
    const size = Math.ceil(text.length / parts);
    for (let number = 1; number <= parts; number += 1) {
      const piece = encode(text.slice((number - 1) * size, number * size));
      this.session.deliver_sm({
        source_addr_ton: 1, source_addr_npi: 1, source_addr: from.replace("+", ""), dest_addr_ton: 1, dest_addr_npi: 1, destination_addr: "815000000000",
        esm_class: parts > 1 ? 0x40 : 0, data_coding: coding,
        short_message: parts > 1 ? { udh: Buffer.from([5, 0, 3, 77, parts, number]), message: piece } : { message: piece },
      });
    }
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
