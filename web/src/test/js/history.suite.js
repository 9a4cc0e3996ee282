import { equal } from "./assert.js";
import { historyLines, nameOf, sinceWords } from "../../main/resources/static/app/model/history.js";

export const tests = [
  { name: "the history tells what each revision changed, newest first, without what only follows", run: () => {
    const lines = historyLines({ revisions: [
      { revision: 1, at: "2021-08-27T09:00:00Z", action: "created", stage: "published", reason: "starter record", author: null, differences: [] },
      { revision: 2, at: "2021-09-01T09:00:00Z", action: "corrected", stage: "draft", reason: "a later count", author: "Anna", differences: [
        { path: "casualties/killed/best", before: 73, after: 92 },
        { path: "provenance/row/killed_best", before: "73", after: "92" },
        { path: "evidence/a.e3", before: null, after: { id: "a.e3", note: "The ministry counts 92." } },
      ] },
    ] });
    equal(lines.map((line) => [line.revision, line.what]), [[2, "corrected, draft"], [1, "created"]]);
    equal(lines[0].changes, ["killed, best: 73 → 92", "statement a.e3: nothing → The ministry counts 92."]);
  } },
  { name: "what was not public is told of as just that", run: () => {
    equal(historyLines({ revisions: [{ revision: 1, at: null, action: "created", stage: "published", withheld: true }] })[0].what, "not public then");
    equal(nameOf("target"), "target");
  } },
  { name: "since the last visit is one sentence, sources left out, and nothing when nothing came", run: () => {
    equal(sinceWords([{ kind: "source", change: "created" }], false), null);
    equal(sinceWords([], false), null);
    equal(sinceWords([{ kind: "incident", change: "created" }, { kind: "incident", change: "created" }, { kind: "control", change: "corrected" }], true),
      "Since your last visit: 2 incidents created, 1 control statement corrected and more.");
  } },
  { name: "only what readers of a version found as it says leads to that version", run: () => {
    const revision = (over) => ({ revision: 1, version: 4, at: null, action: "corrected", stage: "published", withheld: false, ...over });
    const versions = historyLines({ revisions: [revision({}), revision({ stage: "draft" }), revision({ action: "retracted" }), revision({ withheld: true })] }).map(({ version }) => version);
    equal(versions, [null, null, null, 4]);
  } },
];
