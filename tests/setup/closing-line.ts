import type { Reporter, TestModule } from "vitest/node";

/** Ends the run's output with one line that people and machines read alike: `214 passed, 0 failed, 1 skipped`. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    const counts = { passed: 0, failed: unhandled.length, skipped: 0 };
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state !== "pending") counts[state]++;
      }
      // A file that can't even be imported has no tests that could fail.
      if (module.state() === "failed" && module.errors().length > 0) counts.failed++;
    }
    const line = `${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`;
    // The other reporters and the tear-down still have things to say.
    process.once("exit", () => console.log(line));
  }
}
