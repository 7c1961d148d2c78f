// Says before a session ends that it does, lets one stay with one click, and loses nothing when it has ended.
"use strict";
(() => {
  const seconds = Number(document.querySelector("meta[name=session]")?.content ?? 0);
  const place = document.getElementById("session-end");
  if (!seconds || !place) { return; }
  const WARN = Math.min(180, seconds / 2) * 1000;
  const LAST = "session-touched"; // shared by the windows of this browser; a moment, and nothing else
  const touch = () => localStorage.setItem(LAST, String(Date.now()));
  const left = () => Number(localStorage.getItem(LAST)) + seconds * 1000 - Date.now();

  const token = () => document.cookie.split("; ").find((one) => one.startsWith("XSRF-TOKEN="))?.slice("XSRF-TOKEN=".length) ?? "";
  const stay = async () => {
    const answer = await fetch("/session", { method: "POST", headers: { "X-XSRF-TOKEN": token() }, redirect: "manual" });
    if (answer.status === 204) { touch(); look(); }
    else { end(); }
  };

  // Words of a form that keeps no draft stay where they can be copied.
  const written = () => [...document.querySelectorAll("form:not([hx-post]) textarea")].some((one) => one.value !== one.defaultValue);
  const end = () => {
    const form = document.querySelector("form[data-typed]");
    if (form) { form.querySelector("[data-save]").click(); } // the sign-in page carries the words along
    else if (!written()) { location.assign("/login?ended&back=" + encodeURIComponent(location.pathname + location.search)); }
  };

  const look = () => {
    const ms = left();
    if (ms <= 0) { clearInterval(timer); end(); return; }
    const shown = place.childElementCount > 0;
    if (ms <= WARN && !shown) {
      place.append(document.getElementById("session-warning").content.cloneNode(true));
      place.querySelector("button").addEventListener("click", stay);
    } else if (ms > WARN && shown) {
      place.replaceChildren();
    }
  };

  touch();
  addEventListener("htmx:afterRequest", (event) => { if (event.detail.successful) { touch(); } });
  addEventListener("storage", (event) => { if (event.key === LAST) { look(); } });
  const timer = setInterval(look, 5000);
})();
