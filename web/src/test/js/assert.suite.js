import { equal, isTrue } from "./assert.js";

const refused = (actual, expected) => {
  try {
    equal(actual, expected);
    return false;
  } catch {
    return true;
  }
};

export const tests = [
  { name: "equal arrays and objects pass, whatever the order of their members", run: () => {
    equal({ a: 1, b: [null, undefined, NaN, "x"] }, { b: [null, undefined, NaN, "x"], a: 1 });
  } },
  { name: "what only looks alike as text is told apart", run: () => {
    for (const [actual, expected] of [
      [NaN, null], [[undefined], [null]], [{ a: undefined }, {}], [{}, { a: undefined }], [0, -0], [1, "1"],
      [[], {}], [[1], [1, 2]], [{ a: { b: 1 } }, { a: { b: 2 } }], [new Date(0), "1970-01-01T00:00:00.000Z"],
    ]) {
      isTrue(refused(actual, expected), `${String(actual)} is not ${String(expected)}`);
    }
  } },
  { name: "maps and sets are refused, for their members would not be compared", run: () => {
    isTrue(refused(new Set([1]), new Set([2])), "two sets");
    isTrue(refused(new Map([[1, 2]]), new Map()), "two maps");
    const one = new Set();
    isTrue(refused(one, one), "even the same set");
  } },
];
