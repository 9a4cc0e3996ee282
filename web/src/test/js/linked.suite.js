import { equal } from "./assert.js";
import { linkedSentence, publishers } from "../../main/resources/static/app/model/linked.js";

export const tests = [
  { name: "an event that other records tell of says how many and which one is drawn", run: () => {
    const event = { shown: "a", others: [{ id: "b" }] };
    equal(linkedSentence("a", event), "By decision of an editor one other record tells of the same event. It is drawn and counted once, as told here.");
    equal(linkedSentence("b", { shown: "a", others: [{ id: "a" }, { id: "c" }] }),
      "By decision of an editor 2 other records tell of the same event. It is drawn and counted once, as a tells it.");
  } },
  { name: "an incident by itself says nothing of it", run: () => {
    equal([linkedSentence("a", null), linkedSentence("a", undefined), linkedSentence("a", { shown: "a", others: [] })], [null, null, null]);
  } },
  { name: "a record is named by its publishers, each once, and by its data set where none is told", run: () => {
    equal(publishers({ sources: [{ publisher: "AFP" }, { publisher: "UNAMA" }, { publisher: "AFP" }], data_set: "x" }), "AFP; UNAMA");
    equal(publishers({ sources: [], data_set: "acled" }), "acled");
  } },
];
