import { NetworkError, type Page } from '@inclusion-kit/sdk';
import { applyContribution, followEvents } from '@inclusion-kit/sdk/contributions';
import { confirmedNumber, createKeptTest, dayInParis } from '@inclusion-kit/sdk/internal';
import { validateRecord, type ListedStructure, type Model, type Service } from '@inclusion-kit/sdk/schemas';
import { createPauses } from '../../shared/pauses.ts';
import { readCurrentRecord } from '../../offer/overlays/current-record.ts';
import { findClosed, toShown } from '../../offer/overlays/overlays.ts';
import type { RelayGeography, RelaySource } from '../../offer/relay-source.ts';
import type { Dossier } from '../../store/contributions/moderation-store.ts';
import { toFeedRecord, toNewRecords, type FeedRecord } from '../../offer/additions/new-records.ts';
import { placeOf, toPoint } from '../../offer/additions/place.ts';

const PAGE_SIZE = 1000;

/** A record that the commons would refuse, and why. */
export interface LeftOut {
  modele: Model;
  id: string;
  champs: string[];
}

/** The records of which this relay is the source, in the common schema. Each record passes the writing rules. */
export interface Feed {
  structures: FeedRecord[];
  services: FeedRecord[];
  laisses_de_cote: LeftOut[];
  /** Days on which something changed, `YYYY-MM-DD`, in their order. */
  days: string[];
}

export interface FeedParts {
  source: RelaySource;
  /** The accepted contributions, in the order of their acceptance. */
  accepted: readonly Dossier[];
  /** The source of the records: those that contributions add, and those of local files that bear its name. */
  slug: string;
  /** Places the services that contributions add without a point, as the relay's own search does. */
  geography: Pick<RelayGeography, 'commune'>;
  now: Date;
}

/**
 * Makes the feed: the records that accepted contributions add and the local ones of the same source, with their later
 * corrections and without those closed for good, which lists leave out too. The structure of another source that a new service
 * belongs to is copied along, since no record may stand without its structure. A new service without a point bears the one that
 * searches here find it by.
 */
export async function createFeed({ source, accepted, slug, geography, now }: FeedParts): Promise<Feed> {
  const added = toNewRecords(accepted, slug);
  const localStructures = await readList('structure', slug, source.structures?.bind(source));
  const localServices = await readList('service', slug, source.services?.bind(source));
  const isKept = createKeptTest(findClosed(toShown(accepted), dayInParis(now)));
  const correct = createCorrection(accepted);
  const structures = await correct('structure', unique([...localStructures, ...added.structures].filter(isKept)));
  const services = await correct('service', unique([...localServices, ...added.services].filter(isKept)));
  const borrowed = await borrow(source, slug, services, new Set(structures.map(({ id }) => id)));
  const leftOut: LeftOut[] = [];
  const told = [...structures, ...borrowed.structures];
  const ids = new Set(added.services.map(({ id }) => id));
  const placed = await Promise.all(
    borrowed.services.map(async (service) =>
      ids.has(service.id) && toPoint(service) === null
        ? { ...service, ...(await placeOf(service, told, geography)) }
        : service,
    ),
  );
  const kept = await check('structure', told, now, leftOut);
  const known = new Set(kept.map(({ id }) => id));
  const complete = (await check('service', placed, now, leftOut)).filter((service) => {
    if (known.has(String(service['structure_id']))) return true;
    leftOut.push({ modele: 'service', id: service.id, champs: ['structure_id'] });
    return false;
  });
  const days = [...new Set([...kept, ...complete].map(({ date_maj }) => date_maj))].sort();
  return { structures: kept.sort(byId), services: complete.sort(byId), laisses_de_cote: leftOut, days };
}

/** Reads the local records of a source, or none when the source of the relay has no such list. */
async function readList(
  model: Model,
  slug: string,
  list:
    | ((params: { sources: string[]; page: number; size: number }) => Promise<Page<Service | ListedStructure>>)
    | undefined,
): Promise<FeedRecord[]> {
  const records: FeedRecord[] = [];
  for (let page = 1, pages = 1; list !== undefined && page <= pages; page += 1) {
    const read = await list({ sources: [slug], page, size: PAGE_SIZE });
    pages = read.pages;
    records.push(...read.items.map((one) => toFeedRecord(model, { ...one })));
  }
  return records;
}

/** Creates the correction of records by accepted contributions in their order. */
function createCorrection(accepted: readonly Dossier[]) {
  const byTarget = new Map<string, Dossier[]>();
  for (const dossier of accepted) {
    const { cible } = dossier.contribution;
    if (cible === undefined) continue;
    const key = `${cible.modele} ${cible.id}`;
    byTarget.set(key, [...(byTarget.get(key) ?? []), dossier]);
  }
  return async (model: Model, records: readonly FeedRecord[]): Promise<FeedRecord[]> => {
    const pause = createPauses();
    const corrected: FeedRecord[] = [];
    for (const record of records) {
      await pause();
      const about = byTarget.get(`${model} ${record.id}`) ?? [];
      corrected.push(about.reduce(applyDossier.bind(null, model), record));
    }
    return corrected;
  };
}

function applyDossier(model: Model, record: FeedRecord, { id, contribution, evenements }: Dossier): FeedRecord {
  const { changements, decision } = followEvents(evenements, contribution.changements);
  const date = decision?.date === undefined ? record.date_maj.slice(0, 10) : dayInParis(new Date(decision.date));
  const numero = confirmedNumber(contribution) ?? undefined;
  const isSource =
    contribution.genre === 'correction' || (contribution.genre === 'confirmation' && numero === undefined);
  const applied = applyContribution(record, { id, genre: contribution.genre, date, changements, numero });
  // This relay is the source: a record that is corrected or confirmed here is up to date from then on.
  return toFeedRecord(model, {
    ...applied,
    id: record.id,
    date_maj: isSource && date > record.date_maj ? date : record.date_maj,
  });
}

async function borrow(
  source: RelaySource,
  slug: string,
  services: readonly FeedRecord[],
  own: ReadonlySet<string>,
): Promise<{ structures: FeedRecord[]; services: FeedRecord[] }> {
  const copies = new Map<string, FeedRecord>();
  for (const { structure_id } of services) {
    if (typeof structure_id !== 'string' || own.has(structure_id) || copies.has(structure_id)) continue;
    const current = await readCurrentRecord(source, null, { modele: 'structure', id: structure_id });
    // A feed without it would tell harvesters that its services are gone.
    if (current.is === 'unread') throw new NetworkError('A structure of the feed could not be read.');
    if (current.is === 'gone') continue;
    const id = `${slug}--${structure_id}`;
    copies.set(structure_id, toFeedRecord('structure', { ...current.raw, id, source: slug }));
  }
  return {
    structures: [...copies.values()],
    services: services.map((service) => {
      const copy = copies.get(String(service['structure_id']));
      return copy === undefined ? service : { ...service, structure_id: copy.id };
    }),
  };
}

async function check(
  model: Model,
  records: readonly FeedRecord[],
  now: Date,
  leftOut: LeftOut[],
): Promise<FeedRecord[]> {
  const pause = createPauses();
  const kept: FeedRecord[] = [];
  // A record that was accepted today in France is of no day to come, though it is still yesterday in Greenwich.
  const today = dayInParis(now);
  for (const record of records) {
    await pause();
    const errors = validateRecord(model, record, { now: today }).filter(({ severity }) => severity === 'error');
    if (errors.length === 0) kept.push(record);
    else leftOut.push({ modele: model, id: record.id, champs: errors.map(({ field }) => field) });
  }
  return kept;
}

function unique(records: readonly FeedRecord[]): FeedRecord[] {
  return [...new Map(records.map((record) => [record.id, record])).values()];
}

const byId = (a: FeedRecord, b: FeedRecord): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
