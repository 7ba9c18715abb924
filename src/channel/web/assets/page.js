// The page with script: the same form, sent without leaving the page, and its answers one under the other.
// What a person writes stands in this document only. Nothing is stored, nothing is sent but the question, nothing is told on leaving.
(() => {
  "use strict";
  const root = document.documentElement;
  const log = document.getElementById("log");
  const status = document.getElementById("status");
  const embedded = root.classList.contains("embed");
  const patience = 15000;
  let busy = false;
  root.classList.add("js");

  const form = () => document.getElementById("ask");
  const field = () => document.getElementById("text");
  const said = (name) => document.body.dataset[name];
  const make = (tag, kind, text) => {
    const element = document.createElement(tag);
    element.className = kind;
    element.textContent = text;
    return element;
  };

  // Leaving: cover first, then go. The page that was here is not in the history, and what it held is gone before it leaves.
  const clear = () => {
    log.replaceChildren();
    field().value = "";
  };
  const leave = () => {
    root.classList.add("gone");
    clear();
    const place = document.getElementById("leave").href;
    (embedded ? window.top : window).location.replace(place);
  };
  let shifts = [];
  let alone = false;
  addEventListener("keydown", (event) => {
    if (event.key === "Shift") alone = !event.repeat || alone;
    else {
      alone = false;
      shifts = [];
    }
  });
  addEventListener("keyup", (event) => {
    if (event.key !== "Shift" || !alone) return;
    alone = false;
    shifts = shifts.filter((time) => event.timeStamp - time < 2000).concat(event.timeStamp);
    if (shifts.length >= 3) leave();
  });
  addEventListener("pagehide", clear);
  addEventListener("pageshow", (event) => {
    if (event.persisted) location.reload();
  });
  // The code in a link is not left in the address.
  if (location.search) history.replaceState(null, "", location.pathname);

  const show = (element) => {
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    element.scrollIntoView({ block: "start", behavior: calm ? "auto" : "smooth" });
  };
  const wait = (on) => {
    busy = on;
    status.className = on ? "busy" : "";
    status.textContent = on ? said("waiting") : "";
    document.getElementById("send").disabled = on;
    if (on) status.scrollIntoView({ block: "nearest" });
  };

  // Takes over what the answer's page says: its conversation, its language, its hidden fields.
  const take = (page, bubble, pressed) => {
    const talk = page.getElementById("log");
    const next = [...talk.children].map((child) => document.adoptNode(child));
    const opening = next.some((child) => child.matches(".opening"));
    const effect = talk.dataset.effect;
    if (effect === "delete") {
      const answer = pressed?.closest(".answer");
      const question = answer?.previousElementSibling;
      if (question?.matches(".mine")) question.remove();
      answer?.remove();
      bubble?.remove();
    }
    if (opening || effect === "erase") log.replaceChildren();
    else log.querySelector(".opening")?.remove();
    log.append(...next);
    if (page.body.dataset.language !== said("language")) turn(page);
    for (const name of ["state", "chosen", "at"]) form().elements[name].value = page.getElementById("ask").elements[name].value;
    document.querySelector("header").replaceWith(document.adoptNode(page.querySelector("header")));
    return next[0];
  };
  // Turns the page to another language, keeping what stands in the field.
  const turn = (page) => {
    const kept = field().value;
    root.lang = page.documentElement.lang;
    root.dir = page.documentElement.dir;
    document.title = page.title;
    for (const [name, text] of Object.entries(page.body.dataset)) document.body.dataset[name] = text;
    log.setAttribute("aria-label", page.getElementById("log").getAttribute("aria-label"));
    form().replaceWith(page.getElementById("ask").cloneNode(true));
    field().value = kept;
  };

  const send = async (pressed) => {
    const target = form();
    const written = field().value;
    const payload = pressed?.name === "button" ? pressed.value : "";
    if (busy || (!payload && !written.trim())) return field().focus();
    const data = new URLSearchParams();
    for (const name of ["state", "chosen", "at"]) data.set(name, target.elements[name].value);
    if (payload) data.set("button", payload);
    else data.set("text", written);

    log.querySelector(".trouble")?.remove();
    const quiet = pressed?.closest(".languages, .menu, .softly");
    const bubble = quiet ? null : make("p", "mine", payload ? pressed.textContent : written.trim());
    if (bubble) {
      if (!payload) bubble.setAttribute("aria-label", `${said("you")}: ${written.trim()}`);
      bubble.dir = "auto";
      log.append(bubble);
    }
    if (!payload) field().value = "";
    if (matchMedia("(pointer: coarse)").matches) field().blur();
    wait(true);
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), patience);
    try {
      const answer = await fetch(target.action, { method: "POST", body: data, credentials: "omit", cache: "no-store", referrerPolicy: "no-referrer", redirect: "error", signal: stop.signal });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      if (!page.getElementById("log")) throw new Error("not our page");
      wait(false);
      const first = take(page, bubble, pressed);
      show(bubble?.isConnected ? bubble : first);
      if (payload) first.focus({ preventScroll: true });
    } catch {
      wait(false);
      bubble?.remove();
      if (!payload && !field().value) field().value = written;
      const trouble = make("p", "trouble", said(stop.signal.aborted ? "late" : "offline"));
      trouble.setAttribute("role", "alert");
      log.append(trouble);
      show(trouble);
    } finally {
      clearTimeout(timer);
    }
  };

  document.addEventListener("submit", (event) => {
    event.preventDefault();
    send(event.submitter);
  });
  document.addEventListener("keydown", (event) => {
    if (event.target.id === "text" && event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      send(null);
    }
    if (event.key === "Escape") document.querySelector(".language[open]")?.removeAttribute("open");
  });
  document.addEventListener("click", (event) => {
    if (event.target.closest("#leave")) {
      event.preventDefault();
      leave();
    }
    const menu = document.querySelector(".language[open]");
    if (menu && !menu.contains(event.target)) menu.removeAttribute("open");
  });
})();
