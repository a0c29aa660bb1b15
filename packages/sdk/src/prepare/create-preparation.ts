import { toOptions } from '../arguments.ts';
import { createIsFlawless } from '../schemas/accept/is-flawless.ts';
import type { ListedStructure, Service } from '../schemas/index.ts';
import type { Model } from '../record-fields.ts';
import { toListedStructure, toService } from './figures.ts';
import { toCommuneCentres } from './misplaced-point.ts';
import type { PreparedDataset, PrepareOptions } from './prepare-dataset.ts';
import { toLocated, type Fields, type LocatedRecord, type RawRecord } from './raw-record.ts';
import { readRecord, remark } from './read-record.ts';
import { createTally, type Counts, type Example, type Remark } from './report.ts';

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

/** A service kept until its structure is known. */
interface Waiting {
  service: Service;
  remarks: readonly Remark[];
  example: Example;
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
  const { now = new Date(), communes = [], keepStructure = () => true, keepService = () => true } = toOptions(given);
  const tally = createTally();
  const options = { now, isFlawless: createIsFlawless(now), communes: toCommuneCentres(communes) };
  const counts = { structure: noCounts(), service: noCounts() };

  const structures = new Map<string, Fields>();
  const structuresAside = new Set<string>();
  const structuresRefused = new Set<string>();
  const services = new Map<string, Waiting>();
  const servicesAside = new Set<string>();
  const scores = new Map<string, number[]>();
  /** Structures that services kept so far belong to. */
  const needed = new Set<string>();

  function refuse(model: Model, reasons: readonly Remark[], example: Example): void {
    counts[model].refused += 1;
    for (const reason of reasons) tally.add(model, reason, example);
  }

  /** Reads a record whose id is new. Returns null when the record is refused. */
  function read(model: Model, item: RawRecord, isKnown: (id: string) => boolean) {
    const located = toLocated(item);
    const { record, remarks } = readRecord(model, located.record, options);
    const example = toExample(located, counts[model].read);
    counts[model].read += 1;
    if (record === null) {
      // Of a refused record, only what refuses it matters.
      const reasons = remarks.filter(({ severity }) => severity === 'refused');
      refuse(model, reasons, example);
      if (model === 'structure' && example.id !== undefined) structuresRefused.add(example.id);
      return null;
    }
    const id = String(record.id);
    if (!isKnown(id)) return { record: { ...record }, id, remarks, example };
    refuse(model, [remark('refused', 'id', 'repeated_id')], example);
    return null;
  }

  function keep(model: Model, remarks: readonly Remark[], example: Example): void {
    counts[model].kept += 1;
    if (remarks.some(({ severity }) => severity === 'repaired')) counts[model].repaired += 1;
    for (const told of remarks) tally.add(model, told, example);
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
      keep('structure', found.remarks, found.example);
    },

    addService: (item) => {
      const found = read('service', item, (id) => services.has(id) || servicesAside.has(id));
      if (found === null) return;
      const service = toService(found.record, now);
      const siblings = scores.get(service.structure_id);
      if (siblings === undefined) scores.set(service.structure_id, [service.score_qualite]);
      else siblings.push(service.score_qualite);
      if (!keepService(service)) {
        servicesAside.add(found.id);
        return;
      }
      services.set(found.id, { service, remarks: found.remarks, example: found.example });
      needed.add(service.structure_id);
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
      structures.set(String(record.id), { ...record });
      keep('structure', remarks, toExample(located, 0));
    },

    finish: () => {
      const kept: Service[] = [];
      for (const { service, remarks, example } of services.values()) {
        const { structure_id } = service;
        if (structures.has(structure_id)) {
          keep('service', remarks, example);
          kept.push(service);
          continue;
        }
        const code = structuresRefused.has(structure_id) ? 'structure_refused' : 'structure_absent';
        refuse('service', [remark('refused', 'structure_id', code)], example);
      }
      return {
        structures: [...structures].map(([id, record]) => toListedStructure(record, scores.get(id) ?? [])),
        services: kept,
        report: { structures: counts.structure, services: counts.service, reasons: tally.reasons() },
      };
    },
  };
}

function noCounts(): Counts {
  return { read: 0, kept: 0, refused: 0, repaired: 0 };
}

function toExample({ file, line, record }: LocatedRecord, index: number): Example {
  const id = typeof record === 'object' && record !== null && 'id' in record ? record.id : undefined;
  return {
    ...(file === undefined ? {} : { file }),
    ...(line === undefined ? {} : { line }),
    ...(typeof id === 'string' ? { id } : {}),
    index,
  };
}
