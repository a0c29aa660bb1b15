import { createClient } from '@inclusion-kit/sdk';
import { readVersion } from '../../shared/version.ts';
import { toSourceProblem } from '../../shared/source-problem.ts';
import { fr } from '../../locales/fr.ts';
import { StartError } from '@inclusion-kit/sdk/internal';
import type { KeptSummary } from '../worker/build-offer.ts';
import { readKeptHead } from './kept-offer.ts';
import { createLimitedFetch } from './limited-fetch.ts';
import type { KeptSource } from '../worker/offer-spec.ts';
import type { UpstreamStatus } from '../status.ts';
import { createSynchroniser } from './synchronise.ts';
import type { UpstreamSettings } from '../offer-settings.ts';

/** All the time a call of the API may take, its retries included: pages give a call to the relay ten seconds. */
export const UPSTREAM_MS = 9000;
/** A page of a synchronisation is large, and nobody waits for it. */
const SYNC_PAGE_MS = 60_000;

/** One API: its client, its synchronisation, and the records kept of it. */
export type Upstream = ReturnType<typeof createUpstream>;

/** Creates an API. @param path the file that keeps its offer */
export function createUpstream(
  { name, baseUrl, token }: UpstreamSettings,
  { path, now, staleMs }: { path: string; now: () => Date; staleMs: number },
) {
  const fetch = createLimitedFetch();
  const access = {
    baseUrl,
    fetch,
    ...(token !== null && { token }),
    appInfo: { name: 'inclusion-kit-relay', version: readVersion() },
    // The API judges the values of a search: it may know newer ones.
    onUnknownValue: 'send',
  } as const;
  const client = createClient({ ...access, timeoutMs: UPSTREAM_MS, totalTimeoutMs: UPSTREAM_MS });
  const synchroniser = createSynchroniser({
    path,
    now,
    client: createClient({ ...access, timeoutMs: SYNC_PAGE_MS, totalTimeoutMs: SYNC_PAGE_MS * 3, retries: 4 }),
  });
  let date: string | null = null;
  let last: Pick<UpstreamStatus, 'last_attempt' | 'last_error'> = { last_attempt: null, last_error: null };
  const isStale = (iso: string): boolean => now().getTime() - Date.parse(iso) > staleMs;

  return {
    name,
    client,
    /** Returns when the kept records were synchronised, or null while there are none. */
    date: () => date,
    kept: (): KeptSource | null => (date === null ? null : { name, path }),
    /** Takes up the file that the last start left, when it is of this API and not too old. */
    resume: async (): Promise<void> => {
      const head = await readKeptHead(path);
      if (head !== null && head.upstream === client.baseUrl && !isStale(head.date)) ({ date } = head);
    },
    /** Forgets the kept records when they are too old to be shown. Returns whether they were. */
    dropStale: (): boolean => {
      if (date === null || !isStale(date)) return false;
      date = null;
      return true;
    },
    drop: () => void (date = null),
    /** @throws the errors of the client */
    synchronise: async (signal: AbortSignal) => {
      const head = await synchroniser.run(signal);
      ({ date } = head);
      last = { last_attempt: now().toISOString(), last_error: null };
      return head;
    },
    /** Notes a failure, and returns it as a sentence. */
    fail: (error: unknown): string => {
      const reason =
        error instanceof StartError ? error.message : (toSourceProblem(error)?.message ?? fr.log.synchronisationFailed);
      last = { last_attempt: now().toISOString(), last_error: reason.split('\n', 1)[0] ?? '' };
      return reason;
    },
    status: (served: KeptSummary | undefined): UpstreamStatus => ({
      name,
      date: served?.date ?? null,
      structures: served?.structures ?? null,
      services: served?.services ?? null,
      ...(served === undefined || served.unreadable.length === 0 ? {} : { unreadable: served.unreadable }),
      ...last,
    }),
  };
}
