/** How far a load has come: a bar on a terminal, plain lines elsewhere, on standard error. */
import { SingleBar, type Options } from "cli-progress";

/** Shows progress until `stop` is called. */
export interface Progress {
  update: (done: number, total: number) => void;
  stop: () => void;
}

/** A bar for people, a line every few seconds for logs. */
export function createProgress(what: string): Progress {
  const options: Options = {
    format: `${what} |{bar}| {value}/{total} | {rate} a second | {eta_formatted} left`,
    noTTYOutput: true,
    notTTYSchedule: 5_000,
    stream: process.stderr,
    hideCursor: true,
    // Lines of a log need no drawing.
    ...(!process.stderr.isTTY && { format: (_options, { value, total }) => `${what}: ${value} of ${total}` }),
  };
  const bar = new SingleBar(options);
  const begun = performance.now();
  let started = false;
  return {
    update(done, total) {
      const rate = Math.round((done * 1_000) / Math.max(1, performance.now() - begun));
      if (!started) bar.start(total, done, { rate });
      else bar.update(done, { rate });
      started = true;
    },
    stop() {
      if (started) bar.stop();
    },
  };
}
