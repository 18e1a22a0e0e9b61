// One way to ask the service, and one shape for everything that can go wrong.

/** kind: problem (the service says what is wrong), unreachable, unreadable, cancelled. */
export class Failure extends Error {
  constructor(kind, { status = 0, title = "", detail = "", errors = {}, requestId = null, retryAfter = null } = {}) {
    super(detail || kind);
    Object.assign(this, { kind, status, title, detail, errors, requestId, retryAfter });
  }
}

/** Ask for ``path``; gives the JSON of the answer, null for 204. A Blob goes as it is. Throws Failure. */
export async function call(path, { method = "GET", body, signal, more = {} } = {}) {
  const headers = { Accept: "application/json", ...more };
  const whole = body instanceof Blob;
  if (body !== undefined && !whole) headers["Content-Type"] = "application/json";
  let response;
  try {
    response = await fetch(path, {
      method,
      headers,
      signal,
      cache: "no-store",
      body: body === undefined || whole ? body : JSON.stringify(body),
    });
  } catch {
    throw new Failure(signal?.aborted ? "cancelled" : "unreachable");
  }
  if (response.status === 204) return null;
  const about = {
    status: response.status,
    requestId: response.headers.get("X-Request-ID"),
    retryAfter: seconds(response),
  };
  let content;
  try {
    content = await response.json();
  } catch {
    throw new Failure(signal?.aborted ? "cancelled" : "unreadable", about);
  }
  if (response.ok) return content;
  throw new Failure("problem", {
    ...about,
    title: String(content?.title ?? ""),
    detail: String(content?.detail ?? ""),
    errors: content?.errors ?? {},
    requestId: content?.request_id ?? about.requestId,
  });
}

function seconds(response) {
  const value = Number(response.headers.get("Retry-After") ?? NaN);
  return Number.isFinite(value) ? value : null;
}

/** What the service is: models, thresholds, corpus. */
export const about = () => call("/v1/about");
/** Verify a claim; neutral passages are wanted too. */
export const verify = (question, signal) => call("/v1/verify", { method: "POST", body: question, signal });
/** Check a whole text. */
export const check = (question, signal) => call("/v1/check", { method: "POST", body: question, signal });
/** An earlier verification. */
export const verification = (id, signal) => call(`/v1/verifications/${encodeURIComponent(id)}`, { signal });
/** A text that was checked, with its sentences. */
export const checked = (id, signal) => call(`/v1/checks/${encodeURIComponent(id)}`, { signal });
/** Erase one of a kind: verifications, checks or (with ``query``) jobs. */
export const erase = (kind, id, query = "") => call(`/v1/${kind}/${encodeURIComponent(id)}${query}`, { method: "DELETE" });
/** A page of what is there of a kind: verifications, checks or jobs. */
export const history = (kind, cursor, limit = 50) =>
  call(`/v1/${kind}?${new URLSearchParams({ limit, ...(cursor ? { cursor } : {}) })}`);
/** Take articles in; one entry for each. */
export const addArticles = (articles, signal) =>
  call("/v1/articles/batch", { method: "POST", body: { articles }, signal });
/** One version of an article with its text. */
export const article = (id, version) => call(`/v1/articles/${encodeURIComponent(id)}?version=${version}`);
/** The article that came first. */
export const firstArticle = async () => (await call("/v1/articles?limit=1")).items[0] ?? null;
/** Send claims as a job; the same body under the same key is the same job. */
export const sendJob = (claims, key) =>
  call("/v1/jobs", { method: "POST", body: claims, more: { "Idempotency-Key": key } });
/** How far a job is. */
export const job = (id) => call(`/v1/jobs/${encodeURIComponent(id)}`);
/** Cancel a job; its results stay. */
export const cancelJob = (id) => call(`/v1/jobs/${encodeURIComponent(id)}`, { method: "DELETE" });
