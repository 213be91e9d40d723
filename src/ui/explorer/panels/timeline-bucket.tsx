import { useQuery } from "../api/use-query";
import {
  BucketClaimsDocument,
  type ClaimFilter,
  type TimelineBucketSize,
  type TimelineClaimsQuery,
} from "../generated/operations";
import { QueryState } from "../shell/states";
import { dateInWords } from "../words/dates";
import { counted } from "../words/numbers";
import { BUCKETS } from "../words/options";
import { ClaimCard } from "./claim-card";
import { EntityButton } from "./entity-button";
import { Folded } from "./folded";

type Bucket = TimelineClaimsQuery["timeline"]["buckets"][number];

/** The most claims of a bucket that one answer holds. */
const MOST_CLAIMS = 100;

/** A day, month or year with the claims that begin in it. */
export function TimelineBucket({
  found,
  filter,
  bucket,
}: {
  found: Bucket;
  filter: ClaimFilter;
  bucket: TimelineBucketSize;
}) {
  const { key, count, impreciseCount, claims } = found;
  const others = count - claims.length;
  return (
    <li>
      <h3>{dateInWords(key)}</h3>
      <EventsBegun found={found} />
      {count > 0 && (
        <p class="quiet">
          {counted(count, "claim")}
          {impreciseCount > 0 && (
            <>
              , {impreciseCount < count ? `of which ${impreciseCount}` : count > 1 ? "all of which" : "which"} may lie
              elsewhere or reach beyond this {BUCKETS[bucket]}, by what the sources say
            </>
          )}
        </p>
      )}
      {claims.map((claim) => (
        <ClaimCard key={claim.id} claim={claim} />
      ))}
      {others > 0 && (
        <Folded summary={`${others} more in ${dateInWords(key)}`}>
          {() => <OtherClaims found={found} filter={filter} bucket={bucket} />}
        </Folded>
      )}
    </li>
  );
}

/** The events that begin in a bucket, also where no claim does. */
function EventsBegun({ found: { eventCount, events } }: { found: Bucket }) {
  if (eventCount === 0) return null;
  return (
    <>
      <p>{counted(eventCount, "event")} that claims name:</p>
      <ul class="choices">
        {events.map(({ id, name }) => (
          <li key={id}>
            <EntityButton id={id}>{name}</EntityButton>
          </li>
        ))}
      </ul>
      {eventCount > events.length && <p class="quiet">and {eventCount - events.length} more</p>}
    </>
  );
}

/** The claims of a bucket that come after those already shown. */
function OtherClaims({ found, filter, bucket }: { found: Bucket; filter: ClaimFilter; bucket: TimelineBucketSize }) {
  const { key, from, through, count, claims } = found;
  // What overlaps the bucket may begin before it, so it stands in another bucket of the answer.
  const within = { and: [filter, { occurred: { from, through } }] };
  const answer = useQuery(BucketClaimsDocument, { filter: within, bucket, claims: MOST_CLAIMS });
  const all = answer.data?.timeline.buckets.find((each) => each.key === key)?.claims ?? [];
  return (
    <>
      <QueryState answer={answer} what="claims" />
      {all.slice(claims.length).map((claim) => (
        <ClaimCard key={claim.id} claim={claim} />
      ))}
      {answer.data && count > all.length && (
        <p class="quiet">and {count - all.length} more: choose shorter buckets or filter to see them.</p>
      )}
    </>
  );
}
