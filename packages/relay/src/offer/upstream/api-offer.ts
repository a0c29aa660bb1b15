import { mergeSources } from '@inclusion-kit/catalogue';
import { createGeography } from '@inclusion-kit/sdk/geography';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { loadCommunes } from '../communes/load-communes.ts';
import { fr } from '../../locales/fr.ts';
import { MAIN_UPSTREAM, type OfferSettings, type UpstreamSettings } from '../offer-settings.ts';
import { placeMethods, StartError } from '@inclusion-kit/sdk/internal';
import { IN_MEMORY } from '../../store/database/sqlite.ts';
import { createApiSource } from './api-source.ts';
import type { KeptSummary } from '../worker/build-offer.ts';
import { createDetails } from '../details/details.ts';
import type { HostedOffer } from '../worker/hosted-offer.ts';
import { createLiveSource } from './live-source.ts';
import type { LoadedOffer, OpenOptions } from '../loaded-offer.ts';
import { createOfferHolder } from '../worker/offer-holder.ts';
import type { OfferSpec } from '../worker/offer-spec.ts';
import { readNewValues } from '../worker/renamed-values.ts';
import { withNationalPlaces } from '../places.ts';
import { handOn } from '../reading/hand-on.ts';
import { createSchedule } from './schedule.ts';
import { createUpstream, type Upstream } from './upstream.ts';
import { createWatchedDataset } from '../files/watched-dataset.ts';

/** An offer older than this is no longer served: the API is asked, even when it fails. */
const STALE_MS = 7 * 86_400_000;

/**
 * Opens the offer of APIs: read through until the first of them is wholly synchronised, then again and again at the interval
 * asked, each on its own, kept on disk for the next start. Files given are added to it.
 * @throws StartError when a file is missing
 */
export async function openUpstreams(
  options: OfferSettings,
  settings: readonly [UpstreamSettings, ...UpstreamSettings[]],
  open: OpenOptions,
): Promise<LoadedOffer> {
  const { dataset, communes, databasePath } = options;
  const { tell, now, timings } = open;
  for (const { name, baseUrl } of settings)
    tell(fr.log.source(fr.log.upstream(baseUrl, dataset)), { source: name, baseUrl, dataset });
  const folder = databasePath === IN_MEMORY ? await mkdtemp(join(tmpdir(), 'inclusion-kit-')) : dirname(databasePath);
  const toUpstream = (one: UpstreamSettings): Upstream =>
    createUpstream(one, { path: join(folder, keptName(one.name)), now, staleMs: STALE_MS });
  const [firstSettings, ...otherSettings] = settings;
  const first = toUpstream(firstSettings);
  const upstreams = [first, ...otherSettings.map(toUpstream)];
  const places = await loadCommunes({ file: communes, fromDataset: [], records: () => [], databasePath });
  tell(places.line, { communes: places.communes.length, complete: places.isComplete });
  for (const complaint of places.complaints) tell(fr.log.communes.complaint(complaint), {});

  const holder = createOfferHolder(open);
  const toSpec = (): OfferSpec => ({
    dataset,
    communes,
    databasePath,
    kept: upstreams.map((upstream) => upstream.kept()).filter((kept) => kept !== null),
    departements: options.departements,
    hiddenSources: options.hiddenSources ?? [],
    renamedValues: options.renamedValues,
    words: options.words ?? null,
    needs: options.needs ?? [],
    lenient: options.lenient === true,
    duplicates: options.duplicates === true,
  });
  const what = () => {
    const spec = toSpec();
    return spec.dataset.length + spec.kept.length === 0 ? null : { spec, date: first.date() };
  };
  const files = await createWatchedDataset(holder, dataset, what, open);
  const servedOf = ({ name }: Upstream): KeptSummary | undefined =>
    holder.current()?.summary.upstreams.find((one) => one.name === name);
  const synchronised = (): HostedOffer | null => {
    const date = servedOf(first)?.date;
    return date === undefined || now().getTime() - Date.parse(date) > STALE_MS ? null : holder.current();
  };
  // While the records of the first API are too old, the offer in memory is hidden, until it is built anew without them.
  const inMemory = (): HostedOffer | null => (servedOf(first) === undefined ? holder.current() : synchronised());

  const details = createDetails({
    upstreams: upstreams.map(({ name, client }) => ({ name, source: readNewValues(client, options.renamedValues) })),
    inMemory: () => {
      const offer = inMemory();
      if (offer === null) return null;
      const { upstreams: read } = offer.summary;
      return { offer, atOf: (name) => Date.parse(read.find((one) => one.name === name)?.date ?? '') };
    },
    now,
    budgetMs: timings.detailMs,
    pauseMs: timings.pauseMs,
    staleMs: STALE_MS,
  });
  const synchronise =
    (upstream: Upstream) =>
    async (signal: AbortSignal): Promise<void> => {
      try {
        const head = await upstream.synchronise(signal);
        await files.rebuild();
        tell(fr.log.synchronised(head.structures, head.services), {
          source: upstream.name,
          structures: head.structures,
          services: head.services,
          invalid: head.invalid,
          emptyZones: head.emptyZones,
        });
        for (const record of head.unreadable) tell(fr.log.unreadable(record), { source: upstream.name, ...record });
      } catch (error) {
        if (signal.aborted) return;
        const reason = upstream.fail(error);
        // A refusal of the offer built is noted by its holder already.
        if (!(error instanceof StartError)) holder.fail(reason);
        tell(fr.log.notSynchronised(reason), {
          source: upstream.name,
          error: error instanceof Error ? error.name : typeof error,
        });
        // Its records go when they are too old.
        if (upstream.dropStale()) await files.rebuild().catch(() => undefined);
        throw error;
      }
    };

  const resume = async (): Promise<void> => {
    try {
      await files.rebuild();
    } catch (error) {
      const line = error instanceof StartError ? error.message : fr.log.keptUnreadable;
      tell(line, { error: error instanceof Error ? error.name : typeof error });
    }
    for (const upstream of upstreams) {
      const date = servedOf(upstream)?.date;
      if (date === undefined) upstream.drop();
      else tell(fr.log.resumed(date), { source: upstream.name, date });
    }
  };
  await Promise.all(upstreams.map((upstream) => upstream.resume()));
  const resumed = resume();
  // Without a copy of the first API, files and the copies of others are all there is if it does not answer.
  if (first.kept() === null) await resumed;
  const schedules = upstreams.map((upstream) =>
    createSchedule({
      first: async () => {
        await resumed;
        const date = upstream.date();
        if (date === null) return timings.firstMs;
        return Math.max(timings.firstMs, options.syncEveryMs - (now().getTime() - Date.parse(date)));
      },
      run: synchronise(upstream),
      everyMs: options.syncEveryMs,
      retryMs: timings.retryMs,
    }),
  );
  files.watch();

  const offline = createGeography(places.communes);
  // Where no communes could be had, those of the synchronised records are better than none.
  const communesNow = () => (places.isComplete ? offline : (synchronised()?.geography ?? offline));
  const { pauseMs } = timings;
  const vocabularies = mergeSources([{ name: first.name, source: first.client }], {
    timeoutMs: timings.detailMs,
    pauseMs,
  });
  return {
    // The API knows every commune, even those that this relay does not.
    communesComplete: () => synchronised()?.summary.communesComplete ?? true,
    geography: withNationalPlaces(handOn(placeMethods, communesNow)),
    allCommunes: async () =>
      places.isComplete
        ? new TextEncoder().encode(JSON.stringify(places.communes))
        : ((await synchronised()?.allCommunes()) ?? null),
    version: () => synchronised()?.summary.version ?? null,
    source: createApiSource({
      live: createLiveSource({
        upstreams,
        inMemory,
        hasFiles: dataset.length > 0,
        renamedValues: options.renamedValues,
        pauseMs,
      }),
      referentiel: (...call) => vocabularies.referentiel(...call),
      synchronised,
      inMemory,
      details,
    }),
    counted: synchronised,
    partners: synchronised,
    territories: synchronised,
    useWords: holder.useWords,
    duplicates: () => synchronised()?.duplicates() ?? [],
    status: () => {
      const offer = synchronised();
      const each = upstreams.map((upstream) => upstream.status(offer === null ? undefined : servedOf(upstream)));
      const { last_error, ...status } = holder.status();
      return {
        origin: 'api',
        reads: offer === null ? 'api' : 'catalogue',
        ...status,
        ...(offer === null ? { date: null, structures: null, services: null } : {}),
        last_error: last_error ?? each.find((one) => one.last_error !== null)?.last_error ?? null,
        upstreams: each,
      };
    },
    close: async () => {
      files.close();
      details.close();
      await Promise.all(schedules.map((schedule) => schedule.close()));
      await holder.close();
      if (databasePath === IN_MEMORY) await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Name of the file that keeps the offer of an API. */
function keptName(name: string): string {
  return name === MAIN_UPSTREAM ? 'offre.cache.ndjson.gz' : `offre.${name}.cache.ndjson.gz`;
}
