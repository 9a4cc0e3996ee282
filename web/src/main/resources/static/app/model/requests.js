/** Which questions a view puts to the server: paths with parameters in one order, so that equal views ask equal ones. */

/** `region` holds every statement about a region or about part of a province; provinces have no answer of their own to draw. */
const CONTROL_LEVELS = ["ADM2", "place", "region"];
const OUTLINE_LEVELS = ["COUNTRY", "ADM1", "ADM2"];

export function incidentsPath(view) {
  return path("/api/layers/incidents.geojson", { ...filters(view), from: view.from, to: view.to, boundaries: view.boundaries });
}

/** The same incidents with outlines for points, for the few that are known only to a region. */
export function extentsPath(view) {
  return path("/api/layers/incidents.geojson", { ...filters(view), from: view.from, to: view.to, geometry: "extent", boundaries: view.boundaries });
}

/** One path per level. The page holds the outlines already, so only places come with their points. */
export function controlPaths(view) {
  return CONTROL_LEVELS.map((level) => [
    level,
    path("/api/layers/control.geojson", {
      date: view.to,
      known: view.known,
      level,
      geometry: level === "place" ? null : "none",
      boundaries: view.boundaries,
    }),
  ]);
}

/** The bars: the whole record by month, with the filters of the view but not its dates. */
export function histogramPath(view, record) {
  return path("/api/histogram", {
    bucket: "month",
    by: "attribution",
    ...filters(view),
    from: record.covers_from,
    to: record.covers_to,
  });
}

export function estimatesPath(view) {
  return path("/api/estimates", { known: view.known });
}

/** All of them, whatever the window: the page cuts them to it. */
export function privateCountsPath(view) {
  return path("/api/counts/private", { known: view.known });
}

export function changesPath(view) {
  return path("/api/timeline", { known: view.known, boundaries: view.boundaries });
}

/** The outlines of the boundary set that is shown, by level. */
export function outlinePaths(view) {
  return OUTLINE_LEVELS.map((level) => [
    level,
    path("/api/layers/boundaries.geojson", { level, detail: "low", boundaries: view.boundaries }),
  ]);
}

function filters(view) {
  return {
    actor: view.actor,
    type: view.type,
    attribution: view.attribution,
    suspected: view.suspected && view.actor.length > 0 ? "yes" : null,
    known: view.known,
  };
}

export function path(base, parameters) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== null && one !== undefined) query.append(name, one);
    }
  }
  const text = query.toString();
  return text ? `${base}?${text}` : base;
}
