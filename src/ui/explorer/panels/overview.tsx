import { toClaimFilter } from "../api/claim-filter";
import { useQuery } from "../api/use-query";
import { useDiagram } from "../diagram/diagram-context";
import { StanceCountsDocument, type Stance } from "../generated/operations";
import { QueryState } from "../shell/states";
import { useExplorer } from "../state/use-explorer";
import { STANCE_NAMES, STANCES } from "../words/kinds";
import { useVocabulary } from "../words/vocabulary";
import { EntityButton } from "./entity-button";

/** The most measures whose three groups of claims one answer holds. */
const MOST_MEASURES = 30;

/** Where everyone stands on the measures in the diagram: claims for, on no side, and against. */
export function Overview() {
  const { view } = useExplorer();
  const { data } = useDiagram();
  const { about } = useVocabulary();
  // The API gives those with most links first.
  const all = data?.nodes.filter(({ kind }) => kind === "MEASURE").map(({ id }) => id) ?? [];
  const measures = all.slice(0, MOST_MEASURES);
  const filter = { ...toClaimFilter({ ...view.filters, stances: [] }), object: [...measures].sort() };
  const answer = useQuery(StanceCountsDocument, measures.length > 0 ? { filter } : undefined);
  const rows = measureRows(measures.length > 0 ? (answer.data?.claimCounts ?? []) : []);
  return (
    <>
      <h2>Where they stand on the measures</h2>
      <p>
        Everything here is a claim that somebody makes, and each line of the diagram is a citation: choose a line or an
        entity to read who says so, and where. The graph holds {about.claims.toLocaleString("en-GB")} claims.
      </p>
      <QueryState answer={answer} what="stances" />
      {all.length > MOST_MEASURES && <p class="quiet">The {MOST_MEASURES} measures with most links:</p>}
      <ul class="overview">
        {rows.map(({ id, name, counts, total }) => (
          <li key={id}>
            <EntityButton id={id}>{name}</EntityButton>
            <StanceBar counts={counts} total={total} />
          </li>
        ))}
      </ul>
    </>
  );
}

type StanceNumbers = Record<Stance, number>;

/** One bar for the three stances, with signs and numbers. */
function StanceBar({ counts, total }: { counts: StanceNumbers; total: number }) {
  return (
    <span class="stance-bar">
      {STANCE_NAMES.filter((stance) => counts[stance] > 0).map((stance) => (
        <span key={stance} class={`part ${stance}`} style={{ flexGrow: counts[stance] / total }}>
          {STANCES[stance].sign} {counts[stance]}
          <span class="visually-hidden"> {STANCES[stance].label}</span>
        </span>
      ))}
    </span>
  );
}

interface StanceCount {
  count: number;
  keys: { value: string | null; entity: { name: string } | null }[];
}

function measureRows(groups: readonly StanceCount[]) {
  const rows = new Map<string, { id: string; name: string; counts: StanceNumbers; total: number }>();
  for (const { count, keys } of groups) {
    const [measure, stance] = keys;
    if (!measure?.value || !stance?.value) continue;
    const row = rows.get(measure.value) ?? {
      id: measure.value,
      name: measure.entity?.name ?? measure.value,
      counts: { POSITIVE: 0, NEUTRAL: 0, NEGATIVE: 0 },
      total: 0,
    };
    row.counts[stance.value as Stance] += count;
    row.total += count;
    rows.set(measure.value, row);
  }
  return [...rows.values()].sort((a, b) => b.total - a.total);
}
