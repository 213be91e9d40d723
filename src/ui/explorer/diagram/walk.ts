import type { Point } from "../state/view";

/** Which way an arrow key points. */
const DIRECTIONS: Record<string, Point> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** Whether a key walks in the diagram. */
export function isArrow(key: string): boolean {
  return key in DIRECTIONS;
}

/**
 * The id of the nearest node in the direction of an arrow key, or undefined where there is none. What lies off to the
 * side counts as further away.
 */
export function nodeInDirection(
  from: Point,
  key: string,
  nodes: readonly { id: string; at: Point }[],
): string | undefined {
  const way = DIRECTIONS[key];
  if (!way) return undefined;
  const found = nodes
    .map(({ id, at }) => {
      const [dx, dy] = [at.x - from.x, at.y - from.y];
      const ahead = dx * way.x + dy * way.y;
      const aside = Math.abs(dx * way.y) + Math.abs(dy * way.x);
      return { id, ahead, cost: ahead + 2 * aside };
    })
    .filter(({ ahead, cost }) => ahead > 0 && cost < 5 * ahead)
    .sort((a, b) => a.cost - b.cost);
  return found[0]?.id;
}
