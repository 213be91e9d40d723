/** The shape of records, against Zod's schemas of rows. */
import type { z } from "zod";
import type { Problem } from "../problems";
import type { FileRecord } from "../record";
import { shapeProblems } from "../shape-problem";
import { problemAt } from "./problem-at";

/**
 * The row of a record in its shape, with defaults and bare years read.
 * @param problems takes what is wrong with it; then there is no row.
 */
export function rowOf<Row>(shape: z.ZodType<Row>, record: FileRecord, problems: Problem[]): Row | undefined {
  const checked = shape.safeParse(record.row);
  if (checked.success) return checked.data;
  for (const issue of checked.error.issues)
    for (const { path, message } of shapeProblems(issue, record.row))
      problems.push(problemAt(record, path, "SHAPE", message));
  return undefined;
}
