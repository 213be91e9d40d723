/** Claims as votes, and the events at which they were cast. */
import type { ExportedClaim } from "../exported-network";
import { NOT_CAST } from "./votes";
import { datesOf, isFact, sourcesOf } from "./write-fields";

interface VoteEvent {
  id: string;
  motion_id?: string;
  occurred: string | null;
}

/** The vote events of a network: one for each event, or else for what was voted on, and when. */
export class VoteEvents {
  private readonly found = new Map<string, VoteEvent>();

  add(claim: ExportedClaim): void {
    const voteEvent = voteEventOf(claim);
    if (!voteEvent) return;
    const known = this.found.get(voteEvent.id);
    // An event at which several things were voted on, or on several days, holds several vote events.
    const own = known && !isSame(known, voteEvent) ? apart(voteEvent) : voteEvent;
    if (own) this.found.set(own.id, own);
  }

  async *list(): AsyncGenerator<object> {
    for (const { id, motion_id, occurred } of this.found.values())
      yield await Promise.resolve({ id, motion_id, ...datesOf(occurred) });
  }

  /** A claim as a vote, or undefined where it is none. */
  voteOf(claim: ExportedClaim): object | undefined {
    const voteEvent = voteEventOf(claim);
    if (!voteEvent) return undefined;
    const known = this.found.get(voteEvent.id);
    const own = known && isSame(known, voteEvent) ? voteEvent : apart(voteEvent);
    if (!own) return undefined;
    const { subject, text, evidence } = claim;
    return {
      ...{ id: claim.id, vote_event_id: own.id, voter_id: subject.id, option: text ?? undefined },
      sources: sourcesOf(evidence),
    };
  }
}

function voteEventOf(claim: ExportedClaim): VoteEvent | undefined {
  const { relation, object, event, text, amount, occurred = null } = claim;
  if (relation !== "VOTED_ON" || !object || typeof amount === "number") return undefined;
  const isNotCast = NOT_CAST.includes(text);
  if (!isFact(isNotCast && claim.modality === "NEGATED" ? { ...claim, modality: "ACTUAL" } : claim)) return undefined;
  if (isNotCast && claim.modality !== "NEGATED") return undefined;
  if (object.kind === "EVENT") return { id: object.id, occurred };
  if (object.kind !== "MEASURE") return undefined;
  const own = { id: event?.id ?? "", motion_id: object.id, occurred };
  return event ? own : apart(own);
}

/** A vote event with an id of its own; undefined where the event itself was voted on, on several days. */
function apart({ id, motion_id, occurred }: VoteEvent): VoteEvent | undefined {
  if (motion_id === undefined) return undefined;
  const parts = [motion_id, occurred, id].filter((part) => (part ?? "") !== "");
  return { id: `vote on ${parts.join(", ")}`, motion_id, occurred };
}

function isSame(one: VoteEvent, other: VoteEvent): boolean {
  return one.motion_id === other.motion_id && one.occurred === other.occurred;
}
