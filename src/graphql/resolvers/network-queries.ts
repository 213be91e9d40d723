/** Diagrams, and ways from one entity to another. */
import type { GraphQLResolveInfo } from "graphql";
import type { FieldsByTypeName } from "graphql-parse-resolve-info";
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from "type-graphql";
import { BadInputError } from "../../domain/errors";
import {
  BARE_CLAIM,
  type ClaimFilter,
  type ClaimShape,
  type EntityShape,
  MAX_STEPS,
  readNetwork,
  readPaths,
} from "../../store";
import type { Context } from "../context";
import { checkNetworkBounds, requireAll, within } from "../network-bounds";
import { claimShape, entityShape, selectionOf } from "../selection";
import { fieldsBelow, longestList, shapeOfAll } from "../selection-below";
import { Claim } from "../types/claim";
import { LinkClaimsArgs, Network, NetworkArgs, NetworkLink } from "../types/network";
import { MAX_PATHS, Path, PathsArgs, PathStep } from "../types/path";

@Resolver(() => NetworkLink)
export class NetworkQueries {
  @Query(() => Network, {
    description: "What lies around some entities, the nearest and best connected first: a diagram's nodes and links.",
  })
  async network(
    @Args(() => NetworkArgs) { around, depth, maxNodes }: NetworkArgs,
    @Info() info: GraphQLResolveInfo,
    @Ctx() { database }: Context,
  ): Promise<Network> {
    checkNetworkBounds({ around, depth, maxNodes }, (name) => `network(${name}:)`);
    const { args, fieldsByTypeName: below } = selectionOf(info);
    const filter = (args as Pick<NetworkArgs, "filter">).filter ?? undefined;
    const { claim, shown } = claimsBelow(below, "links", filter);
    const entity = shapeOfAll(fieldsBelow(below, "nodes", "entity"), entityShape);
    const { leftOut, unknown, ...network } = await readNetwork(database, {
      around,
      depth,
      maxNodes,
      filter,
      entity,
      claim,
      claimsPerLink: shown,
    });
    requireAll("network(around:)", unknown);
    return { ...network, leftOut, truncated: leftOut.nodes > 0 } as unknown as Network;
  }

  @FieldResolver(() => [Claim], { description: "The claims that the link stands for, the latest first." })
  claims(@Args(() => LinkClaimsArgs) { first }: LinkClaimsArgs, @Root() { claims }: NetworkLink): Claim[] {
    return claims.slice(0, first);
  }
}

@Resolver(() => PathStep)
export class PathQueries {
  @Query(() => [Path], {
    description:
      "How two entities are connected: the shortest ways first, every step with its claims. An empty list where there is none.",
  })
  async paths(
    @Args(() => PathsArgs) { from, to, maxLength, first }: PathsArgs,
    @Info() info: GraphQLResolveInfo,
    @Ctx() { database }: Context,
  ): Promise<Path[]> {
    within("paths(maxLength:)", maxLength, 1, MAX_STEPS);
    within("paths(first:)", first, 1, MAX_PATHS);
    const requireTwo = (isOne: boolean) => {
      if (isOne) throw new BadInputError("paths(from:, to:)", "two different entities", from);
    };
    requireTwo(from === to);
    const { args, fieldsByTypeName: below } = selectionOf(info);
    const filter = (args as Pick<PathsArgs, "filter">).filter ?? undefined;
    const { claim, shown } = claimsBelow(below, "steps", filter);
    const request = {
      from,
      to,
      maxLength,
      first,
      filter,
      entity: pathEntity(below),
      claim: claim ?? BARE_CLAIM,
      claimsPerStep: shown,
    };
    const { paths, unknown, isOne } = await readPaths(database, request);
    requireTwo(isOne);
    requireAll("paths(from:, to:)", unknown);
    return paths.map(({ steps }) => ({
      steps,
      length: steps.length,
      nodes: [steps[0]?.from, ...steps.map((step) => step.to)],
    })) as unknown as Path[];
  }

  @FieldResolver(() => [Claim], { description: "The claims that join the two, the latest first." })
  claims(@Args(() => LinkClaimsArgs) { first }: LinkClaimsArgs, @Root() { claims }: PathStep): Claim[] {
    return claims.slice(0, first);
  }
}

/** What is wanted of the claims of links or steps, and of how many: the most that any of their aliases asks for. */
function claimsBelow(
  fields: FieldsByTypeName,
  parts: "links" | "steps",
  filter?: ClaimFilter,
): { claim?: ClaimShape; shown: number } {
  const claims = fieldsBelow(fields, parts, "claims");
  const shape = (below: FieldsByTypeName) => claimShape(below, filter);
  return { claim: claims.length > 0 ? shapeOfAll(claims, shape) : undefined, shown: longestList(claims) };
}

/** What is wanted of the entities on the way, wherever it is asked for. */
function pathEntity(fields: FieldsByTypeName): EntityShape {
  const all = [["nodes"], ["steps", "from"], ["steps", "to"]].flatMap((path) => fieldsBelow(fields, ...path));
  return shapeOfAll(all, entityShape);
}
