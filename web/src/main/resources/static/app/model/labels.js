/**
 * Which labels fit. Labels come in order of importance; one that would touch another already placed, or leave the box,
 * is left out. Widths are estimated from the text: the page never has to measure, and the outcome is the same in every
 * browser.
 */

const GAP = 3;

/**
 * Places labels greedily. Each is `{x, y, text, size}` with x, y in pixels: the middle of the label, or its left edge
 * with `anchor: "start"`. One with `lines: n` may move up or down by as many lines to find room, nearest first. Answers
 * those that fit, in the same order, with `dy`, the pixels they were moved down.
 */
export function placeLabels(labels, box, taken = []) {
  const boxes = [...taken];
  const placed = [];
  for (const label of labels) {
    for (const dy of moves(label)) {
      const rectangle = labelBox({ ...label, y: label.y + dy });
      const inside = rectangle.left >= box.left && rectangle.right <= box.right
        && rectangle.top >= box.top && rectangle.bottom <= box.bottom;
      if (!inside || boxes.some((other) => overlap(rectangle, other))) continue;
      boxes.push(rectangle);
      placed.push({ ...label, dy });
      break;
    }
  }
  return placed;
}

function moves({ lines = 0, size }) {
  const moved = [0];
  for (let line = 1; line <= lines; line += 1) moved.push(-line * Math.round(size * 1.3), line * Math.round(size * 1.3));
  return moved;
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
