/** The few assertions the model's tests need; they run alike under Node and in a browser page. */
export function equal(actual, expected, what = "value") {
  const [a, b] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (a !== b) throw new Error(`${what}: expected ${b}, was ${a}`);
}

export function isTrue(condition, what) {
  if (condition !== true) throw new Error(`expected to hold: ${what}`);
}
