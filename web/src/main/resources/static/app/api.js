/**
 * Questions to the service. Answers are kept for as long as the record's version stands, so stepping back over days
 * already seen is immediate; a question that a newer one replaces is aborted. Another boundary set in use makes no new
 * version: whoever sees it in the answers calls `forget()`.
 */

const KEPT = 120;

/** A refusal or failure, in words for the reader. `parameter` names what was at fault, when the service said so. */
export class Problem extends Error {
  constructor(status, detail, parameter = null) {
    super(detail);
    this.status = status;
    this.parameter = parameter;
  }
}

/** `asOf` is the version that every question is put to; null asks the newest. */
export function createApi(onHealth, asOf = null) {
  const kept = new Map();
  let version = null;

  function remember(path, answer, answered) {
    if (answered !== version) {
      kept.clear();
      version = answered;
    }
    kept.set(path, answer);
    if (kept.size > KEPT) kept.delete(kept.keys().next().value);
  }

  async function ask(path, signal) {
    if (kept.has(path)) return kept.get(path);
    const response = await request(asOf === null ? path : `${path}${path.includes("?") ? "&" : "?"}version=${asOf}`, signal);
    if (!response.ok) throw await problemOf(response);
    const answer = await response.json();
    const stale = response.headers.get("Atlas-Stale") === "true";
    onHealth({ stale });
    if (!stale) remember(path, answer, response.headers.get("Atlas-Version"));
    return answer;
  }

  return {
    ask,
    forget: () => kept.clear(),
    /**
     * A question of which only the newest matters. `begin()` aborts the one before and answers `ask(paths)`, which may
     * be called again for what the first answers make necessary; `abort()` ends the question without a new one.
     */
    newest() {
      let controller = null;
      const abort = () => controller?.abort();
      function begin() {
        abort();
        controller = new AbortController();
        const { signal } = controller;
        return (paths) => Promise.all(paths.map((path) => ask(path, signal)));
      }
      return { begin, abort };
    },
  };
}

async function request(path, signal) {
  try {
    return await fetch(path, { signal, headers: { Accept: "application/geo+json, application/json" } });
  } catch (cause) {
    if (cause.name === "AbortError") throw cause;
    throw new Problem(0, "The service does not answer. What is shown may be out of date.");
  }
}

async function problemOf(response) {
  const isProblem = response.headers.get("Content-Type")?.includes("json");
  const body = isProblem ? await response.json().catch(() => ({})) : {};
  const words = body.detail ?? body.title ?? `The service answered with status ${response.status}.`;
  return new Problem(response.status, words, body.parameter ?? null);
}

export function isAbort(cause) {
  return cause?.name === "AbortError";
}
