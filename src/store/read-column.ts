import type { Column, CypherBuilder } from "./cypher";
import type { Reader } from "./database";

/** Asks for one column and nothing else, in one statement. */
export async function readColumn<T>(database: Reader, builder: CypherBuilder, column: Column<T>): Promise<T> {
  const rows = await database.read({ text: `RETURN ${column.text}`, parameters: builder.parameters });
  return column.read(rows[0]);
}
