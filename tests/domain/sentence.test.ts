import { describe, expect, test } from "vitest";
import { MODALITIES } from "../../src/domain/claim";
import { RELATION_TYPES, type RelationType } from "../../src/domain/relation-types";
import { claimSentence, formatValue } from "../../src/domain/sentence";

const philp = { subject: "Chris Philp", object: "the audit", modality: "ACTUAL" } as const;

describe("the sentence of a claim", () => {
  test.each([
    ["ACTUAL", "Ada criticised the audit"],
    ["PLANNED", "Ada to criticise the audit"],
    ["CONDITIONAL", "Ada would criticise the audit"],
    ["NEGATED", "Ada did not criticise the audit"],
  ] as const)("that is %s", (modality, sentence) => {
    expect(claimSentence({ relation: "CRITICISED", subject: "Ada", object: "the audit", modality })).toBe(sentence);
  });

  test.each([
    ["ACTUAL", "Ada leads the audit"],
    ["PLANNED", "Ada to lead the audit"],
    ["CONDITIONAL", "Ada would lead the audit"],
    ["NEGATED", "Ada does not lead the audit"],
  ] as const)("about how things are arranged, that is %s", (modality, sentence) => {
    expect(claimSentence({ relation: "LEADS", subject: "Ada", object: "the audit", modality })).toBe(sentence);
  });

  test("ends in its value", () => {
    expect(claimSentence({ ...philp, relation: "CRITICISED", text: "totally inadequate" })).toBe(
      "Chris Philp criticised the audit: totally inadequate",
    );
    expect(claimSentence({ ...philp, relation: "FUNDED", amount: 5_000_000, unit: "GBP" })).toBe(
      "Chris Philp funded the audit: £5,000,000",
    );
  });

  test("has the value in the place of an object that it lacks", () => {
    expect(claimSentence({ ...philp, object: null, relation: "FOUND", amount: 3, unit: "cases" })).toBe(
      "Chris Philp found 3 cases",
    );
  });

  test("says whose word it is and to whom it was said", () => {
    const claim = { ...philp, relation: "ASKED", addressee: "the House", attributedTo: "the BBC" } as const;
    expect(claimSentence(claim)).toBe("According to the BBC, Chris Philp asked the audit (to the House)");
  });

  test("says nothing of roles that are empty", () => {
    const claim = {
      ...philp,
      relation: "ASKED",
      addressee: null,
      attributedTo: null,
      amount: null,
      unit: null,
      text: null,
    } as const;
    expect(claimSentence(claim)).toBe("Chris Philp asked the audit");
  });

  test.each<RelationType>(RELATION_TYPES)(
    "of $name reads differently in each modality",
    ({ name, label, infinitive }) => {
      const sentences = MODALITIES.map((modality) =>
        claimSentence({ subject: "A", object: "B", relation: name, modality }),
      );
      expect(new Set(sentences).size).toBe(MODALITIES.length);
      expect(sentences[0]).toBe(`A ${label} B`);
      expect(sentences.slice(1, 3)).toEqual([`A to ${infinitive} B`, `A would ${infinitive} B`]);
      expect(sentences[3]).toMatch(/^A (did not|does not|is not) .*B$/);
      expect(sentences[3]).not.toMatch(/ not be /);
    },
  );
});

describe("a value", () => {
  test.each([
    [{ amount: 5_000_000, unit: "GBP" }, "£5,000,000"],
    [{ amount: 2.5, unit: "GBP" }, "£2.50"],
    [{ amount: 10, unit: "EUR" }, "€10"],
    [{ amount: 0, unit: "GBP" }, "£0"],
    [{ amount: -3, unit: "cases" }, "-3 cases"],
    [{ amount: 1_400, unit: "cases" }, "1,400 cases"],
    [{ amount: 0.25, unit: null }, "0.25"],
    [{ amount: 5, unit: "local authorities", text: "at least" }, "5 local authorities, at least"],
    [{ text: "Home Secretary" }, "Home Secretary"],
    [{ amount: null, text: null }, ""],
    [{}, ""],
  ])("%j is %j", (value, text) => {
    expect(formatValue(value)).toBe(text);
  });
});
