// A shape for each side, so that no colour has to be told from another: a disc supports, a diamond contradicts.

import { svg } from "./dom.js";

const DISC = (x, extra = {}) => svg("circle", { cx: x, cy: 12, r: 8, ...extra });
const DIAMOND = (x, extra = {}) => svg("path", { d: `M${x} 2.5 ${x + 9.5} 12 ${x} 21.5 ${x - 9.5} 12z`, ...extra });
const TICK = (x) => svg("path", { d: `M${x - 3.6} 12.2l2.6 2.7 4.8-5.6`, class: "stroke" });
const CROSS = (x) => svg("path", { d: `M${x - 3} 9l6 6m0-6l-6 6`, class: "stroke" });

const DRAWN = {
  supports: () => [DISC(12, { class: "fill-supports" }), TICK(12)],
  refutes: () => [DIAMOND(12, { class: "fill-refutes" }), CROSS(12)],
  conflicting: () => [DISC(9, { class: "fill-supports", r: 7 }), DIAMOND(22, { class: "fill-refutes" })],
  none: () => [DISC(12, { class: "hollow" })],
};

/** The shape of supports, refutes, conflicting or none; decoration, the words stand beside it. */
export function shape(name, size = 20) {
  const wide = name === "conflicting";
  const attributes = { viewBox: wide ? "0 0 33 24" : "0 0 24 24", height: size, width: wide ? (size * 33) / 24 : size };
  return svg(
    "svg",
    { ...attributes, class: "shape", "aria-hidden": "true", focusable: "false" },
    ...(DRAWN[name] ?? DRAWN.none)(),
  );
}
