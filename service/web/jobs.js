// Many claims: sending them as a job, and the list of jobs. Loaded when the view is opened for the first time.

import { announce, byId, el } from "./dom.js";
import { history, sendJob } from "./api.js";
import { MAX_BYTES, MAX_CLAIMS, body, lines, ofColumn, readFile } from "./claims.js";
import { failurePanel, failureWords } from "./failures.js";
import { showJob, standing } from "./job.js";
import { count, moment } from "./wording.js";

const LISTED = 20;
let form = null; // kept with what was typed in it while the page is open
let chosen = null; // what the chosen file holds
let sent = null; // the last body and its key: the same sent again is the same job

await styled();

/** Show the job ``id``, or without one the form and the list. */
export function showJobs(place, id) {
  if (id) {
    place.replaceChildren(el("p", { class: "muted" }, "Fetching the job …"));
    return showJob(place, id);
  }
  form ??= made();
  const list = el("div", { id: "job-list" });
  place.replaceChildren(form, list);
  return showList(list);
}

function styled() {
  return new Promise((resolve) => {
    document.head.append(el("link", { rel: "stylesheet", href: "/page/jobs.css", onload: resolve, onerror: resolve }));
  });
}

function made() {
  const column = el("select", { id: "job-column", onchange: counted });
  return el(
    "form",
    { id: "send", novalidate: true, onsubmit: submit },
    el(
      "div",
      { class: "field" },
      el("label", { for: "job-file" }, "File"),
      el("input", {
        id: "job-file",
        type: "file",
        accept: ".csv,.tsv,.jsonl,.ndjson,.txt",
        "aria-describedby": "job-file-hint job-file-error",
        onchange: choose,
      }),
      el("p", { class: "hint", id: "job-file-hint" }, "CSV with a column of claims, JSON lines, or text with one claim a line."),
      el("p", { class: "error", id: "job-file-error" }),
    ),
    el("div", { class: "field", id: "job-columns", hidden: true }, el("label", { for: "job-column" }, "Column of the claims"), column),
    el(
      "div",
      { class: "field" },
      el("label", { for: "job-claims" }, "Or paste claims"),
      el("textarea", { id: "job-claims", rows: "6", "aria-describedby": "job-claims-hint job-claims-error", oninput: counted }),
      el(
        "p",
        { class: "hint", id: "job-claims-hint" },
        "One a line. ",
        el("span", { class: "keys" }, el("kbd", {}, "Ctrl"), " + ", el("kbd", {}, "Enter"), " sends."),
      ),
      el("p", { class: "error", id: "job-claims-error" }),
    ),
    el(
      "div",
      { class: "row" },
      el(
        "div",
        { class: "field narrow" },
        el("label", { for: "job-as-of" }, "As of ", el("span", { class: "optional" }, "(optional)")),
        el("input", { id: "job-as-of", type: "date" }),
      ),
      el("p", { class: "hint grow", id: "job-count" }),
      el("button", { type: "submit", class: "main-action", id: "job-send" }, "Send"),
    ),
    el("div", { id: "job-failure" }),
  );
}

async function choose() {
  const input = byId("job-file");
  const file = input.files[0];
  chosen = null;
  complain("job-file", "");
  byId("job-columns").hidden = true;
  if (file) {
    try {
      const read = await readFile(file);
      if (!input.isConnected || input.files[0] !== file) return;
      chosen = read;
      if (read.columns) offer(read);
    } catch (error) {
      complain("job-file", error.message);
    }
  }
  counted();
}

function offer({ columns, column }) {
  byId("job-column").replaceChildren(
    column === null ? el("option", { value: "" }, "Choose one") : "",
    ...columns.map((name, at) => el("option", { value: at, selected: at === column }, name)),
  );
  byId("job-columns").hidden = false;
}

/** The claims of the file, then those of the box; null while the column is not chosen. */
function claims() {
  const pasted = lines(byId("job-claims").value);
  if (!chosen?.columns) return [...(chosen?.claims ?? []), ...pasted];
  const column = byId("job-column").value;
  return column === "" ? null : [...ofColumn(chosen.rows, Number(column)), ...pasted];
}

function counted() {
  const found = claims();
  byId("job-count").textContent = found?.length ? `${count(found.length, "claim")} to send.` : "";
}

async function submit(event) {
  event.preventDefault();
  complain("job-claims", "");
  byId("job-failure").replaceChildren();
  const found = claims();
  if (byId("job-file-error").textContent) return byId("job-file").focus();
  if (!found) return byId("job-column").focus();
  if (!found.length) return complain("job-claims", "Choose a file, or paste at least one claim.", true);
  const most = `At most ${count(MAX_CLAIMS, "claim")} go in one job`;
  if (found.length > MAX_CLAIMS)
    return complain("job-claims", `${most}, and these are ${count(found.length, "claim")}. Send the rest as another.`, true);
  const content = body(found, byId("job-as-of").value);
  if (content.size > MAX_BYTES) return complain("job-claims", "These are more than 64 MB. Send them in parts.", true);
  await send(content);
}

async function send(content) {
  const text = await content.text();
  if (sent?.text !== text) sent = { text, key: key() };
  byId("job-send").disabled = true;
  announce("Sending the claims.");
  try {
    const job = await sendJob(content, sent.key);
    sent = chosen = null;
    form = null;
    location.hash = `#/job/${job.id}`;
  } catch (failure) {
    byId("job-send").disabled = false;
    byId("job-failure").replaceChildren(failurePanel(failure, () => send(content), "job"));
    byId("failure-title").focus();
  }
}

const key = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");

function complain(id, words, focus = false) {
  byId(`${id}-error`).textContent = words;
  if (words) byId(id).setAttribute("aria-invalid", "true");
  else byId(id).removeAttribute("aria-invalid");
  if (focus) byId(id).focus();
}

async function showList(place, cursor = null) {
  try {
    const page = await history("jobs", cursor, LISTED);
    if (!cursor && page.items.length) place.append(el("h2", {}, "Jobs"), el("ol", { class: "past jobs" }));
    const items = page.items.map(item);
    place.querySelector("ol")?.append(...items);
    if (cursor) items[0]?.querySelector("a").focus();
    if (page.next_cursor) place.append(older(place, page.next_cursor));
  } catch (failure) {
    place.append(el("p", { class: "error" }, failureWords(failure)));
  }
}

function older(place, cursor) {
  const button = el("button", { type: "button" }, "Show older ones");
  button.addEventListener("click", () => {
    button.remove();
    showList(place, cursor);
  });
  return button;
}

function item(job) {
  return el(
    "li",
    {},
    el(
      "div",
      {},
      el("a", { href: `#/job/${encodeURIComponent(job.id)}` }, el("time", { datetime: job.created_at }, moment(job.created_at))),
      el("p", { class: "muted" }, standing(job)),
    ),
  );
}

addEventListener("keydown", (event) => {
  if (event.key === "Enter" && event.ctrlKey && event.target.id === "job-claims") byId("send").requestSubmit();
});
