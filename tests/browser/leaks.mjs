// Row 7, seen to fail: $MADOGUCHI is a build with the feature `leaky`; LEAK breaks one promise of the page, and its test must say so.
import { spawnSync } from "node:child_process";

const leaks = [
  ["cover", "the page is covered", "left without a cover"],
  ["get", "without script too", "a question is part of an address"],
];
let unseen = 0;
for (const [leak, name, words] of leaks) {
  const run = spawnSync(process.execPath, ["--test", `--test-name-pattern=^${name}`, "chat.test.mjs"], { cwd: import.meta.dirname, env: { ...process.env, LEAK: leak }, encoding: "utf8" });
  const seen = run.status !== 0 && run.stdout.includes(words);
  console.log(`row 7, leak ${leak}: ${seen ? "seen" : "NOT seen"} by "${name}"`);
  if (!seen) {
    unseen += 1;
    console.log(run.stdout, run.stderr);
  }
}
process.exitCode = unseen;
