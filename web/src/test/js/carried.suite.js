import { equal } from "./assert.js";
import { namedElsewhere, shownBySentence } from "../../main/resources/static/app/model/carried.js";

export const tests = [
  { name: "what names a unit of another boundary set says which, and what it is shown on", run: () => {
    const set = { id: "afg-2021", title: "Districts of 2021" };
    const location = { pcode: "AF2409", district: "Patoo", province: "Daykundi", shown_by: { set: "afg-2018", pcode: "AF2409", link: "renamed", note: "" } };
    equal(shownBySentence(location, set),
      "The record names AF2409 of boundary set afg-2018; here it is shown on Patoo (AF2409) of “Districts of 2021”: the same unit under another name.");
    equal(shownBySentence({ ...location, pcode: null, district: null, shown_by: { ...location.shown_by, link: "absent" } }, set),
      "The record names AF2409 of boundary set afg-2018; here it is shown on no single unit of “Districts of 2021”: there is no such unit there.");
    equal(shownBySentence({ ...location, shown_by: null }, set), null);
    equal(namedElsewhere({ ...location.shown_by, link: "same" }), null);
  } },
  { name: "where the published point chose the unit, the link to another one is not given as the reason", run: () => {
    const set = { id: "new", title: "New" };
    const location = { pcode: "XA0102", district: "Brona", province: "West", shown_by: { set: "old", pcode: "XA0101", link: "redrawn", note: "", by_point: true } };
    const words = "The record names XA0101 of boundary set old; here it is shown on Brona (XA0102) of “New”: the outlines of this set hold its published point.";
    equal(shownBySentence(location, set), words);
    equal(shownBySentence({ ...location, shown_by: { ...location.shown_by, link: "same" } }, set), words);
    equal(namedElsewhere({ ...location.shown_by, link: "same" }), "said of XA0101 of boundary set old");
  } },
];
