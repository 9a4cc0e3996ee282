/**
 * Which labels fit. Labels come in order of importance; one that would touch another already placed, or leave the box,
 * is left out. Widths are estimated from the text: the page never has to measure, and the outcome is the same in every
 * browser.
 */

const GAP = 3;

/**
 * Places labels greedily. Each is `{x, y, text, size, key}` with x, y in pixels: the middle of the label, or its left
 * edge with `anchor: "start"`. Answers those that fit, in the same order.
 */
export function placeLabels(labels, box, taken = []) {
  const boxes = [...taken];
  const placed = [];
  for (const label of labels) {
    const rectangle = labelBox(label);
    const inside = rectangle.left >= box.left && rectangle.right <= box.right
      && rectangle.top >= box.top && rectangle.bottom <= box.bottom;
    if (!inside || boxes.some((other) => overlap(rectangle, other))) continue;
    boxes.push(rectangle);
    placed.push(label);
  }
  return placed;
}

export function labelBox({ x, y, text, size, anchor }) {
  const width = text.length * size * 0.56 + 2 * GAP;
  const height = size * 1.25;
  const left = anchor === "start" ? x : x - width / 2;
  return { left, right: left + width, top: y - height / 2, bottom: y + height / 2 };
}

function overlap(a, b) {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
