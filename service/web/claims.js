// Claims out of a file or a box: one a line, JSON lines, or a column of a CSV file.

const COLUMNS = ["claim", "text", "statement", "sentence"];
const OPTIONS = ["as_of", "filters", "claim_source", "top_k"]; // what a JSON line may ask beside its claim

export const MAX_CLAIMS = 100_000;
export const MAX_BYTES = 64_000_000;

/** What a file holds: {rows, columns, column} of a CSV file, {claims} of any other. Throws with a plain sentence. */
export async function readFile(file) {
  if (file.size > MAX_BYTES) throw new Error(`${file.name} is larger than 64 MB. Send it in parts.`);
  const text = decoded(new Uint8Array(await file.arrayBuffer()), file.name);
  const kind = file.name.toLowerCase().split(".").pop();
  if (kind === "jsonl" || kind === "ndjson") return { claims: lines(text).map(ofJson) };
  if (kind !== "csv" && kind !== "tsv") return { claims: lines(text) };
  const rows = table(text).filter((row) => row.some((cell) => cell.trim()));
  if (!rows.length) return { claims: [] };
  const columns = rows[0].map((cell, place) => cell.trim() || `Column ${place + 1}`);
  const column = COLUMNS.map((name) => columns.findIndex((each) => each.toLowerCase() === name)).find((at) => at >= 0);
  if (column === undefined && columns.length === 1) return { claims: rows.map((row) => row[0].trim()) };
  return { rows: rows.slice(1), columns, column: column ?? null };
}

/** The lines of a text that hold something. */
export const lines = (text) =>
  text
    .split(/\r\n|\n|\r/)
    .map((line) => line.trim())
    .filter(Boolean);

/** The claims of one column; a row that is too short has an empty one, and the service says so in its place. */
export const ofColumn = (rows, column) => rows.map((row) => (row[column] ?? "").trim());

/** The body of POST /v1/jobs: a line for each claim, with one day for all that have none of their own. */
export function body(claims, asOf) {
  const line = (claim) => {
    if (claim instanceof Unread) return claim.line;
    const entry = typeof claim === "string" ? { claim } : claim;
    return JSON.stringify(asOf ? { as_of: asOf, ...entry } : entry);
  };
  return new Blob([claims.map((claim) => `${line(claim)}\n`).join("")], { type: "application/x-ndjson" });
}

/** A line that is no claim; it is sent as it is, so that the service says what is wrong with it in its place. */
class Unread {
  constructor(line) {
    this.line = line;
  }
}

function ofJson(line) {
  let read;
  try {
    read = JSON.parse(line);
  } catch {
    return new Unread(line);
  }
  if (typeof read === "string") return read;
  const name = COLUMNS.find((each) => typeof read?.[each] === "string");
  if (!name) return new Unread(line);
  return Object.fromEntries([
    ["claim", read[name]],
    ...OPTIONS.filter((each) => each in read).map((each) => [each, read[each]]),
  ]);
}

function decoded(bytes, name) {
  const marks = { "255,254": "utf-16le", "254,255": "utf-16be" };
  const marked = marks[bytes.subarray(0, 2).join()];
  let text;
  try {
    text = new TextDecoder(marked ?? "utf-8", { fatal: true }).decode(bytes);
  } catch {
    text = new TextDecoder("windows-1252").decode(bytes);
  }
  if (text.includes("\0")) throw new Error(`${name} is no text. Save it as CSV in UTF-8 and choose it again.`);
  return text;
}

/** The rows of a CSV text as RFC 4180 has them; what separates the cells is told by the first line. */
function table(text) {
  const first = text.slice(0, text.search(/[\r\n]|$/)).replace(/"[^"]*"/g, "");
  const often = (mark) => first.split(mark).length;
  const separator = [",", ";", "\t", "|"].reduce((best, mark) => (often(mark) > often(best) ? mark : best));
  const rows = [];
  let row = [];
  let cell = "";
  const endCell = () => {
    row.push(cell);
    cell = "";
  };
  const endRow = () => {
    endCell();
    rows.push(row);
    row = [];
  };
  let at = 0;
  while (at < text.length) {
    const letter = text[at];
    if (letter === '"' && !cell) {
      const closed = /"(?:[^"]|"")*(?:"|$)/y;
      closed.lastIndex = at;
      const quoted = closed.exec(text)[0];
      cell = quoted.slice(1, quoted.endsWith('"') && quoted.length > 1 ? -1 : undefined).replaceAll('""', '"');
      at += quoted.length;
      continue;
    }
    if (letter === separator) endCell();
    else if (letter === "\n" || letter === "\r") {
      endRow();
      if (letter === "\r" && text[at + 1] === "\n") at += 1;
    } else cell += letter;
    at += 1;
  }
  if (cell || row.length) endRow();
  return rows;
}
