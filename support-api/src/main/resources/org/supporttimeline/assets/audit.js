// While the slider is moved its number moves along; the page itself follows when it is let go.
"use strict";

addEventListener("input", event => {
  const shown = event.target.type === "range" && document.querySelector(`output[for="${event.target.id}"]`);
  if (shown) {
    shown.value = event.target.value;
  }
});
