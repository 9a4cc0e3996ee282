/** The line that says that an earlier version is read, of which day it is, and where the newest one is. */
import { element, fill } from "../element.js";
import { isKnown } from "../model/access.js";
import { longDay } from "../model/dates.js";
import { toAddress } from "../model/view.js";
import { watch } from "../state.js";

/** The same page without its version; `view` where there is one, so that the link leads to what is looked at. */
export function newestLink(view = null) {
  const query = new URLSearchParams(location.search);
  query.delete("version");
  const text = view ? toAddress({ ...view, version: null }) : query.toString();
  return element("a", { href: `${location.pathname}${text ? `?${text}` : ""}`, "data-test": "newest" }, "Read the newest");
}

export function createVersionLine(node, store, api, ready) {
  const { version } = store.get().view;
  const words = element("span", { "data-test": "version-line" }, `You read version ${version}, not the newest.`);
  const link = newestLink(store.get().view);
  node.hidden = false;
  fill(node, words, " ", link);
  watch(store, ({ view }) => [view], ({ view }) => (link.href = newestLink(view).href));
  Promise.all([ready.then((who) => dayOf(version, who, api)), newest()]).then(([day, last]) => {
    words.textContent = `You read version ${version}${day ? ` of ${longDay(day)}` : ""}, ${last === version ? "at present the newest" : "not the newest"}.`;
  }, () => {});
}

/** The day of the version: for who may read it as its batch says, else as its published changes tell it; null when it has none. */
async function dayOf(version, who, api) {
  const first = isKnown(who) ? (await told(`/api/batches?since=${version - 1}&limit=1`))?.batches[0]
    : (await api.ask(`/api/changes?since=${version - 1}&limit=1`)).changes[0];
  return first?.version === version ? first.at.slice(0, 10) : null;
}

/** The number of the newest version. */
async function newest() {
  return (await told("/api/record"))?.version ?? null;
}

/** What no version is asked of; null when it is refused. */
async function told(path) {
  const response = await fetch(path, { headers: { Accept: "application/json" } });
  return response.ok ? response.json() : null;
}
