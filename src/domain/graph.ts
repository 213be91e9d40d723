/** A set of entities and claims. */
import type { Claim } from "./claim";
import type { Entity } from "./entity";

/** Sound in itself: no doubles, and every claim with evidence. */
export interface Graph {
  entities: Entity[];
  claims: Claim[];
}
