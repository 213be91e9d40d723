import { describe, expect, test } from "vitest";
import { type Judgement, judgementProblems, standing } from "../../src/domain/judgement";
import { NOTHING, parseFiles, problemsOf } from "../setup/problems";

function judgement(text: string): Judgement {
  const [a = "", b = "", verdict, on = ""] = text.split(" ");
  return { pair: [a, b], verdict: verdict as Judgement["verdict"], by: "M. Editor", on };
}

function problems(row: string): Promise<string[]> {
  return problemsOf(`judgements:\n  - { ${row} }\n`);
}

const REST = "verdict: same, by: M. Editor, on: 2025-01-16";

describe("a judgement in a file", () => {
  test("is read with its place, and its ids are looked for in the graph", async () => {
    const text = `people: [{ id: person:a, name: A }]\njudgements:\n  - { pair: [person:a, person:b], ${REST} }\n`;
    const { judgements } = await parseFiles({ "a.yaml": text });
    expect(judgements).toEqual([
      {
        judgement: { pair: ["person:a", "person:b"], verdict: "same", by: "M. Editor", on: "2025-01-16" },
        place: { file: "a.yaml", line: 3, field: "judgements[0]" },
      },
    ]);
    const alone = await parseFiles({ "a.yaml": text }, { knowledge: NOTHING });
    expect([alone.judgements, alone.problems]).toEqual([
      [],
      ['a.yaml:3 judgements[0].pair[1]: needs an entity that exists, but got "person:b"'],
    ]);
  });

  test("that is undecided is left out, whatever it is about", async () => {
    const text = "judgements: [{ pair: [person:a, person:b], verdict: undecided, by: X, on: 2025-01-16, score: 0.9 }]";
    const { judgements, problems } = await parseFiles({ "a.yaml": text }, { knowledge: NOTHING });
    expect([judgements, problems]).toEqual([[], []]);
  });

  test.each([
    [`pair: [person:a], ${REST}`, "judgements[0].pair: needs at least 2 items, but got a list of 1"],
    [
      `pair: [person:a, b], ${REST}`,
      'judgements[0].pair[1]: needs an id of the form kind:slug in small letters, such as person:yvette-cooper, but got "b"',
    ],
    [
      `pair: [person:a, person:a], ${REST}`,
      'judgements[0].pair[1]: needs another id than the first, but got "person:a"',
    ],
    [`pair: [person:a, place:a], ${REST}`, 'judgements[0].pair[1]: needs a person like person:a, but got "place:a"'],
    [
      "pair: [person:a, person:b], verdict: equal, by: X, on: 2025-01-16",
      'judgements[0].verdict: needs one of same, different, undecided, but got "equal"',
    ],
    [
      "pair: [person:a, person:b], verdict: same, by: X, on: 2025-01",
      'judgements[0].on: needs a day such as 2025-01-16, but got "2025-01"',
    ],
    [
      "pair: [person:a, person:b], verdict: same, by: X, on: 2025-02-30",
      'judgements[0].on: needs a day such as 2025-01-16, but got "2025-02-30"',
    ],
    ["pair: [person:a, person:b], verdict: same, on: 2025-01-16", "judgements[0].by: needs text, but got nothing"],
  ])("%s is refused", async (row, problem) => {
    expect(await problems(row)).toEqual([expect.stringContaining(problem)]);
  });
});

test("a judgement on two kinds says which kind it needs", () => {
  expect(judgementProblems(judgement("event:a person:b same 2025-01-16"))).toEqual([
    { path: ["pair", 1], message: 'needs an event like event:a, but got "person:b"' },
  ]);
});

describe("of several judgements on a pair", () => {
  const same = judgement("person:a person:b same 2025-01-10");
  const later = judgement("person:b person:a different 2025-01-11");

  test("the latest holds, in whatever order they come", () => {
    for (const all of [
      [same, later],
      [later, same],
    ])
      expect(standing(all)).toEqual({ decisions: new Map([["person:a person:b", later]]), contrary: [] });
  });

  test("those of one day that differ can't stand, unless a later one does", () => {
    const contrary = judgement("person:b person:a different 2025-01-10");
    expect(standing([same, contrary]).contrary).toEqual([{ judgement: contrary, other: same }]);
    expect(standing([same, contrary, later]).contrary).toEqual([]);
    expect(standing([later, contrary, same]).contrary).toEqual([]);
  });

  test("the same twice is one, in whatever order they come", () => {
    const other = { ...same, why: "They signed alike." };
    expect(standing([same, other]).decisions).toEqual(standing([other, same]).decisions);
  });
});
