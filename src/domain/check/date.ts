/** Dates of records. */
import { parseDate } from "../dates";
import type { Problem } from "../problems";
import type { FileRecord } from "../record";
import { problemAt } from "./problem-at";

/** Notes a problem where the text in a field of the row is no date. */
export function checkDate(record: FileRecord, field: string, text: string, problems: Problem[]): void {
  try {
    parseDate(text);
  } catch (error) {
    problems.push(problemAt(record, [field], "DATE", (error as RangeError).message));
  }
}
