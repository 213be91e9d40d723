/** The values of links: sums, shares and roles. */
import { type FtmEntity, oneNumber, oneOf, valuesOf } from "./entity";
import type { LinkSchema } from "./schemata";
import { clipped, given } from "./thing-rows";

/** The value of a claim, and a note where a part of it belongs to more than the claim. */
interface LinkValue {
  value?: Record<string, unknown>;
  note?: string;
}

/** A figure with its unit, as the file has them. */
interface Figure {
  amount?: unknown;
  unit?: unknown;
}

/**
 * What a link states besides its ends.
 * @param pairs how many pairs of ends it has: one sum that several paid isn't what each of them paid.
 */
export function valueOf(entity: FtmEntity, { relation, text: property }: LinkSchema, pairs: number): LinkValue {
  const texts = valuesOf(entity, property);
  if (entity.schema === "Directorship" && texts.length === 0) texts.push("director");
  const share = relation === "OWNS" ? shareOf(texts) : undefined;
  const figure = share ?? (relation === "FUNDED" ? moneyOf(entity) : {});
  const text = share || texts.length === 0 ? undefined : clipped(texts.join("; "));
  if (pairs === 1 || figure.amount === undefined) return { value: nonEmpty(given({ ...figure, text })) };
  return { value: nonEmpty(given({ text })), note: `${Object.values(figure).join(" ")} of several together.` };
}

/** The sum in the currency in which it was paid, or the one into which it was converted. */
function moneyOf(entity: FtmEntity): Figure {
  const sum = (property: string) => oneNumber(valuesOf(entity, property));
  const unit = oneOf(valuesOf(entity, "currency"));
  if (unit !== undefined && sum("amount") !== undefined) return { amount: sum("amount"), unit };
  if (sum("amountEur") !== undefined) return { amount: sum("amountEur"), unit: "EUR" };
  if (sum("amountUsd") !== undefined) return { amount: sum("amountUsd"), unit: "USD" };
  return { amount: sum("amount") };
}

/** A share in per cent, where it is a number and not a wording, such as “25 to 50”. */
function shareOf(texts: readonly string[]): Figure | undefined {
  const number = texts.length === 1 ? /^(\d+(?:\.\d+)?)\s*%?$/.exec(texts[0] as string)?.[1] : undefined;
  return number === undefined ? undefined : { amount: Number(number), unit: "%" };
}

function nonEmpty(value: Record<string, unknown>): Record<string, unknown> | undefined {
  return Object.keys(value).length > 0 ? value : undefined;
}
