/** What runs in containers, by the files that say so: no more rights, files and packages than the server needs. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";

interface Service {
  image?: string;
  user?: string;
  ports?: string[];
  read_only?: boolean;
  cap_drop?: string[];
  security_opt?: string[];
  environment: Record<string, string>;
  healthcheck?: object;
}

const dockerfile = readFileSync("Dockerfile", "utf8");
const stages = dockerfile.split(/(?=^FROM )/m).filter((stage) => stage.startsWith("FROM "));
const last = stages.at(-1) ?? "";
const { services } = parse(readFileSync("docker-compose.yml", "utf8")) as {
  services: Record<"neo4j" | "attest", Service>;
};

describe("the image", () => {
  test("runs as somebody without rights, says how it is, and what it is", () => {
    expect(last).toMatch(/^USER node$/m);
    expect(last).toMatch(/^HEALTHCHECK /m);
    expect(last).toMatch(/org\.opencontainers\.image\.licenses="MIT"/);
    expect(last).not.toMatch(/PASSWORD|SECRET|KEY/);
  });

  test("holds what ships, by the lockfile, and no tools of the build", () => {
    const dependencies = stages.find((stage) => / AS dependencies$/m.test(stage));
    expect(dependencies).toMatch(/^RUN npm ci --omit=dev$/m);
    expect(last).toMatch(/^COPY --from=dependencies \S+node_modules node_modules$/m);
    expect(last).not.toMatch(/^RUN /m);
  });

  test("gets no file that it doesn't copy, and all that it copies", () => {
    const [first, ...allowed] = readFileSync(".dockerignore", "utf8")
      .split("\n")
      .filter((line) => line && !line.startsWith("#"));
    expect(first).toBe("*");
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(
      ([, files]) => files?.split(" ") ?? [],
    );
    const roots = copied.map((file) => file.split("/")[0]);
    const isAllowed = (root?: string) => allowed.includes(`!${root}`) || allowed.includes(`!${root}/`);
    expect(roots.filter((root) => !isAllowed(root))).toEqual([]);
    const names = allowed.map((line) => line.replace(/^!|\/$/g, ""));
    expect(names.filter((name) => !roots.includes(name))).toEqual([]);
  });
});

describe("the services", () => {
  test("the server can write nowhere but to memory, and only this machine reaches it", () => {
    const { read_only, cap_drop, security_opt, ports } = services.attest;
    expect({ read_only, cap_drop, security_opt }).toEqual({
      read_only: true,
      cap_drop: ["ALL"],
      security_opt: ["no-new-privileges:true"],
    });
    expect(ports?.every((port) => port.startsWith("127.0.0.1:"))).toBe(true);
  });

  test("Neo4j is reached by the server alone, reports to nobody, and speaks no HTTP", () => {
    const { ports, security_opt, environment, healthcheck } = services.neo4j;
    expect(ports).toBeUndefined();
    expect(security_opt).toContain("no-new-privileges:true");
    expect(environment).toMatchObject({
      NEO4J_server_http_enabled: "false",
      NEO4J_dbms_usage__report_enabled: "false",
    });
    expect(healthcheck).toBeDefined();
  });

  test("Neo4j is the same here and there, and not one with known holes (docs/advisories.md)", () => {
    const [, version = ""] = /<neo4j\.version>([\d.]+)</.exec(readFileSync("src/neo4j/pom.xml", "utf8")) ?? [];
    expect(services.neo4j.image).toBe(`neo4j:${version}`);
    const [major = 0, minor = 0, patch = 0] = version.split(".").map(Number);
    expect(major * 1e6 + minor * 1e3 + patch).toBeGreaterThanOrEqual(5_026_030);
  });
});
