import type { ServeOptions } from '@inclusion-kit/relay/reading';
import { doctor as texts } from '../locales/doctor.ts';
import { find, type Finding } from './check.ts';

const TIMEOUT_MS = 8000;
const SLOW_MS = 3000;
/** Seconds that a clock may be off: one for the header, which has no fraction, and the time of the call. */
const CLOCK = { warning: 60, error: 300 };

/** Checks the API, the token by a call that costs it little, and the clock by the time that the API tells. */
export async function checkUpstream({ token, upstreamUrl, dataset }: ServeOptions): Promise<readonly Finding[]> {
  if (token === null) {
    return [find('token', dataset.length > 0 ? 'ok' : 'warning', texts.tokenNone(dataset.length > 0))];
  }
  const answer = await ask(upstreamUrl, token);
  if ('reason' in answer) {
    return [
      find('upstream', 'error', texts.upstreamDown(upstreamUrl, answer.reason)),
      find('token', 'warning', texts.tokenUnknown),
    ];
  }
  const { status, date, ms } = answer;
  return [...judgeAnswer(upstreamUrl, status, ms), ...judgeClock(date, ms)];
}

export async function checkOthers({ otherSources }: ServeOptions): Promise<readonly Finding[]> {
  return Promise.all(
    otherSources.map(async ({ name, baseUrl, token }) => {
      const answer = await ask(baseUrl, token);
      if ('reason' in answer) return find('others', 'error', texts.otherDown(name, baseUrl, answer.reason));
      const { status, ms } = answer;
      if (status === 401 || status === 403)
        return find('others', 'error', texts.otherRefused(name, status, token !== null));
      return status === 200
        ? find('others', 'ok', texts.otherFine(name, baseUrl, ms))
        : find('others', 'error', texts.otherDown(name, baseUrl, String(status)));
    }),
  );
}

type Asked = { status: number; date: string | null; ms: number } | { reason: string };

/** Asks an API for the least it can give. */
async function ask(baseUrl: string, token: string | null): Promise<Asked> {
  const start = performance.now();
  try {
    const response = await fetch(`${baseUrl.replace(/\/+$/, '')}/api/v1/structures?size=1`, {
      headers: { Accept: 'application/json', ...(token === null ? {} : { Authorization: `Bearer ${token}` }) },
      // The token must not go to another address than the one given.
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    await response.arrayBuffer();
    return { status: response.status, date: response.headers.get('Date'), ms: performance.now() - start };
  } catch (error) {
    return { reason: reasonOf(error) };
  }
}

function judgeAnswer(url: string, status: number, ms: number): readonly Finding[] {
  const upstream =
    ms > SLOW_MS
      ? find('upstream', 'warning', texts.upstreamSlow(url, ms))
      : find('upstream', 'ok', texts.upstreamFine(url, ms));
  if (status === 401 || status === 403) return [upstream, find('token', 'error', texts.tokenRefused(status))];
  if (status === 200) return [upstream, find('token', 'ok', texts.tokenAccepted)];
  // The API counts requests: it answers, and the token was good enough to be counted.
  const state = status === 429 ? 'warning' : 'error';
  return [find('upstream', state, texts.upstreamWrong(url, status)), find('token', 'warning', texts.tokenUnknown)];
}

function judgeClock(header: string | null, ms: number): readonly Finding[] {
  const there = header === null ? Number.NaN : Date.parse(header);
  if (Number.isNaN(there)) return [];
  const seconds = Math.round((Date.now() - ms / 2 - there) / 1000);
  const off = Math.abs(seconds);
  if (off < CLOCK.warning) return [find('clock', 'ok', texts.clockFine(off))];
  return [find('clock', off < CLOCK.error ? 'warning' : 'error', texts.clockOff(seconds))];
}

/** Names a failure of the network by its code, which quotes no header. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'inconnu';
  const { cause } = error;
  if (cause instanceof Error && 'code' in cause && typeof cause.code === 'string') return cause.code;
  return error.name;
}
