// Where there is room for words: boxes, and how far lines are from them.

type Point = readonly [x: number, y: number];

export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** The box around a middle, so wide and so high. */
export const boxAround = ([x, y]: Point, width: number, height: number): Box => ({
  left: x - width / 2,
  right: x + width / 2,
  top: y - height / 2,
  bottom: y + height / 2,
});

export const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** How far a line, or a point alone, is from a box: 0 where it has a part inside. */
export function distanceToBox(line: readonly Point[], box: Box): number {
  const corners = [box.left, box.right].flatMap((x) => [box.top, box.bottom].map((y): Point => [x, y]));
  const beside = ([x, y]: Point) =>
    Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
  const pieces = line.slice(1).map((to, i) => {
    const from = line[i]!;
    return crosses(from, to, box) ? 0 : Math.min(...corners.map((corner) => distanceToPiece(corner, from, to)));
  });
  return Math.min(...line.map(beside), ...pieces);
}

function distanceToPiece([x, y]: Point, [x1, y1]: Point, [x2, y2]: Point): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const part = Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(x - x1 - part * dx, y - y1 - part * dy);
}

/** Whether a line from one point to another has a part inside the box: it is cut to it side by side. */
function crosses([x1, y1]: Point, [x2, y2]: Point, { left, right, top, bottom }: Box): boolean {
  let [from, to] = [0, 1];
  const cut = (way: number, room: number) => {
    if (way === 0) return room >= 0;
    const at = room / way;
    if (way < 0) from = Math.max(from, at);
    else to = Math.min(to, at);
    return true;
  };
  const isBeside =
    cut(x1 - x2, x1 - left) && cut(x2 - x1, right - x1) && cut(y1 - y2, y1 - top) && cut(y2 - y1, bottom - y1);
  return isBeside && from < to;
}
