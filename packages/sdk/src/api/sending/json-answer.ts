import { ShapeError } from '../../errors.ts';
import { parseJson } from '../../parse-json.ts';
import type { FullAnswer } from '../answer-promise.ts';
import { maskToken, requestIdOf } from './secrets.ts';

/** Parses the text of an answer as JSON. @throws ShapeError when it is none */
export function toJsonAnswer(call: string, text: string, response: Response, token: string | undefined): FullAnswer {
  const { status, statusText, headers } = response;
  const requestId = requestIdOf(headers, token);
  const mask = (said: string) => maskToken(said, token);
  const json = parseJson(text);
  if (json !== null) {
    const toResponse = () =>
      new Response(text, {
        status,
        statusText,
        headers: [...headers].map(([name, value]): [string, string] => [name, mask(value)]),
      });
    return { body: json.value, call, status, requestId, mask, toResponse };
  }
  const isJson = /json/i.test(headers.get('content-type') ?? '');
  throw new ShapeError(
    `${call} was answered with ${isJson ? 'broken or truncated JSON' : 'something else than JSON'}.`,
    {
      hint: 'Check that `baseUrl` is the address of the API or of a relay, and that no proxy answers in its place.',
      status,
      requestId,
    },
  );
}
