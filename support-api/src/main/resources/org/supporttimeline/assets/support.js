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

// Everything is opened for printing.
addEventListener("beforeprint", () => document.querySelectorAll(".timeline details").forEach(one => { one.open = true; }));
