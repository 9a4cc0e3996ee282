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
];
