import { allSides } from "../api/claim-filter";
import { useQuery } from "../api/use-query";
import { HolderClaimsDocument, type Stance } from "../generated/operations";
import { QueryState } from "../shell/states";
import { useExplorer } from "../state/use-explorer";
import { type Holder, holderInWords } from "../words/holders";
import { counted } from "../words/numbers";
import { ClaimCard } from "./claim-card";
import { Folded } from "./folded";
import { KindMark } from "./kind-mark";

/** Somebody who has a stance; unfolded, the claims that say so. */
export function HolderRow({ on, stance, holder }: { on: string; stance: Stance; holder: Holder }) {
  const { entity, count } = holder;
  return (
    <li>
      <Folded
        summary={
          <>
            <KindMark kind={entity.kind} /> {entity.name}{" "}
            <span class="quiet">
              {counted(count, "claim")}, {holderInWords(holder)}
            </span>
          </>
        }
      >
        {() => <HolderClaims on={on} stance={stance} holder={entity.id} />}
      </Folded>
    </li>
  );
}

function HolderClaims({ on, stance, holder }: { on: string; stance: Stance; holder: string }) {
  const { view, dispatch } = useExplorer();
  const answer = useQuery(HolderClaimsDocument, { on, filter: { ...allSides(view.filters), subject: [holder] } });
  const found = answer.data?.stances?.groups.find((group) => group.stance === stance)?.holders[0];
  return (
    <>
      <QueryState answer={answer} what="claims" />
      {found && found.count > found.claims.length && <p class="quiet">The latest {found.claims.length}:</p>}
      {found?.claims.map((claim) => (
        <ClaimCard key={claim.id} claim={claim} />
      ))}
      <button
        type="button"
        onClick={() => {
          dispatch({ type: "add", ids: [holder, on] });
          dispatch({ type: "select", selection: { entity: holder } });
        }}
      >
        Show in the diagram, with details
      </button>
    </>
  );
}
