import { equal } from "./assert.js";
import { COUNTED_ALIKE, countedAlike, estimatesBySubject, fighterBands } from "../../main/resources/static/app/model/estimates.js";

const estimate = (over) => ({ id: "e", subject: "ISKP fighters in Afghanistan", period_from: "2016-01-01", period_to: "2016-12-31", low: null, best: null, high: null, published: "2017-02-10", counts_like_bars: false, ...over });

export const tests = [
  { name: "bands keep an end that nobody reported open", run: () => {
    const [full, most, least] = fighterBands([
      estimate({ id: "a", low: 2000, high: 3500 }), estimate({ id: "b", period_from: "2018-09-01", high: 10000 }), estimate({ id: "c", period_from: "2019-01-01", low: 80 })]);
    equal([full.low, full.high, full.open], [2000, 3500, null]);
    equal([most.low, most.high, most.open], [10000, 10000, "at most"]);
    equal([least.low, least.high, least.open], [80, 80, "at least"]);
    equal(fighterBands([estimate({})]).length, 0);
  } },
  { name: "the record's own count stands beside the other's for the same thing", run: () => {
    const [rule] = COUNTED_ALIKE;
    const theirs = [["2017", 18], ["2018", 24]].map(([year, best]) => estimate({ subject: rule.subject, period_from: `${year}-01-01`, period_to: `${year}-12-31`, best, counts_like_bars: true }));
    const histogram = { starts: ["2017-01-01", "2018-01-01"], series: [{ key: "claimed", counts: [9, 10] }, { key: "attributed", counts: [2, 1] }] };
    equal(countedAlike(rule, theirs, histogram).map((pair) => [pair.label, pair.ours, pair.theirs]), [["2017", 11, 18], ["2018", 11, 24]]);
    equal(countedAlike(rule, [estimate({ subject: rule.subject, best: 5 })], histogram), []);
  } },
  { name: "estimates of the window are grouped by subject, newest first", run: () => {
    const found = estimatesBySubject([
      estimate({ id: "a", subject: "B", period_from: "2016-01-01" }), estimate({ id: "b", subject: "B", period_from: "2016-07-01" }),
      estimate({ id: "c", subject: "A" }), estimate({ id: "d", subject: "A", period_from: "2019-01-01", period_to: "2019-12-31" })], { from: "2016-01-01", to: "2016-12-31" });
    equal(found.map((group) => [group.subject, group.estimates.map((one) => one.id)]), [["A", ["c"]], ["B", ["b", "a"]]]);
  } },
];
