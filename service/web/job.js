// One job: how far it is, asked for calmly, and its results as they come.

import { announce, el } from "./dom.js";
import { cancelJob, erase, job as fetchJob } from "./api.js";
import { failurePanel, failureWords } from "./failures.js";
import { resultsOf } from "./results.js";
import { count, moment } from "./wording.js";

const OPEN = new Set(["queued", "running"]);
const STATES = { queued: "Waiting for its turn", running: "Being verified", finished: "Finished", cancelled: "Cancelled" };
const SOONEST = 2; // seconds between two questions
const LATEST = 20;

/** "12 of 40 claims, 2 failed" and the state, for the list. */
export function standing({ state, done, total, failed }) {
  const far = OPEN.has(state) || done < total ? `${done.toLocaleString("en")} of ${count(total, "claim")}` : count(total, "claim");
  return `${STATES[state]} · ${far}${failed ? ` · ${failed.toLocaleString("en")} failed` : ""}`;
}

/** Show the job in ``place`` and follow it while the address names it and the page can be seen. */
export async function showJob(place, id) {
  const here = location.hash;
  const left = () => location.hash !== here || !place.isConnected;
  let job;
  try {
    job = await fetchJob(id);
  } catch (failure) {
    if (!left()) place.replaceChildren(failurePanel(failure, failure.status === 404 ? null : () => showJob(place, id), "job"));
    return;
  }
  if (left()) return;
  const watched = OPEN.has(job.state);
  const shown = panel(job, here);
  place.replaceChildren(shown.section);
  const first = { done: job.done, at: performance.now() };
  let results = null;
  const show = () => {
    if (results) results.update(job, OPEN.has(job.state));
    else if (job.done) place.append((results = resultsOf(job, OPEN.has(job.state))).section);
  };
  while (OPEN.has(job.state)) {
    shown.tell(job, pace(first, job.done));
    show();
    await pause(job.eta_seconds, shown.changed);
    if (left()) return;
    try {
      job = await fetchJob(job.id);
      shown.silent(null);
    } catch (failure) {
      if (failure.status === 404) return showJob(place, id);
      shown.silent(failure);
    }
    if (left()) return;
  }
  shown.tell(job, 0);
  show();
  if (watched) announce(`${STATES[job.state]}: ${count(job.done, "claim")}.`);
}

/** Claims a second since the page began to look, 0 while that is not known. */
const pace = (first, done) => ((done - first.done) * 1000) / (performance.now() - first.at);

/** A while, longer for a long job, and until the page can be seen again; ``changed`` ends it at once. */
async function pause(eta, changed) {
  const seconds = Math.min(LATEST, Math.max(SOONEST, (eta ?? 0) / 60));
  await Promise.race([new Promise((resolve) => setTimeout(resolve, seconds * 1000)), changed()]);
  while (document.hidden)
    await new Promise((resolve) => document.addEventListener("visibilitychange", resolve, { once: true }));
}

function panel(job, here) {
  let wake = () => {};
  const state = el("h2", { id: "job-state", tabindex: "-1" });
  const bar = el("progress", { max: job.total, "aria-labelledby": "job-state", "aria-describedby": "job-far" });
  const far = el("p", { id: "job-far" });
  const trouble = el("p", { class: "error" });
  const actions = el("div", { class: "buttons" });
  let open = null;
  const section = el(
    "section",
    { class: "job", "aria-labelledby": "job-state" },
    state,
    bar,
    far,
    el("p", { class: "hint" }, "Sent ", el("time", { datetime: job.created_at }, moment(job.created_at)), ". ", el("span", { id: "job-stay" })),
    trouble,
    actions,
    el("p", {}, el("a", { href: "#/jobs" }, "All jobs, or send another")),
  );
  const tell = (now, rate) => {
    const { done, total, failed } = now;
    state.textContent = STATES[now.state];
    bar.value = done;
    const parts = [`${done.toLocaleString("en")} of ${count(total, "claim")} done`];
    if (failed) parts.push(`${failed.toLocaleString("en")} failed`);
    if (OPEN.has(now.state)) parts.push(rateWords(rate), leftWords(now.eta_seconds));
    far.textContent = `${parts.filter(Boolean).join(", ")}.`;
    document.title = `${STATES[now.state]}: ${done} of ${total} – Crosscheck`;
    if (open === OPEN.has(now.state)) return;
    open = OPEN.has(now.state);
    bar.hidden = !open && done === total;
    section.querySelector("#job-stay").textContent = open
      ? "It goes on when this page is closed; its address leads back to it."
      : "It stays until it is erased.";
    const held = actions.contains(document.activeElement);
    actions.replaceChildren(
      open
        ? twice("Cancel the rest", "What is done stays. Cancel the rest?", "Cancel it", async () => {
            await cancelJob(now.id);
            state.focus(); // the button that was pressed goes
            wake();
          })
        : twice("Erase the job", "Its verifications stay in the history. Erase the job for good?", "Erase it", async () => {
            await erase("jobs", now.id, "?erase=true");
            if (location.hash === here) location.hash = "#/jobs";
          }),
    );
    if (held) state.focus();
  };
  return {
    section,
    tell,
    silent: (failure) => (trouble.textContent = failure ? `${failureWords(failure)} This page asks again.` : ""),
    changed: () => new Promise((resolve) => (wake = resolve)),
  };
}

function rateWords(rate) {
  if (!(rate > 0) || !Number.isFinite(rate)) return "";
  if (rate >= 1) return `about ${count(Math.round(rate), "claim")} a second`;
  if (rate * 60 >= 1) return `about ${count(Math.round(rate * 60), "claim")} a minute`;
  return `about ${count(Math.max(1, Math.round(rate * 3600)), "claim")} an hour`;
}

function leftWords(seconds) {
  if (seconds === null || seconds === undefined) return "";
  if (seconds < 45) return "less than a minute left";
  if (seconds < 5400) return `about ${count(Math.round(seconds / 60) || 1, "minute")} left`;
  if (seconds < 129_600) return `about ${count(Math.round(seconds / 3600), "hour")} left`;
  return `about ${count(Math.round(seconds / 86_400), "day")} left`;
}

/** A button that asks once more before it does ``act``. */
function twice(words, question, yes, act) {
  const place = el("div", { class: "buttons" });
  const ask = el("button", { type: "button", onclick: () => asked() }, words);
  const again = (...children) => {
    place.replaceChildren(...children, ask);
    ask.focus();
  };
  const asked = () => {
    const no = el("button", { type: "button", onclick: () => again() }, "No");
    const doIt = async () => {
      place.querySelectorAll("button").forEach((button) => (button.disabled = true));
      try {
        await act();
      } catch (failure) {
        again(el("span", { class: "error" }, failureWords(failure)));
      }
    };
    place.replaceChildren(el("span", {}, question), el("button", { type: "button", onclick: doIt }, yes), no);
    no.focus();
  };
  place.append(ask);
  return place;
}
