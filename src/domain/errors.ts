/**
 * Every way in which Attest refuses or fails, as a closed list. A class a meaning; the constructor takes the
 * facts and writes the sentence. Edges (GraphQL, HTTP, command line) only translate `code`.
 */
import type { ErrorCode } from "./error-codes";
import { formatProblem, type Problem } from "./problems";

/** The base of all errors whose message is meant for the person who caused or meets them. */
export class AttestError extends Error {
  /** After how many seconds asking again may work, where it may. */
  readonly retryAfter?: number;

  constructor(
    readonly code: ErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = new.target.name;
  }
}

/** An argument that can't be taken: says where, what was needed, “but got” what. */
export class BadInputError extends AttestError {
  constructor(where: string, needed: string, got: unknown) {
    super(
      "BAD_USER_INPUT",
      `${where}: needs ${needed}, but got ${got === undefined ? "nothing" : JSON.stringify(got)}`,
    );
  }
}

/** Thrown when data can't be taken: carries every problem, in the order of the files. */
export class InvalidDataError extends AttestError {
  constructor(readonly problems: readonly Problem[]) {
    const count = problems.length === 1 ? "1 problem" : `${problems.length} problems`;
    super("INVALID_DATA", `${count} found, so nothing was written:\n${problems.map(formatProblem).join("\n")}`);
  }
}

/** The database can't be reached or has no room for us now; asking again later may work. */
export class DatabaseUnavailableError extends AttestError {
  override readonly retryAfter = 5;

  constructor(cause: unknown) {
    super("DATABASE_UNAVAILABLE", "The database can't be reached at the moment; try again in a few seconds.", {
      cause,
    });
  }
}

/** The database is there and doesn't let us in: waiting won't help. */
export class DatabaseRefusedError extends AttestError {
  constructor(refused: "credentials" | "name", cause: unknown) {
    const reason = {
      credentials: "The database refuses the user name or the password that it was given.",
      name: "The server has no database of the name that it was given.",
    };
    super("DATABASE_UNAVAILABLE", reason[refused], { cause });
  }
}

/** The database can't keep what it is given: its disk is full or broken, and waiting won't help. */
export class DatabaseDiskError extends AttestError {
  constructor(cause: unknown) {
    super(
      "DATABASE_UNAVAILABLE",
      "The database can't write to its disk: see whether that is full, make room, start the database again, and load " +
        "again. What was written before is kept.",
      { cause },
    );
  }
}

/** The database has too little memory for what is to be written at once, and waiting didn't help. */
export class DatabaseMemoryError extends AttestError {
  constructor(cause: unknown) {
    super(
      "DATABASE_UNAVAILABLE",
      "The database has too little memory for a transaction this large: raise its dbms.memory.transaction.total.max, and " +
        "server.memory.heap.max_size with it, and load again. What was written before is kept.",
      { cause },
    );
  }
}

/** The graph is of another schema than this code works with. */
export class GraphSchemaError extends AttestError {
  constructor(found: number | undefined, known: number) {
    super(
      "DATABASE_UNAVAILABLE",
      found !== undefined && found > known
        ? `The graph was written by a newer Attest (schema ${found}, this one works with ${known}): update this one.`
        : `The graph has no schema of version ${known} yet; whatever serves or loads makes it.`,
    );
  }
}

/** Something was loaded while the whole graph was read, so that the parts may not fit together. */
export class ChangedMeanwhileError extends AttestError {
  constructor() {
    super("DATABASE_UNAVAILABLE", "The graph was changed while it was read: try again when nothing is being loaded.");
  }
}

/** The database took longer than a question may take. */
export class TimeoutError extends AttestError {
  constructor(seconds: number, cause?: unknown) {
    super("TIMEOUT", `The question took longer than ${seconds} s; ask for less at once.`, { cause });
  }
}

/** The client closed the connection before it had its answer, so that nobody reads what comes of it. */
export class ClientGoneError extends AttestError {
  constructor() {
    super("CLIENT_GONE", "The client closed the connection.");
  }
}

/** A query beyond one of the limits: says which, the limit itself and the figure found, where it was counted. */
export class LimitError extends AttestError {
  /** @param measured what is limited, as a noun, such as `nesting` or `aliases`. */
  constructor(
    code: ErrorCode,
    measured: string,
    readonly limit: number,
    readonly found?: number,
  ) {
    const got = found === undefined ? "more" : found;
    super(code, `The query is beyond a limit: ${measured} may be ${limit} at most, but got ${got}.`);
  }
}
