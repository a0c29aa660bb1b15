import type {
  CallOptions,
  Facets,
  OfferQuestion,
  OfferSearchParams,
  Question,
  QuestionAnswer,
} from '@inclusion-kit/sdk';
import { questionTexts } from '../locales/questions.ts';
import type { Draft, Subject } from './subject.ts';
import { subjects } from './subjects.ts';

/** The counts that a question is found by. */
export interface Counting {
  readonly facets: (params: OfferSearchParams, options?: CallOptions) => Promise<Facets>;
  /** Returns how many results a search has. */
  readonly count: (params: OfferSearchParams, options?: CallOptions) => Promise<number>;
}

/** Up to here a list is read, not divided. */
const FEW = 10;

interface Candidate {
  readonly question: Question;
  /** How many results the reader is expected to be left with. */
  readonly expected: number;
}

/**
 * Finds the question that is expected to leave the fewest results. For each subject the results of each answer count by how
 * many readers are expected to give it, and all results count for the readers who cannot answer. A record that does not tell is
 * kept by every answer. A subject that was passed over comes back when no other one divides the results.
 */
export async function nextQuestion(
  { facets: countFacets, count }: Counting,
  params: OfferSearchParams,
  options?: CallOptions,
): Promise<OfferQuestion> {
  const { total, facets } = await countFacets(params, options);
  if (total <= FEW) return { total, question: null };
  const { inconnus = [], passees = [] } = params;

  const add = <Name extends string>(names: readonly Name[], name: Name): Name[] => [...new Set([...names, name])];

  async function toAnswer(subject: Subject, draft: Draft): Promise<QuestionAnswer & { readonly weight: number }> {
    const given = { ...draft.params, inconnus: add(inconnus, subject.id) };
    return { ...draft, params: given, count: await count({ ...params, ...given }, options) };
  }

  async function toCandidate(subject: Subject): Promise<Candidate | null> {
    const answers: (QuestionAnswer & { readonly weight: number })[] = [];
    for (const draft of subject.draft(params, facets)) answers.push(await toAnswer(subject, draft));
    const useful = answers.filter((answer) => answer.count > 0 && answer.count < total);
    if (useful.length === 0) return null;
    const weight = answers.reduce((sum, one) => sum + one.weight, 0);
    const left = answers.reduce((sum, one) => sum + (one.weight / Math.max(weight, 1)) * one.count, 0);
    const known = weight > 0 ? subject.known : 0;
    const unknown = {
      id: 'inconnu',
      label: questionTexts.unknown,
      params: { passees: add(passees, subject.id) },
      count: total,
    };
    const shown = useful.map(({ id, label, params: given, count: results }) => ({
      id,
      label,
      params: given,
      count: results,
    }));
    return {
      question: { id: subject.id, label: questionTexts.questions[subject.id], answers: [...shown, unknown] },
      expected: known * left + (1 - known) * total,
    };
  }

  async function best(among: readonly Subject[]): Promise<Question | null> {
    let found: Candidate | null = null;
    for (const subject of among) {
      const candidate = await toCandidate(subject);
      if (candidate !== null && candidate.expected < (found?.expected ?? Infinity)) found = candidate;
    }
    return found?.question ?? null;
  }

  const isPassed = ({ id }: Subject): boolean => passees.includes(id);
  const open = subjects.filter((subject) => !subject.isSettled(params));
  const question =
    (await best(open.filter((subject) => !isPassed(subject)))) ??
    (await best(open.filter(isPassed))) ??
    (await best(subjects));
  return { total, question };
}
