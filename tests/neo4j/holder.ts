/** A command of its own that holds the local Neo4j: says so in a line, and gives it back when its input ends. */
import { acquireLocalNeo4j, type LocalNeo4jOptions } from "../../src/neo4j";

const neo4j = await acquireLocalNeo4j(JSON.parse(process.argv[2] ?? "") as LocalNeo4jOptions);
console.log(neo4j.pid);
process.stdin.resume().on("end", () => void neo4j.release());
