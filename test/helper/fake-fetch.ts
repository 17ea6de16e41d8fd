/** One request as a fake server saw it. */
export interface SeenRequest {
  readonly url: URL;
  readonly method: string;
  /** The query string's parameters, or the form's. */
  readonly parameters: URLSearchParams;
  readonly signal: AbortSignal | null;
  readonly cache: RequestCache | undefined;
}

export interface FakeFetch {
  readonly fetch: typeof fetch;
  readonly seen: SeenRequest[];
}

/** A `fetch` that never touches the network: `answer` gets each request and gives a Response, a JSON value, or throws. */
export function fakeFetch(answer: (request: SeenRequest, index: number) => unknown): FakeFetch {
  const seen: SeenRequest[] = [];
  const fake = async (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    const url = new URL(input instanceof Request ? input.url : input);
    const body = init.body instanceof URLSearchParams ? init.body : null;
    const parameters = body ?? url.searchParams;
    const request = { url, method: init.method ?? 'GET', parameters, signal: init.signal ?? null, cache: init.cache };
    seen.push(request);
    const value = await answer(request, seen.length - 1);
    return value instanceof Response ? value : jsonResponse(value);
  };
  return { fetch: fake, seen };
}

export function jsonResponse(value: unknown, init: ResponseInit = {}): Response {
  return new Response(JSON.stringify(value), { headers: { 'Content-Type': 'application/json' }, ...init });
}

/** Never answers; rejects when aborted, as fetch does. */
export function hang({ signal }: SeenRequest): Promise<never> {
  return new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason as Error));
  });
}
