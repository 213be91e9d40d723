/** Who stands with whom: the pairs are worked out from positions, then what is behind those listed is read. */
import type { GraphQLResolveInfo } from "graphql";
import type { FieldsByTypeName } from "graphql-parse-resolve-info";
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from "type-graphql";
import { align, type AlignedPair as FoundPair, type Position } from "../../domain/alignment";
import { type ClaimFilter, type Reader, type FoundEntity, readListed, readPositions } from "../../store";
import type { Context } from "../context";
import { pageBounds } from "../page-bounds";
import { claimShape, entityShape, selectionOf } from "../selection";
import { fieldsBelow, longestList, shapeOfAll } from "../selection-below";
import { AlignedPair, Alignment, AlignmentArgs, CommonMeasure } from "../types/alignment";
import { CitedArgs } from "../types/stances";

@Resolver(() => AlignedPair)
export class AlignmentQueries {
  @Query(() => Alignment, {
    description: `Pairs of people and organisations who agree, or conflict, on the same measures, and on what: the discourse network analysis of Leifeld (2017, in The Oxford Handbook of Political Networks, https://doi.org/10.1093/oxfordhb/9780190228217.013.25). An actor has the position (m, s) where a claim says that it is for or against (s) the measure m. Two who agree weigh as many positions as both have (congruence network: Σm Σs x(a,m,s)·x(b,m,s)); two who conflict, as many as the one has and the other has the opposite of (conflict network: Σm Σs x(a,m,s)·x(b,m,s′)); x is 1 or 0, however often somebody says the same. \`normalise\` divides the weight. Neutral and NEGATED claims take no part, nor do those that are somebody else's word about the actor; PLANNED and CONDITIONAL ones do, and \`filter\` can leave them out. Who takes both sides has both positions.`,
  })
  async alignment(
    @Args(() => AlignmentArgs) { on, mode, normalise, first }: AlignmentArgs,
    @Info() info: GraphQLResolveInfo,
    @Ctx() { database }: Context,
  ): Promise<Alignment> {
    const { args, fieldsByTypeName: below } = selectionOf(info);
    const size = pageBounds({ name: "alignment", args: { first } }).size;
    const commonSize = longestList(fieldsBelow(below, "pairs", "measures"));
    const filter = (args as Pick<AlignmentArgs, "filter">).filter ?? {};
    const found = await readPositions(database, filter, on ?? undefined);
    const { pairs, count, actors } = align(found.positions, { mode, normalise, first: size });
    const shown = pairs.map((pair) => ({ ...pair, common: pair.common.slice(0, commonSize) }));
    return {
      pairs: await withSelected(database, below, filter, shown),
      count,
      actors,
      measures: found.measures - found.leftOut.measures,
      leftOut: { ...found.leftOut, pairs: count - pairs.length },
    };
  }

  @FieldResolver(() => [CommonMeasure], {
    description: "On which measures, those with most claims of the two first; `count` says how many there are.",
  })
  measures(@Args(() => CitedArgs) { first }: CitedArgs, @Root() { measures }: AlignedPair): CommonMeasure[] {
    return measures.slice(0, pageBounds({ name: "measures", args: { first } }).size);
  }
}

/** Reads what is selected of the entities and claims of the pairs, in one statement or in none. */
async function withSelected(
  database: Reader,
  below: FieldsByTypeName,
  filter: ClaimFilter,
  pairs: readonly FoundPair[],
): Promise<AlignedPair[]> {
  const common = pairs.flatMap((pair) => pair.common);
  const claims = ["one", "other"].flatMap((end) => fieldsBelow(below, "pairs", "measures", end, "claims"));
  const cited = claims.length > 0 ? common.flatMap(({ one, other }) => [...one.claims, ...other.claims]) : [];
  const entities = [
    { path: ["pairs", "one"], ids: pairs.map(({ one }) => one) },
    { path: ["pairs", "other"], ids: pairs.map(({ other }) => other) },
    { path: ["pairs", "measures", "measure"], ids: common.map(({ measure }) => measure) },
  ].map(({ path, ids }) => {
    const selected = fieldsBelow(below, ...path);
    return { ids: selected.length > 0 ? ids : [], shape: shapeOfAll(selected, entityShape) };
  });
  const { entities: lists, claims: byId } = await readListed(database, entities, {
    ids: cited,
    shape: shapeOfAll(claims, (fields) => claimShape(fields, filter)),
  });
  const [ones, others, measures] = lists as [Found, Found, Found];
  const position = ({ stance, count, claims: ids }: Position) => ({
    stance,
    count,
    claims: ids.map((id) => byId.get(id)),
  });
  return pairs.map((pair) => ({
    ...pair,
    one: ones.get(pair.one),
    other: others.get(pair.other),
    measures: pair.common.map(({ measure, one, other }) => ({
      measure: measures.get(measure),
      one: position(one),
      other: position(other),
    })),
  })) as unknown as AlignedPair[];
}

type Found = Map<string, FoundEntity>;
