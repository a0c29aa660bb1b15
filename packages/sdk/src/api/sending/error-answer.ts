import { ApiError, type ApiErrorDetail } from '../../errors.ts';
import { isApiErrorBody, isProblemBody } from '../../schemas/accept/error-body.generated.ts';
import { maskToken, requestIdOf } from './secrets.ts';

const hints: Record<number, string> = {
  401: 'Give a valid `token`, or point `baseUrl` at a relay, which holds its own.',
  403: 'This token may not use this route: widget tokens are refused by the API.',
  429: 'Wait before calling again; `retryAfterSeconds` says how long, when the server does.',
};

const ID_HINT = 'Check the id: records leave the data when their source withdraws them.';
const ADDRESS_HINT = 'Check that `baseUrl` is the API or a relay: neither would answer so.';
/** A route that names one record or one contribution by its id. */
const WITH_ID = /\/(?:services|structures|contributions)\/[^/]+(?:\/suite)?$/;
const OTHER_HINT = 'Correct the call as `message` and `details` say, or check that `baseUrl` is the API or a relay.';

/** Makes the error of a refusal. A body of an unknown form is left out, because it may hold anything. */
export function toApiError(
  call: string,
  { status, headers }: Response,
  text: unknown,
  token: string | undefined,
): ApiError {
  const { said, hint, details } = readBody(parseBody(text, token));
  const message = `${call} was answered ${status}${said === '' ? '' : `: ${shorten(said)}`}`;
  return new ApiError(status, message, {
    details,
    hint: hint ?? hintOf(call, status, said),
    requestId: requestIdOf(headers, token),
    retryAfterSeconds: parseRetryAfter(headers.get('retry-after')),
  });
}

function hintOf(call: string, status: number, said: string): string {
  // A page of another site says nothing that the API would say.
  if (status === 404 && said === '') return ADDRESS_HINT;
  if (status === 404 && WITH_ID.test(call)) return ID_HINT;
  return hints[status] ?? (status >= 500 ? 'The server failed; try again later.' : OTHER_HINT);
}

/** Returns the seconds of a `Retry-After` header, given in seconds or as a date, or undefined when there is none. */
export function parseRetryAfter(header: string | null, now = Date.now()): number | undefined {
  if (header === null) return undefined;
  const text = header.trim();
  if (/^\d+$/.test(text)) return Number(text);
  // Every HTTP date begins with a day's name. Without this check "-5" or "1.5" would pass for years.
  const date = /^[a-z]/i.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, Math.ceil((date - now) / 1000));
}

function parseBody(text: unknown, token: string | undefined): unknown {
  try {
    return JSON.parse(text as string, (_, value: unknown) =>
      typeof value === 'string' ? maskToken(value, token) : value,
    );
  } catch {
    return undefined;
  }
}

function readBody(body: unknown): { said: string; hint?: string | undefined; details: ApiErrorDetail[] } {
  if (isProblemBody(body)) {
    const { title, detail, hint, errors = [] } = body;
    const details = errors.map(({ field, message, code }) => ({
      loc: field.split('.'),
      msg: message,
      type: code ?? 'value_error',
    }));
    const said = detail ?? title;
    // Some problems say their only complaint twice.
    const more = details.filter(({ msg }) => !said.includes(msg)).map(describe);
    return { said: [said, ...more].join(' · '), hint, details };
  }
  if (!isApiErrorBody(body)) return { said: '', details: [] };
  const { detail } = body;
  if (typeof detail === 'string') return { said: detail, details: [{ loc: [], msg: detail, type: 'value_error' }] };
  // FastAPI also echoes `input`, the value sent: it stays out.
  const details = detail.map(({ loc, msg, type }) => ({ loc, msg, type }));
  return { said: details.map(describe).join(' · '), details };
}

function describe({ loc, msg }: ApiErrorDetail): string {
  return loc.length === 0 ? msg : `${loc.join('.')}: ${msg}`;
}

function shorten(text: string): string {
  return text.length <= 500 ? text : `${text.slice(0, 499)}…`;
}
