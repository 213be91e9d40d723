/** The questions as Attest's own fields ask them. */
import { answers } from "./answers";
import type { Operations } from "./questions";

interface Named {
  name: string;
}
interface Network {
  nodes: { entity: Named & { id: string; kind: string } }[];
  links: { source: string; target: string; relation: string; count: number }[];
}
interface Criticism {
  id: string;
  occurred: string | null;
  subject: Named;
  object: Named;
  evidence: { paragraph: number | null; document: { title: string; datePublished: string } }[];
}

export const ATTEST: Operations = {
  Q1: {
    text: "query ($id: ID!) { entity(id: $id) { id name summary } }",
    answer: ({ entity }: { entity: Record<string, unknown> }) => [entity.id, entity.name, entity.summary],
  },
  Q2: {
    text: `query ($id: ID!) { measure(id: $id) { name criticisedBy(first: 20) { nodes {
      occurred subject { name } evidence { paragraph document { title datePublished } } } } } }`,
    answer: ({ measure }: { measure: Named & { criticisedBy: { nodes: Criticism[] } } }) => [
      measure.name,
      measure.criticisedBy.nodes.map(({ occurred, subject, evidence }) => [
        occurred,
        subject.name,
        answers.unordered(
          evidence.map(({ paragraph, document }) => [paragraph, document.title, document.datePublished]),
        ),
      ]),
    ],
  },
  Q3: {
    text: `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Person { id name criticised(first: 10) { nodes {
      occurred object { name } evidence { document { title } } } } } } }`,
    answer: ({ nodes }: { nodes: { id: string; name: string; criticised: { nodes: Criticism[] } }[] }) =>
      answers.unordered(
        nodes.map(({ id, name, criticised }) => [
          id,
          name,
          criticised.nodes.map(({ occurred, object, evidence }) => [
            occurred,
            object.name,
            answers.documents(evidence.map(({ document }) => document.title)),
          ]),
        ]),
      ),
  },
  Q4: {
    text: `query ($id: ID!) { network(around: [$id], depth: 2, maxNodes: 300) {
      nodes { entity { id name kind } } links { source target relation count } } }`,
    answer: ({ network: { nodes, links } }: { network: Network }) => [
      answers.unordered(nodes.map(({ entity: { id, name, kind } }) => [id, name, kind])),
      answers.unordered(links.map(({ source, target, relation, count }) => [source, target, relation, count])),
    ],
  },
  Q5: {
    text: `query ($from: ID!, $to: ID!) { paths(from: $from, to: $to, maxLength: 6, first: 1) {
      nodes { id name } steps { claims(first: 1) { id relation subject { id } } } } }`,
    answer: ({ paths }: { paths: { steps: unknown[] }[] }) => paths[0]?.steps.length,
  },
  Q6: {
    text: "query ($text: String!) { search(text: $text, first: 10) { score entity { id name } } }",
    answer: ({ search }: { search: { entity: { id: string } }[] }, asked) =>
      answers.found(
        search.map(({ entity }) => entity.id),
        asked,
      ),
  },
  Q7: {
    text: `query ($id: ID!) { claimCounts(by: [RELATION], filter: {object: [$id]}, first: 100) { count keys { value } } }`,
    answer: ({ claimCounts }: { claimCounts: { count: number; keys: { value: string }[] }[] }) =>
      answers.unordered(claimCounts.map(({ count, keys }) => [keys[0]?.value, count])),
  },
  Q8: {
    text: `query ($cursor: String!) { claims(filter: {relations: [CRITICISED]}, first: 20, after: $cursor) {
      nodes { id occurred subject { name } object { name } } } }`,
    answer: ({ claims }: { claims: { nodes: Criticism[] } }) =>
      claims.nodes.map(({ id, occurred, subject, object }) => [id, occurred, subject.name, object.name]),
  },
};

/** A page of all criticisms with the cursor of each, for taking cursors before any timing. */
export const CURSORS = `query ($after: String) { claims(filter: {relations: [CRITICISED]}, first: 100, after: $after) {
  edges { cursor } } }`;
