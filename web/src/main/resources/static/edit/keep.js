/** Keeps drafts in this browser, for this service, until they are sent. Where the browser keeps nothing, it says so. */
import { draftOf, draftsOf, keyOf, PREFIX, textOf } from "./model/drafts.js";

const FULL = "This browser has no room left for drafts. What you type now is kept only until this page is closed: send it, or discard older drafts.";
const REFUSED = "This browser keeps no drafts, as in a private window. What you type is kept only until this page is closed: send it before you leave.";

/** `onChange()` is called when another window of the browser changed a draft. */
export function createKeep(onChange) {
  /** Drafts that the browser did not keep: they last as long as the page. */
  const here = new Map();
  addEventListener("storage", (event) => (event.key === null || event.key.startsWith(PREFIX)) && onChange(event.key));

  return {
    /** Answers null, or why it is not kept beyond this page. */
    put(draft) {
      const key = keyOf(draft);
      try {
        localStorage.setItem(key, textOf(draft));
        here.delete(key);
        return null;
      } catch (cause) {
        here.set(key, textOf(draft));
        return cause.name === "QuotaExceededError" || cause.code === 22 ? FULL : REFUSED;
      }
    },
    get(key) {
      return draftOf(here.get(PREFIX + key) ?? stored(PREFIX + key));
    },
    remove(key) {
      here.delete(PREFIX + key);
      try {
        localStorage.removeItem(PREFIX + key);
      } catch {
        // Where nothing can be kept there is nothing to take away.
      }
    },
    all() {
      const entries = new Map(storedEntries());
      here.forEach((text, key) => entries.set(key, text));
      return draftsOf([...entries]);
    },
    /** Whether any draft would be lost with the page. */
    isAtRisk: () => here.size > 0,
  };
}

function stored(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function storedEntries() {
  try {
    return Object.keys(localStorage).map((key) => [key, localStorage.getItem(key)]);
  } catch {
    return [];
  }
}
