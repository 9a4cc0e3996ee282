import { equal } from "./assert.js";
import { incidentsAround, killedSums, listOrder, recentChanges, shownCounts, spotColour, spots } from "../../main/resources/static/app/model/select.js";

const incident = (id, over = {}, point = [69.17, 34.53]) => ({
  id, geometry: point && { type: "Point", coordinates: point },
  properties: { date_from: "2018-01-01", place_precision: "site", elsewhere: false, attribution: "claimed", actor: "Taliban",
    pcode: "AF0101", killed_best: 10, killed_low: 8, killed_high: 12, killed_whom: "civilians", ...over },
});
const colourOf = (name) => ({ Taliban: "blue", "Taliban forces": "blue", ISKP: "red" })[name] ?? "other";
const everywhere = { west: 60, east: 75, south: 29, north: 39 };

export const tests = [
  { name: "incidents of one place and sign share a mark, the doubtful ones apart", run: () => {
    const marks = spots([incident("a"), incident("b"), incident("c", { attribution: "suspected" }), incident("d", { place_precision: "locality" })], colourOf);
    equal(marks.map((mark) => [mark.sign, mark.attributed, mark.incidents.length]).sort(),
      [["locality", true, 1], ["site", false, 1], ["site", true, 2]]);
  } },
  { name: "a district's incidents are one number, hollow when one of them is not attributed", run: () => {
    const [mark] = spots([incident("a", { place_precision: "district" }), incident("b", { place_precision: "district", attribution: "disputed" }, [69.5, 34.6])], colourOf);
    equal([mark.incidents.length, mark.attributed], [2, false]);
  } },
  { name: "two colours at one place are two marks, one family is one", run: () => {
    const marks = spots([incident("a"), incident("b", { actor: "Taliban forces" }), incident("c", { actor: "ISKP" })], colourOf);
    equal(marks.map((mark) => [spotColour(mark, colourOf), mark.incidents.length]), [["blue", 2], ["red", 1]]);
  } },
  { name: "a mark's killed leave fighters out", run: () => {
    const [mark] = spots([incident("a"), incident("b", { killed_best: 94, killed_whom: "fighters" })], colourOf);
    equal(mark.killed, 10);
  } },
  { name: "shown here counts what the map in sight draws", run: () => {
    const features = [incident("a"), incident("b", {}, [62.2, 34.3]), incident("c", { elsewhere: true }, null), incident("d", { place_precision: "unlocated" }, null)];
    equal(shownCounts(features, everywhere), { matched: 4, shown: 2, outside: 0, abroad: 1, listed: 1 });
    equal(shownCounts(features, { ...everywhere, west: 68 }).outside, 1);
  } },
  { name: "sums keep Afghanistan and abroad apart and leave fighters out", run: () => {
    const sums = killedSums([incident("a"), incident("b", { elsewhere: true, killed_best: 49, killed_low: 49, killed_high: 49 }, null),
      incident("c", { killed_whom: "fighters", killed_best: 94 }), incident("d", { killed_low: null, killed_best: null, killed_high: null })]);
    equal(sums.home, { low: 8, best: 10, high: 12, incidents: 3, withoutFigure: 1, fightersOnly: 1 });
    equal(sums.abroad.best, 49);
    equal(killedSums([incident("e", { country: null })]).nowhere.incidents, 1);
  } },
  { name: "changes stay for their days, newest first", run: () => {
    const changes = [{ id: "a", day: "2018-03-31" }, { id: "b", day: "2018-04-02" }, { id: "c", day: "2018-06-30" }, { id: "d", day: "2018-07-01" }, { id: "e", day: null }];
    equal(recentChanges(changes, "2018-06-30", "2018-04-01").map((change) => change.id), ["c", "b"]);
  } },
  { name: "a change known only to the month or year may have happened on any day of it", run: () => {
    const change = (id, day, date_precision) => ({ id, day, date_precision });
    const changes = [change("day", "2020-03-15", "day"), change("month", "2020-03-15", "month"), change("year", "2020-06-30", "year")];
    equal(recentChanges(changes, "2020-03-10", "2019-12-01").map((one) => one.id), ["year", "month"]);
    equal(recentChanges(changes, "2020-02-29", "2019-12-01").map((one) => one.id), ["year"]);
  } },
  { name: "the list's order does not depend on the answer's", run: () => {
    const features = [incident("b"), incident("a"), incident("c", { date_from: "2019-01-01" })];
    equal(listOrder(features).map((one) => one.id), ["c", "a", "b"]);
    equal(listOrder([...features].reverse()).map((one) => one.id), ["c", "a", "b"]);
  } },
  { name: "a spot's address finds its incidents again", run: () => {
    const features = [incident("a"), incident("near", {}, [69.171, 34.531]), incident("far", {}, [69.5, 34.53]), incident("abroad", { elsewhere: true })];
    equal(incidentsAround(features, "34.530,69.170,0.3").map((one) => one.id), ["a", "near"]);
  } },
];
