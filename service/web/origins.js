// Origins drawn: a frame for each report, in it a square for each article that prints it. Copies count once.

import { el } from "./dom.js";
import { shape } from "./shapes.js";
import { SIDES, count } from "./wording.js";

const articleOf = (passageId) => passageId.slice(0, passageId.lastIndexOf(":", passageId.lastIndexOf(":") - 1));

/** Both sides' origins. */
export function origins(record) {
  const names = sourceNames(record);
  const drawn = { supports: groups(record.supporting), refutes: groups(record.contradicting) };
  const all = {
    supports: new Set(drawn.refutes.flatMap((group) => [...group.keys])),
    refutes: new Set(drawn.supports.flatMap((group) => [...group.keys])),
  };
  return el(
    "section",
    { "aria-labelledby": "origins-title" },
    el("h3", { id: "origins-title" }, "Origins"),
    el("p", { class: "hint" }, "Articles that print one report are one origin and count once."),
    side("supports", drawn.supports, record.origins.supporting, record.articles.supporting, names, all.supports),
    side("refutes", drawn.refutes, record.origins.contradicting, record.articles.contradicting, names, all.refutes),
  );
}

function side(stance, drawn, originCount, articleCount, names, others) {
  if (!drawn.length) return null;
  return el(
    "div",
    { class: `origins origins-${stance}` },
    el(
      "p",
      { class: "origins-count" },
      shape(stance, 18),
      ` ${SIDES[stance]}: ${count(originCount, "origin")}, ${count(articleCount, "article")}`,
    ),
    el(
      "ul",
      {},
      drawn.map((group) =>
        el(
          "li",
          {},
          frame(stance, group),
          el(
            "span",
            {},
            listed([...group.articles].map((id) => names.get(id) ?? id)),
            [...group.keys].some((key) => others.has(key))
              ? el("span", { class: "muted" }, " (the same report is on the other side too)")
              : null,
          ),
        ),
      ),
    ),
  );
}

function frame(stance, group) {
  return el(
    "span",
    { class: `frame frame-${stance}`, "aria-hidden": "true" },
    [...group.articles].slice(0, 24).map(() => el("span", {})),
  );
}

function listed(names) {
  return [...new Set(names)].flatMap((name, place) => [place ? ", " : "", el("bdi", {}, name)]);
}

/** The passages of a side by origin; those that share an origin or an article are one group. */
function groups(items) {
  const found = [];
  for (const item of items) {
    const articles = new Set([item.passage_id, ...item.copies].map(articleOf));
    let group = { keys: new Set([item.origin]), articles };
    for (const other of [...found]) {
      if (
        ![...group.keys].some((key) => other.keys.has(key)) &&
        ![...group.articles].some((id) => other.articles.has(id))
      )
        continue;
      found.splice(found.indexOf(other), 1);
      group = {
        keys: new Set([...other.keys, ...group.keys]),
        articles: new Set([...other.articles, ...group.articles]),
      };
    }
    found.push(group);
  }
  return found;
}

/** Who published each article, as far as the answer says. */
function sourceNames(record) {
  const items = [...record.supporting, ...record.contradicting, ...record.neutral, ...record.timeline];
  return new Map(items.filter((item) => item.source).map((item) => [articleOf(item.passage_id), item.source]));
}
