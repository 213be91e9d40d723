/**
 * Loaded into a server before its own code, for what only its process can do: set the clock (SIGUSR2, by CLOCK_SHIFT
 * milliseconds), or collect garbage and say how much memory there is left (the same signal, with --expose-gc).
 */
const RealDate = Date;
const shift = Number(process.env.CLOCK_SHIFT ?? 0);
let isShifted = false;

globalThis.Date = class extends RealDate {
  constructor(...given: [number?]) {
    super(...((given.length === 0 ? [Date.now()] : given) as [number]));
  }

  static override now(): number {
    return RealDate.now() + (isShifted ? shift : 0);
  }
} as DateConstructor;

process.on("SIGUSR2", () => {
  isShifted = true;
  void globalThis.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  console.error(`now ${new Date().toISOString()}, rss ${rss}, heap ${heapUsed}`);
});
