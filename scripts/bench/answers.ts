/** Answers brought into one form, so that what different servers say can be compared. */
import type { Arguments } from "./questions";

export const answers = {
  /** A list whose order doesn't matter. */
  unordered<T>(items: readonly T[]): T[] {
    return [...items].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  },

  /** Each item once with the number of times it came at its end, in no order. */
  counted(items: readonly unknown[][]): unknown[][] {
    const counts = new Map<string, unknown[]>();
    for (const item of items) {
      const key = JSON.stringify(item);
      counts.set(key, [...item, ((counts.get(key)?.at(-1) as number | undefined) ?? 0) + 1]);
    }
    return answers.unordered([...counts.values()]);
  },

  /** The documents that say so, each once: the peer's lists leave out what comes twice. */
  documents(titles: readonly string[]): string[] {
    return [...new Set(titles)].sort();
  },

  /**
   * What has to be the same of a search: who was looked for is found, among no more than ten. Each ranks in its own
   * way: the index by the rarity of words, Attest by the nearness of names.
   */
  found(ids: readonly string[], { id }: Arguments): unknown {
    return { found: ids.includes(id as string), atMostTen: ids.length <= 10 };
  },
};
