/** Paint that SVG paths on any of the maps refer to by id: stripes of two parties, the check of differing sources, soft discs. */
import { svg } from "../element.js";

export function createPatterns(parent) {
  const definitions = svg("defs");
  parent.append(svg("svg", { class: "patterns", "aria-hidden": "true", focusable: "false" }, definitions));
  const known = new Set();

  function once(id, build) {
    if (!known.has(id)) {
      known.add(id);
      definitions.append(build(id));
    }
    return `url(#${id})`;
  }

  return {
    stripes: (first, second) => once(`stripes-${bare(first)}-${bare(second)}`, (id) => stripes(id, first, second)),
    check: () => once("sources-differ", check),
    soft: (colour) => once(`soft-${bare(colour)}`, (id) => soft(id, colour)),
  };
}

function bare(colour) {
  return colour.replace(/\W/g, "");
}

function stripes(id, first, second) {
  return svg("pattern", { id, width: 10, height: 10, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
    svg("rect", { width: 5, height: 10, fill: first }),
    svg("rect", { x: 5, width: 5, height: 10, fill: second }));
}

function check(id) {
  return svg("pattern", { id, width: 10, height: 10, patternUnits: "userSpaceOnUse" },
    svg("rect", { width: 10, height: 10, class: "check-light" }),
    svg("rect", { width: 5, height: 5, class: "check-dark" }),
    svg("rect", { x: 5, y: 5, width: 5, height: 5, class: "check-dark" }));
}

function soft(id, colour) {
  const stop = (offset, opacity) => svg("stop", { offset, "stop-color": colour, "stop-opacity": opacity });
  return svg("radialGradient", { id }, stop("0", 0.75), stop("0.45", 0.45), stop("1", 0));
}
