// What went wrong, in plain words, with what helps to find it in the log.

import { el } from "./dom.js";

/** One sentence for a failure. */
export function failureWords(failure) {
  if (failure.kind === "unreachable")
    return "The service cannot be reached. Is it still running, and is this machine on its network?";
  if (failure.kind === "unreadable")
    return (
      `The answer could not be read (status ${failure.status}). ` +
      "Something between this page and the service may have sent it."
    );
  if (failure.kind === "problem")
    return failure.detail || failure.title || `The service answered with status ${failure.status}.`;
  return failure.message || "Something went wrong on this page.";
}

const TITLES = {
  413: "That is too large",
  422: "Something has to be changed first",
  500: "The service failed",
  503: "The service is busy",
  507: "The service could not store it",
};

/** A failure as a panel; ``again`` is what its button does, if any; ``kind`` is what was asked for, as one word. */
export function failurePanel(failure, again, kind = "verification") {
  const title =
    (failure.status === 404 ? `There is no such ${kind}` : null) ??
    { unreachable: "No connection", unreadable: "An answer that makes no sense" }[failure.kind] ??
    TITLES[failure.status] ??
    "That did not work";
  const wait =
    failure.retryAfter === null || failure.retryAfter === undefined
      ? null
      : `Try again in ${failure.retryAfter} second${failure.retryAfter === 1 ? "" : "s"}.`;
  const errors = Object.entries(failure.errors ?? {}).flatMap(([field, texts]) =>
    texts.map((text) => el("li", {}, el("code", {}, field), ` ${text}`)),
  );
  return el(
    "section",
    { class: "failure", "aria-labelledby": "failure-title" },
    el("h2", { id: "failure-title", tabindex: "-1" }, title),
    el("p", { dir: "auto" }, failureWords(failure)),
    wait ? el("p", {}, wait) : null,
    errors.length > 1 ? el("ul", {}, errors) : null,
    again ? el("p", {}, el("button", { type: "button", onclick: again }, "Try again")) : null,
    failure.requestId
      ? el(
          "p",
          { class: "muted" },
          "Request ",
          el("code", {}, failure.requestId),
          failure.status ? `, status ${failure.status}` : "",
        )
      : null,
  );
}
