/** Pure questions about the loaded features: what is drawn where, what stands in the list only, what is in sight. */
import { incidentSign, isAttributed, killedOtherThanFighters } from "./signs.js";

/**
 * Spots: incidents that share a position, a sign and a colour, drawn as one mark. Those known only to a district or
 * province are one number per unit. `colourOf(name)` is a party's colour. Largest first, so that small marks stay on top
 * and can be pressed.
 */
export function spots(features, colourOf) {
  const groups = new Map();
  for (const feature of features) {
    const sign = incidentSign(feature);
    if (sign === "list") continue;
    const attributed = isAttributed(feature.properties);
    const where = ["district", "province", "region"].includes(sign)
      ? (feature.properties.pcode ?? feature.geometry.coordinates.join())
      : feature.geometry.coordinates.join();
    const id = sign === "region" ? feature.id : `${sign}|${where}|${areal(sign) ? "" : attributed ? colourOf(feature.properties.actor) : "hollow"}`;
    if (!groups.has(id)) groups.set(id, spot(id, sign, attributed, feature));
    const group = groups.get(id);
    group.incidents.push(feature);
    group.killed += killedOtherThanFighters(feature.properties) ?? 0;
    group.attributed &&= attributed;
  }
  return [...groups.values()].sort((a, b) => b.killed - a.killed || (a.id < b.id ? -1 : 1));
}

function areal(sign) {
  return sign === "district" || sign === "province";
}

function spot(id, sign, attributed, feature) {
  const [lon, lat] = feature.geometry.coordinates;
  return { id, sign, attributed, lon, lat, pcode: feature.properties.pcode, incidents: [], killed: 0 };
}

/** The one colour of all of a spot's incidents, or that of "several parties" when they differ. */
export function spotColour(group, colourOf) {
  const colours = new Set(group.incidents.map((incident) => colourOf(incident.properties.actor)));
  return colours.size === 1 ? [...colours][0] : colourOf(null);
}

/** Numbers for the line on the map: matched, drawn inside the box in sight, abroad, and without a place. */
export function shownCounts(features, box) {
  const counts = { matched: features.length, shown: 0, outside: 0, abroad: 0, listed: 0 };
  for (const feature of features) {
    if (feature.properties.elsewhere) counts.abroad += 1;
    else if (incidentSign(feature) === "list") counts.listed += 1;
    else if (inBox(feature.geometry.coordinates, box)) counts.shown += 1;
    else counts.outside += 1;
  }
  return counts;
}

function inBox([lon, lat], box) {
  return lon >= box.west && lon <= box.east && lat >= box.south && lat <= box.north;
}

/** People killed as counted for the sums: fighters counted by the side that killed them enter no total. */
export function killedSums(features) {
  const sum = () => ({ low: 0, best: 0, high: 0, incidents: 0, withoutFigure: 0, fightersOnly: 0 });
  const sums = { home: sum(), abroad: sum(), nowhere: sum() };
  for (const { properties } of features) {
    const into = properties.elsewhere ? sums.abroad : properties.country === null ? sums.nowhere : sums.home;
    into.incidents += 1;
    const { killed_low: low, killed_best: best, killed_high: high } = properties;
    if ([low, best, high].every((figure) => figure === null || figure === undefined)) into.withoutFigure += 1;
    else if (killedOtherThanFighters(properties) === null) into.fightersOnly += 1;
    else {
      into.low += low ?? best ?? 0;
      into.best += best ?? low ?? 0;
      into.high += high ?? best ?? low ?? 0;
    }
  }
  return sums;
}

/** Changes of the last so many days, newest first. */
export function recentChanges(changes, dayShown, firstDay) {
  return changes
    .filter((change) => change.day && earliest(change) <= dayShown && change.day > firstDay)
    .sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : a.id < b.id ? -1 : 1));
}

/** The first day on which it may have happened: what is known to a month or year is meant as a whole. */
function earliest({ day, date_precision: precision }) {
  if (precision === "year") return `${day.slice(0, 4)}-01-01`;
  return precision === "month" ? `${day.slice(0, 7)}-01` : day;
}

/** Incidents in list order: newest first, then by id, so that the order never depends on the answer's. */
export function listOrder(features) {
  return [...features].sort((a, b) => {
    const [x, y] = [a.properties.date_from, b.properties.date_from];
    return x < y ? 1 : x > y ? -1 : a.id < b.id ? -1 : 1;
  });
}

/** Drawn incidents within the distance that a spot's address names: `lat,lon,km`. */
export function incidentsAround(features, address) {
  const [lat, lon, km] = address.split(",").map(Number);
  return features.filter((feature) => {
    if (incidentSign(feature) === "list") return false;
    const [x, y] = feature.geometry.coordinates;
    const east = (x - lon) * 111.3 * Math.cos((lat * Math.PI) / 180);
    return Math.hypot(east, (y - lat) * 111.3) <= km;
  });
}
