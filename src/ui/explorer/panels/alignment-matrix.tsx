import { useQuery } from "../api/use-query";
import { AlignmentDocument, type AlignmentQueryVariables } from "../generated/operations";
import { QueryState } from "../shell/states";
import { weightInWords } from "../words/numbers";
import type { ListedPair } from "./pair-table";

/** So many have no more pairs between them than one answer holds. */
const MOST_ACTORS = 12;
const MOST_PAIRS = (MOST_ACTORS * (MOST_ACTORS - 1)) / 2;

/** The people and organisations of the weightiest pairs, each against each: the same numbers as in the table, at a glance. */
export function AlignmentMatrix({
  pairs,
  question,
}: {
  pairs: readonly ListedPair[];
  question: Omit<AlignmentQueryVariables, "first">;
}) {
  const names = new Map(pairs.flatMap(({ one, other }) => [one, other]).map(({ id, name }) => [id, name] as const));
  const actors = [...names.keys()].slice(0, MOST_ACTORS);
  // Between these few no pair is left out, so that an empty cell means none.
  const filter = { and: [question.filter ?? {}, { subject: actors }] };
  const answer = useQuery(AlignmentDocument, { ...question, filter, first: MOST_PAIRS });
  const found = answer.data?.alignment.pairs ?? [];
  const weights = new Map(found.map(({ one, other, weight }) => [key(one.id, other.id), weight] as const));
  const most = Math.max(...weights.values());
  return (
    <section>
      <h3>Each against each: {actors.length} of the weightiest pairs</h3>
      <QueryState answer={answer} what="matrix" />
      <div class="matrix-frame" tabIndex={0} role="region" aria-label="Matrix of weights">
        <table class="matrix">
          <thead>
            <tr>
              <td />
              {actors.map((id) => (
                <th key={id} scope="col">
                  <span>{names.get(id)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {actors.map((row) => (
              <tr key={row}>
                <th scope="row">{names.get(row)}</th>
                {actors.map((column) => {
                  const weight = weights.get(key(row, column));
                  if (row === column) return <td key={column} class="same" />;
                  return (
                    <td key={column} style={weight ? { "--share": `${(weight / most) * 100}%` } : {}}>
                      {weight ? weightInWords(weight) : <span class="visually-hidden">none</span>}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function key(one: string, other: string): string {
  return [one, other].sort().join(" ");
}
