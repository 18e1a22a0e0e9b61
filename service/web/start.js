// What is shown before anything was asked: examples where the corpus is the sample, a way in where it is empty.

import { el } from "./dom.js";
import { firstArticle } from "./api.js";

/** The article that the sample corpus begins with. */
export const SAMPLE_BEGINS = "halm-courier-2023-09-24-derby";
const EXAMPLES = [
  "The Torrenby flood killed two people.",
  "Signe Orrbeck is mayor of Halmere.",
  "The school merger in Torrenby passed by 17 votes to 14.",
];

/** The panel for this service; ``choose`` is called with an example's claim. */
export async function startPanel(service, choose) {
  if (service.corpus.articles === 0) return empty();
  const first = await firstArticle();
  if (first?.id !== SAMPLE_BEGINS) return hint();
  return el(
    "section",
    { class: "start", "aria-labelledby": "start-title" },
    el("h2", { id: "start-title" }, "Try one"),
    el(
      "p",
      { class: "hint" },
      "This is the sample corpus: invented news from Halmere and Torrenby, September 2023 to August 2024.",
    ),
    el(
      "ul",
      { class: "examples" },
      EXAMPLES.map((claim) =>
        el("li", {}, el("button", { type: "button", class: "example", onclick: () => choose(claim) }, claim)),
      ),
    ),
  );
}

function empty() {
  return el(
    "section",
    { class: "start", "aria-labelledby": "start-title" },
    el("h2", { id: "start-title" }, "The corpus is empty"),
    el(
      "p",
      {},
      "A claim is held against articles of your own, and there are none yet. ",
      el("a", { href: "#/articles" }, "Add articles"),
      " by paste or from files, or send them over HTTP:",
    ),
    el(
      "pre",
      { tabindex: "0", "aria-label": "Example command" },
      el(
        "code",
        {},
        `curl ${location.origin}/v1/articles -H 'Content-Type: application/json' \\\n` +
          `  -d '{"text": "…", "title": "…", "source": "…", "published_at": "2024-05-03"}'`,
      ),
    ),
  );
}

function hint() {
  return el(
    "p",
    { class: "start hint" },
    "A claim that names people, places, figures and dates is found best. Every verdict is kept in the ",
    el("a", { href: "#/history" }, "history"),
    " and shows the passages that it rests on.",
  );
}
