import type { StancesQuery } from "../generated/operations";
import { counted } from "./numbers";

/** Somebody who has a stance, as the API gives them. */
export type Holder = NonNullable<StancesQuery["stances"]>["groups"][number]["holders"][number];

/** How many sources it has, and what a reader must know before quoting it. */
export function holderInWords({ sources, mixed, reported, conditional, modalities }: Omit<Holder, "entity">): string {
  return [
    counted(sources, "source"),
    mixed && "both for and against",
    reported && "by another’s word",
    conditional && "under a condition",
    modalities.every((modality) => modality === "PLANNED") && "planned",
  ]
    .filter(Boolean)
    .join(", ");
}
