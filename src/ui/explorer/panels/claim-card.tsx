import type { ClaimCitedFragment } from "../generated/operations";
import { dateInWords, precisionOf } from "../words/dates";
import { MODALITIES } from "../words/kinds";
import { counted } from "../words/numbers";
import { EvidenceList } from "./evidence-list";
import { StanceMark } from "./stance-mark";

/** A claim as a citation: what is claimed, who says so, and where. Never as a fact of the page's own. */
export function ClaimCard({ claim }: { claim: ClaimCitedFragment }) {
  const {
    label,
    stance,
    modality,
    disputed,
    occurred,
    note,
    attributedTo,
    rank,
    rankReason,
    contradicts,
    retractedAt,
  } = claim;
  return (
    <article class={`claim ${modality} ${disputed ? "disputed" : ""}`}>
      <p class="claim-label">{label}</p>
      <p class="tags">
        <StanceMark stance={stance} />
        <span class={`modality ${modality}`} title={MODALITIES[modality].meaning}>
          {MODALITIES[modality].label}
        </span>
        {retractedAt && <strong>Withdrawn on {dateInWords(retractedAt.slice(0, 10))}</strong>}
        {disputed && <strong class="dispute">≠ Disputed</strong>}
        {rank !== "NORMAL" && <span title={rankReason ?? ""}>{rank === "PREFERRED" ? "Preferred" : "Deprecated"}</span>}
      </p>
      <dl>
        <dt>When</dt>
        <dd>{occurred ? `${dateInWords(occurred)} (${precisionOf(occurred)})` : "The source doesn’t say."}</dd>
        <dt>Who says so</dt>
        <dd>
          {attributedTo ? `${attributedTo.name}, as cited in` : "Reported in"} {counted(claim.sources, "document")}
          <EvidenceList evidence={claim.evidence} />
        </dd>
        {note && (
          <>
            <dt>Note</dt>
            <dd>{note}</dd>
          </>
        )}
        {rankReason && (
          <>
            <dt>Editors</dt>
            <dd>{rankReason}</dd>
          </>
        )}
      </dl>
      {contradicts.length > 0 && <OtherSide claims={contradicts} />}
    </article>
  );
}

function OtherSide({ claims }: { claims: ClaimCitedFragment["contradicts"] }) {
  return (
    <section class="other-side">
      <h4>The other side</h4>
      {claims.map(({ id, label, occurred, attributedTo, evidence }) => (
        <div key={id}>
          <p class="claim-label">{label}</p>
          {occurred && <p>{dateInWords(occurred)}</p>}
          {attributedTo && <p>According to {attributedTo.name}</p>}
          <EvidenceList evidence={evidence} />
        </div>
      ))}
    </section>
  );
}
