import { expect, inject, test } from "vitest";
import { Database } from "../../src/store";

test("a transaction that is too large for the database's memory says which settings to raise", async () => {
  const database = new Database(inject("neo4j"));
  const endless = {
    text: "UNWIND range(1, 1000000000) AS a WITH collect(toString(a)) AS b RETURN size(b)",
    parameters: {},
  };
  try {
    await expect(database.write((run) => run(endless))).rejects.toMatchObject({
      code: "DATABASE_UNAVAILABLE",
      message: expect.stringMatching(/too little memory .* dbms\.memory\.transaction\.total\.max/) as string,
    });
  } finally {
    await database.close();
  }
});
