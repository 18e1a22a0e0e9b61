// The button that chooses the colour scheme: the system's, light, or dark.

import { announce, byId } from "./dom.js";

const NEXT = { system: "light", light: "dark", dark: "system" };
const KEY = "crosscheck-theme";

/** Make the button work and say what is chosen. */
export function listen() {
  const button = byId("theme");
  show(document.documentElement.dataset.theme ?? "system");
  button.addEventListener("click", () => {
    const chosen = NEXT[document.documentElement.dataset.theme ?? "system"];
    if (chosen === "system") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = chosen;
    try {
      if (chosen === "system") localStorage.removeItem(KEY);
      else localStorage.setItem(KEY, chosen);
    } catch {
      // without storage it holds until the page is left
    }
    show(chosen);
    announce(`Colours: ${chosen}`);
  });
}

function show(chosen) {
  byId("theme-name").textContent = chosen;
}
