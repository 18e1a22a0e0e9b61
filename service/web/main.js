// The page, as a table of contents: which view an address shows, and what happens to a claim.

import { announce, byId, el } from "./dom.js";
import { Failure, about, check, checked, verification, verify } from "./api.js";
import { answer } from "./answer.js";
import { failurePanel } from "./failures.js";
import { startPanel } from "./start.js";
import { checkedText, summary } from "./texts.js";
import { Work } from "./working.js";
import * as adding from "./adding.js";
import * as printing from "./printing.js";
import * as question from "./question.js";
import * as scheme from "./scheme.js";
import { showHistory } from "./past.js";
import { NOT_LOOKED_UP, VERDICTS, count, figure } from "./wording.js";

const VIEWS = { verify: "Verify a claim", jobs: "Many claims", articles: "Add articles", history: "History" };
const work = new Work();
const outcome = byId("outcome");
let service = null; // /v1/about, once it was answered
let shown = null; // the id of the verification or of the text that is shown

async function refreshService() {
  try {
    service = await about();
    byId("corpus").textContent = service.corpus.articles
      ? `${count(service.corpus.articles, "article")} in the corpus.`
      : "The corpus is empty.";
    byId("by-address").hidden = !service.fetching;
    byId("release").textContent = `Crosscheck ${service.version}`;
  } catch {
    byId("corpus").textContent = "The service does not answer.";
  }
}

/** The state of a claim or a text: working, then answered (``show`` puts it on the page), cancelled or failed. ``kind`` is what was asked for. */
async function follow(words, task, show, again, kind) {
  const started = performance.now();
  busy(true);
  announce(words);
  try {
    show(await work.run(outcome, words, task));
  } catch (failure) {
    if (failure.kind === "cancelled" && work.running) return; // another one took its place
    failed(failure, again, Math.round((performance.now() - started) / 1000), kind);
  } finally {
    busy(work.running);
  }
}

function showRecord(record) {
  shown = record.id;
  outcome.replaceChildren(answer(record, service));
  document.title = `${VERDICTS[record.verdict]}: ${record.claim.slice(0, 80)} – Crosscheck`;
  announce(spoken(record));
  byId("verdict").focus();
}

function showText({ id, text, sentences }) {
  shown = id;
  outcome.replaceChildren(checkedText(id, text, sentences, service));
  document.title = "A text, checked – Crosscheck";
  announce(summary(sentences));
  byId("checked-title").focus();
}

function failed(failure, again, seconds, kind) {
  shown = null;
  if (failure.kind === "cancelled") {
    outcome.replaceChildren(
      el(
        "p",
        { class: "note" },
        `Cancelled after ${count(seconds, "second")}. The service may still finish it; it would then be in the `,
        el("a", { href: "#/history" }, "history"),
        ".",
      ),
    );
    announce("Cancelled.");
    byId("claim").focus();
    return;
  }
  if (failure.status === 422 && question.showErrors(failure.errors)) {
    outcome.replaceChildren();
    return;
  }
  outcome.replaceChildren(failurePanel(failure, failure.status === 404 ? null : again, kind));
  document.title = "Failed – Crosscheck";
  byId("failure-title").focus();
}

function ask(asked) {
  if (asked.text) {
    const task = (signal) => check(asked, signal);
    const show = (found) => {
      history.pushState(null, "", `#/check/${found.id}`);
      showText({ ...found, text: asked.text });
    };
    follow("Checking the text", task, show, () => ask(asked));
    return;
  }
  const show = (record) => {
    history.pushState(null, "", `#/verification/${record.id}`);
    showRecord(record);
  };
  follow("Verifying", (signal) => verify(asked, signal), show, () => ask(asked));
}

function open(id) {
  follow(
    "Fetching the verification",
    (signal) => verification(id, signal),
    (record) => {
      question.fill(record);
      showRecord(record);
    },
    () => open(id),
  );
}

function openText(id) {
  follow(
    "Fetching the text",
    (signal) => checked(id, signal),
    (found) => {
      question.fillText(found.text);
      showText(found);
    },
    () => openText(id),
    "text",
  );
}

/** Many claims come with files of their own, which a first visit does not need. */
async function openJobs(id) {
  let jobs;
  try {
    jobs = await import("./jobs.js");
  } catch {
    byId("jobs").replaceChildren(failurePanel(new Failure("unreachable"), () => location.reload()));
    return;
  }
  await jobs.showJobs(byId("jobs"), id);
}

function busy(on) {
  byId("verify").disabled = on;
  byId("cancel").hidden = !on;
}

function spoken(record) {
  const sure = NOT_LOOKED_UP.has(record.reason) ? "" : `, confidence ${figure(record.confidence)}`;
  const sides = `${count(record.supporting.length, "passage")} for, ${record.contradicting.length} against`;
  return `${VERDICTS[record.verdict]}${sure}. ${sides}.`;
}

/** Show what the address names. */
async function route({ first = false } = {}) {
  const [, view = "", id = ""] = /^#\/(\w*)(?:\/([^/]+))?$/.exec(location.hash) ?? [];
  const name = view === "job" ? "jobs" : view in VIEWS ? view : "verify";
  for (const each of Object.keys(VIEWS)) byId(`view-${each}`).hidden = each !== name;
  for (const link of document.querySelectorAll("nav a")) {
    if (link.dataset.view === name) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  document.title = `${VIEWS[name]} – Crosscheck`;
  if (name === "verify" && view === "verification" && id) {
    if (shown !== id) open(decoded(id));
    return;
  }
  if (name === "verify" && view === "check" && id) {
    if (shown !== id) openText(decoded(id));
    return;
  }
  work.cancel();
  if (!first) byId(`${name}-title`).focus();
  if (name === "history") showHistory();
  if (name === "jobs") await openJobs(view === "job" ? decoded(id) : "");
  if (name === "verify") await begin(first);
}

async function begin(first) {
  shown = null;
  outcome.replaceChildren();
  if (first) byId("claim").focus();
  if (!service) return;
  const panel = await startPanel(service, (claim) => {
    question.fillClaim(claim);
    byId("ask").requestSubmit();
  }).catch(() => null);
  if (panel && !outcome.firstChild && !work.running) outcome.replaceChildren(panel);
}

function decoded(id) {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

function escape(event) {
  if (event.key !== "Escape" || event.defaultPrevented) return;
  if (work.running) {
    work.cancel();
  } else if (outcome.contains(document.activeElement)) {
    byId("claim").focus();
    byId("claim").select();
  }
}

byId("skip").addEventListener("click", (event) => {
  event.preventDefault(); // the address stays that of the verification
  byId("main").focus();
});
byId("cancel").addEventListener("click", () => work.cancel());
addEventListener("keydown", escape);
addEventListener("hashchange", () => route());
question.listen(ask);
adding.listen(work, refreshService);
printing.listen();
scheme.listen();
await refreshService();
await route({ first: true });
