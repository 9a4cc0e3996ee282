/**
 * Which sign a feature gets: the table of `docs/control.md` and the incident rules, as data. Drawing code turns a sign
 * into marks and the legend explains it; both read it from here, so they cannot drift apart.
 */
import { monthsBetween } from "./dates.js";

/** A statement last confirmed longer ago than this is drawn at STALE_STRENGTH, with its age in the label. */
const STALE_MONTHS = 12;
export const STALE_STRENGTH = 0.4;
/** Fills let the borders and the land show through. */
export const FILL_STRENGTH = 0.7;
export const CHANGE_DAYS = 90;

/**
 * The sign of a control feature: one of `none, fill, influence, claimed, stripes, contested, presence, differ, place,
 * outline`. It follows the service's own class (held, influence, contested, claimed, presence, differ, stated, none);
 * the page adds only where it is drawn. `level` is `ADM2`, `place` or `region`, which holds statements about regions and
 * about parts of provinces.
 */
export function controlSign(properties, level) {
  const { class: kind, status, scope, name, province } = properties;
  if (!kind || kind === "none") return "none";
  if (status === "presence") return "presence";
  if (level === "place" || (scope === "centre" && name !== province)) return "place";
  if (kind === "stated") return "outline";
  if (kind === "contested") return sides(properties).length > 1 ? "stripes" : "contested";
  return kind === "held" ? "fill" : kind;
}

/** The named parties to a statement, holder first; a challenger may name several, joined by semicolons. */
export function sides({ holder, challenger }) {
  const challengers = Array.isArray(challenger) ? challenger : (challenger ?? "").split(";");
  return [holder, ...challengers].map((name) => name?.trim()).filter(Boolean);
}

/** The statements by which others are present beside those whom the answer names. */
export function alsoPresent(properties) {
  const named = sides(properties);
  return properties.status === "presence" ? [] : (properties.presence ?? []).filter(({ holder }) => !named.includes(holder));
}

/** What opens when a sign for these features is pressed: their one statement, or the unit that lists all of theirs. */
export function selectionOf(features) {
  const claims = [...new Set(features.flatMap(({ properties }) => properties.claims ?? []))];
  const { pcode } = features[0].properties;
  if (pcode && claims.length !== 1) return { kind: "unit", id: pcode };
  return claims.length > 0 ? { kind: "claim", id: claims[0] } : null;
}

/** Months since the statement was last confirmed when that is longer than twelve, else null. */
export function staleMonths(properties, dayShown) {
  const confirmed = properties.last_confirmed ?? properties.valid_from;
  if (!confirmed || confirmed >= dayShown) return null;
  const months = monthsBetween(confirmed, dayShown);
  return months > STALE_MONTHS || (months === STALE_MONTHS && confirmed.slice(8) !== dayShown.slice(8)) ? months : null;
}

/** How an incident is drawn: `site, locality, near, district, province, region`, or `list` when the map has no place for it. */
export function incidentSign(feature) {
  const { place_precision: precision, elsewhere } = feature.properties;
  if (elsewhere || !feature.geometry) return "list";
  return ["site", "locality", "near", "district", "province", "region"].includes(precision) ? precision : "list";
}

/** Only claimed, acknowledged or attributed incidents take a party's colour; the rest are hollow grey. */
export function isAttributed(properties) {
  return ["claimed", "acknowledged", "attributed"].includes(properties.attribution);
}

/**
 * People killed other than fighters, which sizes a mark; null when no figure says so. Fighters counted by the side that
 * killed them size nothing. A "mixed" figure counts several groups together: in an attack these are civilians and
 * security forces, in a battle both sides, which cannot be divided and so sizes nothing either.
 */
export function killedOtherThanFighters(properties) {
  const { killed_best: best, killed_low: low, killed_whom: whom, event_type: type } = properties;
  if (whom === "fighters" || (whom === "mixed" && type === "Battles")) return null;
  return best ?? low ?? null;
}

/** Radius in pixels of a mark for so many killed: area grows with the number, between a findable and a bearable size. */
export function radius(killed) {
  return killed ? Math.min(4 + 1.35 * Math.sqrt(killed), 24) : 4;
}
