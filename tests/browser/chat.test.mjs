// The web chat on a phone of 360 × 740, in a real browser against the real program.
import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { ask, askAboutWages, back, root, start, visit } from "./stage.mjs";

const WAGES = "công ty không trả lương";
// Not in any page by chance: where it is found, a question was repeated.
const CANARY = "qzxvwq";
// Pictures go to target/screens; with SCREENS=docs those that the documents show go there.
const screens = join(root, "target", "screens");
const shown = ["web-chat", "web-chat-danger", "web-chat-burmese", "web-chat-card"];
const picture = async (page, name) => {
  await settled(page);
  const folder = process.env.SCREENS && shown.includes(name) ? join(root, process.env.SCREENS) : screens;
  await page.screenshot({ path: join(folder, `${name}.png`), animations: "disabled" });
};
// Waits until nothing scrolls any more.
const settled = (page) => page.evaluate(() => new Promise((done) => {
  let last = -1;
  const look = () => (scrollY === last ? done() : ((last = scrollY), setTimeout(look, 120)));
  look();
}));
let stage;
before(async () => {
  for (const folder of [screens, join(root, process.env.SCREENS ?? "target")]) mkdirSync(folder, { recursive: true });
  stage = await start();
});
after(() => stage?.end());

test("a question is asked in Vietnamese, answered, shown at the counter, and left behind", async () => {
  const { context, page, requests, complaints } = await visit(stage, { locale: "en-US" });
  await page.goto(`${stage.home}/`);
  await picture(page, "web-chat-open");
  await page.click('.languages button[value^="1s_vi_"]');
  await page.locator("html[lang=vi]").waitFor();
  assert.equal(await page.getAttribute("#text", "placeholder").then((text) => text !== "What happened?"), true, "the field speaks Vietnamese");

  await askAboutWages(page);
  assert.equal(await page.inputValue("#text"), "", "the field is emptied");
  assert.equal(await page.locator(".mine").first().innerText(), WAGES);
  assert.match(await page.getAttribute('[name="state"]', "value"), /^1t_vi__[a-z]{2}$/, "one topic was answered");
  assert.ok((await page.locator(".answer .tel").count()) > 0, "somebody can be called");
  await picture(page, "web-chat");

  await page.locator('.answer button[value$="_3"]').click();
  const card = page.locator("figure.card");
  await card.waitFor();
  assert.equal(await card.locator(".say").getAttribute("lang"), "ja");
  assert.ok((await card.locator("ruby").count()) > 0, "the sentence has readings");
  assert.match(await card.locator(".latin").innerText(), /^[\x20-\x7eāīūēō’]+$/i);
  await picture(page, "web-chat-card");

  const asked = requests.length;
  for (let press = 0; press < 3; press += 1) await page.keyboard.press("Shift");
  await page.waitForURL(`${stage.neutral}/`);
  assert.deepEqual(requests.slice(asked).filter((url) => url.startsWith(stage.home)), [], "leaving tells us nothing");
  assert.deepEqual([...new Set(requests.slice(0, asked).map((url) => new URL(url).origin))], [stage.home], "the page asks its own host only");
  assert.ok(requests.every((url) => !url.includes("?") && !url.includes("luong")), "no question is part of an address");
  assert.ok(!(await back(page)).includes("lương"), "Back shows nothing of it");
  assert.deepEqual(await context.cookies(), []);
  assert.deepEqual(complaints, []);
  await context.close();
});

test("a capital letter is not an exit", async () => {
  const { context, page } = await visit(stage);
  await page.goto(`${stage.home}/`);
  await page.focus("#text");
  for (const letter of ["Shift+A", "Shift+B", "Shift+C", "Shift+D"]) await page.keyboard.press(letter);
  assert.equal(new URL(page.url()).origin, stage.home);
  assert.equal(await page.inputValue("#text"), "ABCD");
  await context.close();
});

test("the page is covered and empty before it is left", async () => {
  const { context, page } = await visit(stage);
  await page.goto(`${stage.home}/?start=vi__wj`);
  await page.fill("#text", CANARY);
  // Looked at in the moment of the press, before the browser has gone anywhere.
  const left = await page.evaluate(() => {
    document.getElementById("leave").click();
    return { visible: document.body.checkVisibility(), held: document.getElementById("log").textContent + document.getElementById("text").value };
  });
  assert.deepEqual(left, { visible: false, held: "" }, "the page is left without a cover");
  await page.waitForURL(`${stage.neutral}/`);
  await context.close();
});

test("without script too, a question is no part of an address", async () => {
  const { context, page } = await visit(stage, { javaScriptEnabled: false });
  await page.goto(`${stage.home}/`);
  await page.fill("#text", `${WAGES} ${CANARY}`);
  const [sent] = await Promise.all([page.waitForRequest((request) => request.isNavigationRequest()), page.click("#send")]);
  assert.ok(sent.method() === "POST" && !sent.url().includes(CANARY), "a question is part of an address");
  await context.close();
});

test("everything works without script", async () => {
  const { context, page, requests } = await visit(stage, { javaScriptEnabled: false });
  await page.goto(`${stage.home}/`);
  await ask(page, `${WAGES} ${CANARY}`);
  assert.equal(await page.locator("html").getAttribute("lang"), "vi");
  assert.ok(!(await page.content()).includes(CANARY), "the answer does not repeat the question");
  if ((await page.locator(".topic[value*='_wj']").count()) > 0) await page.click(".topic[value*='_wj']");
  await page.locator('.answer button[value$="_3"]').click();
  await page.locator("figure.card").waitFor();
  await page.click(".language summary");
  await page.locator('.menu button[value^="1s_my_"]').click();
  await page.locator("html[lang=my]").waitFor();
  assert.ok((await page.locator(".answer").count()) === 1, "the topic is shown again in the other language");
  await page.screenshot({ path: join(screens, "web-chat-without-script.png") });
  const asked = requests.length;
  await page.click("#leave");
  await page.waitForURL(`${stage.neutral}/`);
  assert.deepEqual(requests.slice(asked).filter((url) => url.startsWith(stage.home)), []);
  assert.ok(!(await back(page)).includes(CANARY));
  await context.close();
});

test("danger comes first, in red, with numbers to press; the rest is covered until it is opened", async () => {
  const { context, page } = await visit(stage, { locale: "en-US" });
  await page.goto(`${stage.home}/`);
  await ask(page, "my husband hits me");
  const first = page.locator(".answer > *").first();
  assert.equal(await first.getAttribute("class"), "urgent");
  assert.ok((await first.locator('a[href^="tel:"]').count()) > 0);
  assert.equal(await page.locator(".covered .sheet").first().isVisible(), false);
  await picture(page, "web-chat-danger");
  await page.click(".covered > summary");
  assert.equal(await page.locator(".covered .sheet").first().isVisible(), true);
  await page.locator('.softly button[value^="1d_"]').click();
  await page.waitForFunction(() => !document.querySelector(".covered"));
  assert.equal(await page.locator(".mine").count(), 0, "question and answer are gone from the page");
  await context.close();
});

test("a Burmese answer fits the phone, and so does every other language", async () => {
  const { context, page } = await visit(stage, { locale: "my-MM" });
  await page.goto(`${stage.home}/`);
  await picture(page, "web-chat-burmese");
  const tags = await page.locator(".languages button").evaluateAll((buttons) => buttons.map((button) => button.value.split("_")[1]));
  assert.ok(tags.length >= 17 && tags[0] === "my");
  for (const tag of tags) {
    for (const link of [`${tag}__`, `${tag}_14130_dt`, `${tag}_14130_wj`]) {
      await page.goto(`${stage.home}/?start=${link}`);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(wide <= 0, `${link} is ${wide} pixels too wide`);
      const exit = await page.locator("#leave").boundingBox();
      assert.ok(exit.x >= 0 && exit.x + exit.width <= 360 && exit.y >= 0 && exit.height >= 48, `${link}: the exit is in reach`);
      const small = await page.locator("button:visible, summary:visible, a.tel:visible, .urgent a:visible").evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().height < 36).map((one) => one.outerHTML.slice(0, 80)));
      assert.deepEqual(small, [], link);
    }
  }
  await context.close();
});

test("without a connection the words come back into the field and the danger numbers are named", async () => {
  const { context, page } = await visit(stage);
  await page.goto(`${stage.home}/`);
  await context.setOffline(true);
  await page.fill("#text", WAGES);
  await page.click("#send");
  const trouble = page.locator(".trouble[role=alert]");
  await trouble.waitFor();
  assert.match(await trouble.innerText(), /110.*119/s);
  assert.equal(await page.inputValue("#text"), WAGES);
  await context.setOffline(false);
  await page.click("#send");
  await page.locator(".answer").waitFor();
  assert.equal(await page.locator(".trouble").count(), 0);
  await context.close();
});

test("the keyboard alone is enough, and the exit is its first stop", async () => {
  const { context, page } = await visit(stage, { isMobile: false, hasTouch: false, viewport: { width: 900, height: 800 } });
  await page.goto(`${stage.home}/`);
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.id), "leave");
  assert.notEqual(await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle), "none");
  await page.focus("#text");
  await page.keyboard.type(WAGES);
  await page.keyboard.press("Enter");
  await page.locator(".answer").waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.id), "text", "one can go on writing");
  assert.equal(await page.getAttribute("#log", "role"), "log");
  await page.locator(".answer button").first().focus();
  await page.keyboard.press("Enter");
  await page.locator(".answer").nth(1).waitFor();
  await page.waitForFunction(() => document.activeElement === document.querySelectorAll(".answer")[1]);
  await context.close();
});

test("a link's code does not stay in the address, and it is dark where the phone is", async () => {
  const { context, page } = await visit(stage, { colorScheme: "dark" });
  await page.goto(`${stage.home}/?start=vi_14130_wj`);
  await page.locator(".answer").waitFor();
  assert.equal(page.url(), `${stage.home}/`);
  await picture(page, "web-chat-dark");
  const [red, green, blue] = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor.match(/\d+/g).map(Number));
  assert.ok(red + green + blue < 150);
  await context.close();
});

test("the program printed nothing of what was asked", () => {
  assert.ok(!/lương|husband|qzxvwq/i.test(stage.printed()));
});
