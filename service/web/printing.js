// What is folded is unfolded for the printer, and folded again after it.

/** Listen to the printer. */
export function listen() {
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll(".answer details:not([open]):not(.reading):not(.silent)")];
    for (const fold of opened) fold.open = true;
  });
  addEventListener("afterprint", () => {
    for (const fold of opened) fold.open = false;
    opened = [];
  });
}
