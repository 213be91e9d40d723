/** The words that go with a folder of CSV files: the script that imports them, and what to do with the database. */

/** How the files are written. A mistake in them has to end the import, not to be left out of it. */
const OPTIONS = [
  "--id-type=string",
  "--array-delimiter=U+001F",
  "--multiline-fields=true",
  "--bad-tolerance=0",
  "--strict=true",
];

/** A script for `sh`: the exact command, with the files beside it. */
export function importScript({ nodes, relationships }: { nodes: string[]; relationships: string[] }): string {
  const files = [
    ...nodes.map((name) => `--nodes=${quoted(name)}`),
    ...relationships.map((name) => `--relationships=${quoted(name)}`),
  ];
  return `#!/bin/sh
# Makes a Neo4j database of the files beside this script: sh import.sh [database [options of the tool]]
set -e
cd "$(dirname "$0")"
database="\${1:-neo4j}"
[ $# -eq 0 ] || shift
exec "\${NEO4J_ADMIN:-neo4j-admin}" database import full "$database" \\
  ${[...OPTIONS, ...files].join(" \\\n  ")} "$@"
`;
}

/** What is in the folder and how it becomes a database, for whoever finds it. */
export function importReadme(about: string): string {
  return `A whole graph of claims as CSV, for neo4j-admin
================================================

${about}

Each nodes.*.csv holds the nodes that have exactly the labels of its name, each relationships.*.csv the relationships of
one type. :ID is the node's own id. Lists have U+001F between their items; text is quoted and may span lines. The tool has
no lists without items: nodes with such have the label UnfinishedAttestImport too, until Attest opens the database for
the first time, gives them back and takes the label away.

To make a database of it, on the machine of a Neo4j 5.26 or later whose database is stopped or not there yet, as the
user that Neo4j runs as:

    sh import.sh neo4j                                # or another name
    sh import.sh neo4j --overwrite-destination=true   # replaces a database: all that is in it is lost

NEO4J_ADMIN names the tool where it isn't on the PATH. Then start Neo4j (or run CREATE DATABASE, where the name is a new
one), and let Attest make its constraints and indexes and look whether all is there:

    NEO4J_URI=bolt://localhost:7687 NEO4J_PASSWORD=... attest check

A cluster: run import.sh on one of its servers for a name that no database has yet, take that server's id from SHOW
SERVERS, and seed the others from it:

    CREATE DATABASE graph OPTIONS {existingData: 'use', existingDataSeedServer: '<the server's id>'}

Aura takes dumps and no CSV: import into a Neo4j of your own, stop it, and then

    neo4j-admin database dump neo4j --to-path=dumps
    neo4j-admin database upload neo4j --from-path=dumps --to-uri=neo4j+s://<id>.databases.neo4j.io --overwrite-destination=true
`;
}

function quoted(name: string): string {
  return `'${name.replaceAll("'", "'\\''")}'`;
}
