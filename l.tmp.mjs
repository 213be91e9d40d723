import neo4j from "neo4j-driver"; import fs from "fs";
const d=neo4j.driver("bolt://127.0.0.1:17887",neo4j.auth.basic("neo4j",fs.readFileSync(process.argv[2]+"/password","utf8").trim()));
const s=d.session(); const r=await s.run("MATCH (l:Load) RETURN l.done"); console.log(new Date().toISOString(), r.records.map(x=>x.get(0).toNumber())); await d.close();
