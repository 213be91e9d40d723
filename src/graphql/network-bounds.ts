/** How much of the graph may be asked for at once as a network, checked alike for a query and for an export. */
import { BadInputError } from "../domain/errors";
import { MAX_DEPTH, MAX_NODES } from "./types/network";

/** What a network is bounded by. */
export interface NetworkBounds {
  around: readonly string[];
  depth: number;
  maxNodes: number;
}

/**
 * Checks the bounds of a network.
 * @param where how an argument is called where it was given, such as `network(depth:)`.
 * @throws {BadInputError} that names the argument.
 */
export function checkNetworkBounds({ around, depth, maxNodes }: NetworkBounds, where: (name: string) => string): void {
  within(where("depth"), depth, 0, MAX_DEPTH);
  within(where("maxNodes"), maxNodes, 1, MAX_NODES);
  if (around.length < 1 || around.length > maxNodes)
    throw new BadInputError(where("around"), `1 to ${maxNodes} ids, no more than \`maxNodes\``, around.length);
}

/** @throws {BadInputError} when a number is beyond its bounds. */
export function within(where: string, value: number, least: number, most: number): void {
  if (value < least || value > most) throw new BadInputError(where, `a number from ${least} to ${most}`, value);
}

/** @throws {BadInputError} that names the ids that aren't there, if any. */
export function requireAll(where: string, unknown: readonly string[]): void {
  if (unknown.length > 0) throw new BadInputError(where, "ids of entities that exist", unknown.join(", "));
}
