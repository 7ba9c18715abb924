// Measures and prints, judges nothing: questions, and numbers, codes and keywords, through Kannel from phone to phone.
import { readFile } from "node:fs/promises";
import path from "node:path";
import { Centre, smppGroup } from "./centre.mjs";
import { root, stage } from "./stage.mjs";

const seconds = Number(process.env.EACH ?? 20);
const centre = new Centre();
const set = await stage((free) => {
  centre.listen(free);
  return smppGroup(free);
}, { flags: process.env.WORDS_ALONE ? ["--no-encoder"] : [] });
await centre.bound();

const lines = (await Promise.all(["en", "vi", "id", "ja", "my", "pt"].map((tag) => readFile(path.join(root, `tests/data/questions/${tag}.tsv`), "utf8")))).flatMap((text) => text.trim().split("\n").slice(1));
const questions = lines.map((line) => line.split("\t")[0]).filter((text) => text.length <= 67);
const short = ["0", "1", "STOP", "START", "SOS", "4pt", "zay5f2", "2", "停止", "bantuan"];
let phones = 10_000_000;

/** So many messages a second, each from a phone of its own; when each was answered. */
async function measure(name, rate, texts) {
  const sent = new Map();
  const start = performance.now();
  const first = centre.messages.length;
  const total = rate * seconds;
  for (let number = 0; number < total; number += 1) {
    const due = start + (number * 1000) / rate;
    if (performance.now() < due) await new Promise((resolve) => setTimeout(resolve, due - performance.now()));
    const phone = `+8190${(phones += 1)}`;
    sent.set(phone, performance.now());
    centre.write(phone, texts[number % texts.length]);
  }
  const patience = performance.now() + 30_000;
  while (centre.messages.length - first < total && performance.now() < patience) await new Promise((resolve) => setTimeout(resolve, 50));
  const answered = centre.messages.slice(first);
  const times = answered.map(({ to, at }) => at - sent.get(to)).sort((a, b) => a - b);
  const at = (share) => (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? NaN).toFixed(0);
  const took = (Math.max(...answered.map(({ at }) => at)) - start) / 1000;
  console.log(`| ${name} | offered ${rate}/s for ${seconds} s | answered ${(times.length / took).toFixed(1)}/s | p50 ${at(0.5)} ms, p99 ${at(0.99)} ms | lost ${total - new Set(answered.map(({ to }) => to)).size}, twice ${times.length - new Set(answered.map(({ to }) => to)).size} |`);
}

await measure("warming up", 5, short);
await measure("free questions", Number(process.env.QUESTIONS ?? 50), questions);
await measure("numbers, codes, keywords", Number(process.env.SHORT ?? 200), short);
await set.end();
await centre.close();
process.exit(0);
