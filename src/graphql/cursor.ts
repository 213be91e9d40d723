/** Cursors: opaque to clients, and to us the sort key that a page begins after, with the order that it belongs to. */
import { BadInputError } from "../domain/errors";

/** A cursor for the node with a sort key, valid in one order and in its reverse. */
export function encodeCursor(order: string, key: string): string {
  return Buffer.from(JSON.stringify([family(order), key])).toString("base64url");
}

/**
 * The sort key in a cursor.
 * @throws {BadInputError} when it is no cursor, or one of another order.
 * @example decodeCursor("OCCURRED_ASC", encodeCursor("OCCURRED_ASC", "2025"), "claims(after:)") // "2025"
 */
export function decodeCursor(order: string, cursor: string, where: string): string {
  const needed = "a cursor that this field gave out in the same order";
  let decoded: unknown;
  try {
    decoded = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
  } catch {
    throw new BadInputError(where, needed, cursor);
  }
  if (!Array.isArray(decoded) || decoded[0] !== family(order) || typeof decoded[1] !== "string") {
    throw new BadInputError(where, needed, cursor);
  }
  return decoded[1];
}

/** OCCURRED_ASC and OCCURRED_DESC read the same keys. */
function family(order: string): string {
  return order.replace(/_(ASC|DESC)$/, "");
}
