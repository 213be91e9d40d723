/** Exports of the server, asked for as clients ask. */

/** A file as it came. */
export interface Download {
  status: number;
  headers: Headers;
  text: string;
}

/** Asks for a file; lists become commas. */
export async function download(
  url: string,
  file: string,
  parameters: Record<string, string | number | readonly string[]> = {},
): Promise<Download> {
  const query = new URLSearchParams(Object.entries(parameters).map(([name, value]) => [name, String(value)]));
  const response = await fetch(`${url}/export/${file}?${query}`);
  return { status: response.status, headers: response.headers, text: await response.text() };
}
