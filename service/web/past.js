// The history: what was verified, newest first, and a way to erase it.

import { announce, byId, el } from "./dom.js";
import { erase, history } from "./api.js";
import { shape } from "./shapes.js";
import { failurePanel, failureWords } from "./failures.js";
import { SHAPES, VERDICTS, day, figure, moment } from "./wording.js";

/** Show the first page of the history. */
export async function showHistory() {
  const place = byId("history");
  place.replaceChildren(el("p", { class: "muted" }, "Fetching the history …"));
  try {
    const page = await history(null);
    if (!page.items.length) {
      place.replaceChildren(
        el("p", { class: "note" }, "Nothing was verified yet. ", el("a", { href: "#/" }, "Verify a claim")),
      );
      return;
    }
    const list = el("ol", { class: "past" }, page.items.map(item));
    place.replaceChildren(list);
    further(place, list, page.next_cursor);
  } catch (failure) {
    place.replaceChildren(failurePanel(failure, showHistory));
  }
}

function further(place, list, cursor) {
  if (!cursor) return;
  const button = el(
    "button",
    {
      type: "button",
      onclick: async () => {
        button.disabled = true;
        try {
          const page = await history(cursor);
          const items = page.items.map(item);
          list.append(...items);
          button.remove();
          further(place, list, page.next_cursor);
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
  row.append(eraser(row, each));
  return row;
}

/** A button that asks once more before it erases. */
function eraser(row, each) {
  const place = el("div", { class: "erase" });
  const ask = el(
    "button",
    {
      type: "button",
      class: "quiet",
      onclick: () => {
        place.replaceChildren(el("span", {}, "Erase it for good?"), yes, no);
        no.focus();
      },
    },
    "Erase",
    el("span", { class: "hidden-text" }, `: ${each.claim.slice(0, 80)}`),
  );
  const yes = el(
    "button",
    {
      type: "button",
      onclick: async () => {
        try {
          await erase(each.id);
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
        next.focus();
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
