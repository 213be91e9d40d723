/** The questions as users of the peer ask them, in each of its two models. */
import { answers } from "./answers";
import type { Operations } from "./questions";
import type { PeerModel } from "./peer-models";

interface Entity {
  id: string;
  name: string;
  kind: string;
  summary: string | null;
  datePublished: string;
  claims?: Claim[];
  about?: Claim[];
}
interface Claim {
  id: string;
  occurred: string | null;
  subject?: Entity[];
  object?: Entity[];
  evidence: { name: string }[];
  evidenceConnection: { edges: { properties: { paragraph: number | null }; node: Entity }[] };
}

interface Link {
  subjectId: string;
  relation: string;
  objectId: string;
}

/** All entities of a tree of claims, each once. */
function nodesOf(found: readonly Entity[]): Map<string, unknown> {
  const nodes = new Map<string, unknown>();
  const visit = (entity: Entity) => {
    nodes.set(entity.id, [entity.id, entity.name, entity.kind]);
    for (const { object = [] } of entity.claims ?? []) object.forEach(visit);
    for (const { subject = [] } of entity.about ?? []) subject.forEach(visit);
  };
  found.forEach(visit);
  return nodes;
}

/** The root field for the entities of a kind, which the flat model doesn't know. */
const ROOTS = {
  flat: { person: "entities", measure: "entities" },
  interface: { person: "people", measure: "measures" },
};

/** The operations of a model. */
export function peerOperations(model: PeerModel): Operations {
  const { person, measure } = ROOTS[model];
  const latest = (first: number) =>
    `where: {relation: {eq: "CRITICISED"}}, sort: [{byOccurred: DESC}], limit: ${first}`;
  const far = "claims { object { id name kind } } about { subject { id name kind } }";
  return {
    Q1: {
      text: "query ($id: ID!) { entities(where: {id: {eq: $id}}) { id name summary } }",
      answer: ({ entities: [entity] }: { entities: Entity[] }) => [entity?.id, entity?.name, entity?.summary],
    },
    Q2: {
      text: `query ($id: ID!) { found: ${measure}(where: {id: {eq: $id}}) { name about(${latest(20)}) {
        occurred subject { name } evidenceConnection { edges { properties { paragraph } node { name datePublished } } } } } }`,
      answer: ({ found: [entity] }: { found: Entity[] }) => [
        entity?.name,
        entity?.about?.map(({ occurred, subject, evidenceConnection: { edges } }) => [
          occurred,
          subject?.[0]?.name,
          answers.unordered(edges.map(({ properties, node }) => [properties.paragraph, node.name, node.datePublished])),
        ]),
      ],
    },
    Q3: {
      text: `query ($ids: [ID!]!) { found: ${person}(where: {id: {in: $ids}}) { id name claims(${latest(10)}) {
        occurred object { name } evidence { name } } } }`,
      answer: ({ found }: { found: Entity[] }) =>
        answers.unordered(
          found.map(({ id, name, claims }) => [
            id,
            name,
            claims?.map(({ occurred, object, evidence }) => [
              occurred,
              object?.[0]?.name,
              answers.documents(evidence.map(({ name }) => name)),
            ]),
          ]),
        ),
    },
    Q4: {
      text: `query ($id: ID!) { found: ${person}(where: {id: {eq: $id}}) { id name kind
        claims { relation object { id name kind ${far} } } about { relation subject { id name kind ${far} } } } }`,
      then: {
        text: `query ($ids: [String!]!) { links: claims(where: {subjectId: {in: $ids}, objectId: {in: $ids}}) {
          subjectId relation objectId } }`,
        variables: ({ found }: { found: Entity[] }) => ({ ids: [...nodesOf(found).keys()] }),
      },
      answer: ({ found, links }: { found: Entity[]; links: Link[] }) => [
        answers.unordered([...nodesOf(found).values()]),
        answers.counted(links.map(({ subjectId, relation, objectId }) => [subjectId, objectId, relation])),
      ],
    },
    Q5: {
      text: "query ($from: ID!, $to: ID!) { path(from: $from, to: $to) { nodes { id name } steps { subject relation claim } } }",
      answer: ({ path }: { path: { steps: unknown[] } | null }) => path?.steps.length,
    },
    Q6:
      model === "flat"
        ? {
            text: "query ($phrase: String!) { searchEntities(phrase: $phrase, first: 10) { edges { score node { id name } } } }",
            answer: ({ searchEntities: { edges } }: { searchEntities: { edges: { node: Entity }[] } }, asked) =>
              answers.found(
                edges.map(({ node }) => node.id),
                asked,
              ),
          }
        : {
            text: "query ($phrase: String!) { search(phrase: $phrase) { id name } }",
            answer: ({ search }: { search: Entity[] }, asked) =>
              answers.found(
                search.map(({ id }) => id),
                asked,
              ),
          },
    Q7: {
      text: "query ($id: ID!) { counts(id: $id) { relation count } }",
      answer: ({ counts }: { counts: { relation: string; count: number }[] }) =>
        answers.unordered(counts.map(({ relation, count }) => [relation, count])),
    },
    Q8: pageByDate(model),
  };
}

/**
 * The library's own pages count from the start; its users can also page by a key that they filter and sort by, which
 * only works where they keep such a key on the node. The two columns show one of these each.
 */
function pageByDate(model: PeerModel): Operations["Q8"] {
  const fields = "id occurred subject { name } object { name }";
  const list = (claims: Claim[]) =>
    claims.map(({ id, occurred, subject, object }) => [id, occurred, subject?.[0]?.name, object?.[0]?.name]);
  if (model === "flat")
    return {
      text: `query ($offset: Int!) { claims(where: {relation: {eq: "CRITICISED"}}, sort: [{byOccurred: DESC}], limit: 20, offset: $offset) {
        ${fields} } }`,
      answer: ({ claims }: { claims: Claim[] }) => list(claims),
    };
  return {
    text: `query ($key: String!) { claims(where: {relation: {eq: "CRITICISED"}, byOccurred: {lt: $key}}, sort: [{byOccurred: DESC}], limit: 20) {
      ${fields} } }`,
    answer: ({ claims }: { claims: Claim[] }) => list(claims),
  };
}
