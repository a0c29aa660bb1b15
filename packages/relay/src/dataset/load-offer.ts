import { createClient, type OfferSource } from '@inclusion-kit/sdk';
import { createCatalogue } from '@inclusion-kit/sdk/catalogue';
import {
  formatReport,
  prepareDataset,
  type DatasetReport,
  type PreparedDataset,
  type RawDataset,
} from '@inclusion-kit/sdk/dataset';
import { createGeography, parseCommunes, type Commune, type Geography } from '@inclusion-kit/sdk/geography';
import type { Source } from '@inclusion-kit/sdk/schemas';
import type { Announce } from '../announce.ts';
import { fr } from '../locales/fr.ts';
import type { ServeOptions } from '../options.ts';
import { StartError } from '../start-error.ts';
import { loadCommunes, type LoadedCommunes, type PlacedRecord } from './load-communes.ts';
import type { FileReader } from './file-reader.ts';
import { formatUnreadable, readDataset } from './read-dataset.ts';

/** All the time a call of the API may take, its retries included: pages give a call to the relay ten seconds. */
const UPSTREAM_MS = 9000;

/** What the relay answers from. */
export interface LoadedOffer {
  source: OfferSource;
  geography: Geography;
  communesComplete: boolean;
  notice?: string;
}

/**
 * Opens the offers: the API when there is a token, else the files given, else the demonstration.
 * @param readersModule address of a module whose `readers` read formats beside JSON and NDJSON
 * @throws StartError when a file is missing, or when no record is left to serve
 */
export async function loadOffer(options: ServeOptions, tell: Announce, readersModule?: string): Promise<LoadedOffer> {
  if (options.token !== null) return openUpstream(options, options.token, tell);
  return options.dataset.length > 0
    ? openFiles(options, tell, await loadReaders(readersModule))
    : openDemonstration(options, tell);
}

async function openUpstream(options: ServeOptions, token: string, tell: Announce): Promise<LoadedOffer> {
  const { upstreamUrl: baseUrl, dataset } = options;
  tell(fr.log.source(fr.log.upstream(baseUrl)), { source: baseUrl });
  if (dataset.length > 0) tell(fr.log.datasetIgnored, { dataset });
  const { geography } = toGeography(await findCommunes(options, tell, [], () => []));
  return {
    geography,
    // The API knows every commune, whatever this relay knows of them.
    communesComplete: true,
    source: createClient({ baseUrl, token, timeoutMs: UPSTREAM_MS, totalTimeoutMs: UPSTREAM_MS }),
  };
}

async function openFiles(options: ServeOptions, tell: Announce, readers: readonly FileReader[]): Promise<LoadedOffer> {
  const { dataset } = options;
  tell(fr.log.source(fr.log.dataset(dataset)), { source: dataset });
  const { structures, services, communes, unreadable, notes } = await readDataset(dataset, {
    readers,
    setting: 'DATASET',
  });
  for (const note of notes) tell(note, {});
  const unreadableReport = formatUnreadable(unreadable);
  if (unreadable.length > 0) tell(unreadableReport, { unreadable });
  const { offer, report } = await openRecords(
    { structures, services },
    parseCommunes(communes).communes,
    options,
    tell,
    { unreadable: unreadableReport },
  );
  tell(formatReport(report), { report });
  return offer;
}

async function loadReaders(readersModule: string | undefined): Promise<readonly FileReader[]> {
  if (readersModule === undefined) return [];
  return ((await import(readersModule)) as { readers: readonly FileReader[] }).readers;
}

async function openDemonstration(options: ServeOptions, tell: Announce): Promise<LoadedOffer> {
  // Loaded only when it is what is served: it is larger than the rest of the relay.
  const { createDemonstration, demonstrationNotice, demonstrationSources } = await import('../demonstration/index.ts');
  tell(fr.log.source(fr.log.demonstration), { source: 'demonstration' });
  const { structures, services, communes } = createDemonstration();
  const { offer, report } = await openRecords({ structures, services }, communes, options, tell, {
    sources: demonstrationSources,
  });
  // Its awkward cases are there on purpose: only the counts are told.
  tell(formatReport({ ...report, reasons: [] }), { structures: report.structures, services: report.services });
  return { ...offer, notice: demonstrationNotice };
}

async function openRecords(
  raw: RawDataset,
  fromDataset: readonly Commune[],
  options: ServeOptions,
  tell: Announce,
  { sources, unreadable = '' }: { sources?: readonly Source[]; unreadable?: string },
): Promise<{ offer: LoadedOffer; report: DatasetReport }> {
  let withoutCommunes: PreparedDataset | undefined;
  const communes = await findCommunes(options, tell, fromDataset, () => {
    withoutCommunes = prepareDataset(raw);
    return [...withoutCommunes.services, ...withoutCommunes.structures];
  });
  const { structures, services, report } = withoutCommunes ?? prepareDataset(raw, { communes: communes.communes });
  if (structures.length + services.length === 0) {
    throw new StartError(fr.start.nothingLeft([unreadable, formatReport(report)]), { exitCode: 1 });
  }
  const source = createCatalogue({
    structures,
    services,
    sources,
    ...(communes.isComplete ? { communes: communes.communes } : {}),
  });
  return { offer: { ...toGeography(communes), source }, report };
}

async function findCommunes(
  { communes: file, databasePath }: ServeOptions,
  tell: Announce,
  fromDataset: readonly Commune[],
  records: () => readonly PlacedRecord[],
): Promise<LoadedCommunes> {
  const loaded = await loadCommunes({ file, fromDataset, records, databasePath });
  tell(loaded.line, { communes: loaded.communes.length, complete: loaded.isComplete });
  if (loaded.skippedRows > 0) tell(fr.log.communes.skippedRows(loaded.skippedRows), { rows: loaded.skippedRows });
  return loaded;
}

function toGeography({ communes, isComplete }: LoadedCommunes): Pick<LoadedOffer, 'geography' | 'communesComplete'> {
  return { geography: createGeography(communes), communesComplete: isComplete };
}
