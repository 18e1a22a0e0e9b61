// Copying to the clipboard; where the browser does not allow it, the text is shown and selected.

import { announce, el } from "./dom.js";

/** A button that copies what ``text`` gives; ``what`` names it when it is done. */
export function copyButton(label, text, what) {
  const button = el("button", { type: "button", onclick: () => copy(button, text(), what) }, label);
  return button;
}

async function copy(button, text, what) {
  button.parentNode.querySelector(".by-hand")?.remove();
  try {
    await navigator.clipboard.writeText(text);
    announce(`${what} was copied.`);
    said(button, "Copied");
  } catch {
    const field = el("textarea", { readonly: true, rows: "6", "aria-label": `${what}, to be copied by hand` }, text);
    button.parentNode.append(
      el(
        "div",
        { class: "by-hand" },
        el("p", { class: "hint" }, "This browser does not let the page copy here: copy it from this field."),
        field,
      ),
    );
    field.focus();
    field.select();
  }
}

function said(button, words) {
  const label = button.dataset.label ?? button.textContent;
  button.dataset.label = label;
  button.textContent = words;
  button.addEventListener(
    "blur",
    () => {
      button.textContent = label;
    },
    { once: true },
  );
}
