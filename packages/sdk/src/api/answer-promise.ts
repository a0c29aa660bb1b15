import type { Answer, Call } from './transport.ts';

/** An answer of which the raw form is at hand too. */
export interface FullAnswer extends Answer {
  /** Makes the answer again, as it came. */
  toResponse: () => Response;
}

/** The data of an answer beside its raw form. */
export interface WithResponse<T> {
  /** The data, as the call alone gives it. */
  data: T;
  /** The answer with its status, its headers and its body. */
  response: Response;
  /** The server's id for this request, undefined when it gave none. */
  requestId: string | undefined;
}

/** The promise of a call's data, with ways to the raw answer. */
export interface AnswerPromise<T> extends Promise<T> {
  /**
   * Returns the answer beside the data.
   * @example const { data, response } = await client.sources().withResponse();
   */
  withResponse(): Promise<WithResponse<T>>;
  /**
   * Returns the answer alone, its JSON as the server wrote it: a body of another shape than the API describes is no error here.
   * A refusal is one, as for every call.
   * @example const etag = (await client.sources().asResponse()).headers.get('etag');
   */
  asResponse(): Promise<Response>;
}

/** Sends a call and returns its answer with the raw form. */
export type FullTransport = (call: Call) => Promise<FullAnswer>;

/** Gives the promise of what is read over a transport the ways to the raw answer. */
export function toAnswerPromise<T>(send: FullTransport, read: (send: FullTransport) => Promise<T>): AnswerPromise<T> {
  let tell!: (answer: FullAnswer) => void;
  const answered = new Promise<FullAnswer>((resolve) => (tell = resolve));
  const data = read(async (call) => {
    const answer = await send(call);
    tell(answer);
    return answer;
  });
  return Object.assign(data, {
    withResponse: async () => {
      const read = await data;
      const { toResponse, requestId } = await answered;
      return { data: read, response: toResponse(), requestId };
    },
    // A call that fails before its answer comes never gives one.
    asResponse: async () => (await Promise.race([answered, data.then(() => answered)])).toResponse(),
  });
}
