// Adding articles: by paste or from files, with what became of each.

import { announce, byId, el } from "./dom.js";
import { Failure, addArticles } from "./api.js";
import { articlesIn } from "./files.js";
import { failurePanel } from "./failures.js";
import { count } from "./wording.js";

const FIELDS = { text: "text", title: "title", source: "source", published_at: "published", url: "url" };
const BATCH = 64; // articles in one request: what came in is told while the rest is on its way
const SHOWN = 200;

/** Listen to the form; ``work`` runs the requests, ``done`` is called when something was added. */
export function listen(work, done) {
  byId("add").addEventListener("submit", (event) => {
    event.preventDefault();
    submit(work, done);
  });
  byId("add-cancel").addEventListener("click", () => work.cancel());
}

async function submit(work, done) {
  clearErrors();
  const results = [];
  const place = byId("added");
  try {
    const entries = [...addressed(), ...(await articlesIn(byId("files").files)), ...pasted()];
    if (!entries.length) return complain("text", "Paste a text, or choose files.");
    working(true);
    await work.run(place, `Adding ${count(entries.length, "article")}`, async (signal) => {
      for (let first = 0; first < entries.length; ) {
        const sent = entries.slice(first, first + (entries[first].fetched ? 1 : BATCH));
        first += sent.length;
        const answer = await addArticles(
          sent.map((entry) => entry.article),
          signal,
        );
        results.push(
          ...answer.results.map((result, index) => ({ ...result, name: sent[index].name, pasted: sent[index].pasted })),
        );
      }
    });
    finish(results);
  } catch (failure) {
    const cancelled = failure instanceof Failure && failure.kind === "cancelled";
    place.replaceChildren(
      cancelled
        ? el("p", { class: "note" }, "Cancelled. What had arrived already may have been added.")
        : failurePanel(failure, null),
    );
    if (results.length) place.append(report(results));
    announce(cancelled ? "Cancelled." : "Adding failed.");
  } finally {
    working(false);
    done();
  }
}

/** The pages to fetch, each a request of its own: one may take a while. */
function addressed() {
  const lines = byId("by-address").hidden ? [] : byId("addresses").value.split("\n").map((line) => line.trim());
  return lines.filter(Boolean).map((url) => ({ name: url, fetched: true, article: { url } }));
}

/** The pasted article, if there is one. */
function pasted() {
  const values = Object.entries(FIELDS)
    .map(([name, id]) => [name, byId(id).value])
    .filter(([, value]) => value.trim());
  return values.length ? [{ name: "The pasted text", pasted: true, article: Object.fromEntries(values) }] : [];
}

function finish(results) {
  const failed = results.filter((result) => result.status >= 400);
  const own = failed.find((result) => result.pasted);
  byId("added").replaceChildren(report(results));
  announce(
    failed.length
      ? `${count(failed.length, "article")} could not be added.`
      : `${count(results.length, "article")} added.`,
  );
  if (own)
    for (const [name, texts] of Object.entries(own.error.errors ?? {}).reverse())
      if (FIELDS[name]) complain(FIELDS[name], texts.join(" "), name);
  if (failed.length) return;
  byId("add").reset();
  byId("added-title").focus();
}

function report(results) {
  const row = (result) => {
    if (result.status >= 400)
      return el(
        "li",
        { class: "refused" },
        el("bdi", {}, result.name),
        ": ",
        el("span", { dir: "auto" }, result.error.detail),
      );
    const { created, passages, version } = result.article;
    const became = created ? (version > 1 ? `added as version ${version}` : "added") : "was there already";
    return el("li", {}, el("bdi", {}, result.name), `: ${became}, ${count(passages, "passage")}`);
  };
  const failed = results.filter((result) => result.status >= 400);
  const shown = [...failed, ...results.filter((result) => result.status < 400)];
  return el(
    "section",
    { class: "report", "aria-labelledby": "added-title" },
    el(
      "h2",
      { id: "added-title", tabindex: "-1" },
      failed.length
        ? `${failed.length} of ${count(results.length, "article")} could not be added`
        : `${count(results.length, "article")} taken in`,
    ),
    el("ul", {}, shown.slice(0, SHOWN).map(row)),
    shown.length > SHOWN ? el("p", { class: "muted" }, `and ${count(shown.length - SHOWN, "more article")}`) : null,
    el("p", {}, el("a", { href: "#/" }, "Verify a claim")),
  );
}

function complain(id, text, name = id) {
  byId(id).setAttribute("aria-invalid", "true");
  byId(`${name}-error`).textContent = text;
  byId(id).focus();
}

function clearErrors() {
  for (const [name, id] of Object.entries(FIELDS)) {
    byId(id).removeAttribute("aria-invalid");
    byId(`${name}-error`).textContent = "";
  }
}

function working(on) {
  byId("add-button").disabled = on;
  byId("add-cancel").hidden = !on;
}
