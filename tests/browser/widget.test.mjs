// The widget on a stranger's page, another origin: one script tag, our frame, and no word of the conversation in that page.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { ask, openWidget, start, visit } from "./stage.mjs";

let stage;
before(async () => (stage = await start()));
after(() => stage?.end());

test("a bubble opens our frame, in which one asks, and closing it leaves nothing behind", async () => {
  const { context, page, requests, complaints } = await visit(stage);
  await page.goto(`${stage.stranger}/vi`);
  const frame = await openWidget(stage, page);
  assert.equal(await frame.getAttribute("html", "lang"), "vi");
  assert.match(await frame.inputValue('[name="state"]'), /^1t_vi_14130_/);
  await ask(frame, "công ty không trả lương qzxvwq");
  assert.ok(!(await page.content()).includes("qzxvwq"), "the host page holds no word of it");
  const origins = [...new Set(requests.map((url) => new URL(url).origin))].filter((origin) => origin !== stage.stranger);
  assert.deepEqual(origins, [stage.home]);
  const detached = page.waitForEvent("framedetached");
  await page.mouse.click(180, 24);
  await detached;
  assert.deepEqual(complaints, []);
  await context.close();
});

test("before it is pressed the widget loads nothing but itself", async () => {
  const { context, page, requests } = await visit(stage);
  await page.goto(`${stage.stranger}/`, { waitUntil: "networkidle" });
  assert.deepEqual(requests.filter((url) => url.startsWith(stage.home)), [`${stage.home}/widget.js`]);
  await context.close();
});

test("leaving inside the frame takes the whole page away", async () => {
  for (const how of ["link", "keys"]) {
    const { context, page } = await visit(stage);
    await page.goto(`${stage.stranger}/vi`);
    const frame = await openWidget(stage, page);
    if (how === "link") await frame.click("#leave");
    else {
      await frame.focus("#text");
      for (let press = 0; press < 3; press += 1) await page.keyboard.press("Shift");
    }
    await page.waitForURL(`${stage.neutral}/`);
    await context.close();
  }
});

test("a page that was not allowed can show neither the frame nor the page", async () => {
  const { context, page } = await visit(stage);
  await page.goto(`${stage.uninvited}/`, { waitUntil: "networkidle" });
  for (const frame of page.frames().slice(1)) assert.equal(await frame.locator("#text").count().catch(() => 0), 0);
  await context.close();
});
