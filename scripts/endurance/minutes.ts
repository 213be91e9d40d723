/** What happened in each minute, as a Markdown table. */
import type { Outcome } from "./work";

/** One minute of load. */
export interface Minute {
  outcomes: Outcome[];
  /** Bytes, at its end. */
  rss: number;
  /** Bytes after garbage was collected, at its end. */
  heap: number;
}

/** The codes that the work asks for; any other is a fault. */
const EXPECTED = new Set([
  ...["OK", "AbortError", "TimeoutError", "GRAPHQL_PARSE_FAILED", "GRAPHQL_VALIDATION_FAILED", "BAD_USER_INPUT"],
  ...["QUERY_TOO_DEEP", "QUERY_TOO_WIDE", "QUERY_TOO_COSTLY", "TOO_MANY_TOKENS"],
]);

/** The table, a line a minute; times are of questions that were answered. */
export function formatMinutes(minutes: readonly Minute[]): string {
  const rows = minutes.map(({ outcomes, rss, heap }, index) => {
    const times = outcomes
      .filter(({ kind, code }) => kind === "question" && code === "OK")
      .map(({ milliseconds }) => milliseconds)
      .sort((a, b) => a - b);
    const at = (part: number) => (times[Math.min(times.length - 1, Math.floor(part * times.length))] ?? 0).toFixed(1);
    const codes = [...countCodes(outcomes)].map(([code, count]) => `${code} ${count}`).join(", ");
    const megabytes = [rss, heap].map((bytes) => (bytes / 1e6).toFixed(0));
    return [index + 1, outcomes.length, at(0.5), at(0.95), at(0.99), ...megabytes, codes];
  });
  const head = ["minute", "requests", "p50 ms", "p95 ms", "p99 ms", "rss MB", "heap MB", "codes"];
  const rule = head.map((name, index) => (index < head.length - 1 ? `${"-".repeat(name.length)}:` : "---"));
  return [head, rule, ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** How often each unexpected code came. */
export function faults(minutes: readonly Minute[]): Map<string, number> {
  const codes = countCodes(minutes.flatMap(({ outcomes }) => outcomes));
  return new Map([...codes].filter(([code]) => !EXPECTED.has(code)));
}

function countCodes(outcomes: readonly Outcome[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { code } of outcomes) counts.set(code, (counts.get(code) ?? 0) + 1);
  return new Map([...counts].sort(([, a], [, b]) => b - a));
}
