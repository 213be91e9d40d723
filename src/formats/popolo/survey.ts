/** What has to be known of a whole file before its first object can be read. */
import { type ClassName, type Fields, type Item, KINDS } from "./classes";
import { isMapping, keyText } from "./fields";

const PERIOD = /^legislative[ _-]?period$/i;

/** Ids by class, the posts, the dates of legislative periods and of votes: short texts, whatever the file's size. */
export class Survey {
  readonly posts = new Map<string, Fields>();
  readonly periods = new Map<string, Fields>();
  readonly voteEvents = new Map<string, Fields>();
  /** Motions that a vote event decides. */
  readonly decided = new Set<string>();
  private readonly listed = new Map<ClassName, Set<string>>();
  private readonly organisations = new Set<string>();
  private readonly redirects = new Map<string, string>();

  add({ cls, value, isEmbedded }: Item): void {
    const id = keyText(value.id);
    if (id === undefined) return;
    const redirect = keyText(value.redirect);
    if (redirect !== undefined) {
      if (cls === "persons") this.redirects.set(id, redirect);
      return;
    }
    if (cls === "organizations") this.organisations.add(id);
    if (KINDS[cls] && !isEmbedded) this.list(cls).add(id);
    if (cls === "posts") this.posts.set(id, { ...this.posts.get(id), ...pick(value, POST_FIELDS) });
    if (cls === "events" && PERIOD.test(String(value.classification))) this.periods.set(id, pick(value, DATES));
    if (cls === "vote_events") this.addVoteEvent(id, value);
  }

  /** Whether a list at the top of the file has it, so that what stands inside other objects is a copy. */
  has(cls: ClassName, id: string): boolean {
    return this.list(cls).has(id);
  }

  isOrganisation(id: string): boolean {
    return this.organisations.has(id);
  }

  /** The id that a person has now. */
  personId(id: string): string {
    let now = id;
    for (const passed = new Set<string>(); !passed.has(now); now = this.redirects.get(now) ?? now) passed.add(now);
    return now;
  }

  private list(cls: ClassName): Set<string> {
    let ids = this.listed.get(cls);
    if (!ids) this.listed.set(cls, (ids = new Set()));
    return ids;
  }

  private addVoteEvent(id: string, value: Fields): void {
    const known = { ...this.voteEvents.get(id), ...pick(value, VOTE_EVENT_FIELDS) };
    this.voteEvents.set(id, known);
    const motion = keyText(known.motion_id);
    if (motion !== undefined && known.result !== undefined) this.decided.add(motion);
  }
}

const DATES = ["start_date", "end_date"];
const POST_FIELDS = ["label", "role", "organization_id", "area_id"];
const VOTE_EVENT_FIELDS = [...DATES, "motion_id", "result"];

/** Some fields of an object, so that the rest of it needn't be kept. */
function pick(value: Fields, names: readonly string[]): Fields {
  const picked = names.map((name) => [name, value[name]] as const);
  return Object.fromEntries(picked.filter(([, held]) => (held ?? "") !== "" && !isMapping(held)));
}
