// Passages: both sides beside each other, each with its words around it, marks, and its findings as a small table.

import { el, outward } from "./dom.js";
import { shape } from "./shapes.js";
import { marked } from "./marking.js";
import { articleUnfolded } from "./reading.js";
import { RELATIONS, SIDES, count, day, figure, plain } from "./wording.js";

const FIRST_SILENT = 5;
let passages = 0; // each passage's heading gets an id of its own
const ORDER = { mismatch: 0, match: 1, unknown: 2 };

/** The two sides, for and against. */
export function evidenceColumns(record) {
  return el(
    "section",
    { class: "evidence", "aria-label": "Evidence" },
    el(
      "div",
      { class: "columns" },
      column(record, "supports", record.supporting, "Nothing that was found supports it."),
      column(record, "refutes", record.contradicting, "Nothing that was found contradicts it."),
    ),
    legend(),
  );
}

/** The passages that were found and take no side. */
export function silentPassages(record, open) {
  const silent = record.neutral;
  if (!silent.length) return null;
  const cards = silent.map((item) => passage(record, item, "h4"));
  const rest = cards.slice(FIRST_SILENT);
  const more = el(
    "button",
    {
      type: "button",
      onclick: () => {
        more.before(...rest);
        more.remove();
        rest[0].querySelector("h4").focus();
      },
    },
    `Show ${rest.length} more`,
  );
  const summary = open ? "Nearest passages; none takes a clear side" : "Passages that take no side";
  return el(
    "details",
    { class: "silent", open },
    el("summary", {}, el("h3", {}, `${summary} (${silent.length})`)),
    el("div", { class: "cards" }, cards.slice(0, FIRST_SILENT), rest.length ? more : null),
    open ? legend() : null,
  );
}

function column(record, side, items, none) {
  const title = `column-${side}`;
  return el(
    "section",
    { class: `column column-${side}`, "aria-labelledby": title },
    el(
      "h3",
      { id: title },
      shape(side, 22),
      " ",
      SIDES[side],
      el("span", { class: "muted" }, ` ${count(items.length, "passage")}`),
    ),
    items.length ? items.map((item) => passage(record, item, "h4")) : el("p", { class: "none" }, none),
  );
}

function legend() {
  const sample = (kind, words) => el("li", {}, el("mark", { class: `mark-${kind}` }, "abc"), ` ${words}`);
  return el(
    "ul",
    { class: "legend", "aria-label": "Marks" },
    sample("shared", "word of the claim"),
    sample("match", "agrees"),
    sample("mismatch", "differs"),
    sample("unknown", "compared, unclear"),
  );
}

function passage(record, item, heading) {
  passages += 1;
  const name = `passage-${passages}`;
  return el(
    "article",
    { class: `passage passage-${item.stance}`, "aria-labelledby": name },
    el(
      heading,
      { id: name, tabindex: "-1" },
      el("bdi", { class: "source" }, item.source ?? `Article ${item.article_id}`),
      item.deleted
        ? null
        : el(
            "span",
            { class: "published" },
            ", ",
            item.published_at ? el("time", { datetime: item.published_at }, day(item.published_at)) : "undated",
          ),
    ),
    item.deleted ? el("p", { class: "note" }, "The article was deleted since; its text is gone.") : quote(record, item),
    item.deleted ? null : about(item),
    item.part === null
      ? null
      : el(
          "p",
          { class: "on-part" },
          `On part ${item.part + 1}: `,
          el("q", { dir: "auto" }, record.parts[item.part]?.text ?? ""),
        ),
    item.findings.length ? findings(item) : null,
    stances(item),
    item.deleted ? null : articleUnfolded(item),
  );
}

function quote(record, item) {
  const claim = item.part === null ? record.claim : (record.parts[item.part]?.text ?? record.claim);
  const spans = item.findings
    .filter((each) => each.evidence)
    .map((each) => ({ ...each.evidence, kind: each.relation }));
  const around = (words) => (words ? el("span", { class: "context" }, words) : null);
  return el(
    "blockquote",
    { dir: "auto" },
    around(item.context?.before),
    item.context?.before ? " " : "",
    el("span", { class: "words" }, marked(item.text, claim, spans)),
    item.context?.after ? " " : "",
    around(item.context?.after),
  );
}

function about(item) {
  const copies = item.copies.length ? `Printed in ${count(item.copies.length, "other place")} too. ` : "";
  const title = item.title ? el("cite", { dir: "auto" }, item.url ? outward(item.url, item.title) : item.title) : null;
  const address = !item.title && item.url ? outward(item.url, item.url) : null;
  return el(
    "p",
    { class: "about" },
    title,
    address,
    title || address ? " " : "",
    copies ? el("span", { class: "muted" }, copies) : null,
  );
}

function findings(item) {
  const rows = [...item.findings].sort((a, b) => b.decisive - a.decisive || ORDER[a.relation] - ORDER[b.relation]);
  // The roles are those of the elements: a phone shows rows as blocks, and then browsers forget them.
  const row = (each) =>
    el(
      "tr",
      { role: "row", class: `finding-${each.relation}` },
      el("th", { role: "rowheader", scope: "row" }, plain(each.kind)),
      el("td", { role: "cell", dir: "auto" }, each.claim?.text ?? "–"),
      el("td", { role: "cell", dir: "auto" }, each.evidence?.text ?? "–"),
      el(
        "td",
        { role: "cell" },
        el("strong", {}, RELATIONS[each.relation]),
        each.decisive ? " and decides" : "",
        each.note ? el("span", { class: "finding-note", dir: "auto" }, each.note) : null,
      ),
    );
  const heads = ["What", "Claim", "Passage", "Result"].map((name) =>
    el("th", { role: "columnheader", scope: "col" }, name),
  );
  return el(
    "table",
    { role: "table", class: "findings" },
    el("caption", { class: "hidden-text" }, "Findings: what was compared"),
    el("thead", { role: "rowgroup" }, el("tr", { role: "row" }, heads)),
    el("tbody", { role: "rowgroup" }, rows.map(row)),
  );
}

function stances(item) {
  if (!item.probabilities) return el("p", { class: "stances muted" }, "Too far from the claim to be read.");
  const names = [
    ["supports", "supports"],
    ["neutral", "silent"],
    ["refutes", "contradicts"],
  ];
  const bar = el(
    "span",
    { class: "split", "aria-hidden": "true" },
    names.map(([name]) => el("span", { class: `split-${name}` })),
  );
  names.forEach(([name], place) => {
    bar.children[place].style.flexGrow = String(item.probabilities[name]);
  });
  const told = names.map(([name, words]) => `${words} ${figure(item.probabilities[name])}`).join(" · ");
  const judged = item.judged ?? item.probabilities;
  const moved = names.some(([name]) => Math.abs(judged[name] - item.probabilities[name]) > 0.005);
  const before = names.map(([name, words]) => `${words} ${figure(judged[name])}`).join(", ");
  return el(
    "p",
    { class: "stances" },
    bar,
    el("span", { class: "muted" }, told, moved ? ` (the model alone: ${before})` : ""),
  );
}
