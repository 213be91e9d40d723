/** Events and speeches. */
import { dayOf, period } from "../read/period";
import { aliasesOf, identifiersOf, keyText } from "./fields";
import { claim, type ClassReader, datesCalled } from "./said";
import { given } from "../read/given";

export const readEvent: ClassReader = function* ({ value }, { ids }) {
  const id = ids.of("EVENT", value.id);
  const { name, description, classification, status, location, start_date, end_date, attendees } = value;
  const occurred = period(start_date, end_date);
  yield {
    kind: "EVENT",
    row: given({
      ...{ id, name, aliases: aliasesOf(value, name), summary: description, classification, occurred },
      identifiers: identifiersOf(value),
    }),
    called: { summary: "description", occurred: datesCalled(start_date, end_date) },
  };
  const parent = ids.of("EVENT", value.parent_id);
  if (parent !== undefined) yield claim({ subject: id, relation: "PART_OF", object: parent }, { object: "parent_id" });
  if (status === "cancelled") return; // Nobody held it, or was there.
  const modality = status === "tentative" ? "PLANNED" : undefined;
  const common = { occurred, modality };
  const organiser = ids.of("ORGANISATION", value.organization_id);
  const area = ids.of("PLACE", value.area_id);
  if (organiser !== undefined)
    yield claim({ subject: organiser, relation: "ORGANISED", object: id, ...common }, { subject: "organization_id" });
  if (area !== undefined)
    yield claim({ subject: id, relation: "LOCATED_IN", object: area, modality }, { object: "area_id" });
  if ((location ?? "") !== "")
    yield claim({ subject: id, relation: "LOCATED_IN", value: { text: location }, modality }, { value: "location" });
  for (const attendee of Array.isArray(attendees) ? (attendees as unknown[]) : [])
    yield claim(
      { subject: ids.actor(attendee), relation: "PARTICIPATED_IN", object: id, ...common },
      { subject: "attendees" },
    );
};

/** That somebody spoke: at the event that is named, or else in a speech with a title, which is then the event itself. */
export const readSpeech: ClassReader = function* ({ value }, { ids }) {
  const { title, type, creator_id } = value;
  const occurred = dayOf(value.date);
  const speaker = ids.actor(creator_id);
  const during = ids.of("EVENT", value.event_id);
  const called = { subject: "creator_id", object: "event_id", occurred: "date", value: "title" };
  const text = (title ?? "") === "" ? undefined : { text: title };
  if (during !== undefined) {
    if (speaker !== undefined)
      yield claim({ subject: speaker, relation: "PARTICIPATED_IN", object: during, value: text, occurred }, called);
    return;
  }
  if (!text) return;
  const id = ids.of("EVENT", keyText(value.id));
  yield {
    kind: "EVENT",
    row: given({ id, name: title, classification: type, occurred }),
    called: { name: "title", classification: "type", occurred: "date" },
  };
  if (speaker !== undefined)
    yield claim({ subject: speaker, relation: "PARTICIPATED_IN", object: id, occurred }, called);
};
