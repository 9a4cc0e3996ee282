import { equal } from "./assert.js";
import { changesPath, controlPaths, extentsPath, histogramPath, incidentsPath, outlinePaths } from "../../main/resources/static/app/model/requests.js";
import { openingView } from "../../main/resources/static/app/model/view.js";

const record = { covers_from: "2014-01-01", covers_to: "2021-12-31" };
const view = (over) => ({ ...openingView(record), ...over });

export const tests = [
  { name: "the layer is asked for with its window and filters", run: () => {
    equal(incidentsPath(view({ type: ["Battles"], known: "2021-08-27" })),
      "/api/layers/incidents.geojson?type=Battles&known=2021-08-27&from=2021-01-01&to=2021-12-31");
    equal(incidentsPath(view({ actor: ["Taliban", "ISIS-K"], suspected: true })),
      "/api/layers/incidents.geojson?actor=Taliban&actor=ISIS-K&suspected=yes&from=2021-01-01&to=2021-12-31");
  } },
  { name: "adding the suspected means nothing without an actor", run: () => {
    equal(incidentsPath(view({ suspected: true })), "/api/layers/incidents.geojson?from=2021-01-01&to=2021-12-31");
  } },
  { name: "control is that of the last day, units without their outlines", run: () => {
    equal(Object.fromEntries(controlPaths(view({ to: "2018-06-30" }))).ADM2, "/api/layers/control.geojson?date=2018-06-30&level=ADM2&geometry=none");
    equal(Object.fromEntries(controlPaths(view({ to: "2018-06-30" }))).region, "/api/layers/control.geojson?date=2018-06-30&level=region&geometry=none");
    equal(Object.fromEntries(controlPaths(view({ to: "2018-06-30" }))).place, "/api/layers/control.geojson?date=2018-06-30&level=place");
  } },
  { name: "every layer is asked for on the boundary set that is chosen", run: () => {
    const chosen = view({ boundaries: "afg-2018" });
    const paths = [incidentsPath(chosen), extentsPath(chosen), changesPath(chosen),
      ...[...controlPaths(chosen), ...outlinePaths(chosen)].map(([, path]) => path)];
    equal(paths.filter((path) => !/[?&]boundaries=afg-2018(&|$)/.test(path)), []);
    equal(outlinePaths(view({}))[0], ["COUNTRY", "/api/layers/boundaries.geojson?level=COUNTRY&detail=low"]);
  } },
  { name: "the bars span the whole record whatever the window", run: () => {
    equal(histogramPath(view({ from: "2018-01-01", to: "2018-06-30" }), record),
      "/api/histogram?bucket=month&by=attribution&from=2014-01-01&to=2021-12-31");
  } },
];
