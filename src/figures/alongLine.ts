type Point = [x: number, y: number];

/** A point on a line, so far along as the part says: 0 is its start, 1 its end. */
export function alongLine(points: readonly Point[], part: number): Point {
  const lengths = points.slice(1).map(([x, y], i) => Math.hypot(x - points[i]![0], y - points[i]![1]));
  let left = part * lengths.reduce((sum, length) => sum + length, 0);
  for (const [i, length] of lengths.entries()) {
    if (left <= length || i === lengths.length - 1) {
      const [[fromX, fromY], [toX, toY]] = [points[i]!, points[i + 1]!];
      return [fromX + (left / length) * (toX - fromX), fromY + (left / length) * (toY - fromY)];
    }
    left -= length;
  }
  return points[0]!;
}
