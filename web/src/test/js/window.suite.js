import { equal } from "./assert.js";
import { isoDay, parseDay } from "../../main/resources/static/app/model/dates.js";
import { moveEnd, rewind, shift } from "../../main/resources/static/app/model/window.js";

const covers = { first: parseDay("2014-01-01"), last: parseDay("2021-12-31") };
const days = (from, to) => ({ from: parseDay(from), to: parseDay(to) });
const words = (window) => window && [isoDay(window.from), isoDay(window.to)];

export const tests = [
  { name: "a year's window stays on month ends, there and back", run: () => {
    const back = shift(days("2021-01-01", "2021-12-31"), "month", -1, covers);
    equal(words(back), ["2020-12-01", "2021-11-30"]);
    equal(words(shift(back, "month", 1, covers)), ["2021-01-01", "2021-12-31"]);
  } },
  { name: "the window stops at the ends of the record and keeps its length", run: () => {
    equal(words(shift(days("2021-06-01", "2021-12-15"), "year", 1, covers)), ["2021-06-17", "2021-12-31"]);
    equal(words(shift(days("2014-02-01", "2014-02-28"), "year", -1, covers)), ["2014-01-01", "2014-01-28"]);
    equal(shift(days("2021-01-01", "2021-12-31"), "month", 1, covers), null);
  } },
  { name: "a single day steps by day, month and year", run: () => {
    equal(words(shift(days("2018-06-30", "2018-06-30"), "day", 1, covers)), ["2018-07-01", "2018-07-01"]);
    equal(words(shift(days("2018-06-30", "2018-06-30"), "month", 1, covers)), ["2018-07-31", "2018-07-31"]);
    equal(words(shift(days("2018-06-15", "2018-06-15"), "year", -1, covers)), ["2017-06-15", "2017-06-15"]);
  } },
  { name: "one thumb never passes the other", run: () => {
    equal(moveEnd({ from: 10, to: 20 }, "from", 25), { from: 20, to: 20 });
    equal(moveEnd({ from: 10, to: 20 }, "to", 5), { from: 10, to: 10 });
  } },
  { name: "playing again starts at the first day covered", run: () => {
    equal(words(rewind(days("2021-01-01", "2021-12-31"), covers)), ["2014-01-01", "2014-12-31"]);
  } },
];
