import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Capabilities } from '@inclusion-kit/sdk';
import { createCatalogue, openDataset, type Catalogue } from '@inclusion-kit/catalogue';
import { formatReport, prepareDataset, type DatasetReport, type RawDataset } from '@inclusion-kit/sdk/prepare';
import {
  communeOf,
  createGeography,
  createTerritory,
  parseCommunes,
  type Commune,
  type Geography,
  type PositionLookup,
} from '@inclusion-kit/sdk/geography';
import type { ListedStructure, Service, Source } from '@inclusion-kit/sdk/schemas';
import type { LocalWord } from '@inclusion-kit/sdk/words';
import type { Announce } from '../../shared/announce.ts';
import { formatUnreadable, readDataset, type DataFile } from '@inclusion-kit/dataset';
import { listDataFiles } from '@inclusion-kit/dataset/node';
import { loadCommunes, type PlacedRecord } from '../communes/load-communes.ts';
import { readNeedsFiles } from '../load-needs.ts';
import { readWordsFile } from '../load-words.ts';
import { townNames } from '../town-names.ts';
import { createSpokenWords } from '../with-added-words.ts';
import { fr } from '../../locales/fr.ts';
import { createPartners, type Partners } from '../partners.ts';
import { writeFigures, type CountsFigures } from '../../territory/figures/figures-of-offer.ts';
import { createReports, type BesideRecords, type TellsTerritory } from '../../territory/figures/reports.ts';
import { StartError } from '@inclusion-kit/sdk/internal';
import { tellLikely, type LikelyTwins } from '../duplicates/tell-likely.ts';
import { readKeptOffer, type Keep, type KeptHead } from '../upstream/kept-offer.ts';
import { withoutDeepFields } from './deep-fields.ts';
import { mergeKept, mergeOffers, type NamedOffer } from './merge-offers.ts';
import { renameInRecords, understandOldValues } from './renamed-values.ts';
import type { OfferSpec } from './offer-spec.ts';
import { tellSharedMobiles } from './shared-mobiles.ts';

/** An offer in memory, ready to answer. */
export interface BuiltOffer extends CountsFigures, Partners, TellsTerritory {
  source: Catalogue;
  /** Returns all communes as a JSON list, null where only those of the records are known. */
  allCommunes(): Promise<Uint8Array<ArrayBuffer> | null>;
  geography: Geography & PositionLookup;
  summary: OfferSummary;
  /** The records that lists show, among which duplicates are looked for. */
  records: { structures: readonly ListedStructure[]; services: readonly Service[] };
  /** Filled once duplicates are found: searches name them from then on. */
  twins: LikelyTwins;
  /** Searches by these words too, beside those of the file, instead of those handed over before. */
  useWords(words: readonly LocalWord[]): void;
  /** Names the API that a record comes from, or returns null for a record of the files. */
  ownerOf(model: 'service' | 'structure', id: string): string | null;
}

export interface KeptSummary extends Pick<KeptHead, 'unreadable'> {
  name: string;
  /** ISO date and time, UTC, at which its synchronisation began. */
  date: string;
  structures: number;
  services: number;
}

/** The facts about an offer that are known before it is asked anything. */
export interface OfferSummary {
  structures: number;
  services: number;
  /** Pieces of the files that could not be read. */
  unreadable: number;
  /** The first of them, in French, or an empty text when all were read. */
  unreadableReport: string;
  communesComplete: boolean;
  upstreams: readonly KeptSummary[];
  /** The same for the same records read by the same version of the relay. Offers that differ have different versions. */
  version: string;
  capabilities: Capabilities;
}

/**
 * Builds the offer that a relay answers from: the records of the API kept on disk, and those of the files given.
 * @throws StartError when a file is missing, or when no record is left to serve
 */
export async function buildOffer(spec: OfferSpec, tell: Announce): Promise<BuiltOffer> {
  const files = await listDataFiles(spec.dataset, { setting: 'DATASET' });
  const read = await readDataset(files, { openTerritory: openDataset });
  for (const note of read.notes) tell(note, {});
  const unreadableReport = formatUnreadable(read.unreadable);
  if (unreadableReport !== '') tell(unreadableReport, { unreadable: read.unreadable });
  const fromDataset = parseCommunes(read.communes).communes;
  const kept = await readAllKept(spec, fromDataset, tell);
  return assembleOffer(spec, tell, {
    kept,
    local: read,
    fromDataset,
    unreadable: { count: read.unreadable.reduce((sum, { count }) => sum + count, 0), report: unreadableReport },
    version: [kept.map(({ name, offer }) => [name, offer.head]), spec.departements, ...(await printsOf(files))],
    tellReport: (report) => tell(formatReport(report), { report }),
  });
}

/** Reads the synchronised records, narrowed where the settings ask for it. A file that cannot be read is told and left out. */
async function readAllKept(spec: OfferSpec, fromDataset: readonly Commune[], tell: Announce): Promise<NamedOffer[]> {
  const keep = spec.kept.length === 0 ? null : await createKeep(spec, fromDataset, tell);
  const offers: NamedOffer[] = [];
  for (const { name, path } of spec.kept) {
    try {
      offers.push({ name, offer: await readKeptOffer(path, keep) });
    } catch (error) {
      tell(fr.log.keptUnreadable, { source: name, error: error instanceof Error ? error.name : typeof error });
    }
  }
  return offers;
}

/** Creates the choice of the records that people of the départements would find, or that stand there. Null for all. */
async function createKeep(
  { departements, communes: file, databasePath }: OfferSpec,
  fromDataset: readonly Commune[],
  tell: Announce,
): Promise<Keep | null> {
  if (departements.length === 0) return null;
  const known = await loadCommunes({ file, fromDataset, databasePath, records: () => [] });
  const codes = { communes: [], epcis: [], departements, regions: [] };
  const territory = createTerritory(known.communes, codes, () => undefined);
  if (!known.isComplete || territory.unknown.length > 0) {
    tell(fr.log.notNarrowed(departements), { departements });
    return null;
  }
  return {
    service: (service) => territory.isFound(service) || territory.isInside(service),
    structure: (structure) => territory.isInside(structure),
  };
}

/** Tells files apart by name, size and time: another file put in the place of one of them has another time. */
function printsOf(files: readonly DataFile[]): Promise<unknown[]> {
  return Promise.all(
    files.map(async ({ name: path }) => {
      const { size, mtimeMs } = await stat(path);
      return [basename(path), size, mtimeMs];
    }),
  );
}

export interface OfferParts {
  /** The synchronised records. The first offer that has an id wins. */
  kept: readonly NamedOffer[];
  local: RawDataset;
  /** Communes that came with the records. */
  fromDataset: readonly Commune[];
  /** Sources by their names, besides those that the APIs name. */
  sources?: readonly Source[];
  unreadable: { count: number; report: string };
  /** Facts of the territory beside the records. */
  beside?: BesideRecords;
  /** A value that tells these parts from any others. */
  version: unknown;
  tellReport: (report: DatasetReport) => void;
}

/** Words of the territory that cannot be taken: so many are told in the log, the command `doctor` tells all. */
const MOST_WORDS_TOLD = 20;

/** The settings that records are put together by. */
type AssembleSettings = Pick<
  OfferSpec,
  'communes' | 'words' | 'needs' | 'databasePath' | 'hiddenSources' | 'renamedValues' | 'lenient'
>;

/** Puts an offer together. @throws StartError when no record is left to serve */
export async function assembleOffer(
  {
    communes: file,
    words: wordsPath = null,
    needs: needsPaths = [],
    databasePath,
    hiddenSources,
    renamedValues,
    lenient = false,
  }: AssembleSettings,
  tell: Announce,
  { kept: offers, local, fromDataset, sources = [], unreadable, beside, version, tellReport }: OfferParts,
): Promise<BuiltOffer> {
  const kept = mergeKept(offers);
  const merge = (communes?: readonly Commune[]) =>
    mergeOffers(kept, local, (raw) => prepareDataset(raw, { communes, lenient }));
  let withoutCommunes: ReturnType<typeof merge> | undefined;
  const communes = await loadCommunes({
    file,
    fromDataset,
    databasePath,
    records: (): readonly PlacedRecord[] => {
      withoutCommunes = merge();
      return [...withoutCommunes.services, ...withoutCommunes.structures];
    },
  });
  tell(communes.line, { communes: communes.communes.length, complete: communes.isComplete });
  for (const complaint of communes.complaints) tell(fr.log.communes.complaint(complaint), {});

  const offer = withoutCommunes ?? merge(communes.communes);
  const { report, localIds } = offer;
  let emptied = 0;
  const shallow = <T extends object>(record: T): T => {
    const kept = withoutDeepFields(record);
    if (kept !== record) emptied += 1;
    return kept;
  };
  const structures = renameInRecords(offer.structures.map(shallow), renamedValues);
  const services = renameInRecords(offer.services.map(shallow), renamedValues);
  if (emptied > 0) tell(fr.log.deepFields(emptied), { records: emptied });
  if (structures.length + services.length === 0) {
    throw new StartError(fr.start.nothingLeft([unreadable.report, report === null ? '' : formatReport(report)]), {
      exitCode: 1,
    });
  }
  if (report !== null) tellReport(report);
  if (offer.overruled > 0) tell(fr.log.overruled(offer.overruled), { records: offer.overruled });
  const hidden = structures.filter(({ source }) => hiddenSources.includes(source)).length;
  if (hidden > 0) tell(fr.log.hiddenSources(hiddenSources, hidden), { structures: hidden });
  const spoken = wordsPath === null ? null : await readWordsFile(wordsPath);
  if (spoken !== null) tell(fr.log.words(wordsPath ?? '', spoken.words.length), { words: spoken.words.length });
  for (const { ligne, message } of spoken?.faults.slice(0, MOST_WORDS_TOLD) ?? []) {
    tell(fr.log.wordLeftOut(ligne, message), { word: ligne });
  }
  const needs =
    needsPaths.length === 0 ? null : await readNeedsFiles(needsPaths, codesOf(communes.communes), communes.isComplete);
  if (needs !== null) {
    const { people, freins, unknownCommunes, withoutPeople, unplaced, refused } = needs;
    tell(fr.log.needs(people.size, freins.length), { communes: people.size, groups: freins.length });
    if (unknownCommunes.length > 0) tell(fr.log.needsUnknownCommunes(unknownCommunes), { unknownCommunes });
    if (withoutPeople > 0) tell(fr.log.needsWithoutPeople(withoutPeople), { communes: withoutPeople });
    if (unplaced.length > 0) tell(fr.log.needsUnplaced(unplaced), { unplaced });
    if (refused.length > 0) tell(fr.log.needsRefused(refused), { refused: refused.length });
  }
  const known = createSpokenWords(spoken?.words);
  const catalogue = createCatalogue({
    structures,
    services,
    words: known.current,
    towns: townNames(),
    sources: [...(kept?.sources ?? []), ...sources],
    hiddenSources,
    ...(communes.isComplete ? { communes: communes.communes } : {}),
  });
  const twins: LikelyTwins = new Map();
  const source = tellLikely(tellSharedMobiles(understandOldValues(catalogue, renamedValues), structures), twins);
  const isShown = (record: { source: string }): boolean => !hiddenSources.includes(record.source);
  const records = { structures: structures.filter(isShown), services: services.filter(isShown) };
  return {
    source,
    twins,
    records,
    geography: createGeography(communes.communes),
    allCommunes: () =>
      Promise.resolve(communes.isComplete ? new TextEncoder().encode(JSON.stringify(communes.communes)) : null),
    summary: {
      structures: structures.length,
      services: services.length,
      unreadable: unreadable.count,
      unreadableReport: unreadable.report,
      communesComplete: communes.isComplete,
      upstreams: offers.map(({ name, offer: { head, structures: read, services: found } }) => ({
        name,
        date: head.date,
        structures: read.length,
        services: found.length,
        unreadable: head.unreadable,
      })),
      version: createHash('sha256')
        .update(
          JSON.stringify([
            ...[version, structures.length, services.length, communes.communes.length],
            ...[hiddenSources, renamedValues, lenient, spoken?.words],
            ...(needs === null
              ? []
              : [
                  [...needs.people],
                  needs.freins,
                  needs.departements,
                  [...(needs.financeurs ?? [])],
                  [...needs.committees],
                ]),
          ]),
        )
        .digest('base64url')
        .slice(0, 22),
      capabilities: await source.capabilities(),
    },
    useWords: known.useWords,
    ownerOf: (model, id) => (kept === null || localIds[model].has(id) ? null : kept.ownerOf(model, id)),
    figures: (day, bases, withheld) => writeFigures(source, day, bases, withheld),
    ...createReports(records, communes.communes, needs === null ? beside : { ...beside, ...needs }),
    ...createPartners({ structures: () => records.structures, services: () => records.services }),
  };
}

/** Returns the codes of whole communes: an arrondissement is part of its city. */
const codesOf = (communes: readonly Commune[]): string[] =>
  communes.map(({ code }) => code).filter((code) => communeOf(code) === code);
