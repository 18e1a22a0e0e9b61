// The results of a job: read line by line, shown as a table, taken home as a file.

import { announce, el } from "./dom.js";
import { Failure } from "./api.js";
import { failureWords } from "./failures.js";
import { shape } from "./shapes.js";
import { NOT_LOOKED_UP, SHAPES, VERDICTS, count, figure, permalink } from "./wording.js";

const SHOWN = 100; // rows at a time
const COLUMNS = ["number", "claim", "verdict", "confidence", "reason", "explanation", "verification_id", "link", "error"];

/** The results that ``job`` has, from the first one on: {section, update}; ``update`` is told how far the job is since. */
export function resultsOf(job, open) {
  const rows = el("tbody", {});
  const more = el("button", { type: "button", onclick: () => further(true) }, "Show more");
  const said = el("p", { class: "hint" });
  const title = el("h2", { id: "results-title", tabindex: "-1" });
  let wanted = SHOWN;
  let reading = false;
  const section = el(
    "section",
    { class: "job-results", "aria-labelledby": "results-title" },
    title,
    downloads(job),
    el(
      "table",
      { class: "verdicts" },
      el("thead", {}, el("tr", {}, ["No.", "Claim", "Verdict", "Confidence"].map((name) => el("th", { scope: "col" }, name)))),
      rows,
    ),
    said,
    more,
  );
  const lacking = () => rows.children.length < Math.min(wanted, job.done);
  async function further(asked) {
    if (asked) wanted += SHOWN;
    const start = rows.children.length;
    more.disabled = reading = true;
    try {
      for (let before = -1; lacking() && rows.children.length > before; ) {
        before = rows.children.length;
        for await (const result of results(job.id, before)) {
          rows.append(row(result));
          if (rows.children.length >= wanted) break;
        }
      }
      said.textContent = `${rows.children.length.toLocaleString("en")} of ${job.done.toLocaleString("en")} are shown.`;
    } catch (failure) {
      said.textContent = failureWords(failure);
    }
    more.disabled = reading = false;
    more.hidden = rows.children.length >= job.done;
    if (asked) (rows.children[start]?.querySelector("a") ?? said).focus();
  }
  function update(now, stillOpen) {
    job = now;
    title.textContent = stillOpen ? "Results so far" : `Results of ${count(job.done, "claim")}`;
    more.hidden = rows.children.length >= job.done;
    if (!reading && lacking()) further(false);
  }
  update(job, open);
  return { section, update };
}

/** The results of a job from the index ``from`` on, one by one as they arrive. Throws Failure. */
async function* results(id, from) {
  const path = `/v1/jobs/${encodeURIComponent(id)}/results?from=${from}`;
  const response = await fetch(path, { cache: "no-store" }).catch(() => {
    throw new Failure("unreachable");
  });
  if (!response.ok) {
    const { detail } = await response.json().catch(() => ({}));
    throw new Failure("problem", { status: response.status, detail });
  }
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  const next = () =>
    reader.read().catch(() => {
      throw new Failure("unreachable");
    });
  try {
    let rest = "";
    for (let read = await next(); !read.done; read = await next()) {
      const whole = (rest + read.value).split("\n");
      rest = whole.pop();
      for (const each of whole) yield JSON.parse(each);
    }
  } finally {
    reader.cancel().catch(() => {}); // whoever has enough rows leaves the rest where it is
  }
}

function row({ index, claim, verification, error }) {
  const number = el("td", {}, (index + 1).toLocaleString("en"));
  const words = typeof claim === "string" ? claim || "(empty)" : "(no claim)";
  if (error)
    return el(
      "tr",
      { class: "failed-claim" },
      number,
      el("td", { dir: "auto" }, words),
      el("td", { colspan: "2", class: "error" }, `Failed: ${plainly(error)}`),
    );
  return el(
    "tr",
    {},
    number,
    el("td", { dir: "auto" }, el("a", { href: `#/verification/${encodeURIComponent(verification.id)}` }, words)),
    el("td", {}, shape(SHAPES[verification.verdict], 16), " ", VERDICTS[verification.verdict]),
    el("td", {}, confidence(verification) || "–"),
  );
}

const confidence = (each) => (NOT_LOOKED_UP.has(each.reason) ? "" : figure(each.confidence));

/** What is wrong with a claim, without the name of the field, which the reader never saw. */
const plainly = (error) => String(error.detail || error.title).replace(/^claim: /, "");

function downloads(job) {
  const button = el(
    "button",
    {
      type: "button",
      onclick: async () => {
        button.disabled = true;
        try {
          announce("Making the file.");
          save(await csv(job.id), `results-${job.id.slice(0, 8)}.csv`);
          announce("The file is made.");
          said.textContent = "";
        } catch (failure) {
          said.textContent = failureWords(failure);
        }
        button.disabled = false;
      },
    },
    "Download as CSV",
  );
  const said = el("p", { class: "error", role: "alert" });
  const whole = `/v1/jobs/${encodeURIComponent(job.id)}/results`;
  return el(
    "div",
    { class: "buttons" },
    button,
    el("a", { class: "button", href: whole, download: `results-${job.id.slice(0, 8)}.jsonl` }, "Download as JSON lines"),
    said,
  );
}

async function csv(id) {
  const parts = ["\ufeff", line(COLUMNS)];
  for await (const { index, claim, verification, error } of results(id, 0)) {
    const told = verification
      ? [
          verification.verdict,
          confidence(verification),
          verification.reason,
          verification.explanation,
          verification.id,
          permalink(verification.id),
          "",
        ]
      : ["", "", "", "", "", "", plainly(error)];
    parts.push(line([index + 1, typeof claim === "string" ? claim : JSON.stringify(claim), ...told]));
  }
  return new Blob(parts, { type: "text/csv" });
}

const line = (cells) => `${cells.map(cell).join(",")}\r\n`;

/** A cell that no spreadsheet takes for a formula: an apostrophe stands before what could begin one. */
function cell(value) {
  const text = String(value ?? "");
  const safe = /^[\s\0]*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

function save(blob, name) {
  const address = URL.createObjectURL(blob);
  el("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
