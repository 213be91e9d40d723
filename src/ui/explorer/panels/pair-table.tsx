import { useQuery } from "../api/use-query";
import {
  type AlignmentQuery,
  PairClaimsDocument,
  type PairClaimsQueryVariables,
  type PositionCitedFragment,
} from "../generated/operations";
import { QueryState } from "../shell/states";
import { counted, weightInWords } from "../words/numbers";
import { ClaimCard } from "./claim-card";
import { Folded } from "./folded";
import { KindMark } from "./kind-mark";
import { StanceMark } from "./stance-mark";

/** A pair as it is listed, without its claims. */
export type ListedPair = AlignmentQuery["alignment"]["pairs"][number];

/** Pairs with their weight, the measures behind it and, unfolded, the claims behind these. */
export function PairTable({ pairs, question }: { pairs: readonly ListedPair[]; question: PairClaimsQueryVariables }) {
  return (
    <table class="pairs">
      <caption class="visually-hidden">Pairs, those that weigh most first</caption>
      <thead>
        <tr>
          <th scope="col">Pair</th>
          <th scope="col">Weight</th>
          <th scope="col">On what, by which claims</th>
        </tr>
      </thead>
      <tbody>
        {pairs.map((pair) => (
          <tr key={`${pair.one.id} ${pair.other.id}`}>
            <th scope="row">
              <KindMark kind={pair.one.kind} /> {pair.one.name} <span class="quiet">and</span>{" "}
              <KindMark kind={pair.other.kind} /> {pair.other.name}
            </th>
            <td>
              <span class="weight-word">Weight </span>
              {weightInWords(pair.weight)}
            </td>
            <td>
              <Folded summary={<CommonMeasures pair={pair} />}>
                {() => <PairClaims pair={pair} question={question} />}
              </Folded>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function CommonMeasures({ pair: { count, measures } }: { pair: ListedPair }) {
  return (
    <>
      {measures.map(({ measure, one, other }, index) => (
        <span key={index} class="common">
          {measure.name}: <StanceMark stance={one.stance} />
          {one.stance !== other.stance && (
            <>
              {" "}
              / <StanceMark stance={other.stance} />
            </>
          )}
        </span>
      ))}
      {count > measures.length && <span class="quiet">and {count - measures.length} more</span>}
    </>
  );
}

function PairClaims({ pair: { one, other }, question }: { pair: ListedPair; question: PairClaimsQueryVariables }) {
  const filter = { and: [question.filter ?? {}, { subject: [one.id, other.id] }] };
  const answer = useQuery(PairClaimsDocument, { ...question, filter });
  const { count, measures } = answer.data?.alignment.pairs[0] ?? { count: 0, measures: [] };
  return (
    <>
      <QueryState answer={answer} what="claims" />
      {measures.map((common, index) => (
        <section key={index}>
          <h4>{common.measure.name}</h4>
          <Position name={one.name} position={common.one} />
          <Position name={other.name} position={common.other} />
        </section>
      ))}
      {count > measures.length && <p class="quiet">and {counted(count - measures.length, "more measure")}</p>}
    </>
  );
}

function Position({ name, position: { stance, count, claims } }: { name: string; position: PositionCitedFragment }) {
  return (
    <>
      <h5>
        {name} <StanceMark stance={stance} />
        {count > claims.length && ` (${claims.length} of ${count} claims)`}
      </h5>
      {claims.map((claim) => (
        <ClaimCard key={claim.id} claim={claim} />
      ))}
    </>
  );
}
