// A check-in on a phone: one question a screen, and a form that is sent again until it has arrived. Without this script all
// questions stand on one page. What is answered stays in the page alone: nothing is stored in the browser, which others may use.
"use strict";

const PATIENCE = 20_000;
const LONGEST_WAIT = 30_000;

const steps = form => [...form.querySelectorAll(".step")];

// A question that hangs on another one's answer is asked only after it.
const asked = (form, step) => {
  const gate = step.dataset.gate;
  const chosen = gate && form.querySelector(`input[name="a.${gate}"]:checked`);
  return !gate || Boolean(chosen && step.dataset.opens.split(" ").includes(chosen.value));
};

const oneByOne = (form, from) => {
  const ways = form.querySelector(".step-ways");
  const progress = form.querySelector(".progress");
  let at = from;
  const open = () => steps(form).filter(step => asked(form, step));
  const show = focus => {
    const now = open();
    at = Math.max(0, Math.min(at, now.length - 1));
    steps(form).forEach(step => { step.hidden = step !== now[at]; });
    const bar = progress.querySelector("progress");
    bar.max = now.length;
    bar.value = at + 1;
    progress.querySelector("span").textContent = `${at + 1} / ${now.length}`;
    ways.querySelector(".back").hidden = at === 0;
    ways.querySelector(".next").hidden = at === now.length - 1;
    if (focus) {
      scrollTo(0, 0);
      now[at].querySelector("[tabindex='-1']").focus();
    }
  };
  form.classList.add("one-by-one");
  progress.hidden = false;
  ways.hidden = false;
  form.querySelectorAll(".only-when").forEach(one => { one.hidden = true; });
  ways.querySelector(".back").addEventListener("click", () => { at--; show(true); });
  ways.querySelector(".next").addEventListener("click", () => { at++; show(true); });
  form.addEventListener("keydown", event => {
    const last = at === open().length - 1;
    if (event.key === "Enter" && event.target.matches("input") && !last) {
      event.preventDefault();
      at++;
      show(true);
    }
  });
  const wrong = steps(form).find(step => step.querySelector(".wrong"));
  at = wrong ? Math.max(0, open().indexOf(wrong)) : from;
  show(false);
  return () => at;
};

// Answers that have not arrived are not left behind by mistake.
let unsent = false;
addEventListener("beforeunload", event => { if (unsent) { event.preventDefault(); } });

const post = (form, address, submitter) => fetch(address, {
  method: "POST", body: new URLSearchParams(new FormData(form, submitter)), cache: "no-store", signal: AbortSignal.timeout(PATIENCE)
});

// In the other language, or with readings; without a connection the page stays as it is.
const otherwise = async (form, submitter, at) => {
  try {
    const answer = await post(form, submitter.formAction, submitter);
    if (answer.ok) {
      shown(await answer.text(), at);
    }
  } catch {
    submitter.focus();
  }
};

const sending = (form, at) => {
  const box = form.querySelector(".sending");
  let wait = 1_000;
  let timer = 0;
  let busy = false;
  const tell = what => {
    box.hidden = !what;
    box.querySelector(".under-way").hidden = what !== "under-way";
    box.querySelector(".cut-off").hidden = what !== "cut-off";
    form.querySelector(".send").disabled = Boolean(what);
    form.querySelector(".back").disabled = Boolean(what);
    document.querySelectorAll("[form=check-in]").forEach(one => { one.disabled = Boolean(what); });
  };
  const later = () => {
    tell("cut-off");
    timer = setTimeout(send, wait);
    wait = Math.min(LONGEST_WAIT, wait * 2);
  };
  const send = async () => {
    if (busy) {
      return;
    }
    busy = true;
    clearTimeout(timer);
    tell("under-way");
    try {
      const answer = await post(form, form.action);
      const page = await answer.text();
      if (answer.status === 429 || answer.status >= 500) {
        wait = Math.max(wait, 1_000 * Number(answer.headers.get("Retry-After") || 0));
        later();
      } else {
        removeEventListener("online", send);
        shown(page, 0);
      }
    } catch {
      later();
    } finally {
      busy = false;
    }
  };
  form.addEventListener("input", () => { unsent = true; });
  form.addEventListener("submit", event => {
    event.preventDefault();
    if (event.submitter && event.submitter.name === "only") {
      otherwise(form, event.submitter, at());
    } else if (!timer) {
      addEventListener("online", send);
      send();
    }
  });
  form.querySelector(".try").addEventListener("click", send);
};

// What the service answered takes the place of the form.
const shown = (page, at) => {
  const answered = new DOMParser().parseFromString(page, "text/html");
  document.title = answered.title;
  document.documentElement.lang = answered.documentElement.lang;
  for (const part of ["header", "main"]) {
    document.querySelector(part).replaceWith(answered.querySelector(part));
  }
  unsent = unsent && Boolean(document.querySelector("form.check-in"));
  begin(at);
  scrollTo(0, 0);
  document.querySelector("main").focus();
};

const begin = at => document.querySelectorAll("form.check-in").forEach(form => sending(form, oneByOne(form, at)));

addEventListener("DOMContentLoaded", () => begin(0));
