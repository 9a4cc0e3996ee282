/**
 * The signs as small drawings, one function per sign, used by the maps and by the legend alike. Each answers an SVG
 * element whose middle is the point it stands for.
 */
import { FILL_STRENGTH, STALE_STRENGTH } from "../model/signs.js";
import { svg } from "../element.js";

function canvas(size, attributes, ...children) {
  const half = size / 2;
  return svg("svg", {
    width: size, height: size, viewBox: `${-half} ${-half} ${size} ${size}`, "aria-hidden": "true", ...attributes,
  }, ...children);
}

/** An incident mark: `sign` site, locality or near; colour null for hollow grey; `count` is written when above one. */
export function incidentMark({ sign, colour, radius, count = 1, patterns }) {
  const r = Math.max(radius, count > 1 ? 7 : 4);
  const size = 2 * r + 6;
  const hollow = colour === null;
  const shape = { site: dot, locality: ring, near: softDisc }[sign](r, colour, patterns);
  const number = count > 1 ? numberOn(sign, r, colour, count) : null;
  return canvas(size, { class: `mark mark-${sign}${hollow ? " mark-hollow" : ""}` }, shape, number);
}

/** A full dot has its number inside; an open mark at its shoulder, the hollow at the other, so that what stands inside stays in sight. */
function numberOn(sign, r, colour, count) {
  if (sign === "site") return svg("text", { class: `mark-count ${inkOn(colour)}`, y: 0.5 }, String(count));
  const [x, y] = [(colour ? 0.72 : -0.72) * r, -0.72 * r];
  return [
    svg("rect", { class: "count-disc", x: x - 7.5, y: y - 7, width: 15, height: 14, rx: 7 }),
    svg("text", { class: "mark-count count-plain", x, y: y + 0.5 }, String(count)),
  ];
}

/** White on dark colours, dark on light ones and on marks without a colour. */
function inkOn(colour) {
  return colour && brightness(colour) < 0.5 ? "count-light" : colour ? "count-on-light" : "count-dark";
}

/** Rough brightness of a colour `#rrggbb`, 0 to 1. */
function brightness(colour) {
  const [red, green, blue] = [1, 3, 5].map((start) => parseInt(colour.slice(start, start + 2), 16) / 255);
  return 0.3 * red + 0.59 * green + 0.11 * blue;
}

function dot(r, colour) {
  return svg("circle", colour ? { r, fill: colour, class: "mark-solid" } : { r, class: "mark-grey" });
}

function ring(r, colour) {
  const inner = Math.max(r - 1.5, 3);
  return [
    svg("circle", { r: inner, class: "mark-ring-halo" }),
    svg("circle", { r: inner, class: colour ? "mark-ring" : "mark-grey mark-grey-ring", stroke: colour }),
  ];
}

function softDisc(r, colour, patterns) {
  const around = Math.max(r + 2, 7);
  return [
    svg("circle", { r: around, fill: patterns.soft(colour ?? "#7d7d7d"), class: "mark-soft" }),
    svg("circle", { r: around - 0.5, class: colour ? "mark-soft-edge" : "mark-soft-edge mark-soft-open", stroke: colour }),
    svg("circle", { r: 1.6, class: "mark-soft-middle" }),
  ];
}

/** The number of incidents known only to a district (square) or province (pill). */
export function countBadge({ sign, colour, count }) {
  const wide = sign === "province" ? 26 : 18;
  const box = { x: -wide / 2, y: -9, width: wide, height: 18, rx: sign === "province" ? 9 : 3 };
  const shape = colour
    ? svg("rect", { ...box, class: "badge-box", fill: colour })
    : svg("rect", { ...box, class: "badge-box badge-hollow" });
  const text = svg("text", { class: `mark-count ${inkOn(colour)}`, y: 0.5 }, String(count));
  return canvas(30, { class: `mark mark-${sign}` }, shape, text);
}

/** A held place: filled square; influence: open; claimed only: dotted; contested: divided or dashed; differing: checked. */
export function placeSquare({ properties, colour, secondColour, patterns, stale }) {
  const box = { x: -5, y: -5, width: 10, height: 10 };
  const opacity = stale ? STALE_STRENGTH : 1;
  const { status, basis } = properties;
  let shapes;
  if (status === "differ") shapes = [svg("rect", { ...box, fill: patterns.check(), class: "square-edge" })];
  else if (status === "contested") shapes = contestedSquare(box, colour, secondColour);
  else if (basis === "claimed") shapes = [openSquare(box, "square-claimed", colour)];
  else if (status === "influence" || !colour) shapes = [openSquare(box, "square-open", colour)];
  else shapes = [svg("rect", { ...box, fill: colour, class: "square-edge" })];
  return canvas(16, { class: "mark mark-place", opacity }, ...shapes);
}

function contestedSquare(box, colour, secondColour) {
  if (!secondColour) return [openSquare(box, "square-contested", colour)];
  return [
    svg("rect", { ...box, fill: colour }),
    svg("path", { d: "M-5 5L5 -5V5Z", fill: secondColour }),
    svg("rect", { ...box, class: "square-edge square-blank" }),
  ];
}

/** The edge alone, in the party's colour; neutral only when no party is named. */
function openSquare(box, kind, colour) {
  return svg("rect", { ...box, class: colour ? kind : `${kind} square-neutral`, stroke: colour });
}

export function presenceDiamond({ colour, stale }) {
  return canvas(14, { class: "mark mark-presence", opacity: stale ? STALE_STRENGTH : 1 },
    svg("path", { d: "M0 -5L5 0L0 5L-5 0Z", fill: colour, class: "square-edge" }));
}

/** Lost or left: a downward arrow head, crossed off from below. */
export function changeMark({ colour }) {
  return canvas(18, { class: "mark mark-change" },
    svg("path", { d: "M-6 -5H6L0 5Z", class: "change-body", stroke: colour }),
    svg("path", { d: "M-6 8H6", class: "change-line", stroke: colour }));
}

export function capitalDot() {
  return canvas(8, { class: "mark mark-capital" }, svg("rect", { x: -2, y: -2, width: 4, height: 4 }));
}

/** A sample of how a unit is painted, for the legend. */
export function unitSwatch({ fill = null, strength = 1, edge = null, edgeClass = null }) {
  const box = { x: 2, y: 2, width: 22, height: 14 };
  return svg("svg", { width: 26, height: 18, "aria-hidden": "true" },
    svg("rect", { ...box, class: "swatch-land" }),
    fill && svg("rect", { ...box, fill, "fill-opacity": FILL_STRENGTH * strength }),
    edgeClass && svg("rect", { ...box, class: edgeClass, stroke: edge, fill: "none", "stroke-width": 2.25 }));
}
