/** Claims as sentences that a person can read. */
import type { Modality } from "./claim";
import { relationType, type RelationName } from "./relation-types";

/** What a sentence is made of: names instead of ids. */
export interface SentenceParts {
  relation: RelationName;
  modality: Modality;
  subject: string;
  object?: string | null;
  addressee?: string | null;
  attributedTo?: string | null;
  amount?: number | null;
  unit?: string | null;
  text?: string | null;
}

/**
 * The claim in a sentence. A plan, a condition and a denial read as such, and one person's word about others
 * begins with whose word it is.
 *
 * @example
 * claimSentence({ relation: "CRITICISED", modality: "ACTUAL", subject: "Chris Philp", object: "Local inquiries", text: "totally inadequate" })
 * // "Chris Philp criticised Local inquiries: totally inadequate"
 */
export function claimSentence(parts: SentenceParts): string {
  const { subject, object, addressee, attributedTo } = parts;
  const value = formatValue(parts);
  const sentence = [
    attributedTo && `According to ${attributedTo},`,
    subject,
    verb(parts),
    object,
    addressee && `(to ${addressee})`,
  ].filter(Boolean);
  return sentence.join(" ") + (value && (object ? `: ${value}` : ` ${value}`));
}

function verb({ relation, modality }: SentenceParts): string {
  const { label, infinitive, group } = relationType(relation);
  switch (modality) {
    case "ACTUAL":
      return label;
    case "PLANNED":
      return `to ${infinitive}`; // as headlines say it, for one and for many
    case "CONDITIONAL":
      return `would ${infinitive}`;
    case "NEGATED":
      if (infinitive.startsWith("be ")) return `is not ${infinitive.slice("be ".length)}`;
      return `${group === "STRUCTURE" ? "does" : "did"} not ${infinitive}`;
  }
}

/**
 * A value as people write it.
 * @example formatValue({ amount: 5000000, unit: "GBP" }) // "£5,000,000"
 */
export function formatValue({ amount, unit, text }: Pick<SentenceParts, "amount" | "unit" | "text">): string {
  const figure = amount === undefined || amount === null ? "" : formatAmount(amount, unit);
  return [figure, text].filter(Boolean).join(", ");
}

function formatAmount(amount: number, unit: string | null | undefined): string {
  if (unit && /^[A-Z]{3}$/.test(unit)) {
    return new Intl.NumberFormat("en-GB", {
      style: "currency",
      currency: unit,
      trailingZeroDisplay: "stripIfInteger",
    }).format(amount);
  }
  return [new Intl.NumberFormat("en-GB", { maximumFractionDigits: 10 }).format(amount), unit].filter(Boolean).join(" ");
}
