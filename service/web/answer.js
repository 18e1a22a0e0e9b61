// A verification as it is shown: the verdict and why, then all that it rests on.

import { el } from "./dom.js";
import { shape } from "./shapes.js";
import { marked } from "./marking.js";
import { evidenceColumns, silentPassages } from "./evidence.js";
import { origins } from "./origins.js";
import { reviews } from "./reviews.js";
import { timeline } from "./timeline.js";
import { citation } from "./citation.js";
import { copyButton } from "./copying.js";
import {
  NOT_LOOKED_UP,
  SHAPES,
  VERDICTS,
  count,
  day,
  figure,
  isCalibrated,
  moment,
  permalink,
  plain,
  reasons,
} from "./wording.js";

/** The whole answer; ``service`` is /v1/about, or null where it could not be had. */
export function answer(record, service) {
  const decided = record.supporting.length + record.contradicting.length > 0;
  return el(
    "article",
    { class: "answer", "aria-labelledby": "verdict" },
    head(record, service),
    parts(record),
    decided ? null : gaps(record),
    decided ? evidenceColumns(record) : null,
    decided ? el("div", { class: "pair" }, origins(record), timeline(record)) : null,
    decided ? gaps(record) : null,
    reviews(record),
    silentPassages(record, !decided),
    making(record, service),
    el("p", { class: "print-only" }, `Permalink: ${permalink(record.id)}`),
  );
}

function head(record, service) {
  const asked = NOT_LOOKED_UP.has(record.reason);
  return el(
    "header",
    { class: `verdict verdict-${record.verdict}` },
    el(
      "h2",
      { id: "verdict", tabindex: "-1" },
      shape(SHAPES[record.verdict], 30),
      " ",
      VERDICTS[record.verdict] ?? plain(record.verdict),
    ),
    el("p", { class: "claim", dir: "auto" }, marked(record.claim, "", claimSpans(record))),
    record.as_of
      ? el(
          "p",
          { class: "as-of" },
          "As of ",
          el("time", { datetime: record.as_of }, day(record.as_of)),
          ": what was published later was not seen.",
        )
      : null,
    el("p", { class: "why", dir: "auto" }, reasons(record.explanation)),
    record.minimal_edit ? el("p", { class: "edit", dir: "auto" }, `It ${record.minimal_edit}.`) : null,
    asked ? null : confidence(record, service),
    record.warnings.length
      ? el(
          "ul",
          { class: "warnings", "aria-label": "Warnings" },
          record.warnings.map((words) => el("li", { dir: "auto" }, words)),
        )
      : null,
    record.coverage.articles === 0
      ? el(
          "p",
          { class: "note" },
          "No article was searched. ",
          el("a", { href: "#/articles" }, "Add articles"),
          ", or widen the filters.",
        )
      : null,
    actions(record, service),
  );
}

/** The places of the claim that some finding compared, whatever came out. */
function claimSpans(record) {
  const shown = [...record.supporting, ...record.contradicting].filter((item) => item.part === null);
  return shown
    .flatMap((item) => item.findings)
    .filter((each) => each.claim)
    .map((each) => ({ ...each.claim, kind: "unknown" }));
}

function confidence(record, service) {
  const undecided = record.verdict === "not_enough_evidence";
  const calibrated = isCalibrated(record, service);
  const bar = el("span", { class: "bar", "aria-hidden": "true" }, el("span", { class: "bar-fill" }));
  bar.firstChild.style.width = `${Math.round(record.confidence * 100)}%`;
  const meaning = undecided
    ? "How sure it is that nothing that was found decides the claim. It says nothing of whether the claim is true."
    : "How clearly the strongest passages speak.";
  return el(
    "div",
    { class: "confidence" },
    el(
      "p",
      {},
      el("span", { class: "label" }, undecided ? "Confidence that it is undecided" : "Confidence"),
      " ",
      el("strong", {}, figure(record.confidence)),
      bar,
    ),
    el(
      "details",
      {},
      el("summary", {}, calibrated ? "calibrated" : "not calibrated"),
      el(
        "p",
        {},
        meaning,
        " ",
        calibrated
          ? "It was fitted to how often verdicts of this kind were right."
          : "It was not fitted to how often such verdicts are right: take it as an order, not as a chance. Read the passages.",
      ),
    ),
  );
}

function actions(record, service) {
  return el(
    "div",
    { class: "actions" },
    copyButton("Copy link", () => permalink(record.id), "The link"),
    copyButton("Copy as citation", () => citation(record, service), "The citation"),
    el("button", { type: "button", onclick: () => window.print() }, "Print"),
  );
}

function parts(record) {
  if (!record.parts.length) return null;
  return el(
    "section",
    { "aria-labelledby": "parts-title" },
    el("h3", { id: "parts-title" }, "Parts of the claim"),
    el(
      "ol",
      { class: "parts" },
      record.parts.map((part) =>
        el(
          "li",
          {},
          el("p", { class: "part-text", dir: "auto" }, part.text),
          el(
            "p",
            { class: "part-verdict" },
            shape(SHAPES[part.verdict], 18),
            " ",
            VERDICTS[part.verdict] ?? plain(part.verdict),
            NOT_LOOKED_UP.has(part.reason) ? "" : el("span", { class: "muted" }, ` ${figure(part.confidence)}`),
          ),
        ),
      ),
    ),
  );
}

function gaps(record) {
  if (!record.gaps.length) return null;
  return el(
    "section",
    { "aria-labelledby": "gaps-title" },
    el("h3", { id: "gaps-title" }, "What was searched, and what lacks"),
    el(
      "ul",
      { class: "gaps" },
      record.gaps.map((words) => el("li", { dir: "auto" }, words)),
    ),
  );
}

/** Everything that another person needs to check the verdict. */
function making(record, service) {
  const { coverage, provenance, question } = record;
  const span = coverage.from ? `, ${day(coverage.from)} to ${day(coverage.to)}` : "";
  const undated = coverage.undated ? `; ${coverage.undated} without a date` : "";
  const rows = [
    [
      "Reason",
      service?.reasons?.[record.reason]
        ? `${plain(record.reason)}: ${service.reasons[record.reason]}`
        : plain(record.reason),
    ],
    ["Searched", `${count(coverage.articles, "article")}${span}${undated}`],
    ["Limits", limits(question.filters).join("; ") || "none"],
    ["Page that makes the claim", question.claim_source.url],
    ["Passages looked at", `at most ${question.top_k}`],
    ["Verified", moment(provenance.created_at)],
    ["Encoder", provenance.encoder],
    ["Entailment model", provenance.entailment],
    ["Thresholds", provenance.policy],
    ["Index, state of the corpus", `${provenance.index_generation}, ${provenance.corpus_sequence}`],
    ["Verification", record.id],
  ];
  return el(
    "details",
    { class: "making" },
    el("summary", {}, "How this was made"),
    el(
      "dl",
      {},
      rows.filter(([, value]) => value).map(([name, value]) => [el("dt", {}, name), el("dd", { dir: "auto" }, value)]),
    ),
  );
}

function limits(filters) {
  return [
    filters.sources.length ? `only ${filters.sources.join(", ")}` : "",
    filters.exclude_sources.length ? `not ${filters.exclude_sources.join(", ")}` : "",
    filters.exclude_urls.length ? `not ${filters.exclude_urls.join(", ")}` : "",
    filters.published_from ? `from ${filters.published_from}` : "",
    filters.published_to ? `to ${filters.published_to}` : "",
    filters.languages.length ? `languages ${filters.languages.join(", ")}` : "",
  ].filter(Boolean);
}
