/** How the database means to answer a question: the operators of its plan. */
import neo4j, { type Plan } from "neo4j-driver";
import { inject } from "vitest";
import type { Database, Statement } from "../../src/store";

/** One operator, such as `NodeIndexSeek`, with what it works on. */
export interface Operator {
  name: string;
  details: string;
}

/** The one statement that `work` sends. */
export async function statementOf(database: Database, work: () => Promise<unknown>): Promise<Statement> {
  const statements: Statement[] = [];
  const stop = database.observe((statement) => statements.push(statement));
  await work();
  stop();
  const [only] = statements;
  if (!only || statements.length > 1) throw new Error(`needs one statement, but got ${statements.length}`);
  return only;
}

/** All operators of a statement's plan, from the answer back to where it begins. */
export async function explain({ text, parameters }: Statement): Promise<Operator[]> {
  const { uri, user, password, database } = inject("neo4j");
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
  try {
    const { summary } = await driver.executeQuery(`EXPLAIN ${text}`, parameters, { database });
    return summary.plan ? operators(summary.plan) : [];
  } finally {
    await driver.close();
  }
}

function operators({ operatorType, arguments: values, children }: Plan): Operator[] {
  const details = (values as { Details?: string }).Details ?? "";
  return [{ name: operatorType.replace(/@.*/, ""), details }, ...children.flatMap(operators)];
}
