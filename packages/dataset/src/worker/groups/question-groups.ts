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
/** A point is asked once, by its latitude. */
const HALF = 'longitude';

/** A value that is asked about, with every place that has it. */
export interface GatheredValue {
  readonly key: string;
  readonly questions: Question[];
}

/** The questions of one kind about one field. */
export interface GatheredQuestions {
  readonly key: string;
  readonly count: number;
  /** The most frequent first. */
  readonly values: readonly GatheredValue[];
}

/** Gathers questions by field and kind, then by value. */
export function gatherQuestions(questions: readonly Question[]): GatheredQuestions[] {
  const groups = new Map<string, { count: number; values: Map<string, GatheredValue> }>();
  for (const question of questions) {
    const { model, field, code, before, candidates, id } = question;
    if (field === HALF) continue;
    const key = `${model}/${field}/${code}`;
    const group = groups.get(key) ?? { count: 0, values: new Map<string, GatheredValue>() };
    groups.set(key, group);
    group.count += 1;
    const own = OF_RECORDS.has(code) || field === 'latitude' ? id : null;
    const valueKey = JSON.stringify([key, before, candidates, own]);
    const value = group.values.get(valueKey);
    if (value === undefined) group.values.set(valueKey, { key: valueKey, questions: [question] });
    else value.questions.push(question);
  }
  return [...groups]
    .map(([key, { count, values }]) => ({
      key,
      count,
      values: [...values.values()].sort((a, b) => b.questions.length - a.questions.length),
    }))
    .sort((a, b) => Number(isOfFile(b.key)) - Number(isOfFile(a.key)) || b.count - a.count);
}

/** Tells a question about the file as a whole, which comes first: its answer answers others. */
const isOfFile = (key: string): boolean => key.endsWith('/departement_inconnu');

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
    answered: group.values.filter(({ key }) => decisions.answers.has(key)).length,
    values: toValues(group, decisions, about, 0, SHOWN),
  };
}

/** Writes some values of a group, from a rank on. */
export function toValues(
  group: GatheredQuestions,
  { answers }: Decisions,
  { nameOf, besideOf, structureOf }: AboutQuestions,
  from: number,
  most: number,
): AskedValue[] {
  return group.values.slice(from, from + most).flatMap(({ key, questions }) => {
    const [first] = questions;
    if (first === undefined) return [];
    const candidates = [...new Set(first.candidates.map((one) => toShown(one)))];
    return {
      key,
      before: toShown(first.before),
      count: questions.length,
      lines: formatLines(questions),
      example: nameOf(first),
      beside: besideOf(questions),
      candidates,
      ...(first.field === 'structure_id' && candidates.length > 0
        ? { names: Object.fromEntries(candidates.map((id) => [id, structureOf(id)])) }
        : {}),
      answer: answers.get(key) ?? null,
    };
  });
}
