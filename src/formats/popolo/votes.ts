/** Motions, the events at which they are voted on, and votes. */
import { dayOf, period } from "../read/period";
import type { Fields } from "./classes";
import { identifiersOf, isMapping, keyText } from "./fields";
import { claim, type ClassReader, type Context, datesCalled, type Said } from "./said";
import { given } from "../read/given";

/** The results that Popolo defines, as what the organisation did; others are left out. */
const RESULTS = { pass: "APPROVED", fail: "REJECTED" } as const;

/** The options of Popolo by which nobody votes: the claim says that they did not. */
export const NOT_CAST: readonly unknown[] = ["absent", "not voting", "paired"];

/** A name is to be read at a glance; a motion may be long. */
const LONGEST_NAME = 200;

export const readMotion: ClassReader = function* ({ value }, { ids, survey }) {
  const id = ids.of("MEASURE", value.id);
  const { classification, result, identifier } = value;
  const occurred = dayOf(value.date);
  yield {
    kind: "MEASURE",
    row: given({
      ...{ id, name: shortened(value.name ?? value.title ?? value.text ?? identifier), classification },
      ...{ introduced: occurred, identifiers: identifiersOf(value) },
    }),
    called: { name: "text", introduced: "date" },
  };
  const proposer = ids.person(value.creator_id);
  const event = ids.of("EVENT", value.legislative_session_id);
  if (proposer !== undefined)
    yield claim(
      { subject: proposer, relation: "PROPOSED", object: id, occurred, event },
      { subject: "creator_id", occurred: "date", event: "legislative_session_id" },
    );
  const decision = decisionOf(result);
  const body = ids.of("ORGANISATION", value.organization_id);
  // With a vote event the decision has a date; without one only the motion itself tells of it.
  if (decision && body !== undefined && !survey.decided.has(keyText(value.id) ?? ""))
    yield claim({ subject: body, relation: decision, object: id }, { subject: "organization_id" });
};

export const readVoteEvent: ClassReader = function* (item, context) {
  const { value } = item;
  const { ids } = context;
  const id = ids.of("EVENT", value.id);
  const { organization_id, classification, start_date, end_date } = value;
  const occurred = votedOn(value);
  yield {
    kind: "EVENT",
    row: given({
      ...{ id, name: value.name ?? voteName(value), classification, occurred },
      identifiers: identifiersOf(value),
    }),
    called: { occurred: datesCalled(start_date, end_date) },
  };
  const motion = motionOf(value.id, context);
  const session = ids.of("EVENT", value.legislative_session_id);
  const body = ids.of("ORGANISATION", organization_id);
  if (motion !== undefined) yield claim({ subject: id, relation: "ABOUT", object: motion }, { object: "motion_id" });
  if (session !== undefined)
    yield claim({ subject: id, relation: "PART_OF", object: session }, { object: "legislative_session_id" });
  if (body !== undefined)
    yield claim({ subject: body, relation: "ORGANISED", object: id, occurred }, { subject: "organization_id" });
  const groups = [{ group_id: organization_id, result: value.result }, ...mappings(value.group_results)];
  for (const { group_id, group, result } of groups) {
    const decision = decisionOf(result);
    const by = ids.of("ORGANISATION", group_id ?? (isMapping(group) ? group.id : undefined));
    if (decision && by !== undefined && motion !== undefined)
      yield claim({ subject: by, relation: decision, object: motion, occurred, event: id }, { subject: "group_id" });
  }
  yield* countsOf(value, id);
};

/** How many votes there were for each option, in all or of a group. */
function* countsOf({ counts }: Fields, subject: unknown): Generator<Said> {
  for (const { option, value: amount, group, group_id } of mappings(counts)) {
    const name = isMapping(group) ? (group.name ?? group.id) : group_id;
    const text = (name ?? "") === "" ? option : `${String(option)} (${keyText(name) ?? ""})`;
    yield claim(
      { subject, relation: "AMOUNTS_TO", value: given({ amount, unit: "votes", text }) },
      { value: "counts" },
    );
  }
}

export const readVote: ClassReader = function* ({ value }, context) {
  const { ids, survey } = context;
  const { option, vote_event_id } = value;
  const event = ids.of("EVENT", vote_event_id);
  const voter = ids.actor(value.voter_id);
  if (voter === undefined) yield { field: "voter_id", needed: "the id of a voter", got: undefined };
  else if (event === undefined) yield { field: "vote_event_id", needed: "the id of a vote event", got: undefined };
  else {
    const motion = motionOf(vote_event_id, context);
    const occurred = votedOn(survey.voteEvents.get(keyText(vote_event_id) ?? "") ?? {});
    yield claim(
      {
        ...{ subject: voter, relation: "VOTED_ON", object: motion ?? event, occurred },
        ...{ value: (option ?? "") === "" ? undefined : { text: option } },
        ...{ modality: NOT_CAST.includes(option) ? "NEGATED" : undefined, event: motion && event },
      },
      { subject: "voter_id", object: "vote_event_id", value: "option" },
    );
  }
};

function motionOf(voteEvent: unknown, { ids, survey }: Context): unknown {
  return ids.of("MEASURE", survey.voteEvents.get(keyText(voteEvent) ?? "")?.motion_id);
}

/** A vote is taken at once: one without an end doesn't go on. */
function votedOn({ start_date, end_date }: Fields): unknown {
  return (end_date ?? "") === "" ? dayOf(start_date) : period(start_date, end_date);
}

/** Popolo has no names of votes: they go by their number, or else by their day. */
function voteName({ identifier, start_date, id }: Fields): string {
  const number = keyText(identifier);
  if (number !== undefined) return `Vote ${number}`;
  const day = keyText(dayOf(start_date));
  return day === undefined ? `Vote ${keyText(id) ?? ""}` : `Vote of ${day}`;
}

function decisionOf(result: unknown): (typeof RESULTS)[keyof typeof RESULTS] | undefined {
  return result === "pass" || result === "fail" ? RESULTS[result] : undefined;
}

function mappings(list: unknown): Fields[] {
  return Array.isArray(list) ? list.filter(isMapping) : [];
}

function shortened(name: unknown): unknown {
  if (typeof name !== "string" || name.length <= LONGEST_NAME) return name;
  return `${name.slice(0, LONGEST_NAME).replace(/\s+\S*$/, "")} …`;
}
