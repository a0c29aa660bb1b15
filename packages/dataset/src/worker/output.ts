import { heldBack, isOfConsent } from '../mending/held-back.ts';
import { seenRowOf, type MendedDataset, type MendedRecord, type Question } from '../mending/mend-dataset.ts';
import { mergeFields } from '../compare/merge-fields.ts';
import type { Decisions } from './decisions.ts';
import { decisionOf, type GatheredMends } from './groups/mend-groups.ts';
import type { Fields } from '../duplicates/fields.ts';
import type { DuplicatePair } from '../duplicates/find-duplicates.ts';
import type { RecordModel } from './protocol.ts';
import type { GatheredQuestions } from './groups/question-groups.ts';
import { isList, toAnswer, toPointAnswer, toRaw } from './value-text.ts';

/** The answer that leaves a record out. Any other one publishes it. */
const LEAVE_OUT = 'non';

/** A record with its line, as the rules of whole lists read it. */
export interface PlacedRecord {
  readonly record: Record<string, unknown>;
  readonly file: string;
  readonly line: number;
  readonly sheet: string | null;
  /** A mend or a question about it is open. */
  readonly isOpen: boolean;
  /** The field of an open question whether to publish it at all, null when there is none. */
  readonly held: string | null;
}

/** The records as the decisions leave them. */
export interface Output {
  readonly structures: readonly PlacedRecord[];
  readonly services: readonly PlacedRecord[];
  /** Records that a person left out. */
  readonly leftOut: number;
}

/** The mended records, with their places in fields that no rule reads and no file has. */
export interface Base {
  readonly records: Readonly<Record<RecordModel, readonly MendedRecord[]>>;
  /** The rank of a record in its list, by its id. */
  readonly ranks: Readonly<Record<RecordModel, ReadonlyMap<string, number>>>;
}

/** Finds records by their ids. */
export function toBase({ structures, services }: Pick<MendedDataset, 'structures' | 'services'>): Base {
  const ranksOf = (list: readonly MendedRecord[]) => new Map(list.map(({ id }, rank) => [id, rank]));
  return {
    records: { structure: structures, service: services },
    ranks: { structure: ranksOf(structures), service: ranksOf(services) },
  };
}

/** Returns the fields that an answer gives to a record, which is not empty. */
export function toAnswered(
  { field, recognised = [] }: Pick<Question, 'field' | 'recognised'>,
  answer: string,
): Record<string, unknown> {
  if (field === 'latitude') {
    const [latitude, longitude] = toPointAnswer(answer);
    return { latitude, longitude };
  }
  const value = toAnswer(field, answer);
  return { [field]: Array.isArray(value) ? [...new Set([...recognised, ...(value as string[])])] : value };
}

/** Applies decisions: accepted mends and answers are in the records, what is open or refused is as the file has it. */
export function toOutput(
  base: Base,
  file: string,
  mends: readonly GatheredMends[],
  questions: readonly GatheredQuestions[],
  decisions: Decisions,
): Output {
  const changed = {
    structure: new Map<number, Record<string, unknown>>(),
    service: new Map<number, Record<string, unknown>>(),
  };
  const open = { structure: new Set<number>(), service: new Set<number>() };
  const held = { structure: new Map<number, string>(), service: new Map<number, string>() };
  const leftOut = { structure: new Set<number>(), service: new Set<number>() };
  const withoutConsent = { structure: new Set<string>(), service: new Set<string>() };
  const set = (model: RecordModel, rank: number, field: string, value: unknown): void => {
    const record = changed[model].get(rank) ?? { ...base.records[model][rank] };
    changed[model].set(rank, record);
    record[field] = value;
  };
  for (const group of mends) {
    for (const change of group.changes) {
      const decision = decisionOf(group, change, decisions);
      if (decision === 'accepted') continue;
      for (const { model, id, field, before, undone = before } of change.mends) {
        const rank = base.ranks[model].get(id);
        if (rank === undefined) continue;
        set(model, rank, field, toRaw(field, undone));
        if (decision === 'open') open[model].add(rank);
      }
    }
  }
  for (const { values } of questions) {
    for (const { key, questions: all } of values) {
      const answer = decisions.answers.get(key);
      for (const { model, id, field, code, recognised = [] } of all) {
        const rank = base.ranks[model].get(id);
        if (rank === undefined) continue;
        // A question about the id of a record is whether to publish it.
        const isOfRecord = field === 'id';
        if (answer === undefined) {
          open[model].add(rank);
          if (isOfRecord) held[model].set(rank, field);
          // Nobody has said yet that it may be published.
          if (isOfConsent({ code })) withoutConsent[model].add(id);
        } else if (isOfRecord) {
          if (answer === LEAVE_OUT && isOfConsent({ code })) withoutConsent[model].add(id);
          if (answer === LEAVE_OUT) leftOut[model].add(rank);
        } else if (answer !== '') {
          for (const [name, value] of Object.entries(toAnswered({ field, recognised }, answer)))
            set(model, rank, name, value);
        } else if (recognised.length > 0 && isList(field)) set(model, rank, field, recognised);
      }
    }
  }
  const { structure: structures, service: services } = base.records;
  const withheld = heldBack({ structures, services }, withoutConsent);
  for (const model of ['structure', 'service'] as const) {
    for (const id of withheld[model]) {
      const rank = base.ranks[model].get(id);
      if (rank !== undefined) leftOut[model].add(rank);
    }
  }
  const heirs = { structure: new Map<string, string>(), service: new Map<string, string>() };
  for (const [key, verdict] of decisions.verdicts) {
    const [model, a, b] = JSON.parse(key) as [RecordModel, string, string];
    const [kept, left] = [heirOf(a, heirs[model]), heirOf(b, heirs[model])];
    const [keptRank, rank] = [base.ranks[model].get(kept), base.ranks[model].get(left)];
    if (verdict !== 'same' || kept === left || keptRank === undefined || rank === undefined) continue;
    if (leftOut[model].has(keptRank)) continue;
    const asDecided = (at: number): Record<string, unknown> => ({
      ...(changed[model].get(at) ?? base.records[model][at]),
    });
    const own = asDecided(keptRank);
    for (const [field, value] of Object.entries(mergePair(own, asDecided(rank)).record))
      if (value !== (own[field] ?? null)) set(model, keptRank, field, value);
    leftOut[model].add(rank);
    heirs[model].set(left, kept);
  }
  const gone = new Set(
    [...leftOut.structure]
      .map((rank) => base.records.structure[rank]?.id)
      .filter((id) => id !== undefined && !heirs.structure.has(id)),
  );
  base.records.service.forEach((record, rank) => {
    const owner = record['structure_id'];
    if (typeof owner !== 'string') return;
    if (gone.has(owner)) leftOut.service.add(rank);
    const heir = heirOf(owner, heirs.structure);
    if (heir !== owner) set('service', rank, 'structure_id', heir);
  });
  const listOf = (model: RecordModel): PlacedRecord[] =>
    base.records[model].flatMap((record, rank) => {
      if (leftOut[model].has(rank)) return [];
      return {
        record: changed[model].get(rank) ?? record,
        file: record._sheet ?? file,
        line: seenRowOf(record),
        sheet: record._sheet ?? null,
        isOpen: open[model].has(rank),
        held: held[model].get(rank) ?? null,
      };
    });
  return {
    structures: listOf('structure'),
    services: listOf('service'),
    leftOut: leftOut.structure.size + leftOut.service.size,
  };
}

/** Names a pair in decisions. */
export const pairKey = ({ model, a, b }: Pick<DuplicatePair, 'model' | 'a' | 'b'>): string =>
  JSON.stringify([model, a, b]);

/** Makes one record of two that are the same: the first one, with what the second one alone tells. */
export const mergePair = (kept: Fields, left: Fields): ReturnType<typeof mergeFields> =>
  mergeFields(
    [
      { source: 'kept', record: kept },
      { source: 'left', record: left },
    ],
    {},
  );

/** Finds the record that is kept in the place of another one, over several that are the same. */
function heirOf(id: string, heirs: ReadonlyMap<string, string>): string {
  let kept = id;
  for (let next = heirs.get(kept); next !== undefined; next = heirs.get(kept)) kept = next;
  return kept;
}
