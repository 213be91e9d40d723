/** `GET /export/network.<format>`, `/export/claims.<format>` and `/export/graph.<format>`: files to take away. */
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Request, RequestHandler, Response } from "express";
import type { GraphQLSchema } from "graphql";
import type { Logger } from "pino";
import { EXPORT_FORMATS, exportFormat } from "../../formats";
import { checkValue, holdTo, type QueryLimits } from "../../graphql/limits";
import type { Database } from "../../store";
import type { Turnstile } from "../gate/turnstile";
import { Refusal, refuse, refuseFor } from "../refusal";
import { readerFor, visitOf } from "../visit";
import { exportFileName, EXPORTS, type ExportRequest, readExportRequest, writeExport } from "./index";

/** What the route needs. */
export interface ExportParts {
  database: Database;
  schema: GraphQLSchema;
  log: Logger;
  /** Lets only so many be written at once. */
  turnstile: Turnstile;
  limits: Pick<QueryLimits, "conditions">;
}

/** Answers with a file, or with one error that says what was needed. */
export function exportRoute({
  database,
  schema,
  log,
  turnstile,
  limits,
}: ExportParts): RequestHandler<{ file: string }> {
  return async (request, response) => {
    const { file } = request.params;
    const what = EXPORTS.find((name) => file.startsWith(`${name}.`));
    const format = what && exportFormat(file.slice(what.length + 1));
    if (!what || !format) return refuse(response, new Refusal("NOT_FOUND", unknownFile(file)));
    const visit = visitOf(request);
    async function write(wish: ExportRequest, signal: AbortSignal): Promise<void> {
      const pieces = writeExport(readerFor(visit, database, signal), wish);
      const first = await pieces.next();
      response.attachment(exportFileName(wish, new Date())).set("Content-Type", wish.format.mediaType);
      response.set("Cache-Control", "no-store");
      if (request.method === "HEAD") {
        await pieces.return(undefined);
        return void response.end();
      }
      await send(first.done ? "" : first.value, pieces, response, log);
    }
    try {
      const wish = readExportRequest(schema, what, format, parametersOf(request));
      holdTo(limits, "conditions", checkValue(what, "filter", wish.filter));
      await visit.within(undefined, (signal) => turnstile.pass(() => write(wish, signal), signal));
    } catch (error) {
      refuseFor(error, response, log);
    }
  };
}

/** Once a file has begun, a fault can only be told by cutting the connection: half a file must not look whole. */
async function send(first: string, rest: AsyncGenerator<string>, response: Response, log: Logger): Promise<void> {
  async function* all() {
    yield first;
    yield* rest;
  }
  try {
    await pipeline(Readable.from(all()), response);
  } catch (error) {
    const isGone = (error as NodeJS.ErrnoException).code === "ERR_STREAM_PREMATURE_CLOSE";
    if (!isGone) log.error({ err: error }, "export broken off");
  }
}

function parametersOf({ originalUrl }: Request<{ file: string }>): URLSearchParams {
  return new URL(originalUrl, "http://localhost").searchParams;
}

function unknownFile(file: string): string {
  const [what, formats] = [`one of ${EXPORTS.join(", ")}`, EXPORT_FORMATS.map(({ name }) => name).join(", ")];
  return `An export needs ${what}, a dot and one of ${formats}, but got ${JSON.stringify(file)}.`;
}
