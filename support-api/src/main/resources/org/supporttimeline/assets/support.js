// What a page does besides following links and sending forms. Everything works without it, too.
"use strict";

// An entry that a link leads to is opened, wherever it is.
const open = () => {
  const entry = document.getElementById(location.hash.slice(1));
  const details = entry && entry.querySelector("details");
  if (details) {
    details.open = true;
    entry.scrollIntoView();
  }
};
addEventListener("hashchange", open);
addEventListener("DOMContentLoaded", open);

// A picture that is wider than the page begins with its newest months; the names of its lanes stay in sight.
document.querySelectorAll(".way > .scroll").forEach(one => {
  const names = one.querySelector(".lanes");
  one.addEventListener("scroll", () => names.setAttribute("transform", `translate(${one.scrollLeft} 0)`));
  one.scrollLeft = one.scrollWidth;
});

// Everything is opened for printing.
addEventListener("beforeprint", () => document.querySelectorAll(".timeline details").forEach(one => { one.open = true; }));

// A form is saved as a draft while it is typed; what is left of that when the page is left goes along.
const draft = document.querySelector("form[hx-post]");
if (draft) {
  const state = document.getElementById("draft-state");
  const typed = (yes) => { draft.toggleAttribute("data-typed", yes); };
  draft.addEventListener("input", () => typed(true));
  draft.addEventListener("submit", () => typed(false));
  draft.addEventListener("htmx:beforeRequest", () => typed(false));
  draft.addEventListener("htmx:afterRequest", (event) => {
    if (!event.detail.successful) {
      typed(true);
      state.textContent = event.detail.xhr.status === 401 ? state.dataset.signedOut : state.dataset.failed;
    }
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden" && draft.hasAttribute("data-typed")) {
      const address = draft.getAttribute("hx-post");
      const body = new URLSearchParams(new FormData(draft));
      typed(false);
      // A browser takes no more than 64 KiB along; a longer text is saved the ordinary way, for which the page has to last.
      if (!navigator.sendBeacon(address, body)) {
        fetch(address, { method: "POST", body }).then((answer) => { if (!answer.ok) { typed(true); } }, () => typed(true));
      }
    }
  });
}

// The token is read where it is: signing in anew in another window changes it.
addEventListener("htmx:configRequest", (event) => {
  const token = document.cookie.split("; ").find((one) => one.startsWith("XSRF-TOKEN="));
  if (token) { event.detail.headers["X-XSRF-TOKEN"] = token.slice("XSRF-TOKEN=".length); }
});
