// Judges the questions by situations: a reader answers them truthfully until ten offers or fewer are left.
import type { Catalogue } from '@inclusion-kit/catalogue';
import type { OfferSearchParams, Question, QuestionAnswer } from '@inclusion-kit/sdk';
import { questionIds } from '@inclusion-kit/sdk/internal';
import type { Service } from '@inclusion-kit/sdk/schemas';
import { expandThematiques } from '@inclusion-kit/sdk/referentiels';

interface Must {
  readonly field: string;
  readonly op: 'covers' | 'intersects' | 'includes' | 'in' | 'within_km';
  readonly value: string | number | readonly string[];
  readonly hard: boolean;
  readonly null_ok: boolean;
  readonly unless?: Must;
}

/** A person who looks for an offer, and all that is known of them. */
export interface Situation {
  readonly id: string;
  /** Words that they type. Without them the situation is not begun from words. */
  readonly q?: string;
  readonly code_commune: string;
  readonly thematiques: readonly string[];
  readonly profil: readonly string[];
  readonly frais?: readonly string[];
  readonly modes_accueil?: readonly string[];
  readonly must: readonly Must[];
}

/** How a reader fared. */
export interface Narrowed {
  readonly id: string;
  /** Results before the first question. */
  readonly from: number;
  readonly to: number;
  /** Answers given, or null when the reader never came to ten results that hold a right one. */
  readonly gestures: number | null;
  /** How often the answer was none of those that an element shows at first. Each takes one gesture more there. */
  readonly unfolded: number;
  readonly asked: readonly string[];
}

const FEW = 10;
/** Questions that an element asks. The results to see first, which it names after them, are one gesture more. */
const MOST_QUESTIONS = 3;
const ALL_OTHERS = questionIds.filter((id) => id !== 'tri');
/** Answers that an element shows at first: five, or four of more and the way to the others. */
const SHOWN = 5;

const listOf = (value: unknown): readonly string[] =>
  value === null || value === undefined ? [] : [value].flat().map(String);

function holds({ field, op, value, null_ok, unless }: Must, service: Service, km: number | null): boolean {
  if (unless !== undefined && holds(unless, service, km)) return true;
  if (op === 'within_km') return km === null ? null_ok : km <= Number(value);
  const told = listOf(service[field as keyof Service]);
  if (told.length === 0) return null_ok;
  return listOf(value).some((one) => told.includes(one));
}

/** Gives the answer that a reader in a situation gives, or null for « je ne sais pas ». */
function answerOf({ id, answers }: Question, situation: Situation): QuestionAnswer | null {
  const soft = (field: string): readonly string[] =>
    situation.must.filter((one) => one.field === field).flatMap(({ value }) => listOf(value));
  const wanted: Partial<Record<Question['id'], readonly string[]>> = {
    thematiques: situation.thematiques,
    publics: situation.profil,
    frais: situation.frais ?? [],
    modes_accueil: situation.modes_accueil ?? [],
    types: soft('type'),
    mobilisable_par: soft('mobilisable_par'),
  };
  if (id === 'rayon_km') {
    const farthest = Number(situation.must.find(({ op }) => op === 'within_km')?.value ?? Infinity);
    return answers.find(({ params }) => (params.rayon_km ?? 0) >= farthest) ?? null;
  }
  // Who has told all that they know does without the offers that do not tell.
  if (id === 'inconnus') return answers[0] ?? null;
  // And would rather see the nearest, or the latest.
  if (id === 'tri') return answers[0] ?? null;
  const told = wanted[id] ?? [];
  const valuesOf = ({ params }: QuestionAnswer): readonly string[] => {
    const values = listOf(params[id]);
    return id === 'thematiques' ? expandThematiques(values) : values;
  };
  const fitting = (value: string): QuestionAnswer | undefined =>
    answers.find((answer) => answer.id !== 'inconnu' && valuesOf(answer).includes(value));
  return told.map(fitting).find((answer) => answer !== undefined) ?? null;
}

/** Lets a reader answer questions about a search, and tells how it ended. Null when no offer is right to begin with. */
export async function narrow(
  catalogue: Catalogue,
  situation: Situation,
  start: OfferSearchParams,
): Promise<Narrowed | null> {
  let params = start;
  const find = async (asked: OfferSearchParams) => (await catalogue.searchServices({ ...asked, size: 10_000 })).items;
  const isRight = ({ service, distance }: { service: Service; distance: number | null }): boolean =>
    listOf(service.thematiques).some((value) => situation.thematiques.includes(value)) &&
    situation.must.filter(({ hard }) => hard).every((one) => holds(one, service, distance));
  let found = await find(params);
  const from = found.length;
  if (!found.some(isRight)) return null;
  const asked: string[] = [];
  let unfolded = 0;
  while (found.length > FEW && asked.length <= MOST_QUESTIONS) {
    const isOver = asked.length === MOST_QUESTIONS;
    const { question } = await catalogue.nextQuestion(isOver ? { ...params, passees: ALL_OTHERS } : params);
    if (question === null || (isOver && question.id !== 'tri')) break;
    const answer = answerOf(question, situation) ?? question.answers.at(-1);
    if (answer === undefined) break;
    const known = question.answers.filter(({ id }) => id !== 'inconnu');
    const larger = known.filter(({ count }) => count > answer.count);
    if (answer.id !== 'inconnu' && known.length > SHOWN && larger.length >= SHOWN - 1) unfolded += 1;
    asked.push(`${question.id} ${String(answer.count)}`);
    params = { ...params, ...answer.params };
    found = await find(params);
    if (found.length !== answer.count) throw new Error(`${question.id}: ${answer.count} told, ${found.length} found`);
  }
  const isDone = found.length <= FEW && found.some(isRight);
  return { id: situation.id, from, to: found.length, gestures: isDone ? asked.length : null, unfolded, asked };
}
