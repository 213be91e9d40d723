/** An operation as a link to the playground carries it. */
export interface LinkedOperation {
  query: string;
  /** JSON, as it was written. */
  variables: string;
  operationName?: string;
}

/**
 * Reads `?query=…&variables=…&operationName=…`, the parameters that GraphQL over HTTP gives a GET request, so that
 * any such address opens in the playground. Gives undefined when there is no query.
 */
export function readLink(search: string): LinkedOperation | undefined {
  const parameters = new URLSearchParams(search);
  const query = parameters.get("query");
  if (!query?.trim()) return undefined;
  const operationName = parameters.get("operationName");
  return { query, variables: indented(parameters.get("variables") ?? ""), ...(operationName && { operationName }) };
}

/** The query string of the link that opens this operation; leaves out what is empty. */
export function writeLink({ query, variables, operationName }: LinkedOperation): string {
  const parameters = new URLSearchParams({ query });
  if (variables.trim()) parameters.set("variables", variables);
  if (operationName) parameters.set("operationName", operationName);
  return `?${parameters.toString()}`;
}

/** Text that is no JSON is shown as it came: GraphiQL then says what is wrong with it, where the reader can mend it. */
function indented(json: string): string {
  try {
    return json.trim() && JSON.stringify(JSON.parse(json), null, 2);
  } catch {
    return json;
  }
}
