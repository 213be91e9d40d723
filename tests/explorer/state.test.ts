/** The explorer's view: what can be done to it, undone, and put into a link. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toClaimFilter } from "../../src/ui/explorer/api/claim-filter";
import { countFilters, NO_FILTERS, toggled } from "../../src/ui/explorer/state/filters";
import { advance, type History, redo, undo } from "../../src/ui/explorer/state/history";
import { readPermalink, writePermalink } from "../../src/ui/explorer/state/permalink";
import { type Address, createStore } from "../../src/ui/explorer/state/store";
import { DEFAULT_OPTIONS, OPTION_VALUES } from "../../src/ui/explorer/state/view-options";
import { EMPTY_VIEW, reduceView, type View, type ViewAction, visibleIds } from "../../src/ui/explorer/state/view";

const after = (...actions: ViewAction[]): View => actions.reduce(reduceView, EMPTY_VIEW);

describe("a view", () => {
  test("holds each entity once, and shows again what is added while hidden", () => {
    const view = after({ type: "add", ids: ["a", "b", "a"] }, { type: "hide", ids: ["a"] });
    expect(view.shown.map(({ id }) => id)).toEqual(["a", "b"]);
    expect(visibleIds(view)).toEqual(["b"]);
    expect(visibleIds(reduceView(view, { type: "add", ids: ["a"] }))).toEqual(["a", "b"]);
    expect(visibleIds(reduceView(view, { type: "unhide" }))).toEqual(["a", "b"]);
  });

  test("is the same object where nothing changes", () => {
    const view = after({ type: "add", ids: ["a"] });
    expect(reduceView(view, { type: "add", ids: ["a"] })).toBe(view);
    expect(reduceView(view, { type: "switch", name: view.name })).toBe(view);
  });

  test("no longer selects a link whose end is hidden", () => {
    const selection = { source: "a", relation: "MET", target: "b" };
    const view = after({ type: "add", ids: ["a", "b"] }, { type: "select", selection }, { type: "hide", ids: ["b"] });
    expect(view.selection).toBeUndefined();
  });

  test("keeps what was moved in its place when it is laid out anew", () => {
    const placed = after(
      { type: "add", ids: ["a", "b"] },
      { type: "place", points: { a: { x: 1, y: 2 }, b: { x: 3, y: 4 } } },
      { type: "move", id: "a", at: { x: 5, y: 6 } },
    );
    expect(reduceView(placed, { type: "lay-out" }).shown).toEqual([
      { id: "a", at: { x: 5, y: 6 }, pinned: true },
      { id: "b" },
    ]);
    expect(reduceView(placed, { type: "unpin", id: "a" }).shown[0]).toEqual({ id: "a", at: { x: 5, y: 6 } });
  });

  test("asks the API for what its filters say, and for nothing else", () => {
    expect(toClaimFilter(NO_FILTERS)).toEqual({});
    const filters = { ...NO_FILTERS, stances: toggled<"NEGATIVE">([], "NEGATIVE"), minSources: 2, from: "2025-01-01" };
    expect(toClaimFilter(filters)).toEqual({ stance: ["NEGATIVE"], minSources: 2, occurred: { from: "2025-01-01" } });
    expect(countFilters(filters)).toBe(3);
    expect(toggled(filters.stances, "NEGATIVE")).toEqual([]);
  });
});

describe("how the views are set", () => {
  test("is a step that leaves the rest as it was", () => {
    const view = after({ type: "add", ids: ["a"] }, { type: "set", options: { mode: "CONFLICT" } });
    expect(view.options).toEqual({ ...DEFAULT_OPTIONS, mode: "CONFLICT" });
    expect(view.shown).toEqual([{ id: "a" }]);
  });
});

describe("undo and redo", () => {
  const begin: History = { past: [], present: EMPTY_VIEW, future: [] };

  test("go back and forth a step at a time; looking at something is none", () => {
    const added = advance(begin, { type: "add", ids: ["a"] });
    const selected = advance(added, { type: "select", selection: { entity: "a" } });
    const hidden = advance(selected, { type: "hide", ids: ["a"] });
    expect(undo(hidden).present).toBe(selected.present);
    expect(undo(undo(hidden)).present).toBe(EMPTY_VIEW);
    expect(undo(begin)).toBe(begin);
    expect(redo(undo(hidden)).present).toBe(hidden.present);
    expect(redo(hidden)).toBe(hidden);
  });

  test("take a slider's way as one step", () => {
    const change = (knownAt: string, passing: boolean): ViewAction => ({
      type: "filter",
      change: { knownAt },
      passing,
    });
    const history = [change("2025-01-01", true), change("2025-02-01", true), change("2025-02-01", false)].reduce(
      advance,
      begin,
    );
    expect(history.present.filters.knownAt).toBe("2025-02-01");
    expect(history.past).toEqual([EMPTY_VIEW]);
    expect(undo(history).present).toBe(EMPTY_VIEW);
  });

  test("don't take what follows a slider, or another slider, as part of its way", () => {
    const moved = advance(begin, { type: "filter", change: { knownAt: "2025-01-01" }, passing: true });
    expect(advance(moved, { type: "add", ids: ["a"] }).past).toEqual([EMPTY_VIEW, moved.present]);
    const other = advance(moved, { type: "filter", change: { asOf: "2025-01-01" }, passing: true });
    expect(other.past).toEqual([EMPTY_VIEW, moved.present]);
    expect(undo(moved).present).toBe(EMPTY_VIEW);
  });
});

describe("a permalink", () => {
  const id = fc.constantFrom("person:elon-musk", "measure:ü&é=#%", "place:a@1,2 b", "organisation:x");
  const day = fc.option(fc.constantFrom("2025-01-16", "1999-12-31"), { nil: undefined });
  const view: fc.Arbitrary<View> = fc.record(
    {
      name: fc.constantFrom("network", "table", "stances", "timeline", "alignment"),
      shown: fc.array(
        fc.oneof(
          fc.record({ id }),
          fc.record({ id, at: fc.record({ x: fc.integer(), y: fc.integer() }) }),
          fc.record({ id, at: fc.record({ x: fc.integer(), y: fc.integer() }), pinned: fc.constant(true as const) }),
        ),
      ),
      hidden: fc.array(id),
      selection: fc.constantFrom(
        { entity: "person:elon-musk" },
        { source: "person:a", relation: "MET", target: "person:b" },
      ),
      filters: fc
        .record({ from: day, through: day, asOf: day, knownAt: day, minSources: fc.integer({ min: 1, max: 9 }) })
        .map((some) => ({ ...NO_FILTERS, stances: ["POSITIVE" as const], relations: ["MET" as const], ...some })),
      options: fc.record(
        {
          on: id,
          bucket: fc.constantFrom(...OPTION_VALUES.bucket),
          mode: fc.constantFrom(...OPTION_VALUES.mode),
          normalise: fc.constantFrom(...OPTION_VALUES.normalise),
        },
        { requiredKeys: ["bucket", "mode", "normalise"] },
      ),
    },
    { requiredKeys: ["name", "shown", "hidden", "filters", "options"] },
  );

  test("reads back as the very view that was written", () => {
    fc.assert(
      fc.property(view, (each) => {
        expect(readPermalink(`#${writePermalink(each)}`)).toEqual(each);
      }),
    );
  });

  test("is none where there is nothing, and leaves out what can't be understood", () => {
    expect(readPermalink("")).toBeUndefined();
    expect(readPermalink("#elsewhere")).toBeUndefined();
    expect(readPermalink("#view=network&sources=many&from=soon&bucket=DECADE&mode=&normalise=x")).toEqual(EMPTY_VIEW);
  });
});

describe("the store", () => {
  /** An address bar with a history of its own, as browsers have it. */
  function addressBar(first = "") {
    let entries = [first];
    let at = 0;
    let listener: (steps: number) => void = () => {};
    const go = (steps: number) => {
      const from = at;
      at = Math.min(Math.max(at + steps, 0), entries.length - 1);
      if (at !== from) listener(at - from);
    };
    const address: Address = {
      read: () => entries[at] ?? "",
      write(permalink, step) {
        if (step) at += 1;
        entries = [...entries.slice(0, at), permalink, ...(step ? [] : entries.slice(at + 1))];
      },
      go,
      onBack: (then) => void (listener = then),
    };
    return { address, go, entries: () => entries };
  }

  test("begins with the view of the address, and keeps the address true", () => {
    const { address, entries } = addressBar("#view=table&node=person:a");
    const store = createStore(address);
    expect(store.history.present).toMatchObject({ name: "table", shown: [{ id: "person:a" }] });
    store.dispatch({ type: "add", ids: ["person:b"] });
    store.dispatch({ type: "select", selection: { entity: "person:b" } });
    expect(entries()).toHaveLength(2);
    expect(entries().at(-1)).toBe("view=table&node=person:a&node=person:b&select=person:b");
  });

  test("takes the browser's back as an undo", () => {
    const { address, go } = addressBar("#view=network&node=person:a");
    const store = createStore(address);
    store.dispatch({ type: "add", ids: ["person:b"] });
    let told = 0;
    store.subscribe(() => told++);
    go(-1);
    expect(visibleIds(store.history.present)).toEqual(["person:a"]);
    expect(store.history.past).toEqual([]);
    store.redo();
    expect(visibleIds(store.history.present)).toEqual(["person:a", "person:b"]);
    expect(told).toBe(2);
  });

  test("doesn't redo by the browser's back what was undone", () => {
    const { address, go } = addressBar("#view=network");
    const store = createStore(address);
    for (const id of ["a", "b", "c"]) store.dispatch({ type: "add", ids: [id] });
    store.undo();
    expect(visibleIds(store.history.present)).toEqual(["a", "b"]);
    go(-1);
    expect(visibleIds(store.history.present)).toEqual(["a"]);
    go(2);
    expect(visibleIds(store.history.present)).toEqual(["a", "b", "c"]);
    store.undo();
    store.dispatch({ type: "add", ids: ["d"] });
    go(-1);
    expect(visibleIds(store.history.present)).toEqual(["a", "b"]);
    store.redo();
    expect(visibleIds(store.history.present)).toEqual(["a", "b", "d"]);
  });

  test("goes where the browser leads also where it has no memory of it, as after a reload", () => {
    const { address, go } = addressBar("#view=network");
    createStore(address).dispatch({ type: "add", ids: ["a"] });
    const reloaded = createStore(address);
    go(-1);
    expect(visibleIds(reloaded.history.present)).toEqual([]);
    go(1);
    expect(visibleIds(reloaded.history.present)).toEqual(["a"]);
  });

  test("undoes also where the address has no history, as in a frame", () => {
    const { address, entries } = addressBar("#view=network");
    const store = createStore({ ...address, go: undefined });
    store.dispatch({ type: "add", ids: ["a"] });
    store.undo();
    expect(visibleIds(store.history.present)).toEqual([]);
    expect(entries().at(-1)).toBe("view=network");
  });
});
