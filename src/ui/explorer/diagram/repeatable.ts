const SEED = 2025;

/**
 * Does what leaves something to chance so that the chances fall the same way each time. The layout has no seed to
 * set: it asks `Math.random`, which is another one meanwhile (mulberry32, by Tommy Ettinger).
 */
export function repeatably<Result>(work: () => Result): Result {
  const { random } = Math;
  let state = SEED;
  Math.random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  try {
    return work();
  } finally {
    Math.random = random;
  }
}
