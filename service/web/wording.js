// The words of the page for what the service names, and how days and times are written.

export const VERDICTS = {
  supported: "Supported",
  refuted: "Refuted",
  conflicting: "Conflicting",
  not_enough_evidence: "Not enough evidence",
};
export const SHAPES = {
  supported: "supports",
  refuted: "refutes",
  conflicting: "conflicting",
  not_enough_evidence: "none",
};
export const SIDES = { supports: "Supports", refutes: "Contradicts", neutral: "Silent" };
export const RELATIONS = { match: "agrees", mismatch: "differs", unknown: "unclear" };
export const NOT_LOOKED_UP = new Set(["not_checkable", "unresolved_reference", "language_not_served"]);

/** A label of the service as words: not_enough_evidence, "not enough evidence". */
export const plain = (label) => String(label ?? "").replaceAll("_", " ");

/** "1 article", "3 articles". */
export const count = (number, noun) => `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`;

const DAY = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
const MOMENT = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  timeZone: "UTC",
});

/** The day that an article gives, as it gives it: no zone is applied. What is no whole date is shown as it is. */
export function day(given) {
  if (!given) return "undated";
  const found = /^(\d{4})-(\d{2})-(\d{2})/.exec(given);
  return found ? DAY.format(Date.UTC(Number(found[1]), Number(found[2]) - 1, Number(found[3]))) : given;
}

/** A moment of the service's own clock, in UTC. */
export function moment(given) {
  const time = new Date(given);
  return Number.isNaN(time.valueOf()) ? String(given) : `${MOMENT.format(time)} UTC`;
}

/** A figure between 0 and 1 with two places, never rounded up to certainty. */
export const figure = (value) => (value > 0.994 && value < 1 ? "0.99" : value.toFixed(2));

/** The explanation without its last words on the confidence, which the page shows beside the verdict. */
export const reasons = (explanation) => explanation.replace(/ Confidence \d\.\d\d\.$/, "");

/** Whether the service says that the confidence of this verdict was fitted to how often such verdicts are right. */
export function isCalibrated(record, service) {
  const policy = service?.policy;
  return Boolean(policy && policy.name === record.provenance.policy && policy.lines?.[record.verdict]);
}

/** The address under which a verification can be opened again. */
export const permalink = (id) => `${location.origin}${location.pathname}#/verification/${id}`;

/** The same for a whole text. */
export const textPermalink = (id) => `${location.origin}${location.pathname}#/check/${id}`;
