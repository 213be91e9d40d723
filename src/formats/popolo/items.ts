/** The objects of a file, those inside others too, one after the other. */
import { InvalidDataError } from "../../domain/errors";
import type { Path, Source } from "../../domain/record";
import { headOf } from "../read/head";
import { jsonItems } from "../read/json-items";
import { CLASSES, type ClassName, EMBEDDED, type Fields, type Item, KINDS } from "./classes";
import { isMapping, keyOf, keyText } from "./fields";
import { type Layout, layoutOf } from "./layout";

/** What keeps something from being read: where it is, what was needed, and what came. */
export type Fault = (path: Path, needed: string, got: unknown, line?: number) => void;

/**
 * The layout of a file.
 * @throws {InvalidDataError} where it isn't Popolo.
 */
export async function layoutOfSource(source: Source): Promise<Layout> {
  const layout = layoutOf(await headOf(source));
  if (layout) return layout;
  const message =
    "needs Popolo: lists such as persons, organizations and memberships, or objects of one class, but got other fields";
  throw new InvalidDataError([{ file: source.file, field: "", message }]);
}

/** The objects of a file in their order. Memory holds one of them with all that is inside it. */
export async function* itemsOf(source: Source, layout: Layout, fault: Fault): AsyncGenerator<Item> {
  if (layout.form === "object") {
    yield* unfold({ cls: layout.cls, value: await wholeObject(source), path: [], line: 1, isEmbedded: false }, fault);
    return;
  }
  for await (const { name, index, value, line } of jsonItems(source)) {
    const cls = layout.cls ?? CLASSES.find((known) => known === name);
    if (!cls) continue;
    const path = [...(name === "" ? [] : [name]), ...(index === undefined ? [] : [index])];
    if (index === undefined) fault(path, "a list", value, line);
    else if (!isMapping(value)) fault(path, "a mapping", value, line);
    else yield* unfold({ cls, value, path, line, isEmbedded: false }, fault);
  }
}

async function wholeObject(source: Source): Promise<Fields> {
  const whole: Record<string, unknown> = {};
  for await (const { name, index, value } of jsonItems(source)) {
    if (index === undefined) whole[name] = value;
    else ((whole[name] ??= []) as unknown[])[index] = value;
  }
  return whole;
}

/** An object, naming what is inside it by id, and after it what is inside it, naming the object likewise. */
function* unfold(item: Item, fault: Fault): Generator<Item> {
  const value: Record<string, unknown> = { ...item.value };
  // Before what is inside goes: a digest is of all that the file says.
  if (KINDS[item.cls] && (value.id ?? "") === "") value.id = keyOf(item);
  const inner: Item[] = [];
  const { line } = item;
  for (const { property, cls, own, back } of EMBEDDED[item.cls]) {
    const held = value[property];
    if (held === undefined || held === null) continue;
    delete value[property];
    const path = [...item.path, property];
    if (own !== undefined) {
      if (!isMapping(held)) {
        fault(path, "a mapping", held, line);
        continue;
      }
      const named = withKey(held, cls, () => `${keyOf(item) ?? ""}/${property}`);
      value[own] ??= named.id;
      inner.push({ cls: memberClass(property, cls, held), value: named, path, line, isEmbedded: true });
    } else if (!Array.isArray(held)) fault(path, "a list", held, line);
    else {
      if (back === "") value[property] = held.map((one: unknown) => (isMapping(one) ? one.id : one));
      for (const [index, one] of (held as unknown[]).entries()) {
        const outer = back ? { [back]: keyOf(item) } : {};
        const place = { path: [...path, index], line, isEmbedded: true };
        if (isMapping(one)) inner.push({ cls, value: { ...one, ...defined(outer, one) }, ...place });
        else if (typeof one === "string") inner.push({ cls, value: { id: one, ...outer }, ...place });
        else fault(place.path, "a mapping or an id", one, line);
      }
    }
  }
  yield { ...item, value };
  for (const one of inner) yield* unfold(one, fault);
}

/** What stands in an object itself goes before what follows from where it stands. */
function defined(outer: Fields, one: Fields): Fields {
  return Object.fromEntries(Object.entries(outer).filter(([name]) => (one[name] ?? "") === ""));
}

/** An object without an id goes by that of the object it is in; who is nobody's part needs an id. */
function withKey(held: Fields, cls: ClassName, key: () => string): Fields {
  if ((held.id ?? "") !== "" || cls === "persons" || cls === "organizations") return held;
  return { ...held, id: key() };
}

/** Members and voters are persons or organisations. */
function memberClass(property: string, cls: ClassName, held: Fields): ClassName {
  if (property !== "member" && property !== "voter") return cls;
  const isOrganisation =
    /organi[sz]ation/i.test(keyText(held["@type"]) ?? "") || /^organisation:/.test(keyText(held.id) ?? "");
  return isOrganisation || "founding_date" in held ? "organizations" : "persons";
}
