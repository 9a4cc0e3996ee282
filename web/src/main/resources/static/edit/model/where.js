/** Where the preview says an incident would be placed: in words, and as what may be drawn of it. Pure. */

const PRECISION = {
  site: "at a named site", locality: "at a named settlement", near: "near a named place", district: "known only to the district", province: "known only to the province",
  region: "known only to a region", country: "known only to the country", unlocated: "not placed",
};

const VISIBLE = {
  open: "The public sees it as it is.", "to settlement": "The public sees it to the settlement only.", "to district": "The public sees it to its district only.",
  "to province": "The public sees it to its province only.", hidden: "The public sees nothing of it.",
};

export function whereSentence({ location, visibility }) {
  const chain = [location.decision?.chosen_name, location.district, location.province].filter((name, at, all) => name && all.indexOf(name) === at);
  const known = location.elsewhere ? "outside the country of this atlas" : PRECISION[location.place_precision] ?? location.place_precision;
  const around = location.place_precision === "near" || location.uncertainty_m === null || location.uncertainty_m === undefined || location.uncertainty_m < 1
    ? "" : `, up to ${Math.max(1, Math.round(location.uncertainty_m / 1000))} km from the point shown`;
  return `${[...chain, location.pcode].filter(Boolean).join(", ") || "Nowhere on the map"}: ${known}${around}. ${VISIBLE[visibility] ?? ""}`.trim();
}

/** What the map draws: a unit for what is known to a unit, an area for what is near, a point only for a site or settlement. */
export function drawingOf({ location }) {
  const { lon, lat, pcode, place_precision: precision, uncertainty_m: metres } = location;
  const name = location.decision?.chosen_name ?? location.text;
  if (["district", "province"].includes(precision) && pcode) return { candidate: { id: pcode, pcode, name, lon: null, lat: null }, area: null };
  if (typeof lon !== "number" || typeof lat !== "number") return { candidate: null, area: null };
  if (["site", "locality"].includes(precision)) return { candidate: { id: location.place_id ?? "", pcode, name, lon, lat }, area: null };
  return { candidate: null, area: metres > 0 ? circle(lon, lat, metres) : null };
}

/** The same for several, each with its number; two that are one unit or place are drawn once, under both numbers. */
export function drawingsOf(locations) {
  const drawn = [];
  locations.forEach((location, at) => {
    const { candidate, area } = drawingOf({ location });
    const same = candidate && drawn.find(({ candidate: other }) => other && other.id === candidate.id && other.lon === candidate.lon && other.lat === candidate.lat);
    if (same) same.numbers.push(at + 1);
    else drawn.push({ candidate, area, location, numbers: [at + 1] });
  });
  return drawn.map(({ candidate, area, location: { lon, lat }, numbers }) => ({
    area, candidate: candidate && { ...candidate, lon: lon ?? null, lat: lat ?? null, name: locations.length > 1 ? `${numbers.join(" and ")} ${candidate.name ?? ""}`.trim() : candidate.name },
  }));
}

/** The words of the source stay; the mere beginning of a name that was chosen becomes the name. */
export function wordsAfterChoice(typed, { name, names }) {
  const start = typed.trim().toLocaleLowerCase();
  if (start === "") return name;
  const begun = [name, ...names].find((one) => one.length > start.length && one.toLocaleLowerCase().startsWith(start));
  const whole = [name, ...names].some((one) => one.toLocaleLowerCase() === start);
  return begun && !whole ? begun : typed;
}

const EARTH_M = 6_371_000;
const CORNERS = 48;

/** A circle on the ground, near enough for a small map. */
export function circle(lon, lat, metres) {
  const north = (metres / EARTH_M) * (180 / Math.PI);
  const east = north / Math.cos((lat * Math.PI) / 180);
  const ring = Array.from({ length: CORNERS + 1 }, (_, at) => {
    const turn = ((at % CORNERS) / CORNERS) * 2 * Math.PI;
    return [lon + east * Math.cos(turn), lat + north * Math.sin(turn)];
  });
  return { type: "Polygon", coordinates: [ring] };
}
