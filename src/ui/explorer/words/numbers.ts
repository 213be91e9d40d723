/**
 * A number with what is counted.
 * @example counted(1, "claim") // "1 claim"
 * @example counted(3, "entity", "entities") // "3 entities"
 */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en-GB")} ${count === 1 ? one : many}`;
}
