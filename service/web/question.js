// The form in which a claim is asked: what it holds as a question to the service, and back.

import { byId, el } from "./dom.js";
import { countPoints } from "./marking.js";

// What the box may hold, by mode: characters, and from how many on they are counted.
const MOST = { claim: 2000, text: 50_000 };
const COUNT_FROM = 0.9;
// Where the service says that something is wrong, and the field of the form that holds it.
const FIELDS = {
  claim: "claim",
  text: "claim",
  as_of: "as-of",
  "filters.sources": "sources",
  "filters.exclude_sources": "exclude-sources",
  "filters.published_from": "published-from",
  "filters.published_to": "published-to",
  "filters.languages": "languages",
  "claim_source.url": "claim-url",
};
const FILTERS = ["sources", "exclude-sources", "published-from", "published-to", "languages", "claim-url"];

const lines = (id) =>
  byId(id)
    .value.split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
const words = (id) =>
  byId(id)
    .value.split(/[\s,;]+/u)
    .filter(Boolean);
const given = (id) => byId(id).value.trim() || null;

/** Whether the box holds a claim or a whole text. */
const mode = () => (byId("mode-text").checked ? "text" : "claim");

function setMode(name) {
  byId(`mode-${name}`).checked = true;
  byId("claim-label").textContent = name === "text" ? "Text" : "Claim";
  byId("ask").querySelector(".of-claim").hidden = name === "text";
  byId("ask").querySelector(".of-text").hidden = name !== "text";
}

/** What the form asks, as POST /v1/verify takes it, or POST /v1/check where it holds a text. */
export function question() {
  return {
    [mode()]: byId("claim").value.trim(),
    as_of: given("as-of"),
    filters: {
      sources: lines("sources"),
      exclude_sources: lines("exclude-sources"),
      published_from: given("published-from"),
      published_to: given("published-to"),
      languages: words("languages"),
    },
    claim_source: { url: given("claim-url") },
    include: ["neutral"],
  };
}

/** Fill the form with what was asked for an earlier verification. */
export function fill(record) {
  setMode("claim");
  const { filters, claim_source: source } = record.question;
  const values = {
    claim: record.claim,
    "as-of": record.as_of?.slice(0, 10),
    sources: filters.sources.join("\n"),
    "exclude-sources": filters.exclude_sources.join("\n"),
    "published-from": filters.published_from?.slice(0, 10),
    "published-to": filters.published_to?.slice(0, 10),
    languages: filters.languages.join(" "),
    "claim-url": source.url,
  };
  for (const [id, value] of Object.entries(values)) byId(id).value = value ?? "";
  refresh();
}

/** Set a whole text alone. */
export function fillText(text) {
  setMode("text");
  byId("claim").value = text;
  refresh();
}

/** Set the claim alone. */
export function fillClaim(claim) {
  setMode("claim");
  byId("claim").value = claim;
  refresh();
}

/** Whether the claim can be sent; says at the field what is wrong. */
export function check() {
  clearErrors();
  const claim = byId("claim").value.trim();
  const length = countPoints(claim);
  if (!claim) return complain("claim", `Write the ${mode()} that you want to verify.`);
  if (length > MOST[mode()]) {
    return complain(
      "claim",
      `This has ${length.toLocaleString("en")} characters; a ${mode()} has at most ${MOST[mode()].toLocaleString("en")}. ` +
        (mode() === "claim" ? "Choose “A whole text” for its sentences one by one." : "Verify it in pieces."),
    );
  }
  for (const id of ["as-of", "published-from", "published-to"]) {
    if (byId(id).validity.badInput) return complain(id, "Is no whole date.");
  }
  return true;
}

/** Show what the service found wrong at the fields that it names; true when each has its place in the form. */
export function showErrors(errors) {
  const known = Object.entries(errors ?? {}).map(([name, texts]) => [
    FIELDS[name.replace(/\[\d+\]$/u, "")],
    texts.join(" "),
  ]);
  const placed = known.filter(([id]) => id);
  for (const [id, text] of placed.reverse()) complain(id, text);
  return placed.length > 0 && placed.length === known.length;
}

/** Take back what was said at the fields. */
export function clearErrors() {
  for (const id of Object.values(FIELDS)) {
    byId(id).removeAttribute("aria-invalid");
    byId(`${id}-error`).textContent = "";
  }
}

function complain(id, text) {
  const field = byId(id);
  field.setAttribute("aria-invalid", "true");
  byId(`${id}-error`).textContent = text;
  field.closest("details")?.setAttribute("open", "");
  field.focus();
  return false;
}

/** Listen to the form; ``submit`` is called with the question when it can be sent. */
export function listen(submit) {
  byId("ask").addEventListener("submit", (event) => {
    event.preventDefault();
    if (check()) submit(question());
  });
  byId("claim").addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    if (mode() === "text" && !event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    byId("ask").requestSubmit();
  });
  byId("ask").addEventListener("input", refresh);
  for (const name of ["claim", "text"]) {
    byId(`mode-${name}`).addEventListener("change", () => {
      setMode(name);
      clearErrors();
      refresh();
    });
  }
  setMode(mode()); // a browser may keep what was chosen before
  byId("clear-filters").addEventListener("click", () => {
    for (const id of FILTERS) byId(id).value = "";
    clearErrors();
    refresh();
    byId("sources").focus();
  });
  refresh();
}

/** How many filters are set, how long the claim is; the box grows with it. */
function refresh() {
  const set = FILTERS.filter((id) => byId(id).value.trim()).length;
  byId("filters-set").replaceChildren(...(set ? [el("span", { class: "badge" }, ` ${set} set`)] : []));
  const length = countPoints(byId("claim").value.trim());
  byId("claim-count").textContent =
    length >= COUNT_FROM * MOST[mode()]
      ? ` ${length.toLocaleString("en")} of ${MOST[mode()].toLocaleString("en")} characters.`
      : "";
  const box = byId("claim");
  box.style.height = "auto";
  box.style.height = `${Math.min(box.scrollHeight + 2, 420)}px`;
}
