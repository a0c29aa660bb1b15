import type { Commune } from '@inclusion-kit/sdk/geography';
import type { LocatedRecord } from '@inclusion-kit/sdk/prepare';
import type { Day } from '@inclusion-kit/sdk/quality';
import type { Model } from '@inclusion-kit/sdk/schemas';
import { isObject } from '@inclusion-kit/sdk/internal';
import { createCheckRecord } from './check-record.ts';
import { grown } from './grown.ts';
import { createIdSet, type IdSet } from './id-set.ts';
import { createIssueGroups, type IssueGroup } from './issue-groups.ts';
import { createMeasures, type DatasetMeasures } from './measure-dataset.ts';
import { absent, createReferenceCheck } from './references.ts';
import type { DatasetValidation, ModelSummary } from './validate-dataset.ts';

/** The options of a validation of records that come one by one. */
export interface ValidationOptions {
  /** The day that `date_maj` may not be after. @default today */
  now?: Day | undefined;
  /** Every commune that exists, or their INSEE codes. When left out or empty, INSEE codes are not looked up. */
  communes?: Iterable<string | Pick<Commune, 'code'>> | undefined;
  /**
   * When the structure of a service is looked for: always, or only where structures come too, since services alone may name
   * structures of another file. @default 'always'
   */
  structures?: 'always' | 'when-given' | undefined;
}

/** The outcome of a validation, its complaints gathered. */
export interface GroupedValidation {
  /** The verdict on the dataset, and the figures of each model. */
  summary: DatasetValidation['summary'];
  /** The complaints by field, kind and value. */
  groups: IssueGroup[];
  /** How full, how fresh and how good the records are. */
  measures: DatasetMeasures;
}

/** A validation under way. */
export interface Validation {
  /** Looks at one more record, of which nothing is kept. */
  add(model: Model, located: LocatedRecord): void;
  /** Returns what was found, once all records were added. */
  end(): GroupedValidation;
}

/**
 * Creates a validation of records that come one by one, structures and services in any order. It finds what `validateDataset`,
 * `groupIssues` and `measureDataset` find together, in the memory of ids and figures.
 * @throws UsageError when `now` is no day, or when the list of communes holds something else
 * @example
 * const validation = createValidation({ now: '2026-11-23' });
 * for (const record of services) validation.add('service', { record });
 * const { summary, groups } = validation.end();
 */
export function createValidation({
  now = new Date(),
  communes = [],
  structures = 'always',
}: ValidationOptions = {}): Validation {
  const references = createReferenceCheck(communes, false);
  const check = createCheckRecord(now, references);
  const groups = createIssueGroups();
  const measuring = createMeasures(now);
  const summary = { structures: createSummary(), services: createSummary() };
  const waiting = createWaiting();

  return {
    add: (model, { record, file = '', line }) => {
      const own = summary[model === 'structure' ? 'structures' : 'services'];
      const index = own.read;
      const place = { index, record, file, line: line ?? index + 1 };
      let isWrong = false;
      let hasStructure = true;
      own.read += 1;
      measuring.add(model, record);
      for (const complaint of check(model, record)) {
        groups.add(model, complaint, place);
        if (complaint.severity === 'error') isWrong = true;
        own[complaint.severity === 'error' ? 'errors' : 'warnings'] += 1;
        if (complaint.field === absent.field) hasStructure = false;
      }
      if (!isWrong) own.valid += 1;
      if (model === 'structure' || !isObject(record)) return;
      const bin = isWrong ? -1 : measuring.score(record);
      const { structure_id } = record;
      if (hasStructure && typeof structure_id === 'string' && !references.structureIds.has(structure_id)) {
        waiting.add(structure_id, bin, place);
      }
    },
    end: () => {
      if (structures === 'always' || summary.structures.read > 0) {
        const { services } = summary;
        const { quality } = measuring.measures;
        waiting.forEachAlone(references.structureIds, (bin, place) => {
          groups.add('service', absent, place);
          services.errors += 1;
          if (bin === -1) return;
          services.valid -= 1;
          quality[bin] = (quality[bin] ?? 0) - 1;
        });
      }
      const valid = summary.structures.errors + summary.services.errors === 0;
      return { summary: { valid, ...summary }, groups: groups.all(), measures: measuring.measures };
    },
  };
}

const createSummary = (): ModelSummary => ({ read: 0, valid: 0, errors: 0, warnings: 0 });

interface Place {
  readonly index: number;
  readonly file: string;
  readonly line: number;
}

/** Numbers held for each service whose structure may still come: that of its structure, its own, its line. */
const COLUMNS = 3;

/** Creates the list of the services whose structure was not met before them. */
function createWaiting() {
  const structureIds = createIdSet();
  /** The files, each with the rank of its first service here. */
  const files: { file: string; from: number }[] = [];
  let rows = new Int32Array(COLUMNS * 64);
  let bins = new Int8Array(64);
  let count = 0;
  return {
    add: (structureId: string, bin: number, { index, file, line }: Place): void => {
      if (files.at(-1)?.file !== file) files.push({ file, from: count });
      const at = count * COLUMNS;
      if (at === rows.length) {
        rows = grown(rows, rows.length * 2);
        bins = grown(bins, bins.length * 2);
      }
      rows[at] = structureIds.rankOf(structureId);
      rows[at + 1] = index;
      rows[at + 2] = line;
      bins[count] = bin;
      count += 1;
    },
    /** Goes through those whose structure did not come behind them either. */
    forEachAlone: (met: Pick<IdSet, 'has'>, take: (bin: number, place: Place & { record: object }) => void): void => {
      const verdicts = new Int8Array(structureIds.size);
      const isAbsent = (rank: number): boolean => (verdicts[rank] ||= met.has(structureIds.at(rank)) ? 1 : 2) === 2;
      let next = 0;
      for (let own = 0; own < count; own += 1) {
        if (files[next]?.from === own) next += 1;
        const at = own * COLUMNS;
        const rank = rows[at] ?? 0;
        if (!isAbsent(rank)) continue;
        const { file = '' } = files[next - 1] ?? {};
        const place = { index: rows[at + 1] ?? 0, file, line: rows[at + 2] ?? 0 };
        take(bins[own] ?? -1, { ...place, record: { structure_id: structureIds.at(rank) } });
      }
    },
  };
}
