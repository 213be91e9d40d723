/** Numbers that look random and are the same for the same seed, on every machine. */

/** A seeded source of choices (mulberry32). */
export class Random {
  private state: number;

  constructor(seed: number) {
    this.state = Math.imul(seed, 0x9e3779b1) >>> 0;
  }

  /** From 0 to just below 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number from 0 to just below the bound. */
  below(bound: number): number {
    return Math.floor(this.next() * bound);
  }

  /** A whole number within the two, both included. */
  between(least: number, most: number): number {
    return least + this.below(most - least + 1);
  }

  /** Whether something with this probability happens. */
  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** One of the items, each as likely. */
  pick<T>(items: readonly T[]): T {
    return items[this.below(items.length)] as T;
  }

  /**
   * A whole number below the bound, small ones far likelier: how often a number comes falls with the root of its
   * rank, so that the degrees of a graph made with it follow a power law with exponent 3.
   */
  skewed(bound: number): number {
    return Math.floor(bound * this.next() ** 2);
  }
}

/** Picks items by their weights. */
export function weighted<T>(items: readonly (readonly [T, number])[]): (random: Random) => T {
  const total = items.reduce((sum, [, weight]) => sum + weight, 0);
  return (random) => {
    let left = random.next() * total;
    for (const [item, weight] of items) {
      left -= weight;
      if (left < 0) return item;
    }
    return (items.at(-1) as readonly [T, number])[0];
  };
}
