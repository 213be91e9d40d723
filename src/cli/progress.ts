/** How far something has come: a bar on the terminal, on standard error; nothing where nobody watches. */
import { SingleBar } from "cli-progress";

/** Shows progress until `stop` is called. */
export interface Progress {
  /** @param before how much of what is done took no time now, as it had been done earlier. */
  update: (stage: string, done: number, total: number, before?: number) => void;
  stop: () => void;
}

/** A bar a stage, each with its rate and the time that is left. */
export function createProgress(): Progress {
  if (!process.stderr.isTTY) return { update: () => undefined, stop: () => undefined };
  const format = "{stage} |{bar}| {value}/{total} | {rate} a second | {left} left";
  let bar: SingleBar | undefined;
  let [shown, begun] = ["", 0];
  const stop = () => bar?.stop();
  return {
    update(stage, done, total, before = 0) {
      if (stage !== shown) {
        stop();
        [shown, begun] = [stage, performance.now()];
        bar = new SingleBar({ format, stream: process.stderr, hideCursor: true });
        bar.start(total, done, { stage, rate: "-", left: "-" });
      }
      const seconds = Math.max(0.001, (performance.now() - begun) / 1_000);
      const rate = Math.max(0, done - before) / seconds;
      const left = rate > 0 ? inWords((total - done) / rate) : "-";
      bar?.update(done, { stage, rate: Math.round(rate), left });
    },
    stop,
  };
}

function inWords(seconds: number): string {
  const [minutes, rest] = [Math.floor(seconds / 60), Math.ceil(seconds % 60)];
  return minutes > 0 ? `${minutes} min ${rest} s` : `${rest} s`;
}
