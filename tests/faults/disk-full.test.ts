import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { bigGraph } from "../setup/big-graph";
import { attest } from "../setup/command";

const folder = mkdtempSync(join(tmpdir(), "attest-fault-"));
const isMounted = mount("size=24m");
if (!isMounted) console.log("The disk is not made full: only root may mount a file system that is small.");

afterAll(() => {
  if (isMounted) execFileSync("umount", ["--lazy", folder]);
  rmSync(folder, { recursive: true, force: true });
});

function mount(options: string): boolean {
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", options, "attest-fault", folder], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

test.skipIf(!isMounted)(
  "a full disk is said to be, and nothing is lost or broken when there is room again",
  async () => {
    const files = mkdtempSync(join(tmpdir(), "attest-fault-"));
    const big = join(files, "big.json");
    writeFileSync(big, bigGraph(12_000));
    const environment = { NEO4J_URI: "", ATTEST_NEO4J: join(folder, "neo4j") };
    try {
      expect((await attest(["load", "seeds"], environment)).code).toBe(0);
      const full = await attest(["load", big], environment);
      console.log(full.stderr);
      expect([full.code, full.stdout]).toEqual([1, ""]);
      expect(full.stderr).not.toMatch(/\n +at /);
      expect(full.stderr).toMatch(/disk|room|space/i);

      execFileSync("mount", ["-o", "remount,size=600m", folder]);
      const sound = { code: 0, stdout: "The graph is sound.\n" };
      expect(await attest(["check"], environment)).toMatchObject(sound);
      expect((await attest(["load", "seeds", big], environment)).code).toBe(0);
      expect(await attest(["check"], environment)).toMatchObject(sound);
    } finally {
      rmSync(files, { recursive: true, force: true });
    }
  },
);
