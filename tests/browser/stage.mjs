// The stage of the browser tests: the real program, a real browser without a network, a neutral page to leave to, and a stranger's page for the widget.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { chromium } from "playwright-core";

export const root = resolve(import.meta.dirname, "../..");
const program = process.env.MADOGUCHI ?? join(root, process.env.CARGO_TARGET_DIR ?? "target", "debug", "madoguchi");
const browserPath = process.env.CHROMIUM ?? "/usr/bin/chromium";
export const phone = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };

const listen = (handler) => new Promise((done) => {
  const server = createServer(handler);
  server.listen(0, "127.0.0.1", () => done({ server, origin: `http://127.0.0.1:${server.address().port}` }));
});

// A port nobody listens on: taken and given back.
const freePort = async () => {
  const { server, origin } = await listen(() => {});
  await new Promise((done) => server.close(done));
  return new URL(origin).port;
};

/** Starts everything; `end` stops it. */
export async function start() {
  const folder = mkdtempSync(join(tmpdir(), "madoguchi-browser-"));
  const neutral = await listen((_, answer) => answer.setHeader("content-type", "text/html").end("<!doctype html><title>Weather</title><h1>Sunny</h1>"));
  const port = await freePort();
  const home = `http://127.0.0.1:${port}`;
  const stranger = await listen((request, answer) => {
    const tag = `<script src="${home}/widget.js"${request.url.includes("vi") ? ' data-language="vi" data-place="14130"' : ""} async></script>`;
    answer.setHeader("content-type", "text/html").end(`<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Helpers</title><h1>We help</h1>${tag}`);
  });
  const uninvited = await listen((_, answer) => answer.setHeader("content-type", "text/html").end(`<!doctype html><iframe src="${home}/embed"></iframe><iframe src="${home}/"></iframe>`));
  const settings = join(folder, "madoguchi.toml");
  writeFileSync(settings, `[web]\nallowed_origins = ["${stranger.origin}"]\nleave_to = "${neutral.origin}/"\n`);

  const environment = { ...process.env };
  delete environment.TELOXIDE_TOKEN;
  const served = spawn(program, ["serve", "--listen", `127.0.0.1:${port}`, "--config", settings, "--data", root], { env: environment, stdio: ["ignore", "pipe", "pipe"] });
  let printed = "";
  for (const stream of [served.stdout, served.stderr]) stream.on("data", (text) => (printed += text));
  await ready(home, served, () => printed);

  const browser = await chromium.launch({
    executablePath: browserPath,
    headless: true,
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"],
  });
  const end = async () => {
    await browser.close();
    const gone = new Promise((done) => served.once("exit", done));
    served.kill("SIGTERM");
    await gone;
    for (const { server } of [neutral, stranger, uninvited]) {
      server.closeAllConnections();
      server.close();
    }
    rmSync(folder, { recursive: true });
  };
  return { home, neutral: neutral.origin, stranger: stranger.origin, uninvited: uninvited.origin, browser, end, printed: () => printed };
}

async function ready(home, served, printed) {
  const late = Date.now() + 60_000;
  while (Date.now() < late) {
    if (served.exitCode !== null) break;
    const answer = await fetch(`${home}/readyz`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`the program did not become ready:\n${printed()}`);
}

/** A fresh visitor: a page, everything it asked the network for, and everything it complained about. */
export async function visit(stage, options = {}) {
  const context = await stage.browser.newContext({ ...phone, locale: "vi-VN", ...options });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const requests = [];
  const complaints = [];
  page.on("request", (request) => requests.push(request.url()));
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  return { context, page, requests, complaints };
}

/** Asks and waits until the answer stands there. */
export async function ask(page, text) {
  const before = await page.locator(".answer").count();
  await page.fill("#text", text);
  await page.click("#send");
  await page.locator(".answer").nth(before).waitFor();
}

/** Asks about unpaid wages and, where several topics are offered, presses that one. */
export async function askAboutWages(page, more = "") {
  await ask(page, `công ty không trả lương${more}`);
  const offered = page.locator(".answer:last-child .topic[value*='_wj']");
  if ((await offered.count()) === 0) return;
  await offered.click();
  await page.locator(".answer h2").last().waitFor();
  await page.waitForFunction(() => /_[a-z]{2}$/.test(document.querySelector('[name="state"]').value));
}

/** What the page before shows after going back: the browser's own error page where it must not send a question again. */
export async function back(page) {
  const failed = await page.goBack().then(() => false, () => true);
  if (failed) await page.waitForURL(/^(chrome-error|about):/);
  return page.content();
}

/** Presses the widget's bubble, which lies in a closed shadow tree, where a person finds it, and waits for our frame. */
export async function openWidget(stage, page) {
  const attached = page.waitForEvent("frameattached");
  await page.locator("#madoguchi-widget").waitFor({ state: "attached" });
  await page.mouse.click(360 - 60, 740 - 44);
  const frame = await attached;
  await frame.waitForURL(`${stage.home}/**`);
  await frame.waitForSelector("#text");
  return frame;
}
