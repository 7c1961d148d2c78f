// The progress of a rebuild, as the server tells it. Without this the page is asked for again by its button.
"use strict";

const rebuild = document.querySelector("#rebuild[data-events]");
if (rebuild) {
  const name = step => rebuild.querySelector(`#step-names [data-name="${step}"]`).textContent;
  const bar = rebuild.querySelector("progress");
  const said = rebuild.querySelector("#said");
  const source = new EventSource(rebuild.dataset.events);
  source.addEventListener("progress", event => {
    const status = JSON.parse(event.data);
    bar.max = Math.max(1, status.total);
    bar.value = status.events;
    rebuild.querySelectorAll("[data-of]").forEach(one => { one.textContent = status[one.dataset.of] ?? ""; });
    rebuild.querySelectorAll("[data-step]").forEach(one => {
      one.toggleAttribute("aria-current", false);
      if (one.dataset.step === status.step) {
        one.setAttribute("aria-current", "step");
      }
    });
    if (said.textContent !== name(status.step)) {
      said.textContent = name(status.step);
    }
    if (["DONE", "CANCELLED", "FAILED"].includes(status.step)) {
      source.close();
      location.reload();
    }
  });
}
