/** Requests that change something, and readings that must be of now. A refusal is an answer here; only silence is thrown. */
import { Problem } from "../app/api.js";

/** Answers `{ok, status, body, revision}`; `revision` is the number in the answer's ETag. */
export async function ask(method, path, { body, revision } = {}) {
  const headers = { Accept: "application/json" };
  if (body !== undefined) headers["Content-Type"] = "application/json";
  if (revision !== undefined) headers["If-Match"] = `"r${revision}"`;
  let response;
  try {
    response = await fetch(path, { method, headers, cache: "no-store", body: body === undefined ? undefined : JSON.stringify(body) });
  } catch {
    throw new Problem(0, method === "GET"
      ? "The service does not answer."
      : "The service does not answer. Whether it took this is not known: look into the queue before you send it again.");
  }
  const told = await response.json().catch(() => ({}));
  return { ok: response.ok, status: response.status, body: told, revision: revisionIn(response.headers.get("ETag")) };
}

function revisionIn(tag) {
  const number = /r(\d+)/.exec(tag ?? "");
  return number ? Number(number[1]) : null;
}

/** The body of a reading; a refusal is thrown in words. */
export async function read(path) {
  const { ok, status, body } = await ask("GET", path);
  if (!ok) throw new Problem(status, body.detail ?? `The service answered with status ${status}.`, body.parameter ?? null);
  return body;
}

/** What a refusal means for somebody who writes, beside what the service says. */
export function refusal({ status, body }) {
  const words = body.detail ?? `The service answered with status ${status}.`;
  if (status === 401) return `Your session is over, or somebody took the token back. Sign in again and send once more; nothing you typed is lost.`;
  if (status === 429 || status === 503) return `${words} Nothing you typed is lost; try again in a moment.`;
  return words;
}
