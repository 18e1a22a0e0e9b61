// The article around a passage, fetched when it is unfolded, with the passage marked in its place.

import { el } from "./dom.js";
import { article } from "./api.js";
import { unitOffsets } from "./marking.js";
import { failureWords } from "./failures.js";

/** A fold that shows the version of the article that was cited. */
export function articleUnfolded(item) {
  const place = el("div", {});
  const fold = el(
    "details",
    { class: "reading", ontoggle: () => fold.open && !place.firstChild && load(item, place) },
    el("summary", {}, "Read it in the article"),
    place,
  );
  return fold;
}

async function load(item, place) {
  place.replaceChildren(el("p", { class: "muted" }, "Fetching the article …"));
  try {
    const found = await article(item.article_id, item.article_version);
    const text = textWithPassage(found.text, item);
    const changed = found.current
      ? null
      : el("p", { class: "note" }, `This is version ${found.version}; a newer one is in the corpus.`);
    const facts = [found.author, `version ${found.version}`, `characters ${item.start} to ${item.end}`]
      .filter(Boolean)
      .join(" · ");
    place.replaceChildren(...[changed, el("p", { class: "muted", dir: "auto" }, facts), text].filter(Boolean));
    const mark = text.querySelector("mark");
    text.scrollTop = mark.offsetTop - text.clientHeight / 3;
  } catch (failure) {
    place.replaceChildren(el("p", { class: "note" }, failureWords(failure)));
  }
}

function textWithPassage(text, item) {
  const offsets = unitOffsets(text);
  const [start, end] = [offsets[item.start], offsets[item.end]];
  return el(
    "div",
    {
      class: "article-text",
      tabindex: "0",
      role: "group",
      dir: "auto",
      "aria-label": `The article “${item.title ?? item.article_id}”`,
    },
    text.slice(0, start),
    el("mark", { class: "mark-place" }, text.slice(start, end)),
    text.slice(end),
  );
}
