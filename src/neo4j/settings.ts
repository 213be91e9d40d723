import { join } from "node:path";
import { writeWhole, type Layout } from "./layout";

export interface Memory {
  /** The Java heap, e.g. "1g". */
  heap: string;
  /** What Neo4j keeps of its files in memory, e.g. "512m". */
  pageCache: string;
}

const MEGABYTES = { m: 1, g: 1024 } as const;

/** Written anew before every start: the folder's owner is this code, and a changed default must reach old folders. */
export function writeSettings(layout: Layout, port: number, memory: Memory): void {
  const settings: Record<string, string | number | boolean> = {
    "server.directories.data": layout.data,
    "server.directories.logs": join(layout.home, "logs"),
    // Without these two, LOAD CSV could read anything in the home folder, the password included.
    "server.directories.import": join(layout.home, "import"),
    "dbms.security.allow_csv_import_from_file_urls": false,
    "dbms.security.auth_enabled": true,
    "server.bolt.enabled": true,
    "server.bolt.listen_address": `127.0.0.1:${port}`,
    "server.bolt.advertised_address": `127.0.0.1:${port}`,
    "server.http.enabled": false,
    "server.https.enabled": false,
    "server.memory.pagecache.size": memory.pageCache,
    // A runaway query fails alone, and does not take the server's whole heap with it.
    "dbms.memory.transaction.total.max": `${Math.floor(toMegabytes(memory.heap) / 2)}m`,
    "db.lock.acquisition.timeout": "5s",
    "db.logs.query.enabled": "OFF",
    // Otherwise an empty graph takes half a gigabyte of the disk, and logs of two days are kept for backups nobody makes.
    "db.tx_log.preallocate": false,
    "db.tx_log.rotation.retention_policy": "1 files",
    "dbms.usage_report.enabled": false,
    // After the databases are closed, Bolt would wait twice five seconds for connections that can't come any more.
    "internal.dbms.bolt.netty_server_shutdown_quiet_period": 0,
    "internal.dbms.bolt.local_enabled": false,
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}`);
  writeWhole(
    join(layout.conf, "neo4j.conf"),
    `# Written at every start: changes here are lost.\n${lines.join("\n")}\n`,
  );
}

/** What goes to Java before the main class. */
export function javaOptions(memory: Memory): string[] {
  const opened = ["java.nio", "java.io", "sun.nio.ch", "java.util.concurrent"];
  return [
    `-Xmx${toMegabytes(memory.heap)}m`,
    // A small heap and few cores: the collector with the least work per object starts faster and answers more.
    "-XX:+UseParallelGC",
    "-XX:+ExitOnOutOfMemoryError",
    "-XX:+DisableExplicitGC",
    "-Djdk.nio.maxCachedBufferSize=1024",
    "-Dio.netty.tryReflectionSetAccessible=true",
    "-Dlog4j2.disable.jmx=true",
    "-Dfile.encoding=UTF-8",
    ...opened.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
  ];
}

function toMegabytes(size: string): number {
  const [, number, unit] = /^(\d+)([mg])$/i.exec(size) ?? [];
  if (number === undefined || unit === undefined) {
    throw new TypeError(`A memory size must be a number with m or g, such as 512m or 1g, but got: ${size}`);
  }
  return Number(number) * MEGABYTES[unit.toLowerCase() as keyof typeof MEGABYTES];
}
