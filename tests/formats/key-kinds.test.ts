/** Kinds by keys in little memory. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { ENTITY_KINDS } from "../../src/domain/entity-types";
import { KeyKinds } from "../../src/formats/read/key-kinds";

test("keys have the kind that they were given first, like in a map", () => {
  const key = fc.oneof(fc.string({ maxLength: 2 }), fc.string());
  fc.assert(
    fc.property(fc.array(fc.tuple(key, fc.constantFrom(...ENTITY_KINDS))), key, (pairs, other) => {
      const [kinds, map] = [new KeyKinds(), new Map<string, string>()];
      for (const [name, kind] of pairs) {
        expect(kinds.set(name, kind)).toBe(!map.has(name));
        if (!map.has(name)) map.set(name, kind);
      }
      for (const name of [...map.keys(), other]) expect(kinds.get(name)).toBe(map.get(name));
      expect(kinds.size).toBe(map.size);
    }),
  );
});

test("there is room for any number of them, in some twenty bytes each", () => {
  const kinds = new KeyKinds();
  const count = 100_000;
  const before = process.memoryUsage().arrayBuffers;
  for (let number = 0; number < count; number++)
    kinds.set(`key ${number}`, ENTITY_KINDS[number % ENTITY_KINDS.length] ?? "PERSON");
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(count * 80); // with what isn't cleared away yet
  for (let number = 0; number < count; number++)
    expect(kinds.get(`key ${number}`)).toBe(ENTITY_KINDS[number % ENTITY_KINDS.length]);
  expect(kinds.get("key")).toBeUndefined();
});
