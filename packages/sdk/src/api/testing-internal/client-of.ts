import { createClient, isDataInclusionError, type ClientOptions } from '../../index.ts';

/** The answer of a fake server to a request. */
export type Answer = (request: Request) => Response | Promise<Response>;

/** Answers JSON. */
export const json = (body: unknown, init?: ResponseInit) => Response.json(body, init);
export const emptyPage = { items: [], total: 0, page: 1, size: 0, pages: 0 };
export const structure = { source: 'dora', id: 'dora--s1', nom: 'CCAS', date_maj: '2026-01-05' };
export const service = {
  ...structure,
  id: 'dora--1',
  structure_id: 'dora--s1',
  description: 'Aide aux démarches',
  adresse_certifiee: true,
  score_qualite: 0.9,
  structure,
};

/** A client on a fake `fetch` that gives the answers in turn, the last one for ever. */
export function clientOf(answers: Answer | Answer[], options: ClientOptions = {}) {
  const requests: Request[] = [];
  const list = [answers].flat();
  const fake = async (input: RequestInfo | URL, init?: RequestInit) => {
    const request = new Request(input, init);
    requests.push(request);
    const answer = list[Math.min(requests.length, list.length) - 1];
    return (answer as Answer)(request);
  };
  return { client: createClient({ baseUrl: 'https://api.test', fetch: fake, ...options }), requests };
}

/** Returns the code of the error that a promise ends with, or `none` when it succeeds. */
export const codeOf = async (promise: Promise<unknown>) =>
  promise.then(
    () => 'none',
    (error: unknown) => (isDataInclusionError(error) ? error.code : error),
  );

/** Returns all the items of a loop. */
export async function listOf<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}
