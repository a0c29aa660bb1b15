import { ShapeError } from '../../errors.ts';
import { parseJson } from '../../parse-json.ts';
import { requestIdOf } from './error-answer.ts';
import { maskToken } from './secrets.ts';
import type { Answer } from '../transport.ts';

/** Parses the text of an answer as JSON. @throws ShapeError when it is none */
export function toJsonAnswer(call: string, text: string, headers: Headers, token: string | undefined): Answer {
  const requestId = requestIdOf(headers, token);
  const json = parseJson(text);
  if (json !== null) return { body: json.value, call, requestId, mask: (said) => maskToken(said, token) };
  const isJson = /json/i.test(headers.get('content-type') ?? '');
  throw new ShapeError(
    `${call} was answered with ${isJson ? 'broken or truncated JSON' : 'something else than JSON'}.`,
    {
      hint: 'Check that `baseUrl` is the address of the API or of a relay, and that no proxy answers in its place.',
      requestId,
    },
  );
}
