import { toOptions } from '../arguments.ts';
import { createIsFlawless } from '../schemas/accept/is-flawless.ts';
import type { Day } from '../schemas/day.ts';
import type { ListedStructure, Service } from '../schemas/index.ts';
import type { Model } from '../record-fields.ts';
import { isScore, toListedStructure, toService } from './figures.ts';
import { toCommuneCentres, type CommunePlace } from './misplaced-point.ts';
import { checkDataset, checkList, toLocated, type Fields, type LocatedRecord, type RawRecord } from './raw-record.ts';
import { readRecord, remark } from './read-record.ts';
import { createTally, type Counts, type DatasetReport, type Example, type Tally } from './report.ts';

/** The records of a dataset as they were read. */
export interface RawDataset {
  /** The structures as read, from any iterable, which is read once. */
  structures: Iterable<RawRecord>;
  /** The services as read, from any iterable, which is read once. */
  services: Iterable<RawRecord>;
}

/** The options that a dataset is prepared with. */
export interface PrepareOptions {
  /** The day that dates are compared with and freshness is measured from. @default today */
  now?: Day | undefined;
  /**
   * Every commune that exists. When absent or empty, INSEE codes are not checked. When the centre of a commune is known, a
   * point whose numbers were exchanged or lost their sign is put right.
   */
  communes?: readonly CommunePlace[] | undefined;
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

/**
 * Prepares records for `createCatalogue`: keeps every record that it can, computes the figures that files do not carry, and
 * counts the refusals, the emptied fields and the points to check, with their places.
 * The given records are not changed. A record that needs no change is kept itself, not copied. A record is refused for a
 * wrong required field, a repeated id, or a service without its structure.
 * @throws UsageError when a list cannot be read one by one, or `now` is no day
 * @example const { structures, services, report } = prepareDataset(JSON.parse(text)); console.info(formatReport(report));
 */
export function prepareDataset(raw: RawDataset, given: PrepareOptions = {}): PreparedDataset {
  const { now = new Date(), communes = [] } = toOptions(given);
  checkDataset(raw);
  const tally = createTally();
  const options = { now, isFlawless: createIsFlawless(now), communes: toCommuneCentres(communes) };

  const refusedIds = new Set<string>();
  const readStructures = readAll('structure', raw.structures, options, tally, {
    onRefused: (id) => refusedIds.add(id),
  });
  const structureIds = readStructures.records;

  // Only structures without a score need the scores of their services.
  const scores = new Map<string, number[]>();
  for (const [id, { score_qualite }] of structureIds) if (!isScore(score_qualite)) scores.set(id, []);
  const services: Service[] = [];
  const readServices = readAll('service', raw.services, options, tally, {
    refuse: ({ structure_id }) => {
      const id = String(structure_id);
      if (structureIds.has(id)) return null;
      return remark('refused', 'structure_id', refusedIds.has(id) ? 'structure_refused' : 'structure_absent');
    },
  });
  for (const record of readServices.records.values()) {
    const service = toService(record, now);
    services.push(service);
    if (scores.size > 0) scores.get(service.structure_id)?.push(service.score_qualite);
  }

  return {
    structures: [...readStructures.records].map(([id, record]) => toListedStructure(record, scores.get(id) ?? [])),
    services,
    report: { structures: readStructures.counts, services: readServices.counts, reasons: tally.reasons() },
  };
}

interface Hooks {
  /** A last reason to refuse a record that is right by itself. */
  refuse?: (record: Readonly<Fields>) => ReturnType<typeof remark> | null;
  onRefused?: (id: string) => void;
}

function readAll(
  model: Model,
  items: Iterable<RawRecord>,
  options: Parameters<typeof readRecord>[2],
  tally: Tally,
  { refuse, onRefused }: Hooks,
): { records: Map<string, Readonly<Fields>>; counts: Counts } {
  const records = new Map<string, Readonly<Fields>>();
  const counts: Counts = { read: 0, kept: 0, refused: 0, repaired: 0 };
  for (const item of checkList(model, items)) {
    const located = toLocated(item);
    const { record, remarks } = readRecord(model, located.record, options);
    const id = idOf(located.record);
    const index = counts.read;
    counts.read += 1;
    const last =
      record === null
        ? null
        : records.has(String(id))
          ? remark('refused', 'id', 'repeated_id')
          : (refuse?.(record) ?? null);
    if (record === null || last !== null) {
      counts.refused += 1;
      // Of a refused record, only what refuses it matters.
      const reasons = last === null ? remarks.filter(({ severity }) => severity === 'refused') : [last];
      for (const reason of reasons) tally.add(model, reason, toExample(located, id, index));
      if (id !== undefined) onRefused?.(id);
      continue;
    }
    for (const told of remarks) tally.add(model, told, toExample(located, id, index));
    if (remarks.some(({ severity }) => severity === 'repaired')) counts.repaired += 1;
    records.set(String(id), record);
    counts.kept += 1;
  }
  return { records, counts };
}

function idOf(record: unknown): string | undefined {
  const id = typeof record === 'object' && record !== null && 'id' in record ? record.id : undefined;
  return typeof id === 'string' ? id : undefined;
}

function toExample({ file, line }: LocatedRecord, id: string | undefined, index: number): Example {
  return {
    ...(file === undefined ? {} : { file }),
    ...(line === undefined ? {} : { line }),
    ...(id === undefined ? {} : { id }),
    index,
  };
}
