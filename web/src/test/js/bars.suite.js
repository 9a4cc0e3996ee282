import { equal } from "./assert.js";
import { bars, niceTop, yearTicks } from "../../main/resources/static/app/model/bars.js";
import { parseDay } from "../../main/resources/static/app/model/dates.js";

export const tests = [
  { name: "bars stack what is attributed under what is not", run: () => {
    const histogram = { starts: ["2018-01-01", "2018-02-01"], series: [
      { key: "claimed", counts: [2, 1] }, { key: "attributed", counts: [1, 0] }, { key: "suspected", counts: [0, 4] }] };
    const drawn = bars(histogram, parseDay("2018-02-28"));
    equal(drawn.map((bar) => [bar.firm, bar.open, bar.total]), [[3, 0, 3], [1, 4, 5]]);
    equal(drawn[0].to, parseDay("2018-02-01"));
    equal(drawn[1].to, parseDay("2018-03-01"));
  } },
  { name: "the axis ends on a round number", run: () => equal([0, 3, 5, 8, 12, 23, 51, 99].map(niceTop), [4, 4, 5, 10, 20, 50, 100, 100]) },
  { name: "every first of January covered has a tick", run: () => {
    equal(yearTicks(parseDay("2014-06-01"), parseDay("2016-12-31")).map((tick) => tick.label), ["2015", "2016"]);
  } },
];
