import type { OfferLists } from '@inclusion-kit/sdk';
import { communeOf, departementOf } from '@inclusion-kit/sdk/geography';
import { createKeptTest, type Withheld } from '@inclusion-kit/sdk/internal';
import { categorieOf } from '@inclusion-kit/sdk/referentiels';
import type { ListedStructure, Service } from '@inclusion-kit/sdk/schemas';
import * as z from 'zod';
import { createPauses } from '../shared/pauses.ts';

/** The offers that were left alone, and how many of them are asked for. */
export interface LeftAloneQuestion {
  /** An offer that was not updated since this day, `YYYY-MM-DD`, is left alone. */
  before: string;
  /** Code of the département of the offer, or of its structure when the offer has no place. Null for all. */
  departement: string | null;
  /** Codes of the communes of the territory that is asked for: an offer stands in it by its own commune alone, as in its figures. Null, or absent, for all. */
  communes?: readonly string[] | null | undefined;
  /** Ids of offers that were confirmed since. */
  confirmed: readonly string[];
  /** Ids of structures that are left out whole. None when absent. */
  answered?: readonly string[] | undefined;
  /** Ids of structures that answered lately, or of their offers: each is marked. None when absent. */
  heard?: readonly string[] | undefined;
  /** The records that are closed for good, which nobody is asked about. Null or absent when there are none. */
  withheld?: Withheld | null | undefined;
  /** Sources of the offers. All when absent or empty. */
  sources?: readonly string[] | undefined;
  /** Thématiques or categories, of which an offer has one at least. All offers when absent or empty. */
  thematiques?: readonly string[] | undefined;
  /** Id of the only structure. All when absent. */
  structure?: string | undefined;
  /** False leaves out the offers of each structure, for a list that is only shown: they are most of what crosses to another thread. */
  offers?: boolean | undefined;
}

/** The question for a page of the structures with offers that were left alone. */
export interface StaleQuestion extends LeftAloneQuestion {
  /** From 0. */
  offset: number;
  size: number;
  /** The structure after which the list is read, whether it is in it still or not. Its beginning when absent. */
  after?: StalePlace | undefined;
}

/** A place in the list of the structures with offers that were left alone. It stays where it is when others leave the list. */
export type StalePlace = Pick<StaleStructure, 'perimees' | 'plus_ancienne' | 'id'>;

/** A structure with offers that were left alone, and all its offers where they are asked for: an answer about any of them is an answer. */
export interface LeftAloneStructure extends StaleStructure {
  services: { id: string; perimee: boolean }[];
  /** Tells that the question names it, or an offer of it, as one that answered lately. */
  a_repondu: boolean;
}

/** A structure with offers that were left alone. */
export type StaleStructure = z.infer<typeof StaleStructure>;
export const StaleStructure = z.object({
  id: z.string(),
  nom: z.string(),
  source: z.nullable(z.string()),
  commune: z.nullable(z.string()),
  /** Mail address in its record, or null when there is none. */
  courriel: z.nullable(z.string()),
  /** Its offers, and how many of them were left alone. */
  offres: z.int(),
  perimees: z.int(),
  /** Day on which the oldest of these was updated. */
  plus_ancienne: z.iso.date(),
});

/** Some of these structures: those with most such offers first. */
export interface StalePage {
  items: StaleStructure[];
  total: number;
}

/** The structures of an offer, for the people who write to them. */
export interface Partners {
  stale(question: StaleQuestion): Promise<StalePage>;
  /** Lists all of them with their offers, those with most such offers first. */
  leftAlone(question: LeftAloneQuestion): Promise<LeftAloneStructure[]>;
  /** Lists some of them, for a thread that takes them slice by slice. */
  leftAloneSlice(question: StaleQuestion): Promise<LeftAloneStructure[]>;
  /** Returns the ids of the structures whose own record gives an address. */
  structuresAt(courriel: string): Promise<string[]>;
}

/** Records read at once: few requests where the lists are those of an API. */
const SLICE = 1000;
/** A count is kept for so long, so that turning the pages counts once. An offer that is replaced is counted anew. */
const COUNTED_MS = 10 * 60_000;
/** Any stranger can cause a reading of all addresses, which may be those of a whole API: once in so long is enough. */
const ADDRESSES_MS = 60 * 60_000;
/** After a reading that failed, nobody can cause another one for so long. */
const FAILED_MS = 60_000;

/** The records of an offer: in memory, or the lists of an API. */
interface OfferRecords {
  structures(): readonly ListedStructure[] | AsyncIterable<ListedStructure>;
  services(): readonly Service[] | AsyncIterable<Service>;
}

/** Tells the records that lists give, which read them page by page. */
export const recordsOf = (lists: Pick<OfferLists, 'allServices' | 'allStructures'>): OfferRecords => ({
  structures: () => lists.allStructures({}, { size: SLICE }),
  services: () => lists.allServices({}, { size: SLICE }),
});

/** Creates it over records, with pauses in which their thread goes on answering. */
export function createPartners(offer: OfferRecords, now = () => performance.now()): Partners {
  const remember = createMemory(now);
  const find = (kind: string, { offers: _, ...question }: LeftAloneQuestion): Promise<LeftAloneStructure[]> =>
    remember(kind, JSON.stringify(question), COUNTED_MS, () => findLeftAlone(offer, question));
  const show = (all: LeftAloneStructure[], { offers = true }: LeftAloneQuestion): LeftAloneStructure[] =>
    offers ? all : all.map((structure) => ({ ...structure, services: [] }));
  return {
    async stale({ offset, size, after, ...question }) {
      const all = await find('stale', question);
      const left = after === undefined ? all : all.filter((one) => comparePlaces(one, after) > 0);
      const items = left.slice(offset, offset + size).map(({ services: _, a_repondu: __, ...structure }) => structure);
      return { items, total: all.length };
    },
    leftAlone: async (question) => show(await find('left alone', question), question),
    leftAloneSlice: async ({ offset, size, ...question }) =>
      show((await find('left alone', question)).slice(offset, offset + size), question),
    async structuresAt(courriel) {
      const byAddress = await remember('addresses', '', ADDRESSES_MS, () => readAddresses(offer));
      return [...(byAddress.get(toKey(courriel)) ?? [])];
    },
  };
}

interface Seen extends Omit<LeftAloneStructure, 'plus_ancienne'> {
  code: string | null;
  oldest: string;
}

async function findLeftAlone(offer: OfferRecords, question: LeftAloneQuestion): Promise<LeftAloneStructure[]> {
  const { before, structure: only, answered = [], heard = [] } = question;
  const leftOut = new Set(answered);
  const isHeard = new Set(heard);
  const test = createLeftAloneTest(question);
  const structures = new Map<string, Seen>();
  await lookAtEach(offer.structures(), ({ id, nom, source, commune, courriel, code_insee: code }) => {
    if ((only !== undefined && id !== only) || leftOut.has(id)) return;
    const counts = { offres: 0, perimees: 0, services: [], a_repondu: isHeard.has(id) };
    structures.set(id, { id, nom, source, commune, courriel, ...counts, code, oldest: before });
  });
  const found: Seen[] = [];
  await lookAtEach(offer.services(), (one) => {
    const { id, structure_id, date_maj } = one;
    const structure = structures.get(structure_id);
    if (structure === undefined) return;
    if (isHeard.has(id)) structure.a_repondu = true;
    const { isHere, perimee } = test(one, structure.code);
    if (isHere) structure.offres += 1;
    structure.services.push({ id, perimee });
    if (!perimee) return;
    structure.perimees += 1;
    if (structure.perimees === 1) found.push(structure);
    if (date_maj < structure.oldest) structure.oldest = date_maj;
  });
  return found
    .map(({ code: _, oldest, services, ...structure }) => ({
      ...structure,
      services: services.sort((a, b) => compare(a.id, b.id)),
      plus_ancienne: oldest,
    }))
    .sort(comparePlaces);
}

/** Records in memory that are looked at before the clock is: to wait for each of them took five times as long as to look at it. */
const LOOKED_AT_ONCE = 50;

/** Looks at each record, with pauses. */
async function lookAtEach<T>(records: readonly T[] | AsyncIterable<T>, look: (record: T) => void): Promise<void> {
  const pause = createPauses();
  if (Symbol.asyncIterator in records) {
    for await (const record of records) {
      await pause();
      look(record);
    }
    return;
  }
  let count = 0;
  for (const record of records) {
    if ((count += 1) % LOOKED_AT_ONCE === 0) await pause();
    look(record);
  }
}

/** Orders structures: those with most offers that were left alone first. */
export const comparePlaces = (a: StalePlace, b: StalePlace): number =>
  b.perimees - a.perimees || compare(a.plus_ancienne, b.plus_ancienne) || compare(a.id, b.id);

/**
 * Creates the test of whether an offer stands where it is asked for, and was left alone there. `code` is that of its structure. One
 * that is closed for good, by itself or with its structure, stands nowhere.
 */
export function createLeftAloneTest({
  before,
  departement,
  communes = null,
  confirmed,
  withheld = null,
  sources = [],
  thematiques = [],
}: Omit<LeftAloneQuestion, 'structure'>) {
  const isKept = createKeptTest(withheld);
  const isConfirmed = new Set(confirmed);
  const isAskedSource = toTest(sources);
  const isAskedTheme = toTest(thematiques);
  const inside = communes === null ? null : new Set(communes);
  const stands = (own: string | null, code: string | null): boolean =>
    (departement === null || isIn(departement, own ?? code)) &&
    (inside === null || (own !== null && inside.has(communeOf(own))));
  return (
    one: Pick<Service, 'id' | 'structure_id' | 'date_maj' | 'code_insee' | 'source' | 'thematiques'>,
    code: string | null,
  ): { isHere: boolean; perimee: boolean } => {
    const isHere = isKept(one) && stands(one.code_insee, code);
    const perimee =
      isHere &&
      // A day that is not told is no sign of an offer that was left alone.
      one.date_maj !== '' &&
      one.date_maj < before &&
      !isConfirmed.has(one.id) &&
      isAskedSource(one.source) &&
      (thematiques.length === 0 ||
        (one.thematiques ?? []).some((value) => isAskedTheme(value) || isAskedTheme(categorieOf(value))));
    return { isHere, perimee };
  };
}

/** Makes the test of whether a value is one of those asked for. No value asked for means any. */
function toTest(asked: readonly string[]): (value: string) => boolean {
  const all = new Set(asked);
  return (value) => all.size === 0 || all.has(value);
}

async function readAddresses(offer: OfferRecords): Promise<Map<string, string[]>> {
  const byAddress = new Map<string, string[]>();
  await lookAtEach(offer.structures(), ({ id, courriel }) => {
    if (courriel === null) return;
    const key = toKey(courriel);
    const there = byAddress.get(key);
    if (there === undefined) byAddress.set(key, [id]);
    else there.push(id);
  });
  return byAddress;
}

/** Answers kept of each kind: two people who turn pages side by side make each other count nothing again. */
const ANSWERS = 4;

/** Keeps the last answers to each kind of question. The same question asked meanwhile waits for the same answer. */
function createMemory(now: () => number) {
  const kinds = new Map<string, Map<string, { until: number; answer: Promise<unknown> }>>();
  return async <T>(kind: string, key: string, keptMs: number, work: () => Promise<T>): Promise<T> => {
    const kept = kinds.get(kind) ?? new Map<string, { until: number; answer: Promise<unknown> }>();
    kinds.set(kind, kept);
    // A list of a whole country is let go once it is too old to be told.
    for (const [old, { until }] of kept) if (until <= now()) kept.delete(old);
    const before = kept.get(key);
    // The last one asked for stands last, and is the last to go.
    kept.delete(key);
    if (before !== undefined) {
      kept.set(key, before);
      return before.answer as Promise<T>;
    }
    const answer = work();
    // An answer under way is shared until it is there, however long that takes.
    const mine = { until: Infinity, answer };
    kept.set(key, mine);
    const [oldest] = kept.keys();
    if (kept.size > ANSWERS && oldest !== undefined) kept.delete(oldest);
    answer.then(
      () => (mine.until = now() + keptMs),
      () => (mine.until = now() + FAILED_MS),
    );
    return answer;
  };
}

const isIn = (departement: string, code: string | null): boolean =>
  code !== null && departementOf(code) === departement;
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const toKey = (courriel: string): string => courriel.trim().toLowerCase();
