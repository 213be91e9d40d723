/** The peer as its documentation sets it up, in a process of its own; the database is named, which spares it a round trip. */
import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";
import { Neo4jGraphQL } from "@neo4j/graphql";
import neo4j from "neo4j-driver";
import { PEER_MODELS, type PeerModel } from "./peer-models";
import { beServer } from "./servers";

await beServer(async ({ connection: { uri, user, password, database }, model }) => {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
  const typeDefs = PEER_MODELS[model as PeerModel];
  const features = { filters: { String: { LT: true } } }; // for pages by key
  const schema = await new Neo4jGraphQL({ typeDefs, driver, features }).getSchema();
  const server = new ApolloServer({ schema });
  const { url } = await startStandaloneServer(server, {
    listen: { host: "127.0.0.1", port: 0 },
    context: () => Promise.resolve({ sessionConfig: { database } }),
  });
  return {
    url,
    stop: async () => {
      await server.stop();
      await driver.close();
    },
  };
});
