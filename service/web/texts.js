// A whole text with its sentences coloured by verdict; choosing one shows what its verdict rests on.

import { el } from "./dom.js";
import { answer } from "./answer.js";
import { copyButton } from "./copying.js";
import { shape } from "./shapes.js";
import { SHAPES, VERDICTS, count, plain, textPermalink } from "./wording.js";

/** What came of the text ``id``: ``sent`` as it was sent, ``sentences`` as POST /v1/check gives them. */
export function checkedText(id, sent, sentences, service) {
  const chosen = el("div", { id: "chosen" });
  const links = [];
  const choose = (sentence, link) => (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return; // the link's own: the permalink
    event.preventDefault();
    for (const each of links) each.removeAttribute("aria-current");
    link.setAttribute("aria-current", "true");
    chosen.replaceChildren(readAs(sentence), answer(sentence.verification, service));
    chosen.querySelector("#verdict").focus();
  };
  return el(
    "section",
    { class: "checked", "aria-labelledby": "checked-title" },
    el("h2", { id: "checked-title", tabindex: "-1" }, summary(sentences)),
    el("p", { class: "hint" }, "Choose a coloured sentence to see its evidence."),
    el(
      "div",
      { class: "checked-text", dir: "auto" },
      pieces(sent, sentences, (sentence) => {
        if (!sentence.verification) return leftOut(sentence);
        const link = verdictLink(sentence);
        link.addEventListener("click", choose(sentence, link));
        links.push(link);
        return link;
      }),
    ),
    el(
      "div",
      { class: "actions" },
      copyButton("Copy link to the text", () => textPermalink(id), "The link"),
      el("button", { type: "button", onclick: () => window.print() }, "Print"),
    ),
    chosen,
    el("p", { class: "print-only" }, `Permalink: ${textPermalink(id)}`),
  );
}

/** "5 sentences: 2 supported, 1 refuted, 2 not checked." */
export function summary(sentences) {
  const counts = new Map(Object.values(VERDICTS).map((name) => [name.toLowerCase(), 0]));
  for (const each of sentences) {
    const name = each.verification ? VERDICTS[each.verification.verdict].toLowerCase() : each.error ? "failed" : "not checked";
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const said = [...counts].filter(([, number]) => number);
  return `${count(sentences.length, "sentence")}: ${said.map(([name, number]) => `${number} ${name}`).join(", ")}.`;
}

/** The text in order: what stands between sentences as it is, each sentence as ``show`` makes it. Places count code points. */
function pieces(sent, sentences, show) {
  const points = Array.from(sent);
  const between = (start, end) => points.slice(start, end).join("");
  const ends = [0, ...sentences.map((each) => each.end)];
  return [
    ...sentences.flatMap((each, place) => [between(ends[place], each.start), show(each)]),
    between(ends.at(-1), points.length),
  ];
}

function verdictLink(sentence) {
  const { verdict, id } = sentence.verification;
  return el(
    "a",
    { class: `sentence sentence-${verdict}`, href: `#/verification/${id}` },
    sentence.text,
    el("span", { class: "tag" }, " ", shape(SHAPES[verdict], 13), " ", VERDICTS[verdict]),
  );
}

function leftOut(sentence) {
  const words = sentence.error ? `failed: ${sentence.error.detail}` : plain(sentence.reason);
  return el("span", { class: "sentence-left-out" }, sentence.text, el("span", { class: "tag" }, ` (${words})`));
}

function readAs(sentence) {
  if (sentence.claim === sentence.text.split(/\s+/u).join(" ")) return "";
  return el(
    "p",
    { class: "note", dir: "auto" },
    "The sentence says: “",
    sentence.text,
    "” It was read with what stands before it, as the claim below.",
  );
}
