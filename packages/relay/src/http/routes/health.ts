import { Hono } from 'hono';
import { raceSignal } from '@inclusion-kit/sdk/internal';
import { ProblemError, toProblemBody, type FieldProblem } from '../../shared/problem.ts';
import { isSourceFailure, toLogFields, toSourceProblem } from '../../shared/source-problem.ts';
import { fr } from '../../locales/fr.ts';
import type { HttpContext } from '../http-context.ts';

/** Less than the five seconds that most supervisors wait. */
const DEADLINE_MS = 4000;
/** A good result holds for so long: those who probe too often cost no more than one look a second. */
const HOLD_MS = 1000;
const RETRY_S = 10;

/** The parts without which nobody is served, or nothing is kept. */
type Part = 'offer' | 'database' | 'disk';

/**
 * Serves `/healthz`, while the process answers, and `/readyz`, while the offer, the database and the disk answer in time too
 * and no stop is under way. `/readyz` names the parts that fail, and tells how fresh the offer is.
 */
export function healthRoutes(context: HttpContext): Hono {
  const { status, isStopping = () => false } = context;
  const app = new Hono();
  const look = createLook(context);
  app.get('/healthz', (c) => c.json({ status: 'ok' }, 200, { 'Cache-Control': 'no-store' }));
  app.get('/readyz', async (c) => {
    if (isStopping()) throw new ProblemError({ status: 503, detail: fr.problem.stopping });
    const errors = await look();
    const offer = status === undefined ? {} : { offer: status() };
    const headers = { 'Cache-Control': 'no-store' };
    if (errors.length === 0) return c.json({ status: 'ok', ...offer }, 200, headers);
    const detail = errors.map(({ message }) => message).join(' ');
    const requestId = c.res.headers.get('X-Request-Id') ?? undefined;
    return c.json({ ...toProblemBody({ status: 503, detail, errors, requestId }), ...offer }, 503, {
      ...headers,
      'Content-Type': 'application/problem+json; charset=utf-8',
      'Retry-After': String(RETRY_S),
    });
  });
  return app;
}

/** Creates the look at all parts. Those who ask while one is under way share it. */
function createLook(context: HttpContext): () => Promise<readonly FieldProblem[]> {
  let goodUntil = -Infinity;
  let underWay: Promise<readonly FieldProblem[]> | null = null;
  const look = async (): Promise<readonly FieldProblem[]> => {
    try {
      const faults = await findFaults(context);
      if (faults.length === 0) goodUntil = performance.now() + HOLD_MS;
      return faults;
    } finally {
      underWay = null;
    }
  };
  return () => (performance.now() < goodUntil ? Promise.resolve([]) : (underWay ??= look()));
}

async function findFaults({ source, store, checkDisk, logger, metrics }: HttpContext): Promise<FieldProblem[]> {
  const checks: Record<Part, (signal: AbortSignal) => Promise<unknown>> = {
    // As a visitor asks: in its turn on the thread of the offer, or of the API while that alone has the offer.
    offer: (signal) => source.searchServices({ size: 1 }, { signal }),
    database: () => store.ping(),
    disk: async () => checkDisk?.(),
  };
  const check = async (part: Part): Promise<FieldProblem[]> => {
    const signal = AbortSignal.timeout(DEADLINE_MS);
    try {
      await raceSignal(checks[part](signal), signal);
      return [];
    } catch (error) {
      const message = signal.aborted ? fr.problem.late[part] : tell(part, error);
      logger.error({ part, ...(isSourceFailure(error) ? { error: toLogFields(error) } : { err: error }) }, message);
      if (part === 'database') metrics.storeError('probe');
      return [{ field: part, code: signal.aborted ? 'late' : 'failed', message }];
    }
  };
  return (await Promise.all((['offer', 'database', 'disk'] as const).map(check))).flat();
}

function tell(part: Part, error: unknown): string {
  if (part === 'database') return fr.problem.databaseDown;
  if (part === 'disk') return fr.problem.diskRefuses;
  const detail = toSourceProblem(error)?.problem.detail;
  return typeof detail === 'string' ? detail : fr.problem.upstreamWrong;
}
