/** The few assertions the model's tests need; they run alike under Node and in a browser page. */

/** The same arrays and plain objects throughout, member by member, with leaves that `Object.is` tells to be the same. */
export function equal(actual, expected, what = "value") {
  const wrong = difference(actual, expected, what);
  if (wrong) throw new Error(`${wrong.where}: expected ${shown(wrong.expected)}, was ${shown(wrong.actual)}`);
}

export function isTrue(condition, what) {
  if (condition !== true) throw new Error(`expected to hold: ${what}`);
}

/** The first place where the two differ, or null. */
function difference(actual, expected, where) {
  for (const value of [actual, expected]) refuse(value, where);
  if (Object.is(actual, expected)) return null;
  const here = { where, actual, expected };
  if (!isObject(actual) || !isObject(expected) || Array.isArray(actual) !== Array.isArray(expected)) return here;
  const names = Object.keys(expected);
  if (Object.keys(actual).length !== names.length || actual.length !== expected.length) return here;
  for (const name of names) {
    if (!Object.hasOwn(actual, name)) return here;
    const inside = difference(actual[name], expected[name], `${where}.${name}`);
    if (inside) return inside;
  }
  return null;
}

/** What keeps its content elsewhere than in members would pass as equal to anything of its kind. */
function refuse(value, where) {
  if (!isObject(value) || Array.isArray(value)) return;
  const prototype = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) {
    throw new Error(`${where}: only arrays and plain objects are compared, not a ${value.constructor?.name}`);
  }
}

function isObject(value) {
  return typeof value === "object" && value !== null;
}

function shown(value) {
  return JSON.stringify(value, (name, one) => (one === undefined || Number.isNaN(one) ? String(one) : one));
}
