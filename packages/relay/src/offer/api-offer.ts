import { createClient } from '@inclusion-kit/sdk';
import { createGeography } from '@inclusion-kit/sdk/geography';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { loadCommunes } from '../dataset/load-communes.ts';
import { toSourceProblem } from '../guards/source-problem.ts';
import { fr } from '../locales/fr.ts';
import type { ServeOptions } from '../options.ts';
import { StartError } from '../start-error.ts';
import { IN_MEMORY } from '../store/sqlite.ts';
import { createApiSource } from './api-source.ts';
import { createDetails } from './details.ts';
import type { HostedOffer } from './hosted-offer.ts';
import { readKeptHead } from './kept-offer.ts';
import type { LoadedOffer, OpenOptions } from './loaded-offer.ts';
import { createOfferHolder } from './offer-holder.ts';
import type { OfferSpec } from './offer-spec.ts';
import { withNationalPlaces } from './places.ts';
import { createSchedule } from './schedule.ts';
import { createSynchroniser } from './synchronise.ts';
import { createWatchedDataset } from './watched-dataset.ts';

/** All the time a call of the API may take, its retries included: pages give a call to the relay ten seconds. */
const UPSTREAM_MS = 9000;
/** A page of a synchronisation is large, and nobody waits for it. */
const SYNC_PAGE_MS = 60_000;
/** An offer older than this is not answered from any more: the API is asked, whatever state it is in. */
const STALE_MS = 7 * 86_400_000;
const KEPT_NAME = 'offre.cache.ndjson.gz';

/**
 * Opens the offer of the API: read through until it is wholly synchronised, then again and again at the interval asked, kept
 * on disk for the next start. Files given are added to it.
 * @throws StartError when a file is missing
 */
export async function openUpstream(
  options: ServeOptions,
  token: string,
  readersModule: string | undefined,
  open: OpenOptions,
): Promise<LoadedOffer> {
  const { upstreamUrl: baseUrl, dataset, communes, databasePath } = options;
  const { tell, now, timings } = open;
  tell(fr.log.source(fr.log.upstream(baseUrl, dataset)), { source: baseUrl, dataset });
  const folder = databasePath === IN_MEMORY ? await mkdtemp(join(tmpdir(), 'inclusion-kit-')) : dirname(databasePath);
  const path = join(folder, KEPT_NAME);
  const client = createClient({ baseUrl, token, timeoutMs: UPSTREAM_MS, totalTimeoutMs: UPSTREAM_MS });
  const places = await loadCommunes({ file: communes, fromDataset: [], records: () => [], databasePath });
  tell(places.line, { communes: places.communes.length, complete: places.isComplete });
  if (places.skippedRows > 0) tell(fr.log.communes.skippedRows(places.skippedRows), { rows: places.skippedRows });

  const holder = createOfferHolder(open);
  const spec: OfferSpec = {
    dataset,
    communes,
    databasePath,
    // The API has hidden what its token may not see.
    hiddenSources: options.hiddenSources ?? [],
    kept: path,
    readersModule: readersModule ?? null,
  };
  /** When the synchronisation kept began; null until there is one. */
  let kept: string | null = null;
  const files = await createWatchedDataset(holder, spec, () => (kept === null ? null : { spec, date: kept }), open);
  const synchronised = (): HostedOffer | null => {
    const date = holder.date();
    return date === null || now().getTime() - Date.parse(date) > STALE_MS ? null : holder.current();
  };

  const details = createDetails({
    upstream: client,
    synchronised: () => {
      const offer = synchronised();
      return offer === null ? null : { offer, at: Date.parse(holder.date() ?? '') };
    },
    now,
    budgetMs: timings.detailMs,
    pauseMs: timings.pauseMs,
    staleMs: STALE_MS,
  });
  const synchroniser = createSynchroniser({
    path,
    now,
    client: createClient({ baseUrl, token, timeoutMs: SYNC_PAGE_MS, totalTimeoutMs: SYNC_PAGE_MS * 3, retries: 4 }),
  });
  const synchronise = async (signal: AbortSignal): Promise<void> => {
    try {
      const head = await synchroniser.run(signal);
      kept = head.date;
      await files.rebuild();
      tell(fr.log.synchronised(head.structures, head.services), {
        structures: head.structures,
        services: head.services,
        invalid: head.invalid,
      });
    } catch (error) {
      if (signal.aborted) return;
      const reason =
        error instanceof StartError ? error.message : (toSourceProblem(error)?.message ?? fr.log.synchronisationFailed);
      // A refusal of the offer built is noted by its holder already.
      if (!(error instanceof StartError)) holder.fail(reason);
      tell(fr.log.notSynchronised(reason), { error: error instanceof Error ? error.name : typeof error });
      throw error;
    }
  };

  /** Serves what the last start left, when it is not too old; tells when the next synchronisation is due. */
  const resume = async (): Promise<number> => {
    const head = await readKeptHead(path);
    const age = head === null ? Infinity : now().getTime() - Date.parse(head.date);
    if (head === null || head.upstream !== client.baseUrl || age > STALE_MS) return timings.firstMs;
    kept = head.date;
    try {
      await files.rebuild();
    } catch (error) {
      kept = null;
      tell(fr.log.keptUnreadable, { error: error instanceof Error ? error.name : typeof error });
      return timings.firstMs;
    }
    tell(fr.log.resumed(head.date), { date: head.date });
    return Math.max(timings.firstMs, options.syncEveryMs - age);
  };

  const schedule = createSchedule({
    first: resume,
    run: synchronise,
    everyMs: options.syncEveryMs,
    retryMs: timings.retryMs,
  });
  files.watch();

  const offline = createGeography(places.communes);
  // Where no communes could be had, those of the synchronised records are better than none.
  const communesNow = () => (places.isComplete ? offline : (synchronised()?.geography ?? offline));
  return {
    // The API knows every commune, whatever this relay knows of them.
    communesComplete: () => synchronised()?.summary.communesComplete ?? true,
    geography: withNationalPlaces({
      communes: async (...call) => communesNow().communes(...call),
      commune: async (...call) => communesNow().commune(...call),
      communeAt: async (...call) => communesNow().communeAt(...call),
    }),
    version: () => synchronised()?.summary.version ?? null,
    source: createApiSource(client, synchronised, details),
    counted: synchronised,
    status: () => {
      const offer = synchronised();
      return {
        origin: 'api',
        reads: offer === null ? 'api' : 'catalogue',
        date: offer === null ? null : holder.date(),
        structures: offer?.summary.structures ?? null,
        services: offer?.summary.services ?? null,
        last_attempt: holder.last().attempt,
        last_error: holder.last().error,
        attempts: holder.attempts(),
      };
    },
    close: async () => {
      files.close();
      details.close();
      await schedule.close();
      await holder.close();
      if (databasePath === IN_MEMORY) await rm(folder, { recursive: true, force: true });
    },
  };
}
