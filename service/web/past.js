// The history: the texts and claims that were verified, newest first, and a way to erase each.

import { announce, byId, el } from "./dom.js";
import { erase, history } from "./api.js";
import { shape } from "./shapes.js";
import { failurePanel, failureWords } from "./failures.js";
import { SHAPES, VERDICTS, count, day, figure, moment } from "./wording.js";

/** Show the first page of the history: whole texts, then claims. */
export async function showHistory() {
  const place = byId("history");
  place.replaceChildren(el("p", { class: "muted" }, "Fetching the history …"));
  try {
    const [texts, claims] = await Promise.all([history("checks", null), history("verifications", null)]);
    if (!texts.items.length && !claims.items.length) {
      place.replaceChildren(
        el("p", { class: "note" }, "Nothing was verified yet. ", el("a", { href: "#/" }, "Verify a claim")),
      );
      return;
    }
    place.replaceChildren(
      ...(texts.items.length ? [el("h2", {}, "Texts"), listed("checks", texts)] : []),
      ...(texts.items.length && claims.items.length ? [el("h2", {}, "Claims")] : []),
      ...(claims.items.length ? [listed("verifications", claims)] : []),
    );
  } catch (failure) {
    place.replaceChildren(failurePanel(failure, showHistory));
  }
}

const ITEMS = { checks: textItem, verifications: item };

function listed(kind, page) {
  const list = el("ol", { class: "past" }, page.items.map(ITEMS[kind]));
  const place = el("div", { class: `past-${kind}` }, list);
  further(kind, place, list, page.next_cursor);
  return place;
}

function further(kind, place, list, cursor) {
  if (!cursor) return;
  const button = el(
    "button",
    {
      type: "button",
      onclick: async () => {
        button.disabled = true;
        try {
          const page = await history(kind, cursor);
          const items = page.items.map(ITEMS[kind]);
          list.append(...items);
          button.remove();
          further(kind, place, list, page.next_cursor);
          items[0]?.querySelector("a").focus();
        } catch (failure) {
          button.disabled = false;
          announce(failureWords(failure));
        }
      },
    },
    "Show older ones",
  );
  place.append(button);
}

function textItem(each) {
  const words = [...each.beginning].length < 200 ? each.beginning : `${each.beginning} …`;
  const row = el(
    "li",
    {},
    el("span", {}),
    el(
      "div",
      {},
      el("a", { href: `#/check/${encodeURIComponent(each.id)}`, dir: "auto" }, words),
      el(
        "p",
        { class: "muted" },
        `${count(each.sentences, "sentence")} · `,
        el("time", { datetime: each.created_at }, moment(each.created_at)),
      ),
    ),
  );
  row.append(eraser(row, "checks", each.id, each.beginning));
  return row;
}

function item(each) {
  const row = el(
    "li",
    {},
    shape(SHAPES[each.verdict], 20),
    el(
      "div",
      {},
      el("a", { href: `#/verification/${encodeURIComponent(each.id)}`, dir: "auto" }, each.claim),
      el(
        "p",
        { class: "muted" },
        VERDICTS[each.verdict],
        each.verdict === "not_enough_evidence" ? "" : ` ${figure(each.confidence)}`,
        " · ",
        el("time", { datetime: each.created_at }, moment(each.created_at)),
        each.as_of ? ` · as of ${day(each.as_of)}` : "",
      ),
    ),
  );
  row.append(eraser(row, "verifications", each.id, each.claim));
  return row;
}

/** A button that asks once more before it erases. */
function eraser(row, kind, id, words) {
  const place = el("div", { class: "erase" });
  const ask = el(
    "button",
    {
      type: "button",
      class: "quiet",
      onclick: () => {
        const all = kind === "checks" ? "Erase it and its verifications for good?" : "Erase it for good?";
        place.replaceChildren(el("span", {}, all), yes, no);
        no.focus();
      },
    },
    "Erase",
    el("span", { class: "hidden-text" }, `: ${words.slice(0, 80)}`),
  );
  const yes = el(
    "button",
    {
      type: "button",
      onclick: async () => {
        try {
          await erase(kind, id);
        } catch (failure) {
          if (failure.status !== 404) {
            place.replaceChildren(el("span", { class: "error" }, failureWords(failure)), ask);
            return;
          }
        }
        const next =
          (row.nextElementSibling ?? row.previousElementSibling)?.querySelector("a") ?? byId("history-title");
        row.remove();
        announce("Erased.");
        if (kind === "checks") {
          await showHistory(); // its verifications are gone from the claims too
          byId("history-title").focus();
        } else {
          next.focus();
        }
      },
    },
    "Erase",
  );
  const no = el(
    "button",
    {
      type: "button",
      onclick: () => {
        place.replaceChildren(ask);
        ask.focus();
      },
    },
    "Keep",
  );
  place.append(ask);
  return place;
}
