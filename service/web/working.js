// What is being worked on: the time it takes, and a way to cancel it. One thing at a time.

import { el } from "./dom.js";
import { Failure } from "./api.js";

const SLOW_SECONDS = 10;

/** Runs one request at a time; a new one cancels the one before. */
export class Work {
  #controller = null;

  get running() {
    return this.#controller !== null;
  }

  cancel() {
    this.#controller?.abort();
  }

  /** Show progress in ``place`` while ``task(signal)`` runs; gives its result. Throws Failure, cancelled included. */
  async run(place, words, task) {
    this.cancel();
    const controller = new AbortController();
    this.#controller = controller;
    const progress = progressOf(words);
    place.replaceChildren(progress.panel);
    place.setAttribute("aria-busy", "true");
    try {
      const result = await task(controller.signal);
      if (controller.signal.aborted) throw new Failure("cancelled");
      return result;
    } finally {
      progress.stop();
      if (this.#controller === controller) {
        this.#controller = null;
        place.removeAttribute("aria-busy");
      }
    }
  }
}

function progressOf(words) {
  const started = performance.now();
  const time = el("span", { "aria-hidden": "true", class: "elapsed" });
  const more = el("p", { class: "hint" });
  const timer = setInterval(() => {
    const seconds = Math.floor((performance.now() - started) / 1000);
    time.textContent = ` ${seconds} s`;
    if (seconds === SLOW_SECONDS)
      more.textContent =
        "It takes longer than usual; the service may be busy. Nothing is lost by waiting or cancelling.";
  }, 1000);
  return {
    panel: el(
      "div",
      { class: "working" },
      el("p", {}, el("span", { class: "pulse", "aria-hidden": "true" }), words, time),
      more,
    ),
    stop: () => clearInterval(timer),
  };
}
