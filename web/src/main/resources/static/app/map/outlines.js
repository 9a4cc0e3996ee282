/**
 * The boundary layers of the page, with the questions drawing code asks: whose outline, and where its middle is. `become`
 * puts those of another boundary set in their place.
 */
export function outlineBook(layers) {
  const units = new Map();
  const boxes = new Map();
  const book = { pointOf, bounds, shape: (pcode) => units.get(pcode)?.geometry ?? null, become };
  become(layers);

  function become({ COUNTRY, ADM1, ADM2 }) {
    Object.assign(book, { COUNTRY, ADM1, ADM2 });
    units.clear();
    boxes.clear();
    for (const unit of [...COUNTRY.features.filter(isHome), ...ADM1.features, ...ADM2.features]) units.set(unit.id, unit);
  }

  /** Where to write or draw about something: a point of its own, else the label point of the unit it names. */
  function pointOf(feature) {
    const { properties = feature, geometry } = feature;
    if (geometry?.type === "Point") return { lon: geometry.coordinates[0], lat: geometry.coordinates[1] };
    if (properties.lon != null && properties.lat != null) return { lon: properties.lon, lat: properties.lat };
    return labelPoint(feature.id) ?? labelPoint(properties.pcode);
  }

  function labelPoint(pcode) {
    const { label_lon: lon, label_lat: lat } = units.get(pcode)?.properties ?? {};
    return lon != null && lat != null ? { lon, lat } : null;
  }

  /** The box around a unit's outline, or null without one. */
  function bounds(pcode) {
    if (!boxes.has(pcode)) boxes.set(pcode, boxOf(units.get(pcode)?.geometry));
    return boxes.get(pcode);
  }

  return book;
}

function isHome(feature) {
  return !feature.properties.neighbour;
}

function boxOf(geometry) {
  if (!geometry) return null;
  const numbers = geometry.coordinates.flat(Infinity);
  const lons = numbers.filter((_, index) => index % 2 === 0);
  const lats = numbers.filter((_, index) => index % 2 === 1);
  return { west: Math.min(...lons), east: Math.max(...lons), south: Math.min(...lats), north: Math.max(...lats) };
}
