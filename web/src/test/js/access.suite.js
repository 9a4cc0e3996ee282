import { equal } from "./assert.js";
import { coarsenedSentence, isKnown, mayEdit, publicSees, whoSentence } from "../../main/resources/static/app/model/access.js";

export const tests = [
  { name: "who is signed in is said with role and end", run: () => {
    equal(whoSentence({ author: "Anna", role: "editor", expires: "2026-03-01T20:05:09.123Z" }), "Signed in as Anna (editor), until 20:05 UTC on 2026-03-01.");
    equal([isKnown({ author: null }), isKnown(null), isKnown({ author: "Anna" })], [false, false, true]);
    equal(["viewer", "editor", "admin", null].map((role) => mayEdit({ role })), [false, true, true, false]);
  } },
  { name: "a coarser place says so to the public, and what the public sees to others", run: () => {
    equal(coarsenedSentence({ coarsened: true, coarsened_to: "district" }), "Shown only to district level: where in the district is not told.");
    equal(coarsenedSentence({ coarsened: false, coarsened_to: null }), null);
    equal(publicSees({ visibility: "to district", coarsened: false }), "district level only");
    equal(publicSees({ visibility: "to district", coarsened: true }), null);
    equal(publicSees({ visibility: "open", coarsened: false }), null);
    equal(publicSees({ visibility: "hidden", coarsened: false }), "nothing of it");
  } },
];
