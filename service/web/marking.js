// Which pieces of a text to mark. Offsets of the service are Unicode code points; those of a JavaScript string are
// UTF-16 units, and a character beyond U+FFFF has two of these.

import { el } from "./dom.js";

const WORD = /[\p{L}\p{M}\p{N}]+(?:[.,:’'][\p{L}\p{M}\p{N}]+)*/gu;
const STOP = new Set(
  (
    "a an the of in on at to and or but is was are were be been being has have had by for with from as that this " +
    "these those it its his her their he she they who which what when where will would could should may might can than then " +
    "there into over after before not no"
  ).split(" "),
);
const RANK = { shared: 1, unknown: 2, match: 3, mismatch: 4, place: 5 };

/** The unit at which each code point of ``text`` begins, and its length at the end. */
export function unitOffsets(text) {
  const offsets = [];
  let unit = 0;
  for (const character of text) {
    offsets.push(unit);
    unit += character.length;
  }
  offsets.push(unit);
  return offsets;
}

/** How many code points a text has. */
export function countPoints(text) {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/** A word without its commonest endings, for telling whether two words are one. */
function stem(word) {
  const plain = word.normalize("NFKC").toLowerCase();
  return plain.replace(/[’']s$/u, "").replace(/^(.{3,}?)(?:ies|ing|es|ed|s|y|e)$/u, "$1");
}

function* tokens(text) {
  for (const found of text.matchAll(WORD)) {
    const key = stem(found[0]);
    if (!STOP.has(found[0].toLowerCase())) yield { key, from: found.index, to: found.index + found[0].length };
  }
}

/**
 * ``text`` as nodes, with marks on the words that it shares with ``claim`` and on ``spans`` (start and end in code points,
 * and a kind: match, mismatch, unknown or place). Where marks overlap, the weightier one wins.
 */
export function marked(text, claim, spans = []) {
  const weight = new Uint8Array(text.length);
  const kinds = Object.keys(RANK);
  const paint = (from, to, kind) => {
    for (let unit = from; unit < to; unit += 1) weight[unit] = Math.max(weight[unit], RANK[kind]);
  };
  const known = new Set([...tokens(claim)].map((token) => token.key));
  for (const token of tokens(text)) if (known.has(token.key)) paint(token.from, token.to, "shared");
  const offsets = unitOffsets(text);
  const last = offsets.length - 1;
  for (const { start, end, kind } of spans) paint(offsets[Math.min(start, last)], offsets[Math.min(end, last)], kind);
  const nodes = [];
  for (let from = 0; from < text.length;) {
    let to = from + 1;
    while (to < text.length && weight[to] === weight[from]) to += 1;
    const piece = text.slice(from, to);
    nodes.push(weight[from] ? el("mark", { class: `mark-${kinds[weight[from] - 1]}` }, piece) : piece);
    from = to;
  }
  return nodes;
}
