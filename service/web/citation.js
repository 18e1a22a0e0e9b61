// A verification as plain text, to be pasted where it is cited.

import {
  NOT_LOOKED_UP,
  VERDICTS,
  count,
  day,
  figure,
  isCalibrated,
  moment,
  permalink,
  plain,
  reasons,
} from "./wording.js";

/** Claim, verdict, date, passages with their places, permalink. */
export function citation(record, service) {
  const verdict = (VERDICTS[record.verdict] ?? plain(record.verdict)).toLowerCase();
  const fitted = isCalibrated(record, service) ? "" : ", not calibrated";
  const sure = NOT_LOOKED_UP.has(record.reason) ? "" : ` (confidence ${figure(record.confidence)}${fitted})`;
  const release = service ? ` ${service.version}` : "";
  const { articles, from, to } = record.coverage;
  const lines = [
    `Claim: “${record.claim}”`,
    `Verdict: ${verdict}${sure}, made by software: Crosscheck${release}, ${moment(record.provenance.created_at)}`,
    record.as_of ? `As of: ${day(record.as_of)}` : "",
    `Why: ${reasons(record.explanation)}`,
    ...cited("Supports", record.supporting),
    ...cited("Contradicts", record.contradicting),
    ...(record.supporting.length + record.contradicting.length ? [] : record.gaps.map((words) => `Gap: ${words}`)),
    `Searched: ${count(articles, "article")}${from ? `, ${day(from)} to ${day(to)}` : ""}`,
    `Models: ${record.provenance.encoder}; ${record.provenance.entailment}; thresholds ${record.provenance.policy}`,
    `Link: ${permalink(record.id)}`,
  ];
  return `${lines.filter(Boolean).join("\n")}\n`;
}

function cited(side, items) {
  return items.length ? [`${side}:`, ...items.map((item, place) => `  ${place + 1}. ${passage(item)}`)] : [];
}

function passage(item) {
  const where = `article ${item.article_id}, version ${item.article_version}, characters ${item.start}–${item.end}`;
  if (item.deleted) return `(an article that was deleted since; ${where})`;
  const title = item.title ? `, “${item.title}”` : "";
  const address = item.url ? ` ${item.url}` : "";
  return `“${item.text}” ${item.source ?? "no source named"}, ${day(item.published_at)}${title}.${address} [${where}]`;
}
