import { isError, withOthers } from './check-record.ts';
import { createIdSet, type IdSet } from './id-set.ts';
import { createIssueGroups, type IssueGroup } from './issue-groups.ts';
import type { LookedRecord } from './look-at-record.ts';
import { countScore, createQuality, type DatasetMeasures, type FieldMeasures } from './measure-dataset.ts';
import { absent, createReferenceCheck } from './references.ts';
import type { DatasetValidation, ModelSummary } from './validate-dataset.ts';
import type { ValidationOptions } from './validation-options.ts';

/** The outcome of a validation, its complaints gathered. */
export interface GroupedValidation {
  /** The verdict on the dataset, and the figures of each model. */
  summary: DatasetValidation['summary'];
  /** The complaints by field, kind and value. */
  groups: IssueGroup[];
  /** How full, how fresh and how good the records are. */
  measures: DatasetMeasures;
}

/** The sum of the facts about records. */
export interface Tally {
  /** Adds the next record, with its place. Without a line, it is the rank of the record. */
  add(looked: LookedRecord, file: string, line: number | undefined): void;
  /** Returns what was found, once all records were added. */
  end(measures: FieldMeasures): GroupedValidation;
}

/** Creates the sum of records that are told in their order: which ids come twice, which structures come nowhere. */
export function createTally({ structures = 'always' }: Pick<ValidationOptions, 'structures'>): Tally {
  const references = createReferenceCheck(false);
  const groups = createIssueGroups();
  const summary = { structures: createSummary(), services: createSummary() };
  const quality = createQuality();
  const waiting = createWaiting();

  return {
    add: (looked, file, line) => {
      const { model, record, structureId, bin } = looked;
      const own = summary[model === 'structure' ? 'structures' : 'services'];
      const index = own.read;
      const place = { index, record, file, line: line ?? index + 1 };
      let isWrong = false;
      let hasStructure = true;
      own.read += 1;
      for (const complaint of withOthers(looked.complaints, references.faultsOf(looked))) {
        groups.add(model, complaint, place);
        if (isError(complaint)) isWrong = true;
        own[isError(complaint) ? 'errors' : 'warnings'] += 1;
        if (complaint.field === absent.field) hasStructure = false;
      }
      if (!isWrong) own.valid += 1;
      const scored = isWrong ? -1 : bin;
      if (scored !== -1) countScore(quality, scored);
      if (hasStructure && structureId !== null && !references.structureIds.has(structureId)) {
        waiting.add(structureId, scored, place);
      }
    },
    end: (measures) => {
      if (structures === 'always' || summary.structures.read > 0) {
        const { services } = summary;
        waiting.forEachAlone(references.structureIds, (bin, place) => {
          groups.add('service', absent, place);
          services.errors += 1;
          if (bin === -1) return;
          services.valid -= 1;
          countScore(quality, bin, -1);
        });
      }
      const valid = summary.structures.errors + summary.services.errors === 0;
      return { summary: { valid, ...summary }, groups: groups.all(), measures: { ...measures, quality } };
    },
  };
}

const createSummary = (): ModelSummary => ({ read: 0, valid: 0, errors: 0, warnings: 0 });

interface Place {
  readonly index: number;
  readonly file: string;
  readonly line: number;
}

/** Numbers held for each service whose structure may still come: that of its structure, its own, its line, its score. */
const COLUMNS = 4;
/** Services of a page. A list that grows leaves the room of all those before it behind. */
const PAGE_BITS = 12;
const IN_PAGE = (1 << PAGE_BITS) - 1;

/** Creates the list of the services whose structure was not met before them. */
function createWaiting() {
  const structureIds = createIdSet();
  /** The files, each with the rank of its first service here. */
  const files: { file: string; from: number }[] = [];
  const pages: Int32Array[] = [];
  let count = 0;
  // The services of a structure mostly stand together.
  let last = '';
  let lastRank = -1;
  return {
    add: (structureId: string, bin: number, { index, file, line }: Place): void => {
      if (lastRank === -1 || structureId !== last) {
        lastRank = structureIds.rankOf(structureId);
        last = structureId;
      }
      if (files.at(-1)?.file !== file) files.push({ file, from: count });
      const at = (count & IN_PAGE) * COLUMNS;
      if (at === 0) pages.push(new Int32Array(COLUMNS << PAGE_BITS));
      const page = pages.at(-1) as Int32Array;
      page[at] = lastRank;
      page[at + 1] = index;
      page[at + 2] = line;
      page[at + 3] = bin;
      count += 1;
    },
    /** Goes through those whose structure did not come behind them either. */
    forEachAlone: (
      met: Pick<IdSet, 'has' | 'size'>,
      take: (bin: number, place: Place & { record: object }) => void,
    ): void => {
      const verdicts = new Int8Array(structureIds.size);
      const isAbsent = (rank: number): boolean =>
        met.size === 0 || (verdicts[rank] ||= met.has(structureIds.at(rank)) ? 1 : 2) === 2;
      let next = 0;
      for (let own = 0; own < count; own += 1) {
        if (files[next]?.from === own) next += 1;
        const page = pages[own >>> PAGE_BITS];
        const at = (own & IN_PAGE) * COLUMNS;
        const rank = page?.[at] ?? 0;
        if (!isAbsent(rank)) continue;
        const { file = '' } = files[next - 1] ?? {};
        const place = { index: page?.[at + 1] ?? 0, file, line: page?.[at + 2] ?? 0 };
        // Its id is written out for the few that are told by it.
        const record = {
          get structure_id() {
            return structureIds.at(rank);
          },
        };
        take(page?.[at + 3] ?? -1, { ...place, record });
      }
    },
  };
}
