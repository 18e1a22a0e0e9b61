// When each side said so: discs above the line, diamonds below it, and the same as a list.

import { el } from "./dom.js";
import { shape } from "./shapes.js";
import { SIDES, count, day } from "./wording.js";

const APART = 4; // per cent of the line: nearer marks are stacked
const LANES = 4;

/** The decisive passages by day of publication. */
export function timeline(record) {
  const entries = record.timeline;
  if (!entries.length) return null;
  const dated = entries.filter((entry) => entry.date);
  return el(
    "section",
    { "aria-labelledby": "timeline-title" },
    el("h3", { id: "timeline-title" }, "Timeline"),
    el("p", { class: "hint" }, "By day of publication, which need not be the day of what is reported."),
    new Set(dated.map((entry) => entry.date)).size > 1 ? drawing(dated) : null,
    el(
      "ol",
      { class: "moments" },
      entries.map((entry) =>
        el(
          "li",
          { class: `moment-${entry.stance}` },
          shape(entry.stance, 16),
          " ",
          entry.date ? el("time", { datetime: entry.date }, day(entry.date)) : "undated",
          ": ",
          el(
            "bdi",
            {},
            entry.deleted ? "an article that was deleted since" : (entry.source ?? "a source that is not named"),
          ),
          " ",
          SIDES[entry.stance].toLowerCase(),
          entry.articles > 1 ? el("span", { class: "muted" }, ` (${count(entry.articles, "article")})`) : null,
        ),
      ),
    ),
  );
}

function drawing(dated) {
  const days = dated.map((entry) => Date.parse(entry.date));
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const taken = { supports: [], refutes: [] };
  const marks = dated.map((entry, place) => {
    const left = ((days[place] - first) / (last - first)) * 100;
    const lane = taken[entry.stance].filter((other) => Math.abs(other - left) < APART).length % LANES;
    taken[entry.stance].push(left);
    const mark = el("span", { class: `on-line on-line-${entry.stance}` }, shape(entry.stance, 16));
    mark.style.left = `${left}%`;
    mark.style.setProperty("--lane", String(lane));
    return mark;
  });
  const lanes = (side) =>
    Math.max(
      1,
      ...taken[side].map(
        (left, place) => 1 + taken[side].slice(0, place).filter((other) => Math.abs(other - left) < APART).length,
      ),
    );
  const line = el("div", { class: "line" }, marks);
  line.style.setProperty("--above", String(Math.min(LANES, lanes("supports"))));
  line.style.setProperty("--below", String(Math.min(LANES, lanes("refutes"))));
  return el(
    "div",
    { class: "drawing", "aria-hidden": "true" },
    line,
    el("div", { class: "ends" }, el("span", {}, day(isoDay(first))), el("span", {}, day(isoDay(last)))),
  );
}

const isoDay = (time) => new Date(time).toISOString().slice(0, 10);
