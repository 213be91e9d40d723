/** Labels of nodes or edges that mean nothing here, counted, and told once each with the mapping that would help. */
import { ENTITY_KINDS } from "../../domain/entity-types";
import { butGot, type Problem } from "../../domain/problems";
import { RELATION_TYPES, type RelationType } from "../../domain/relation-types";
import { type GraphElement, wordOf } from "./graph-element";

/** How many labels get a problem of their own, and how many are counted. */
const [MOST_TOLD, MOST_COUNTED] = [20, 10_000];
/** Named where it isn't known which relations fit. */
const EXAMPLES = "such as MEMBER_OF, PARTICIPATED_IN or MET";

const WORDS = {
  node: { needed: "a kind", one: "node", many: "nodes", key: "kind", blank: "KIND", unsaid: "a kind or type" },
  edge: { needed: "a relation", one: "edge", many: "edges", key: "relation", blank: "RELATION", unsaid: "a label" },
};

/** What JSON has among the attributes, and is none. */
const NO_LABELS = ["id", "key", "source", "target"];

interface Label {
  /** Undefined where no attribute says it. */
  attribute?: string;
  text?: string;
  line?: number;
  count: number;
}

/** What a file says of its nodes, or of its edges, that isn't understood without a mapping. */
export class Unmapped {
  private readonly labels = new Map<string, Label>();
  private readonly attributes = new Set<string>();
  private readonly fitting = new Set<string>();
  /** Elements whose labels are too many to be counted one by one. */
  private others = 0;

  constructor(
    private readonly is: "node" | "edge",
    private readonly file: string,
    private readonly hasMapping: boolean,
  ) {}

  /**
   * @param attribute the one that should say it, or that says something else; undefined where there is none.
   * @param fits the relations that are possible between the ends of an edge.
   */
  add({ attributes, at }: GraphElement, attribute?: string, fits: (type: RelationType) => boolean = () => false): void {
    const text = attribute === undefined ? undefined : wordOf(attributes[attribute]);
    const key = JSON.stringify([attribute, text]);
    const known = this.labels.get(key);
    if (known) known.count++;
    else if (this.labels.size < MOST_COUNTED) this.labels.set(key, { attribute, text, line: at.line, count: 1 });
    else this.others++;
    if (text === undefined) this.note(Object.keys(attributes));
    for (const type of RELATION_TYPES) if (fits(type)) this.fitting.add(type.name);
  }

  private note(names: readonly string[]): void {
    for (const name of names)
      if (this.attributes.size < MOST_TOLD && !NO_LABELS.includes(name)) this.attributes.add(name);
  }

  /** One problem a label, the first with the mapping to copy. */
  *problems(): Generator<Problem> {
    const labels = [...this.labels.values()].sort((a, b) => b.count - a.count);
    const { needed } = WORDS[this.is];
    const missing = this.hasMapping ? "but the mapping doesn't say which" : "but nothing says which it is";
    for (const [index, label] of labels.slice(0, MOST_TOLD).entries()) {
      const message = `needs ${needed} for ${this.subject(label)}, ${missing}`;
      const advice = index === 0 ? `. ${this.advice(labels)}` : "";
      yield { file: this.file, line: label.line, field: label.attribute ?? "", message: message + advice };
    }
    const rest = labels.slice(MOST_TOLD);
    if (rest.length === 0) return;
    const count = rest.reduce((sum, label) => sum + label.count, this.others);
    const message = `needs ${needed} for ${this.counted(count)} of other labels, ${missing}`;
    yield { file: this.file, field: "", message };
  }

  private subject({ attribute, text, count }: Label): string {
    if (text === undefined) return `${this.counted(count)} without ${attribute ?? WORDS[this.is].unsaid}`;
    return `${butGot(text).replace("but got ", "")}, the ${attribute} of ${this.counted(count)}`;
  }

  private counted(count: number): string {
    const { one, many } = WORDS[this.is];
    return `${count} ${count === 1 ? one : many}`;
  }

  private advice(labels: readonly Label[]): string {
    const { key, blank, many } = WORDS[this.is];
    const labelled = labels.filter((label) => label.text !== undefined).slice(0, MOST_TOLD);
    const file = (said: string) => `Write a file with \`${many}: { ${key}: ${said} }\``;
    const choice = `with ${this.choice()} for ${blank}, and give it with --mapping FILE`;
    const first = labelled[0];
    if (first) return `${file(mapOf(first.attribute, labelled.map(({ text }) => text), blank))}, ${choice}`; // prettier-ignore
    const attributes = [...this.attributes].join(", ");
    const byAttribute = `, or ${mapOf("ATTRIBUTE", ["LABEL"], blank)} if one of their attributes says it (${attributes})`;
    return `${file(blank)} if it is the same of all${attributes && byAttribute}, ${choice}`;
  }

  private choice(): string {
    if (this.is === "node")
      return ENTITY_KINDS.join(", ")
        .toLowerCase()
        .replace(/, (\w+)$/, " or $1");
    const fitting = RELATION_TYPES.filter(({ name }) => this.fitting.has(name)).map(({ name }) => name);
    return `the relation that is meant (${fitting.length > 0 ? fitting.join(", ") : EXAMPLES})`;
  }
}

function mapOf(attribute: string | undefined, labels: readonly (string | undefined)[], blank: string): string {
  const map = labels.map((label) => `${JSON.stringify(label)}: ${blank}`).join(", ");
  return `{ attribute: ${JSON.stringify(attribute)}, map: { ${map} } }`;
}
