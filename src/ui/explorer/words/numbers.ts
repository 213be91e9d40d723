/**
 * A number with what is counted.
 * @example counted(1, "claim") // "1 claim"
 * @example counted(3, "entity", "entities") // "3 entities"
 */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en-GB")} ${count === 1 ? one : many}`;
}

/**
 * The weight of a pair: whole, or with two decimals where it was divided.
 * @example weightInWords(2 / 3) // "0.67"
 */
export function weightInWords(weight: number): string {
  return weight.toLocaleString("en-GB", { maximumFractionDigits: 2 });
}
