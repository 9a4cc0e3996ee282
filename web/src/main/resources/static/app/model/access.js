/** Who asks and what they are shown, in words. Pure. */

const EDITORS = ["editor", "admin"];

const COARSER = {
  settlement: "Shown only to the settlement: where in it is not told.",
  district: "Shown only to district level: where in the district is not told.",
  province: "Shown only to province level: where in the province is not told.",
};

const FOR_PUBLIC = {
  "to settlement": "the settlement only", "to district": "district level only", "to province": "province level only", counted: "no more than that it is one of a number",
  hidden: "nothing of it",
};

export function isKnown(who) {
  return Boolean(who?.author);
}

export function mayEdit(who) {
  return EDITORS.includes(who?.role);
}

export function whoSentence({ author, role, expires }) {
  const end = expires ? `, until ${expires.slice(11, 16)} UTC on ${expires.slice(0, 10)}` : "";
  return `Signed in as ${author} (${role})${end}.`;
}

/** That the place shown is coarser than the one recorded; null when it is the one recorded. */
export function coarsenedSentence({ coarsened, coarsened_to: to }) {
  return coarsened ? COARSER[to] ?? "Shown less exactly than it is known." : null;
}

/** What of the record the public sees, for those who see more; null where that is the same. */
export function publicSees({ visibility, coarsened }) {
  return coarsened ? null : FOR_PUBLIC[visibility] ?? null;
}
