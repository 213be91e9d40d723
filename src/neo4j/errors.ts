/**
 * There is no Neo4j to work with. The message is written for the person at the keyboard: print it as it is, without a
 * stack. The subclasses only say which sentence it is; callers need no more than this class.
 */
export class Neo4jUnavailableError extends Error {
  override readonly name: string = "Neo4jUnavailableError";
}

/** Java or Maven is not on this machine, so that no Neo4j can be started. */
export class MissingToolsError extends Neo4jUnavailableError {
  override readonly name = "MissingToolsError";

  /** `missing`: each thing that lacks, e.g. "Java 17 or 21 (found Java 11)". */
  constructor(readonly missing: readonly string[]) {
    super(
      [
        `No Neo4j to work with, and none can be started here: missing ${missing.join(" and ")}. Three ways out:`,
        "  1. use a running Neo4j 5: set NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD and NEO4J_DATABASE;",
        "  2. install Java 17 and Maven, and run again: Neo4j is then fetched and started for you;",
        "  3. with Docker: docker compose up",
      ].join("\n"),
    );
  }
}

/** Maven ran but did not bring the jars. */
export class ResolutionError extends Neo4jUnavailableError {
  override readonly name = "ResolutionError";

  constructor(version: string, lines: readonly string[]) {
    super(`Maven could not fetch Neo4j ${version}. It said:\n${indent(lines)}`);
  }
}

/** The server ended while starting, or never answered. */
export class StartError extends Neo4jUnavailableError {
  override readonly name = "StartError";

  constructor(what: string, lines: readonly string[], log: string, options?: ErrorOptions) {
    super(`${what}${lines.length > 0 ? ` Its log ends with:\n${indent(lines)}` : ""}\nWhole log: ${log}`, options);
  }
}

/** There is data, but not the password that opens it. */
export class LostPasswordError extends Neo4jUnavailableError {
  override readonly name = "LostPasswordError";

  constructor(what: string, passwordFile: string, dataDirectory: string) {
    super(
      `${what}. Either put the password back into ${passwordFile} (one line), or, if the data can be loaded again, ` +
        `delete the folder ${dataDirectory} yourself and run again. Nothing was deleted.`,
    );
  }
}

/** The data folder is damaged, or was written by a Neo4j that this one can't follow. */
export class UnusableDataError extends Neo4jUnavailableError {
  override readonly name = "UnusableDataError";

  constructor(dataDirectory: string, reason: string, log?: string) {
    super(
      `The data in ${dataDirectory} can't be used: ${reason.replace(/\.$/, "")}. Nothing was deleted: move the folder away, or restore it ` +
        `from a copy, or delete it if the data can be loaded again; then run again.` +
        (log === undefined ? "" : `\nWhole log: ${log}`),
    );
  }
}

function indent(lines: readonly string[]): string {
  return lines.map((line) => `  ${line}`).join("\n");
}
