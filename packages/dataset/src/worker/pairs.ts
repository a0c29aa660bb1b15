import { exportedFields } from '@inclusion-kit/sdk/internal';
import type { DuplicatePair } from '../duplicates/find-duplicates.ts';
import type { Decisions } from './decisions.ts';
import { formatLines } from './lines.ts';
import type { GatheredQuestions } from './groups/question-groups.ts';
import { mergePair, pairKey, toAnswered, type Base } from './output.ts';
import type { PairFacts, RecordModel } from './protocol.ts';
import { toShown } from './value-text.ts';

const UNTOLD = new Set(['id', 'source']);

/** The questions about the values of records, with what a person decided. */
interface Asked {
  readonly decisions: Decisions;
  readonly questions: readonly GatheredQuestions[];
}

/** Writes a pair side by side, as answers leave it. */
export function toPair(pair: DuplicatePair, base: Base, { decisions, questions }: Asked): PairFacts {
  const { model, a, b } = pair;
  const key = pairKey(pair);
  const unread = { [a]: new Map<string, string>(), [b]: new Map<string, string>() };
  const answered: Record<string, Record<string, unknown>> = { [a]: {}, [b]: {} };
  for (const { key: asked, questions: all } of questions.flatMap(({ values }) => values)) {
    for (const question of all) {
      if (question.model !== model || (question.id !== a && question.id !== b)) continue;
      const answer = decisions.answers.get(asked) ?? '';
      if (answer === '') unread[question.id]?.set(question.field, toShown(question.before));
      else Object.assign(answered[question.id] ?? {}, toAnswered(question, answer));
    }
  }
  const recordOf = (id: string) => ({
    ...base.records[model][base.ranks[model].get(id) ?? -1],
    ...answered[id],
  });
  const [one, other] = [textsOf(base, model, recordOf(a)), textsOf(base, model, recordOf(b))];
  const { provenance } = mergePair(recordOf(a), recordOf(b));
  return {
    key,
    model,
    lines: [lineOf(base, model, a), lineOf(base, model, b)],
    fields: exportedFields(model)
      .filter((field) => !UNTOLD.has(field))
      .map((field) => ({ field, a: one.get(field) ?? '', b: other.get(field) ?? '' }))
      .map((line) => ({
        ...line,
        unread: [
          line.a === '' ? (unread[a]?.get(line.field) ?? '') : '',
          line.b === '' ? (unread[b]?.get(line.field) ?? '') : '',
        ] as const,
      }))
      .filter((line) => [line.a, line.b, ...line.unread].some((text) => text !== ''))
      .map((line) => ({
        ...line,
        isEqual: line.a === line.b && line.unread[0] === line.unread[1],
        isTaken: line.a === '' && line.field in provenance,
      })),
    reasons: pair.reasons,
    verdict: decisions.verdicts.get(key) ?? null,
  };
}

/** Returns the fields of a record that have a value, as texts. */
export function fieldsOf(base: Base, model: RecordModel, id: string): ReadonlyMap<string, string> {
  return textsOf(base, model, base.records[model][base.ranks[model].get(id) ?? -1] ?? {});
}

function textsOf(
  base: Base,
  model: RecordModel,
  record: Readonly<Record<string, unknown>>,
): ReadonlyMap<string, string> {
  return new Map(
    exportedFields(model)
      .map((field): [string, string] => [
        field,
        toShown(field === 'structure_id' ? nameOf(base, record[field]) : record[field]),
      ])
      .filter(([, text]) => text !== ''),
  );
}

/** Returns the line of a record as the person sees it, empty when there is none. */
export function lineOf(base: Base, model: RecordModel, id: string): string {
  const row = base.records[model][base.ranks[model].get(id) ?? -1];
  return row === undefined ? '' : formatLines([{ sheet: row._sheet, row: row._row, isItem: row._isItem }]);
}

/** A structure is told by its name. */
function nameOf({ records, ranks }: Base, id: unknown): unknown {
  const rank = typeof id === 'string' ? ranks.structure.get(id) : undefined;
  return rank === undefined ? id : (records.structure[rank]?.['nom'] ?? id);
}
