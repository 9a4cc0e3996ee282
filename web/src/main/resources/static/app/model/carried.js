/** The words for what names a unit of another boundary set than the one shown. */

/** How a unit of another boundary set stands to what is shown instead. */
const LINK = {
  renamed: "the same unit under another name",
  moved: "the same unit, now of another unit of the level above",
  recoded: "the same unit under another code",
  redrawn: "a unit of the same name that was drawn anew",
  split: "the unit was divided",
  merged: "the unit is part of a larger one there",
  absent: "there is no such unit there",
};

const BY_POINT = "the outlines of this set hold its published point";

/**
 * `The record names AF0101 of boundary set afg-2018; here it is shown on Paghman (AF0102) of “Districts of 2021”: …`, or null
 * where the unit is simply the same. `set` is the set that is looked at. Where the published point chose the unit, the link
 * speaks of another one, so it is not given as the reason.
 */
export function shownBySentence({ shown_by: by, district, province, pcode }, set) {
  if (isSame(by)) return null;
  const unit = pcode ? `${district ?? province} (${pcode}) of ` : "no single unit of ";
  return `The record names ${by.pcode} of boundary set ${by.set}; here it is shown on ${unit}“${set.title}”: ${by.by_point ? BY_POINT : LINK[by.link] ?? by.link}.`;
}

/** The same for a list row, in few words; null likewise. */
export function namedElsewhere(by) {
  return isSame(by) ? null : `said of ${by.pcode} of boundary set ${by.set}`;
}

function isSame(by) {
  return !by || (by.link === "same" && !by.by_point);
}
