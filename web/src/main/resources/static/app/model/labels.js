/**
 * Which labels fit, and where signs stand side by side. Labels come in order of importance; one that would touch another already placed, or leave the box,
 * is left out. Widths are estimated from the text: the page never has to measure, and the outcome is the same in every
 * browser.
 */

const GAP = 3;

/**
 * Places labels greedily. Each is `{x, y, text, size}` with x, y in pixels: the middle of the label, or its left edge
 * with `anchor: "start"`. One with `lines: n` may move up or down by as many lines to find room, nearest first; one
 * with a `reach` stands beside what it names, so many pixels from its middle, on either side. What it names must itself be in sight. Answers
 * those that fit, in the same order, with `anchor`, `dx` and `dy`: where they stand from the point they name.
 */
export function placeLabels(labels, box, taken = []) {
  const boxes = [...taken];
  const placed = [];
  for (const label of labels) {
    for (const move of moves(label)) {
      const rectangle = labelBox({ ...label, x: label.x + move.dx, y: label.y + move.dy, anchor: move.anchor });
      const inside = label.x >= box.left && label.x <= box.right
        && rectangle.left >= box.left && rectangle.right <= box.right
        && rectangle.top >= box.top && rectangle.bottom <= box.bottom;
      if (!inside || boxes.some((other) => overlap(rectangle, other))) continue;
      boxes.push(rectangle);
      placed.push({ ...label, ...move });
      break;
    }
  }
  return placed;
}

function moves({ lines = 0, size, anchor, reach = 0 }) {
  const beside = reach > 0 ? [{ anchor: "start", dx: reach, dy: 0 }, { anchor: "end", dx: -reach, dy: 0 }] : [];
  const high = Math.round(size * 1.3);
  const moved = reach > 0 ? [] : [0];
  for (let line = 1; line <= lines; line += 1) moved.push(-line * high, line * high);
  return [...beside, ...moved.map((dy) => ({ anchor, dx: 0, dy }))];
}

function labelBox({ x, y, text, size, anchor }) {
  const width = text.length * size * 0.56 + 2 * GAP;
  const height = size * 1.25;
  const left = { start: x, end: x - width }[anchor] ?? x - width / 2;
  return { left, right: left + width, top: y - height / 2, bottom: y + height / 2 };
}

function overlap(a, b) {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/**
 * Offsets `{dx, dy}` in pixels that keep point signs `{x, y, fixed}` from hiding each other, in the same order. Signs that
 * stand exactly where they are said to be are fixed; presence and changes only stand for an area and may step aside.
 */
export function apart(points, gap) {
  const placed = points.filter((point) => point.fixed);
  return points.map((point) => {
    if (point.fixed) return { dx: 0, dy: 0 };
    const step = steps(gap).find(({ dx, dy }) => isFree(point.x + dx, point.y + dy, placed, gap)) ?? { dx: 0, dy: 0 };
    placed.push({ x: point.x + step.dx, y: point.y + step.dy });
    return step;
  });
}

/** Where it is, then to the sides, then above and below; one step at most, or it would stand in another area. */
function steps(gap) {
  return [[0, 0], [1, 0], [-1, 0], [0, -1], [0, 1]].map(([x, y]) => ({ dx: x * gap, dy: y * gap }));
}

function isFree(x, y, placed, gap) {
  return placed.every((other) => Math.max(Math.abs(other.x - x), Math.abs(other.y - y)) > gap - 1);
}
