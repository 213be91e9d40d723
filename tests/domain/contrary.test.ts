/** Which of many judgements can be carried out together, and which are told as contrary. */
import { describe, expect, test } from "vitest";
import { agreeing, contraryAmong } from "../../src/domain/contrary";
import type { GivenJudgement, Judgement, Verdict } from "../../src/domain/judgement";
import type { Problem } from "../../src/domain/problems";

const judged = (a: string, b: string, verdict: Verdict, day = "10"): Judgement => ({
  ...{ pair: [`person:${a}`, `person:${b}`], verdict, by: "M. Editor", on: `2025-01-${day}` },
});
const givenAt = (judgement: Judgement, line: number): GivenJudgement => ({
  judgement,
  place: { file: "a.yaml", line, field: "" },
});
const agreed = (stored: readonly Judgement[], ...given: readonly Judgement[]) => {
  const problems: Problem[] = [];
  const left = agreeing(stored, given.map(givenAt), problems);
  return { left: left.map((one) => given.indexOf(one)), lines: problems.map(({ line }) => line), problems };
};

const SAME = [judged("a", "b", "same"), judged("b", "c", "same")];

describe("judgements of which", () => {
  test("none is contrary all stand", () => {
    expect(agreed([], ...SAME, judged("c", "d", "different"))).toEqual({ left: [0, 1, 2], lines: [], problems: [] });
  });

  test("one takes apart what others make one leave that one out, with the chain that shows it", () => {
    const { left, problems } = agreed(SAME, judged("d", "e", "same"), judged("a", "c", "different"));
    expect([left, problems]).toEqual([
      [0],
      [
        {
          ...{ file: "a.yaml", line: 1, field: "", reason: "IDENTITY" },
          message:
            "needs judgements that hold together, but got person:a different from person:c, and person:a the same as person:b the same as person:c",
        },
      ],
    ]);
  });

  test("one makes one what a stored one keeps apart leave that out, however it was stored", () => {
    expect(agreed([judged("a", "c", "different")], ...SAME)).toMatchObject({ lines: [0], left: [1] });
  });

  test("two of one day differ leave one of them out, unless a later one decides", () => {
    const differing = [judged("a", "b", "same"), judged("a", "b", "different")];
    expect(agreed([], ...differing)).toMatchObject({ lines: [1], left: [0] });
    expect(agreed([], ...differing, judged("a", "b", "same", "11"))).toMatchObject({ lines: [], left: [0, 1, 2] });
  });

  test("several are contrary, each on its own, tell each of them once", () => {
    const pairs = Array.from({ length: 20 }, (_, n) => [
      judged(`a${n}`, `b${n}`, "same"),
      judged(`b${n}`, `c${n}`, "same"),
    ]);
    const apart = pairs.map((_, n) => judged(`a${n}`, `c${n}`, "different"));
    const { left, lines } = agreed(pairs.flat(), ...apart);
    expect([left, lines.sort((a = 0, b = 0) => a - b)]).toEqual([[], apart.map((_, n) => n)]);
  });
});

test("what is contrary names the pair that takes apart first", () => {
  expect(contraryAmong([...SAME, judged("a", "c", "different")])[0]?.pairs).toEqual([
    ...["person:a person:c", "person:a person:b", "person:b person:c"],
  ]);
});
