import { expect, inject, test } from "vitest";
import { Database } from "../../src/store";

test("a question that takes too long is ended, and not asked again", async () => {
  const database = new Database({ ...inject("neo4j"), readSeconds: 1 });
  let statements = 0;
  database.observe(() => statements++);
  const endless = { text: "UNWIND range(1, 1000000000) AS a RETURN sum(sin(a))", parameters: {} };
  try {
    await expect(database.read(endless)).rejects.toMatchObject({
      code: "TIMEOUT",
      message: "The question took longer than 1 s; ask for less at once.",
    });
    expect(statements).toBe(1);
  } finally {
    await database.close();
  }
});
