/** What the driver's errors mean to us. */
import { Neo4jError } from "neo4j-driver";
import {
  DatabaseDiskError,
  DatabaseMemoryError,
  DatabaseRefusedError,
  DatabaseUnavailableError,
} from "../domain/errors";

const TIMED_OUT = /TransactionTimedOut/;
// A connection that breaks while it is being made counts as an error of the protocol.
const CUT_OFF = ["ServiceUnavailable", "SessionExpired", "ProtocolError"];
/** Its transactions fail when their log can't be written. */
const DISK = "Neo.DatabaseError.Transaction.";
/** A transaction is larger than there is memory for, or others have it. */
const MEMORY = /^Neo\.TransientError\.General\.\w*OutOfMemoryError$/;
/** The driver has no codes for these. */
const NO_CONNECTION = /^Connection acquisition timed out/;
const CLOSED = /^Pool is closed/;

/** Whether the database itself ended a statement because its time was over. */
export function isTimedOut(error: unknown): boolean {
  return error instanceof Neo4jError && TIMED_OUT.test(error.code);
}

/** Whether the statement may run again as it is: nothing was wrong with it. */
export function mayBeRepeated(error: unknown): boolean {
  return error instanceof Neo4jError && (error.retriable || isCutOff(error));
}

/** Whether the connection broke, or there was none to begin with. */
export function isCutOff(error: unknown): boolean {
  return (
    error instanceof Neo4jError &&
    (CUT_OFF.includes(error.code) || isWithoutConnection(error) || CLOSED.test(error.message))
  );
}

/** Whether the pool had no connection to give in time. */
export function isWithoutConnection(error: unknown): boolean {
  return error instanceof Neo4jError && NO_CONNECTION.test(error.message);
}

/**
 * Our error for one of the driver's after half a minute of trying to write: by then it isn't what others write that
 * takes the memory.
 */
export function translateWrite(error: unknown): unknown {
  return error instanceof Neo4jError && MEMORY.test(error.code) ? new DatabaseMemoryError(error) : translate(error);
}

/**
 * Our error for one of the driver's; anything else as it is.
 * @example translate(refusedConnection) // DatabaseUnavailableError
 */
export function translate(error: unknown): unknown {
  if (!(error instanceof Neo4jError)) return error;
  if (error.code.startsWith("Neo.ClientError.Security.")) return new DatabaseRefusedError("credentials", error);
  if (error.code === "Neo.ClientError.Database.DatabaseNotFound") return new DatabaseRefusedError("name", error);
  if (error.code.startsWith(DISK)) return new DatabaseDiskError(error);
  if (mayBeRepeated(error)) return new DatabaseUnavailableError(error);
  return error;
}
