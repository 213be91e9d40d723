import { useEffect, useState } from "preact/hooks";
import type { TypedDocumentString } from "../generated/operations";
import { ask, UnreachableError } from "./client";

const RETRY_MILLISECONDS = 2_000;

/** An answer on its way. While a new one is awaited, or the server is away, `data` is the last one. */
export interface Loadable<Data> {
  data?: Data;
  loading: boolean;
  error?: Error;
}

/** Asks whenever the question changes; asks again by itself until a server that went away is back. */
export function useQuery<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables | undefined,
): Loadable<Result> {
  return useLoaded(variables && JSON.stringify(variables), (signal) => ask(document, variables as Variables, signal));
}

/**
 * Loads whenever `key` changes, by any number of questions; nothing while there is no key. It is `loading` from the
 * very render that has a new key, so that nobody takes the last answer for that of this one.
 */
export function useLoaded<Data>(key: string | undefined, load: (signal: AbortSignal) => Promise<Data>): Loadable<Data> {
  const [{ answered, ...state }, setState] = useState<{ answered?: string; data?: Data; error?: Error }>({});
  useEffect(() => {
    if (key === undefined) return setState({});
    const controller = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    async function attempt(): Promise<void> {
      try {
        const data = await load(controller.signal);
        if (!controller.signal.aborted) setState({ answered: key, data });
      } catch (error) {
        if (controller.signal.aborted) return;
        setState(({ data }) => ({ answered: key, data, error: error as Error }));
        if (error instanceof UnreachableError) timer = setTimeout(() => void attempt(), RETRY_MILLISECONDS);
      }
    }
    void attempt();
    return () => {
      controller.abort();
      clearTimeout(timer);
    };
  }, [key]);
  return { ...state, loading: key !== answered };
}
