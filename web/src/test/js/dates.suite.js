import { equal } from "./assert.js";
import { dayError, isoDay, monthsBetween, parseDay, spanWords, step } from "../../main/resources/static/app/model/dates.js";

const stepped = (iso, unit, count) => isoDay(step(parseDay(iso), unit, count));

export const tests = [
  { name: "a day is a number of days since 1970 and back", run: () => {
    equal(parseDay("1970-01-02"), 1);
    equal(isoDay(parseDay("2016-02-29")), "2016-02-29");
  } },
  { name: "days that no calendar has are refused", run: () => {
    for (const text of ["2021-02-30", "2021-13-01", "2021-2-3", "21-02-03", "", "yesterday", null, "0021-01-01"]) equal(parseDay(text), null, text);
  } },
  { name: "a month's step never skips a month", run: () => {
    equal(stepped("2021-01-31", "month", 1), "2021-02-28");
    equal(stepped("2016-01-31", "month", 1), "2016-02-29");
    equal(stepped("2021-01-15", "month", -1), "2020-12-15");
    equal(stepped("2016-02-29", "year", 1), "2017-02-28");
    equal(stepped("2021-12-31", "day", 1), "2022-01-01");
  } },
  { name: "whole months between two days", run: () => {
    equal(monthsBetween("2017-02-10", "2018-02-10"), 12);
    equal(monthsBetween("2017-02-10", "2018-02-09"), 11);
  } },
  { name: "a span is written in the precision it is known to", run: () => {
    equal(spanWords("2018-04-22", "2018-04-22", "day"), "22 April 2018");
    equal(spanWords("2017-08-03", "2017-08-05", "day"), "3–5 August 2017");
    equal(spanWords("2016-07-30", "2016-08-02", "day"), "30 July 2016 – 2 August 2016");
    equal(spanWords("2017-10-01", "2017-10-31", "month"), "October 2017");
    equal(spanWords("2014-01-01", "2014-12-31", "year"), "2014");
  } },
  { name: "a wrong day is told apart from a day the record does not cover", run: () => {
    const covers = { from: "2014-01-01", to: "2021-12-31" };
    equal(dayError("2018-06-30", covers), null);
    equal(dayError("2021-02-30", covers), "2021-02-30 is not a day of the calendar.");
    equal(dayError("30.6.2018", covers), "Write the day as year-month-day, for example 2018-06-30.");
    equal(dayError("2022-01-01", covers), "The record covers 1 January 2014 to 31 December 2021.");
  } },
];
