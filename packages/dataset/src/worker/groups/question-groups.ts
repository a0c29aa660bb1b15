import type { Question } from '../../mending/mend-dataset.ts';
import type { Decisions } from '../decisions.ts';
import { formatLines } from '../lines.ts';
import type { AskedValue, QuestionGroup } from '../protocol.ts';
import { toShown } from '../value-text.ts';

const SHOWN = 3;
/** Questions about the record itself, or the line above its own, not about a value that others may have too. */
const OF_RECORDS = new Set([
  'id_repete',
  'accord_incertain',
  'fiche_terminee',
  'description_absente',
  'nom_trop_court',
  'nom_trop_long',
  'meme_que_dessus',
]);
/** A question that says the same of a structure and of its services, which stand on the same lines. */
const OF_BOTH_MODELS = 'date_absente';
/** A point is asked once, by its latitude. */
const HALF = 'longitude';

/** A value that is asked about, with every place that has it. */
export interface GatheredValue {
  readonly key: string;
  /** Names the values of its group that are asked alike, each of its own record. Null where the value stands for all of them. */
  readonly alike: string | null;
  readonly questions: Question[];
}

/** The questions of one kind about one field. */
export interface GatheredQuestions {
  readonly key: string;
  readonly count: number;
  /** The most frequent first. */
  readonly values: readonly GatheredValue[];
}

/** Questions whose answer describes a record: another record of the same name alone may have the same. */
const OF_NAMES = new Set(['description_absente', 'nom_trop_court', 'nom_trop_long']);

/** Gathers questions by field and kind, then by value. */
export function gatherQuestions(questions: readonly Question[], nameOf: AboutQuestions['nameOf']): GatheredQuestions[] {
  const groups = new Map<string, { count: number; values: Map<string, GatheredValue> }>();
  for (const question of questions) {
    const { model, field, code, before, candidates, id } = question;
    if (field === HALF) continue;
    const key = `${code === OF_BOTH_MODELS ? '' : model}/${field}/${code}`;
    const group = groups.get(key) ?? { count: 0, values: new Map<string, GatheredValue>() };
    groups.set(key, group);
    group.count += 1;
    const own = OF_RECORDS.has(code) || field === 'latitude' ? id : null;
    const valueKey = JSON.stringify([key, before, candidates, own]);
    const value = group.values.get(valueKey);
    const name = OF_NAMES.has(code) ? nameOf(question) : null;
    const alike = own === null ? null : JSON.stringify([key, before, candidates, name]);
    if (value === undefined) group.values.set(valueKey, { key: valueKey, alike, questions: [question] });
    else value.questions.push(question);
  }
  return [...groups]
    .map(([key, { count, values }]) => ({
      key,
      count,
      values: [...values.values()].sort((a, b) => b.questions.length - a.questions.length),
    }))
    .sort((a, b) => rankOf(a.key) - rankOf(b.key) || b.count - a.count);
}

/** Ranks a question: the one about the file, whose answer answers others, then what an offer cannot do without, the day last. */
function rankOf(key: string): number {
  const [, field = '', code] = key.split('/');
  if (code === 'departement_inconnu') return 0;
  if (field === 'id') return 1;
  if (/^(?:nom|description|structure_id)$/.test(field)) return 2;
  return field === 'date_maj' ? 4 : 3;
}

/** Facts about the records of questions. */
export interface AboutQuestions {
  readonly nameOf: (question: Question) => string;
  readonly besideOf: (questions: readonly Question[]) => string;
  readonly structureOf: (id: string) => string;
}

/** The fields of a place, in the order that people write them. */
const PLACE = ['adresse', 'code_postal', 'commune', 'code_insee'] as const;
/** Records that are looked at for the place of a value. */
const LOOKED_AT = 20;

/** Writes the place that a question about a part of it is to be read with. Of several places, the first one. */
export function placeBeside(
  questions: readonly Question[],
  recordOf: (question: Question) => Readonly<Record<string, unknown>> | undefined,
): string {
  const [first] = questions;
  if (first === undefined || !([...PLACE, 'latitude'] as string[]).includes(first.field)) return '';
  const places = questions.slice(0, LOOKED_AT).map((question) =>
    PLACE.filter((field) => field !== question.field)
      .map((field) => recordOf(question)?.[field])
      .filter((value) => typeof value === 'string' && value !== '')
      .join(' '),
  );
  const [place = ''] = places;
  return places.every((other) => other === place) || place === '' ? place : `${place}…`;
}

/** Writes a group as a page shows it. */
export function toQuestionGroup(group: GatheredQuestions, decisions: Decisions, about: AboutQuestions): QuestionGroup {
  const [first] = group.values[0]?.questions ?? [];
  return {
    key: group.key,
    model: first?.model ?? 'service',
    field: first?.field ?? '',
    code: first?.code ?? 'valeur_inconnue',
    question: first?.question ?? '',
    count: group.count,
    valueCount: group.values.length,
    ...countAnswered(
      group.values.map(({ key }) => [key]),
      decisions,
    ),
    alike: toAlikeCounts(group, decisions),
    values: toValues(group, decisions, about, 0, SHOWN),
  };
}

/** Counts those of sets of values that are answered, and those that are left empty. */
function countAnswered(
  sets: readonly (readonly string[])[],
  { answers }: Decisions,
): { answered: number; emptied: number } {
  const answered = sets.filter((keys) => keys.every((key) => answers.has(key)));
  return {
    answered: answered.length,
    emptied: answered.filter((keys) => keys.every((key) => answers.get(key) === '')).length,
  };
}

/** Counts the values of a group where those that are asked alike are one. */
function toAlikeCounts({ values }: GatheredQuestions, decisions: Decisions): QuestionGroup['alike'] {
  const sets = new Map<string, string[]>();
  for (const { key, alike } of values) {
    const keys = sets.get(alike ?? key);
    if (keys === undefined) sets.set(alike ?? key, [key]);
    else keys.push(key);
  }
  return { total: sets.size, ...countAnswered([...sets.values()], decisions) };
}

/** Finds the values that are asked as one of them is, and have no answer yet. */
export const askedAlike = (
  { values }: GatheredQuestions,
  asked: GatheredValue,
  { answers }: Decisions,
): readonly GatheredValue[] =>
  values.filter(
    ({ key, alike }) => key === asked.key || (alike !== null && alike === asked.alike && !answers.has(key)),
  );

/** Writes some values of a group, from a rank on. */
export function toValues(
  group: GatheredQuestions,
  decisions: Decisions,
  { nameOf, besideOf, structureOf }: AboutQuestions,
  from: number,
  most: number,
): AskedValue[] {
  const { answers } = decisions;
  /** The first value of those alike tells them: the others stand on the same page mostly. */
  const told = new Map<string, AskedValue['alike']>();
  return group.values.slice(from, from + most).flatMap((value) => {
    const { key, alike, questions } = value;
    const [first] = questions;
    if (first === undefined) return [];
    if (alike !== null && !answers.has(key) && !told.has(alike)) {
      const others = askedAlike(group, value, decisions).flatMap((other) => other.questions);
      told.set(alike, { key: alike, count: linesOf(others).length, lines: formatLines(linesOf(others)) });
    }
    const candidates = [...new Set(first.candidates.map((one) => toShown(one)))];
    return {
      key,
      before: toShown(first.before),
      count: linesOf(questions).length,
      lines: formatLines(linesOf(questions)),
      example: nameOf(first),
      beside: besideOf(questions),
      candidates,
      ...(first.field === 'structure_id' && candidates.length > 0
        ? { names: Object.fromEntries(candidates.map((id) => [id, structureOf(id)])) }
        : {}),
      alike: answers.has(key) ? null : (told.get(alike ?? '') ?? null),
      answer: answers.get(key) ?? null,
    };
  });
}

/** Lists the lines of questions once each: a structure and its services may stand on one. */
const linesOf = (questions: readonly Question[]): Question[] => [
  ...new Map(
    questions.map((question) => [
      JSON.stringify([question.sheet ?? '', question.row, question.pointer ?? '']),
      question,
    ]),
  ).values(),
];
