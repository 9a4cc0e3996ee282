// Derives datasets/outlines/outlines.geojson from Natural Earth 1:10 m (public domain), as packed in world-atlas.
// Afghanistan keeps every vertex. The other countries are thinned where they do not border it and cut to BOX, so that
// the file stays small. The topology is thinned, not the polygons: borders shared by two countries stay shared.
// Usage: npm ci && node outlines.mjs && ./checksums
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import polygonClipping from 'polygon-clipping';
import { feature } from 'topojson-client';
import { presimplify, simplify } from 'topojson-simplify';

const SOURCE = 'world-atlas/countries-10m.json';
const SOURCE_SHA256 = '3bc6f1d367a9bcec479841bae0e76092f512838411d0cef124e92eec4db45f79';
const BOX = { west: 56, south: 26, east: 80, north: 42 };
const DECIMALS = 3;
const MAX_BYTES = 200_000;
/** Vertices whose triangle with their neighbours is smaller, in square degrees, are dropped: here about 1 km². */
const SMALLEST_TRIANGLE = 1e-4;
/** ISO 3166-1 numeric to alpha-3 of the countries that meet BOX. */
const CODES = new Map([
  ['004', 'AFG'],
  ['156', 'CHN'],
  ['356', 'IND'],
  ['364', 'IRN'],
  ['398', 'KAZ'],
  ['417', 'KGZ'],
  ['512', 'OMN'],
  ['586', 'PAK'],
  ['762', 'TJK'],
  ['784', 'ARE'],
  ['795', 'TKM'],
  ['860', 'UZB'],
]);

const topology = thinAwayFromAfghanistan(readSource());
const outlines = topology.objects.countries.geometries
  .map((geometry) => outline(feature(topology, geometry)))
  .filter((each) => each.geometry.coordinates.length > 0)
  .sort((a, b) => Number(b.id === 'AFG') - Number(a.id === 'AFG') || (a.id < b.id ? -1 : 1));
const text = `{"type":"FeatureCollection","features":[\n${outlines.map((each) => JSON.stringify(each)).join(',\n')}\n]}\n`;
if (text.length > MAX_BYTES) {
  throw new Error(`The file has ${text.length} bytes, more than ${MAX_BYTES}`);
}
writeFileSync(new URL('../src/main/resources/datasets/outlines/outlines.geojson', import.meta.url), text);
console.log(`${outlines.length} outlines, ${text.length} bytes: ${outlines.map((each) => each.id).join(' ')}`);

function readSource() {
  const bytes = readFileSync(createRequire(import.meta.url).resolve(SOURCE));
  const digest = createHash('sha256').update(bytes).digest('hex');
  if (digest !== SOURCE_SHA256) {
    throw new Error(`${SOURCE} is not the file this script was written for: sha256 ${digest}`);
  }
  return JSON.parse(bytes.toString('utf8'));
}

function thinAwayFromAfghanistan(source) {
  const afghanistan = source.objects.countries.geometries.find((geometry) => geometry.id === '004');
  const kept = new Set(afghanistan.arcs.flat(Infinity).map((arc) => (arc < 0 ? ~arc : arc)));
  const weighted = presimplify(source);
  weighted.arcs.forEach((arc, index) => {
    if (kept.has(index)) {
      arc.forEach((point) => {
        point[2] = Infinity;
      });
    }
  });
  return simplify(weighted, SMALLEST_TRIANGLE);
}

function outline(country) {
  const whole = country.id === '004';
  const polygons =
    country.geometry.type === 'Polygon' ? [country.geometry.coordinates] : country.geometry.coordinates;
  // Rounded before cutting, so that a vertex the cut drops as lying on a line did lie on the line that is written.
  const onGrid = withoutSlivers(polygons);
  const coordinates = withoutSlivers(whole ? onGrid : clipped(onGrid))
    .map((rings) => rings.map((ring, index) => wound(ring, index === 0)));
  const id = CODES.get(country.id) ?? null;
  if (coordinates.length > 0 && id === null && country.properties.name !== 'Siachen Glacier') {
    throw new Error(`No code for ${country.properties.name} (${country.id})`);
  }
  return {
    type: 'Feature',
    id: id ?? 'siachen-glacier',
    properties: { name: country.properties.name, iso_a3: id, scale: whole ? '1:10 m' : '1:10 m, thinned' },
    geometry: { type: 'MultiPolygon', coordinates },
  };
}

function withoutSlivers(polygons) {
  return polygons
    .map((rings) => rings.map(rounded).filter((ring) => ring.length > 3))
    .filter((rings) => rings.length > 0);
}

function clipped(polygons) {
  const { west, south, east, north } = BOX;
  const box = [[[west, south], [east, south], [east, north], [west, north], [west, south]]];
  const near = polygons.filter(([shell]) => shell.some(([lon, lat]) => meetsBox(lon, lat)) || holdsBox(shell));
  return near.length === 0 ? [] : polygonClipping.intersection(near, box);
}

function meetsBox(lon, lat) {
  return lon >= BOX.west && lon <= BOX.east && lat >= BOX.south && lat <= BOX.north;
}

/** Whether a shell without a vertex in the box may still cross it; the intersection decides. */
function holdsBox(shell) {
  const lons = shell.map(([lon]) => lon);
  const lats = shell.map(([, lat]) => lat);
  return (
    Math.min(...lons) < BOX.east &&
    Math.max(...lons) > BOX.west &&
    Math.min(...lats) < BOX.north &&
    Math.max(...lats) > BOX.south
  );
}

function rounded(ring) {
  const points = ring.map((point) => [Number(point[0].toFixed(DECIMALS)), Number(point[1].toFixed(DECIMALS))]);
  return points.filter(([lon, lat], index) => {
    const before = points[index - 1];
    return before === undefined || before[0] !== lon || before[1] !== lat;
  });
}

/** RFC 7946: shells run counter-clockwise, holes clockwise. */
function wound(ring, shell) {
  const area = ring.reduce((sum, [lon, lat], index) => {
    const [nextLon, nextLat] = ring[(index + 1) % ring.length];
    return sum + lon * nextLat - nextLon * lat;
  }, 0);
  return area > 0 === shell ? ring : ring.slice().reverse();
}
