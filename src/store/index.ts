/** The door of the store: the only part of the project that speaks Cypher. */
export { MAX_CITED, MAX_HOLDERS, MAX_MEASURES, readListed, readPositions } from "./alignment";
export { checkGraph, type Violation } from "./check";
export { readChanges } from "./changes";
export { readClaimCounts } from "./claim-counts";
export {
  type Asking,
  Database,
  type DatabaseSettings,
  type EndedStatement,
  type Reader,
  type Statement,
} from "./database";
export { DISAGREEMENT_REASONS, type DisagreementReason } from "./derive";
export { readDisagreements } from "./disagreements";
export { dumpGraph, type StoredProperty, type StoredTable } from "./dump";
export { type IdentifierQuery, readByIdentifiers, readSchemes } from "./identifiers";
export { loadJudgements, readJudgements, readJudgementsAround } from "./judgements";
export type { Filling } from "./fill-entities";
export { identifierKey } from "./identity-keys";
export { readIdentified, readKnown, readSnapshots, type Snapshot } from "./known";
export { type LoadedGraph, loadGraph, type LoadOptions, type LoadReport } from "./load";
export { type Match, type MatchRequest, readMatches } from "./match";
export { readClaimsOnlyOf, retractClaims } from "./retract";
export { type ClaimAmong, countWithoutObject, readClaimsAmong } from "./export";
export {
  type LeftOut,
  type Network,
  type NetworkLink,
  type NetworkNode,
  type NetworkRequest,
  readNetwork,
} from "./network";
export { MAX_STEPS, type Path, type PathsRequest, type PathsResult, type PathStep, readPaths } from "./paths";
export { type About, readAbout, readClaimPage, readClaims, readEntities, readEntityPage } from "./reads";
export type * from "./results";
export { ensureSchema, verifySchema } from "./schema";
export { searchEntities, searchEntitiesForEach, type SearchHit, type SearchQuery, type SearchWish } from "./search";
export * from "./shape";
export { type FoundStances, readStances, type StanceGroup, type StanceHolder } from "./stances";
export { readTimeline } from "./timelines";
export type { Tally } from "./tally";
export { GraphVersion } from "./version";
export { type Merging, readIds, readPassing, readWholeClaims, readWholeEntities } from "./whole";
