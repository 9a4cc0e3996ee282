/**
 * The legend: one fixed order, one line per class, so that a series of maps can be compared. Classes absent from the
 * map shown are dimmed, never removed.
 */
import { plural } from "./sentences.js";
import { alsoPresent, controlSign, incidentSign, isAttributed, sides, staleMonths } from "./signs.js";

export const CONTROL_CLASSES = [
  ["fill", "Held", "A party is assessed or reported to hold the district."],
  ["influence", "Influence", "A party is said to have influence in the district, not to hold it."],
  ["stripes", "Contested by two parties", "Both named parties fight for the district or share it."],
  ["contested", "Contested", "Fighting for the district; fewer than two parties are named."],
  ["claimed", "Claimed", "Only the party itself, or its enemy, says so."],
  ["place", "Place held", "A city, locality, site or district centre only; nothing is said of the district."],
  ["outline", "Province or region", "Said of a province or region, in the source’s words; colours and counts no district."],
  ["presence", "Presence", "Presence, cells or attacks; nobody is said to hold it."],
  ["change", "Lost", "A party lost it or left within 90 days before the day shown."],
  ["differ", "Sources differ", "Independent assessors name different holders."],
  ["stale", "Old statement", "Last confirmed more than 12 months before the day shown; drawn at 40 % strength."],
  ["none", "No claim in this record", "Nothing in this record says who held it on this day."],
].map(([id, name, definition]) => ({ id, name, definition }));

export const INCIDENT_CLASSES = [
  ["site", "Site", "At a named site. Size: people killed other than fighters."],
  ["locality", "Settlement", "At a named settlement, site not known."],
  ["near", "Near a place", "Within the soft circle around a named place."],
  ["district", "District", "Known only to the district; the number counts incidents."],
  ["province", "Province", "Known only to the province; the number counts incidents."],
  ["region", "Region", "Known only to a region, drawn as its outline."],
  ["hollow", "Not attributed", "Suspected, disputed or nobody named: hollow grey, no party’s colour."],
  ["list", "In the list only", "Elsewhere in the world, or without a place on this map."],
].map(([id, name, definition]) => ({ id, name, definition }));

/** The classes that the service counts districts in; a contest is one class there, whoever is named. */
const COUNTED = { fill: "held", influence: "influence", claimed: "claimed", differ: "differ", presence: "presence", none: "none" };

/**
 * How many districts, or places, a control class has on the map shown, in words; null where the class counts none.
 * `counts` are the service's own, by level.
 */
export function countWords(id, counts, districts) {
  const count = id === "place" ? counts.place.with_claim : counts.ADM2.by_class[COUNTED[id]];
  if (!count) return null;
  return id === "place" ? plural(count, "place") : `${count} of ${plural(districts, "district")}`;
}

/** The ids of the control classes on the map of a day; `layers` is {ADM2, place, region} of feature arrays. */
export function presentControl(layers, changes, dayShown) {
  const present = new Set();
  for (const [level, features] of Object.entries(layers)) {
    for (const { properties } of features) {
      const sign = controlSign(properties, level);
      if (sign === "none" && level !== "ADM2") continue;
      present.add(sign);
      const beside = alsoPresent(properties);
      if (beside.length > 0) present.add("presence");
      if (sign !== "none" && [properties, ...beside].some((one) => staleMonths(one, dayShown))) present.add("stale");
    }
  }
  if (changes.some((change) => change.kind === "lost")) present.add("change");
  return present;
}

export function presentIncidents(features) {
  const present = new Set();
  for (const feature of features) {
    present.add(incidentSign(feature));
    if (!isAttributed(feature.properties)) present.add("hollow");
  }
  return present;
}

/** The colours of parties on the map shown. */
export function presentColours(book, layers, incidents) {
  const colours = new Set();
  for (const features of Object.values(layers)) {
    for (const { properties } of features) {
      for (const name of [...sides(properties), ...alsoPresent(properties).map(({ holder }) => holder)]) colours.add(book.colour(name));
    }
  }
  for (const { properties } of incidents) if (isAttributed(properties)) colours.add(book.colour(properties.actor));
  return colours;
}
