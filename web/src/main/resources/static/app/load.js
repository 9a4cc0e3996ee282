/** Keeps the domain in step with the view: asks for what the view needs, and hands it over all at once or not at all. */
import { isAbort, Problem } from "./api.js";
import { CHANGE_DAYS, incidentSign } from "./model/signs.js";
import { COUNTED_ALIKE } from "./model/estimates.js";
import { isoDay, parseDay } from "./model/dates.js";
import { changesPath, controlPaths, estimatesPath, extentsPath, histogramPath, incidentsPath, outlinePaths, path, privateCountsPath } from "./model/requests.js";
import { isBuiltInCountry } from "./model/view.js";
import { recentChanges } from "./model/select.js";

/** Another boundary set may come into use while the answers of one question arrive; twice in a row is enough to say so. */
const ROUNDS = 3;

/** While a thumb is dragged, questions are put at most this often. */
const PACE_MS = 70;

export async function loadRecord(api) {
  const paths = ["/api/record", "/api/actors", "/api/boundaries"];
  const [record, { actors }, { sets }] = await Promise.all(paths.map((one) => api.ask(one)));
  const own = sets.filter((set) => set.country === record.boundary_set.country);
  return { record: { ...withDays(record), boundary_sets: own }, actors };
}

/** An empty record covers no day: the page then stands on the day that the boundaries speak of. */
function withDays(record) {
  const day = record.boundary_set.dated;
  return record.covers_from === null ? { ...record, isEmpty: true, covers_from: day, covers_to: day } : record;
}

/** The outlines of the set that the view is on, by level. */
export async function loadOutlines(view, ask) {
  const paths = outlinePaths(view);
  const answers = await ask(paths.map(([, one]) => one));
  return Object.fromEntries(paths.map(([level], index) => [level, answers[index]]));
}

/** What the filters offer, with how often each occurs in the whole record. The page works without it, so it comes last. */
export async function loadChoices(store, api) {
  const names = ["actor", "type", "attribution"];
  try {
    const answers = await Promise.all(names.map((by) => api.ask(path("/api/counts", { by }))));
    const choices = answers.map(({ rows }) => rows.map(({ key, name, incidents }) => ({ value: name ?? key, count: incidents })).sort(byCount));
    store.learn({ choices: Object.fromEntries(names.map((name, index) => [name, choices[index]])) });
  } catch (cause) {
    store.learn({ problems: { ...store.get().domain.problems, choices: cause } });
  }
}

/** Starts following the view. Answers `{retry}`, which asks again for what is missing. */
export function follow(store, api) {
  const newestLayers = api.newest();
  const newestTimeline = api.newest();
  let layersFor = null;
  let timelineFor = null;
  let timer = null;
  let askedAt = 0;

  async function loadLayers(view) {
    const control = controlPaths(view);
    const paths = [incidentsPath(view), changesPath(view), ...control.map(([, levelPath]) => levelPath)];
    if (paths.join() === layersFor?.paths) return;
    const own = { paths: paths.join() };
    layersFor = own;
    const question = { isNewest: () => layersFor === own, forget: () => (layersFor = null) };
    await guarded(store, "layers", question, async () => {
      const ask = newestLayers.begin();
      for (let round = 0; round < ROUNDS; round += 1) {
        const patch = await layersOnOneSet(ask, view, paths, control.map(([level]) => level));
        if (patch) return patch;
        api.forget();
      }
      throw new Problem(0, "The boundary set in use changes too often to draw a map.");
    });
  }

  /**
   * All layers with the outlines they are of, and the list of sets when another came into use; null when answers are of
   * several sets, as when some were kept from before that.
   */
  async function layersOnOneSet(ask, view, paths, names) {
    const { outlines: held, record } = store.get().domain;
    const [incidents, timeline, ...levels] = await ask(paths);
    const extents = await regionExtents(ask, view, incidents.features);
    const set = incidents.boundary_set;
    const outlines = setOf(held.ADM2) === set ? held : await loadOutlines(view, ask);
    const answers = [timeline, ...levels, ...extents, ...Object.values(outlines)];
    if (answers.some((answer) => setOf(answer) !== set)) return null;
    const patch = { outlines, ...shownPatch(view, incidents, extents, timeline, names.map((level, index) => [level, levels[index]])) };
    if (set === (view.boundaries ?? record.boundary_set.id)) return patch;
    api.forget();
    const { record: { boundary_set: inUse, boundary_sets: sets } } = await loadRecord({ ask: async (one) => (await ask([one]))[0] });
    return inUse.id === set ? { ...patch, record: { ...record, boundary_set: inUse, boundary_sets: sets } } : null;
  }

  async function loadTimeline(view) {
    const { record } = store.get().domain;
    const alike = (isBuiltInCountry(record) ? COUNTED_ALIKE : []).map((rule) => path("/api/histogram", {
      bucket: "year", actor: rule.actor, within: rule.within, known: view.known,
      from: record.covers_from, to: record.covers_to,
    }));
    const paths = [histogramPath(view, record), estimatesPath(view), privateCountsPath(view), ...alike];
    if (paths.join() === timelineFor?.paths) return;
    const own = { paths: paths.join() };
    timelineFor = own;
    const question = { isNewest: () => timelineFor === own, forget: () => (timelineFor = null) };
    await guarded(store, "timeline", question, async () => {
      const [histogram, estimates, counted, ...counts] = await newestTimeline.begin()(paths);
      return { histogram, alike: counts, estimates: estimates.estimates, counted };
    });
  }

  function ask() {
    timer = null;
    askedAt = performance.now();
    const { view } = store.get();
    loadLayers(view);
    loadTimeline(view);
  }

  function soon() {
    if (timer !== null) return;
    timer = setTimeout(ask, Math.max(0, PACE_MS - (performance.now() - askedAt)));
  }

  store.subscribe((state, before) => {
    if (state.view !== before.view) soon();
  });
  ask();
  return { retry: ask };
}

/** What a question no longer the newest brings, an answer or a failure, belongs to nothing that is shown. */
async function guarded(store, what, { isNewest, forget }, load) {
  store.learn({ loading: { ...store.get().domain.loading, [what]: true } });
  try {
    const patch = await load();
    if (!isNewest()) return;
    const { loading, problems } = store.get().domain;
    store.learn({ ...patch, loading: { ...loading, [what]: false }, problems: { ...problems, [what]: null } });
  } catch (cause) {
    if (isAbort(cause) || !isNewest()) return;
    forget();
    const { loading, problems } = store.get().domain;
    store.learn({ loading: { ...loading, [what]: false }, problems: { ...problems, [what]: cause } });
  }
}

/** The id of the boundary set that an answer is of. */
function setOf({ boundary_set: set }) {
  return set.id ?? set;
}

/** Outlines are asked for only when an incident on the map is known to no more than a region: one answer then, else none. */
async function regionExtents(ask, view, features) {
  return features.some((feature) => incidentSign(feature) === "region") ? ask([extentsPath(view)]) : [];
}

function shownPatch(view, incidents, extents, timeline, levels) {
  const { from, to, known, mode } = view;
  return {
    shown: { from, to, known, mode, actor: view.actor, suspected: view.suspected },
    incidents: incidents.features,
    incidentCounts: incidents.counts,
    extents: new Map(extents.flatMap(({ features }) => features).map(({ id, geometry }) => [id, geometry])),
    control: Object.fromEntries(levels.map(([level, answer]) => [level, answer.features])),
    controlCounts: Object.fromEntries(levels.map(([level, answer]) => [level, answer.counts])),
    changes: timeline.control_changes,
    recent: recentChanges(timeline.control_changes, to, isoDay(parseDay(to) - CHANGE_DAYS)),
  };
}

function byCount(a, b) {
  return b.count - a.count || (a.value < b.value ? -1 : 1);
}
