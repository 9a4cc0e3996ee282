/** The lines that always stand: what the record covers, what is shown here, whose boundaries, and notices of trouble. */
import { element, fill } from "../element.js";
import { longDay, shortDay } from "../model/dates.js";
import { shownCounts } from "../model/select.js";
import { knownSentence, number, plural } from "../model/sentences.js";
import { watch } from "../state.js";

export function createLines(store, record, { retry, problems }) {
  const at = (id) => document.getElementById(id);
  watch(store, ({ domain }) => [domain.outlines], ({ domain: { outlines } }) => {
    fill(at("provenance"), provenance(record, outlines));
    boundaryNote(at("boundaries"), outlines.ADM2.boundary_set);
  });

  watch(store, ({ domain }) => [domain.shown, domain.controlCounts], ({ domain }) => {
    const claims = domain.controlCounts?.ADM2?.with_claim;
    const some = claims === undefined ? "" : ` ${number(claims)} of ${number(domain.controlCounts.ADM2.units)} districts have a claim on this date;`;
    at("covers").textContent = record.isEmpty ? "No record yet." : `Record covers ${longDay(record.covers_from)} to ${longDay(record.covers_to)};${some} selected incidents, not a census.`;
  });
  watch(store, ({ domain }) => [domain.incidents, domain.sight], ({ domain }) => {
    if (domain.incidents) fill(at("shown"), shownWords(domain));
  });
  watch(store, ({ domain }) => [domain.loading, domain.problems, domain.stale], ({ domain }) => {
    const isLoading = Object.values(domain.loading ?? {}).some(Boolean);
    at("progress").hidden = !isLoading;
    document.body.setAttribute("aria-busy", String(isLoading));
    renew(at("notices"), notices(domain, problems, retry));
  });
}

function shownWords({ incidents, sight, shown }) {
  const counts = shownCounts(incidents, sight);
  const rest = [
    counts.outside > 0 ? `${number(counts.outside)} outside this view` : null,
    counts.listed > 0 ? `${number(counts.listed)} without a place` : null,
    counts.abroad > 0 ? `${number(counts.abroad)} abroad` : null,
  ].filter(Boolean);
  const days = shown.from === shown.to ? shortDay(shown.to) : `${shortDay(shown.from)} – ${shortDay(shown.to)}`;
  return [
    element("strong", {}, `Shown here ${number(counts.shown)} of ${number(counts.matched)}`),
    ` · ${days}`,
    rest.length > 0 ? element("span", { class: "quiet" }, ` · ${rest.join(", ")} (see the list)`) : null,
  ];
}

/** Approximate boundaries say so on the map itself, with the commands that load better ones. */
function boundaryNote(node, set) {
  if (!set) return;
  if (!set.approximate) {
    node.textContent = [set.title, set.licence].filter(Boolean).join(", ");
    return;
  }
  fill(node, "Boundaries are approximate. To load publishable ones: ", element("code", {}, "./atlas boundaries load FILE…"),
    " and ", element("code", {}, "./atlas boundaries use ID"));
}

function provenance(record, outlines) {
  const set = outlines.ADM2.boundary_set ?? {};
  return [
    "Dates are local days in Afghanistan. Boundaries and names imply no view on status. ",
    set.title ? `Boundaries: ${[set.title, set.licence].filter(Boolean).join(", ")}. ` : "",
    `Version ${record.version}. Map drawn with Leaflet.`,
  ];
}

/** Puts in what is new and takes out what is gone: a notice put in again would be read out again. */
function renew(node, wanted) {
  const kept = new Map([...node.children].map((child) => [child.textContent, child]));
  const next = wanted.filter(Boolean).map((child) => kept.get(child.textContent) ?? child);
  for (const child of [...node.children]) if (!next.includes(child)) child.remove();
  next.forEach((child, index) => child !== node.children[index] && node.insertBefore(child, node.children[index] ?? null));
}

function notices(domain, addressProblems, retry) {
  const failed = Object.values(domain.problems ?? {}).filter(Boolean);
  return [
    ...addressProblems.map((words) => notice("warn", words)),
    domain.stale ? notice("warn", "The database does not answer. The map is drawn from the service’s copy and may lack the newest changes.", "stale") : null,
    ...[...new Set(failed.map((problem) => problem.message))].map((words) => notice("error", words, "error",
      element("button", { type: "button", class: "link", "data-test": "retry", onclick: retry }, "Try again"))),
  ];
}

function notice(kind, words, test = "notice", action = null) {
  return element("p", { class: `notice notice-${kind}`, role: kind === "error" ? "alert" : null, "data-test": `notice-${test}` }, words, " ", action);
}

/** Says what changed to those who do not see it: once things have settled, and not at every step while playing. */
export function createAnnouncer(node, store) {
  let timer = null;
  const say = () => {
    const { shown, incidents, controlCounts } = store.get().domain;
    const days = shown.from === shown.to ? longDay(shown.to) : `${longDay(shown.from)} to ${longDay(shown.to)}`;
    node.textContent = `${days}: ${plural(incidents.length, "incident")}; ${number(controlCounts.ADM2.with_claim)} of ${number(controlCounts.ADM2.units)} districts have a claim. ${shown.known ? `${knownSentence(shown.known)}.` : ""}`;
  };
  watch(store, ({ domain }) => [domain.shown, domain.playing], ({ domain }) => {
    clearTimeout(timer);
    if (domain.shown && !domain.playing) timer = setTimeout(say, 900);
  });
}
