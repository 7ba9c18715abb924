// One script tag for your page: <script src="https://…/widget.js" data-language="vi" data-place="14130" async></script>
// It inserts a bubble and, once pressed, our own frame. No word of a conversation enters your page; this script reads nothing of it and sends nothing.
(() => {
  "use strict";
  const words = /*WORDS*/{};
  const own = document.currentScript;
  if (!own || document.getElementById("madoguchi-widget")) return;
  const home = new URL(own.src).origin;
  const wished = own.dataset.language || document.documentElement.lang || navigator.language || "en";
  const tags = Object.keys(words);
  const tag =
    tags.find((known) => known.toLowerCase() === wished.toLowerCase()) ||
    tags.find((known) => known.toLowerCase().split("-")[0] === wished.toLowerCase().split("-")[0]) ||
    "en";
  const [openLabel, closeLabel, title, lang] = words[tag];
  const place = (own.dataset.place || "").replace(/[^0-9]/g, "").slice(0, 5);
  // Without a wish of the page the frame follows the reader's browser.
  const start = `${own.dataset.language ? tag : ""}_${place}_`;

  const style = (element, rules) => Object.assign(element.style, rules);
  const box = document.createElement("div");
  box.id = "madoguchi-widget";
  box.lang = lang;
  style(box, { position: "fixed", insetBlockEnd: "0", insetInlineEnd: "0", zIndex: "2147483000", colorScheme: "normal" });
  const shade = box.attachShadow({ mode: "closed" });

  const bubble = document.createElement("button");
  bubble.type = "button";
  style(bubble, {
    display: "flex", alignItems: "center", gap: "8px", minHeight: "56px", margin: "16px", padding: "0 20px", border: "0", borderRadius: "28px", cursor: "pointer",
    background: "#0a6466", color: "#fff", font: "600 17px/1.3 system-ui, sans-serif", boxShadow: "0 4px 20px #0005",
  });
  const glyph = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  glyph.setAttribute("viewBox", "0 0 24 24");
  glyph.setAttribute("width", "24");
  glyph.setAttribute("height", "24");
  glyph.setAttribute("aria-hidden", "true");
  const line = document.createElementNS("http://www.w3.org/2000/svg", "path");
  line.setAttribute("d", "M5 4h14a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2h-8l-5 4v-4H5a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2zM8 9h8M8 12.5h5");
  line.setAttribute("fill", "none");
  line.setAttribute("stroke", "currentColor");
  line.setAttribute("stroke-width", "2");
  line.setAttribute("stroke-linecap", "round");
  glyph.append(line);
  const label = document.createElement("span");
  label.textContent = openLabel;
  bubble.append(glyph, label);
  bubble.setAttribute("aria-expanded", "false");

  const room = document.createElement("div");
  room.setAttribute("role", "dialog");
  room.setAttribute("aria-label", title);
  const close = document.createElement("button");
  close.type = "button";
  close.textContent = `✕ ${closeLabel}`;
  style(close, { flex: "none", minHeight: "48px", border: "0", background: "#1b1f1e", color: "#fff", font: "600 15px/1.3 system-ui, sans-serif", cursor: "pointer" });

  const narrow = matchMedia("(max-width: 480px)");
  const fit = () => {
    const shown = room.isConnected && room.dataset.open === "1";
    style(room, {
      display: shown ? "flex" : "none", flexDirection: "column", overflow: "hidden", position: "fixed", background: "#f6f4ef", boxShadow: "0 8px 40px #0006",
      ...(narrow.matches
        ? { inset: "0", width: "auto", height: "auto", borderRadius: "0" }
        : { inset: "auto 16px 16px auto", width: "400px", height: "min(680px, calc(100vh - 32px))", borderRadius: "20px" }),
    });
    bubble.style.display = shown ? "none" : "flex";
    bubble.setAttribute("aria-expanded", String(shown));
  };
  // The frame exists only while it is open: closing it leaves nothing of the conversation behind.
  const open = () => {
    const frame = document.createElement("iframe");
    frame.title = title;
    frame.referrerPolicy = "no-referrer";
    frame.src = `${home}/embed?start=${encodeURIComponent(start)}`;
    style(frame, { flex: "1", width: "100%", border: "0", background: "#f6f4ef" });
    room.replaceChildren(close, frame);
    room.dataset.open = "1";
    fit();
    frame.focus();
  };
  const shut = () => {
    room.replaceChildren();
    room.dataset.open = "0";
    fit();
    bubble.focus();
  };
  bubble.addEventListener("click", open);
  close.addEventListener("click", shut);
  room.addEventListener("keydown", (event) => {
    if (event.key === "Escape") shut();
  });
  narrow.addEventListener("change", fit);
  shade.append(bubble, room);
  fit();
  const insert = () => document.body.append(box);
  if (document.body) insert();
  else addEventListener("DOMContentLoaded", insert);
})();
