/**
 * Keeps point signs from hiding each other. Signs that stand exactly where they are said to be stay there; the others
 * (presence, changes), whose point only stands for an area or a place, step aside by the width of a sign.
 */

/** Offsets `{dx, dy}` in pixels for points `{x, y, fixed}`, in the same order; fixed ones keep their place. */
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
