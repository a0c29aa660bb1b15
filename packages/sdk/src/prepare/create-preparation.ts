import { isObject, toOptions } from '../arguments.ts';
import { createIsFlawless } from '../schemas/accept/is-flawless.ts';
import type { Day } from '../schemas/day.ts';
import type { ListedStructure, Service } from '../schemas/index.ts';
import type { Model } from '../tables/record-fields.ts';
import { NAMELESS_STRUCTURE } from './format/messages.ts';
import { isScore, toListedStructure, toService } from './figures.ts';
import { toCommuneCentres, type CommunePlace } from './misplaced-point.ts';
import { toLocated, type Fields, type LocatedRecord, type RawRecord } from './raw-record.ts';
import { readRecord, remark } from './read-record.ts';
import { createTally, type Counts, type DatasetReport, type Example, type Remark } from './report.ts';

/** The options that a dataset is prepared with. */
export interface PrepareOptions {
  /** The day that dates are compared with and freshness is measured from. @default today */
  now?: Day | undefined;
  /**
   * Every commune that exists. When absent or empty, INSEE codes are not checked. When the centre of a commune is known, a
   * point whose numbers were exchanged or lost their sign is put right.
   */
  communes?: readonly CommunePlace[] | undefined;
  /**
   * Keeps records without `date_maj` or `description`, and services whose structure is not told. What is missing is an empty text, and
   * the record names it in `incomplet`. Such records are to be shown, not handed on: the common schema refuses them.
   * @default false
   */
  lenient?: boolean | undefined;
}

/** A dataset ready for `createCatalogue`, and what was left out. */
export interface PreparedDataset {
  /** The structures that were kept, in the order they were read. */
  structures: ListedStructure[];
  /** The services that were kept, in the order they were read. */
  services: Service[];
  /** The records and fields that were left out or emptied, or that need a check. */
  report: DatasetReport;
}

/** The options of a preparation: those of `prepareDataset`, and the choice of the records to keep. */
export interface PreparationOptions extends PrepareOptions {
  /**
   * Tells whether a structure that was read is kept. A structure that is neither kept nor needed by an earlier kept service is
   * put aside, and only its id stays in memory.
   * @default all are
   */
  keepStructure?: ((structure: ListedStructure) => boolean) | undefined;
  /**
   * Tells whether a service that was read is kept, as for structures.
   * @default all are
   */
  keepService?: ((service: Service) => boolean) | undefined;
}

/** A dataset that is being prepared, record by record. */
export interface Preparation {
  /** Takes one structure, before or after its services. */
  addStructure(structure: RawRecord): void;
  /** Takes one service, before or after its structure. */
  addService(service: RawRecord): void;
  /** Returns the ids of the structures put aside that the services kept so far belong to. */
  wantedStructures(): Set<string>;
  /** Takes a structure back that was put aside, read once more. One that was not put aside is left alone. */
  recoverStructure(structure: RawRecord): void;
  /** Ends: services whose structure never came are refused. */
  finish(): PreparedDataset;
}

/** A record that was read, and its place in its list. */
interface Found {
  readonly record: Readonly<Fields>;
  readonly id: string;
  readonly remarks: readonly Remark[];
  readonly located: LocatedRecord;
  readonly index: number;
}

/**
 * Prepares records one by one, in any order, as `prepareDataset` does a whole: for datasets larger than memory, of which a
 * part is kept. In the report, records put aside are those read that are neither kept nor refused. Of services with the same
 * id the first counts, even if its structure never comes.
 * @throws UsageError when `now` is no day
 * @example
 * const preparation = createPreparation({ keepService: ({ source }) => source === 'dora' });
 * for await (const record of records) preparation.addService(record);
 */
export function createPreparation(given: PreparationOptions = {}): Preparation {
  return createReading(given, false);
}

/** Creates a preparation. @param isInOrder whether all structures come before the first service. */
export function createReading(given: PreparationOptions, isInOrder: boolean): Preparation {
  const {
    now = new Date(),
    communes = [],
    keepStructure = () => true,
    keepService = () => true,
    lenient = false,
  } = toOptions(given);
  const tally = createTally();
  const options = { now, isFlawless: createIsFlawless(now), communes: toCommuneCentres(communes), lenient };
  const counts = { structure: noCounts(), service: noCounts() };

  const structures = new Map<string, Readonly<Fields>>();
  const structuresAside = new Set<string>();
  const structuresRefused = new Set<string>();
  const serviceIds = new Set<string>();
  const services: Service[] = [];
  /** Services whose structure may still come. */
  const waiting: Found[] = [];
  const scores = new Map<string, number[]>();
  /** Structures that services kept so far belong to. */
  const needed = new Set<string>();

  function refuse(
    model: Model,
    reasons: readonly Remark[],
    { located, index }: Pick<Found, 'located' | 'index'>,
  ): void {
    counts[model].refused += 1;
    for (const reason of reasons) tally.add(model, reason, toExample(located, index));
  }

  /** Reads a record whose id is new. Returns null when the record is refused. */
  function read(model: Model, item: RawRecord, isKnown: (id: string) => boolean): Found | null {
    const located = toLocated(item);
    const { record, remarks } = readRecord(model, located.record, options);
    const index = counts[model].read;
    counts[model].read += 1;
    if (record === null) {
      // Of a refused record, only what refuses it matters.
      const reasons = remarks.filter(({ severity }) => severity === 'refused');
      refuse(model, reasons, { located, index });
      const id = idOf(located);
      if (model === 'structure' && id !== undefined) structuresRefused.add(id);
      return null;
    }
    const found = { record, id: String(record.id), remarks, located, index };
    if (!isKnown(found.id)) return found;
    refuse(model, [remark('refused', 'id', 'repeated_id')], found);
    return null;
  }

  /** Tells whether the structure of a service is kept, and refuses the service when it is not. */
  function isHeld(found: Found): boolean {
    const structure_id = String(found.record.structure_id);
    if (structures.has(structure_id)) return true;
    if (lenient && !structuresRefused.has(structure_id) && !structuresAside.has(structure_id)) {
      const told = readRecord('structure', toBareStructure(found.record), options).record;
      if (told !== null) structures.set(structure_id, told);
      return told !== null;
    }
    const code = structuresRefused.has(structure_id) ? 'structure_refused' : 'structure_absent';
    refuse('service', [remark('refused', 'structure_id', code)], found);
    return false;
  }

  function keep(model: Model, { remarks, located, index }: Omit<Found, 'record' | 'id'>): void {
    counts[model].kept += 1;
    if (remarks.some(({ severity }) => severity === 'repaired')) counts[model].repaired += 1;
    for (const told of remarks) tally.add(model, told, toExample(located, index));
  }

  function keepInList(found: Found): void {
    keep('service', found);
    services.push(found.record as Service);
  }

  return {
    addStructure: (item) => {
      const found = read('structure', item, (id) => structures.has(id) || structuresAside.has(id));
      if (found === null) return;
      if (!needed.has(found.id) && !keepStructure(found.record as ListedStructure)) {
        structuresAside.add(found.id);
        return;
      }
      structures.set(found.id, found.record);
      keep('structure', found);
    },

    addService: (item) => {
      const found = read('service', item, (id) => serviceIds.has(id));
      if (found === null || (isInOrder && !isHeld(found))) return;
      serviceIds.add(found.id);
      const service = toService(found.record, now);
      const { structure_id, score_qualite } = service;
      if (!isScore(structures.get(structure_id)?.score_qualite)) {
        const siblings = scores.get(structure_id);
        if (siblings === undefined) scores.set(structure_id, [score_qualite]);
        else siblings.push(score_qualite);
      }
      if (!keepService(service)) return;
      if (isInOrder) {
        keepInList(found);
        return;
      }
      waiting.push(found);
      needed.add(structure_id);
    },

    wantedStructures: () => {
      const wanted = new Set<string>();
      for (const id of needed) if (structuresAside.has(id)) wanted.add(id);
      return wanted;
    },

    recoverStructure: (item) => {
      const located = toLocated(item);
      const { record, remarks } = readRecord('structure', located.record, options);
      if (record === null || !structuresAside.delete(String(record.id))) return;
      structures.set(String(record.id), record);
      keep('structure', { remarks, located, index: 0 });
    },

    finish: () => {
      for (const found of waiting) if (isHeld(found)) keepInList(found);
      return {
        structures: [...structures].map(([id, record]) => toListedStructure(record, scores.get(id) ?? NO_SCORES)),
        services,
        report: { structures: counts.structure, services: counts.service, reasons: tally.reasons() },
      };
    },
  };
}

/** Takes from a service the facts of a structure that is not in the dataset. */
function toBareStructure({ structure_id, source, ...service }: Readonly<Fields>): Fields {
  const place = ['adresse', 'code_postal', 'code_insee', 'commune', 'latitude', 'longitude'];
  return {
    ...Object.fromEntries(place.map((field) => [field, service[field]])),
    ...{ id: structure_id, source, nom: NAMELESS_STRUCTURE },
  };
}

const NO_SCORES: readonly number[] = [];

function noCounts(): Counts {
  return { read: 0, kept: 0, refused: 0, repaired: 0 };
}

function idOf({ record }: LocatedRecord): string | undefined {
  const id = isObject(record) ? record.id : undefined;
  return typeof id === 'string' ? id : undefined;
}

function toExample(located: LocatedRecord, index: number): Example {
  const { file, line } = located;
  const id = idOf(located);
  return {
    ...(file === undefined ? {} : { file }),
    ...(line === undefined ? {} : { line }),
    ...(id === undefined ? {} : { id }),
    index,
  };
}
