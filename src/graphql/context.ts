/** What the resolvers of one request share. */
import DataLoader from "dataloader";
import {
  type ClaimShape,
  type Reader,
  type EntityShape,
  type FoundClaim,
  type FoundEntity,
  readClaims,
  readEntities,
} from "../store";

/** One thing by id, in one shape. */
interface Wanted<Shape> {
  id: string;
  shape: Shape;
}

/** Made anew for each request: answers are shared within it, never between requests. */
export interface Context {
  database: Reader;
  entities: DataLoader<Wanted<EntityShape>, FoundEntity | null, string>;
  claims: DataLoader<Wanted<ClaimShape>, FoundClaim | null, string>;
}

/** The context of a request. */
export function createContext(database: Reader): Context {
  return {
    database,
    entities: loader((ids, shape: EntityShape) => readEntities(database, ids, shape)),
    claims: loader((ids, shape: ClaimShape) => readClaims(database, ids, shape)),
  };
}

/**
 * Everything that one level of a query asks for by id becomes one statement for each shape: twenty aliased
 * `person(id:)` fields with the same selection are one round trip.
 */
function loader<Shape extends object, Found>(
  read: (ids: string[], shape: Shape) => Promise<(Found | null)[]>,
): DataLoader<Wanted<Shape>, Found | null, string> {
  const keys = new WeakMap<Shape, string>();
  // Fields in a list share one shape, which is large: its text is made once.
  const keyOf = (shape: Shape): string => {
    const known = keys.get(shape) ?? JSON.stringify(shape);
    keys.set(shape, known);
    return known;
  };
  return new DataLoader(
    async (wanted: readonly Wanted<Shape>[]) => {
      const found = new Array<Found | null>(wanted.length).fill(null);
      const byShape = new Map<string, number[]>();
      wanted.forEach(({ shape }, index) => {
        const key = keyOf(shape);
        byShape.set(key, [...(byShape.get(key) ?? []), index]);
      });
      await Promise.all(
        [...byShape.values()].map(async (indexes) => {
          const items = indexes.map((index) => wanted[index] as Wanted<Shape>);
          const answers = await read(
            items.map(({ id }) => id),
            (items[0] as Wanted<Shape>).shape,
          );
          indexes.forEach((index, position) => (found[index] = answers[position] ?? null));
        }),
      );
      return found;
    },
    { cacheKeyFn: ({ id, shape }) => `${id} ${keyOf(shape)}` },
  );
}
