import { equal } from "./assert.js";
import {
  canBeName, cannotRecord, decisionWords, pathWords, questionPath, reasonsOf, scoreWords, unaskable, weightWords,
} from "../../main/resources/static/places/model.js";

const achin = {
  id: "AF0615", name: "Achin", names: ["Achin", "اچین"], level: "ADM2", pcode: "AF0615",
  path: ["Afghanistan", "Nangarhar", "Achin"], score: 0.998, band: "accept", reasons: ["its name is “Achin”"],
};
const answer = (over) => ({ candidates: [], outside: null, ...over });

export const tests = [
  { name: "a name is asked with the version that holds what was just recorded", run: () => {
    equal(questionPath("Achin & Kot"), "/api/geocode?q=Achin+%26+Kot&limit=6");
    equal(questionPath("Achin", "7"), "/api/geocode?q=Achin&limit=6&min_version=7");
  } },
  { name: "control characters are not asked, marks of direction are", run: () => {
    equal(unaskable("a\u0000b") !== null, true);
    equal(unaskable("\u202Enihca"), null);
  } },
  { name: "a place abroad is said to be, and nothing is guessed", run: () => {
    equal(decisionWords(answer({ outside: "France" })).heading, "Outside this atlas");
    equal(decisionWords(answer({})).heading, "No answer");
  } },
  { name: "abstention names both that compete", run: () => {
    const zabul = { ...achin, name: "Arghandab", path: ["Afghanistan", "Zabul", "Arghandab"], score: 0.499, band: "manual" };
    const kandahar = { ...zabul, path: ["Afghanistan", "Kandahar", "Arghandab"] };
    equal(decisionWords(answer({ candidates: [zabul, kandahar] })).sentence,
      "The geocoder abstains: its best candidate, Arghandab (district) in Zabul, has a chance of 50 % only, and Arghandab (district) in Kandahar one of 50 %.");
  } },
  { name: "an answer names its runner-up or says that there is none", run: () => {
    equal(decisionWords(answer({ candidates: [achin] })).sentence, "Accept: as good as certain. No other place competes for the name.");
  } },
  { name: "an area is not told as a point", run: () => {
    equal(decisionWords(answer({ candidates: [achin], location: { kind: "near" } })).heading, "An area, not a point");
  } },
  { name: "a phrase is not offered as a name of the place it is measured from", run: () => {
    equal(canBeName(answer({ candidates: [achin], location: { kind: "near" } })), false);
    equal(canBeName(answer({ candidates: [achin], location: null })), true);
  } },
  { name: "surroundings that cannot be drawn are told with the reason", run: () => {
    const words = decisionWords(answer({ candidates: [achin], location: { kind: "unlocated", reasons: ["both ends are Kabul"] } }));
    equal(words.heading, "No answer");
    equal(words.sentence.endsWith("both ends are Kabul."), true);
  } },
  { name: "the way up leaves out the place itself and repeated names", run: () => {
    equal(pathWords(achin), "Nangarhar, Afghanistan");
    equal(pathWords({ name: "Dasht-e Barchi", path: ["Afghanistan", "Kabul", "Kabul", "Kabul", "Dasht-e Barchi"] }), "Kabul, Afghanistan");
  } },
  { name: "reasons carry their weights where the service gives them", run: () => {
    equal(reasonsOf(achin), [{ words: "its name is “Achin”", weight: null }]);
    equal(reasonsOf({ terms: [{ reason: "a", log_odds: -2.5 }] }), [{ words: "a", weight: -2.5 }]);
    equal([weightWords(6), weightWords(-0.31), weightWords(0), weightWords(null)], ["+6.0", "−0.3", "", ""]);
  } },
  { name: "no chance is told as certainty", run: () => {
    equal([scoreWords(1), scoreWords(0.998), scoreWords(0.5), scoreWords(0.012)], ["over 99 %", "over 99 %", "50 %", "1.2 %"]);
  } },
  { name: "a name the place has already is not offered", run: () => {
    equal(cannotRecord(" achin ", achin), "“achin” is a name of Achin already.");
    equal(cannotRecord("Acheen", achin), null);
  } },
];
