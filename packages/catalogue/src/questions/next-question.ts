import type { OfferQuestion, OfferSearchParams, Question, QuestionAnswer, QuestionId } from '@inclusion-kit/sdk';
import { questionTexts } from '../locales/questions.ts';
import { FEW, SURE, type Draft, type Subject } from './subject.ts';
import { lastSubject, subjects } from './subjects.ts';
import type { Survey } from './survey.ts';

type Counted = Draft & QuestionAnswer;

interface Candidate {
  readonly question: Question;
  /** How far the reader is expected to be from a list to read. */
  readonly left: number;
  /** Nearly every reader can answer. */
  readonly isSure: boolean;
  /** Its answers are expected to bring a reader who gives one nearer, by more than nothing to speak of. */
  readonly divides: boolean;
}

/** An answer that is expected to bring nobody nearer than this, in halvings, spares no reading: 22 of 23 are left. */
const LEAST_GAIN = 0.15;

/** An answer that leaves more of the results than this share divides nothing. */
const MOST_LEFT = 0.8;

/** Tells how far so many results are from a list to read, in halvings. */
const distanceOf = (count: number): number => Math.log2(Math.max(count, FEW) / FEW);

/**
 * Finds the question that is expected to bring the reader nearest to ten results. For each subject the results of each answer
 * count by how many readers are expected to give it, and all results count for the readers who cannot answer. A record that
 * does not tell is kept by every answer, unless the search left it out before. A question without two answers that divide the
 * results, or one that leaves a list to read, is none. A subject that was passed over comes back when
 * no other one divides the results.
 */
export async function nextQuestion(survey: Survey, params: OfferSearchParams): Promise<OfferQuestion> {
  const { total, count } = survey;
  if (total <= FEW) return { total, question: null };
  const { inconnus = [], passees = [] } = params;
  const far = distanceOf(total);

  const add = <Name extends string>(names: readonly Name[], name: Name): Name[] => [...new Set([...names, name])];

  async function toAnswer({ id }: Subject, draft: Draft): Promise<Counted> {
    const given = { ...draft.params, ...unknownAfter(id) };
    return { ...draft, params: given, count: await count(given) };
  }

  /** Tells which records that do not tell are kept after an answer. Nothing where that does not change. */
  function unknownAfter(id: QuestionId): Pick<OfferSearchParams, 'inconnus'> {
    if (id === 'inconnus' || id === 'tri') return {};
    // An answer narrows the search: it brings no record back that the search left out because it does not tell.
    const asked: readonly unknown[] = [params[id] ?? []].flat();
    // Some values leave nothing out.
    const isAsked = asked.length > 0 && !asked.includes('tous-publics') && !asked.includes(false);
    if (!isAsked) return { inconnus: add(inconnus, id) };
    // A record without a need may be of the broad one that was answered. It is not taken for each of its parts.
    const isParted = id === 'thematiques' && inconnus.includes(id);
    return isParted ? { inconnus: inconnus.filter((name) => name !== id) } : {};
  }

  /** Tells the answers how many records they keep that do not tell: the same ones for each, so they are counted once. */
  async function tellUnknown(question: Question): Promise<Question> {
    const keeps = ({ params: given }: QuestionAnswer): boolean => given.inconnus?.includes(question.id) ?? false;
    const kept = question.answers.find(keeps);
    if (kept === undefined) return question;
    const unknown = kept.count - (await count({ ...kept.params, inconnus }));
    if (unknown === 0) return question;
    const answers = question.answers.map((one) => (keeps(one) ? { ...one, inconnus: unknown } : one));
    return { ...question, answers };
  }

  async function toCandidate(subject: Subject): Promise<Candidate | null> {
    const answers: Counted[] = [];
    for (const draft of await subject.draft(params, survey)) answers.push(await toAnswer(subject, draft));
    const most = subject.isLast === true ? FEW : total - 1;
    const useful = answers.filter((answer) => answer.count > 0 && answer.count <= most);
    if (useful.length === 0) return null;
    const weight = answers.reduce((sum, one) => sum + one.weight, 0);
    const left = answers.reduce((sum, one) => sum + (one.weight / Math.max(weight, 1)) * distanceOf(one.count), 0);
    const divides = far - left >= Math.min(LEAST_GAIN, far);
    // One that leaves a list to read is enough where most readers come nearer.
    const leads = (subject.isLast === true || divides) && useful.some((answer) => answer.count <= FEW);
    if (!leads && useful.filter((answer) => answer.count <= total * MOST_LEFT).length < 2) return null;
    const known = weight > 0 ? subject.known : 0;
    const unknown = {
      id: 'inconnu',
      label: questionTexts.unknown,
      params: { passees: [...passees.filter((name) => name !== subject.id), subject.id] },
      count: total,
    };
    // The likely answer is read first.
    if (subject.isOrdered !== true)
      useful.sort(
        (one, other) => Number(one.isRest ?? false) - Number(other.isRest ?? false) || other.count - one.count,
      );
    const shown = useful.map(({ weight: _weight, isRest: _isRest, ...answer }) => answer);
    return {
      question: { id: subject.id, label: questionTexts.questions[subject.id], answers: [...shown, unknown] },
      left: known * left + (1 - known) * far,
      isSure: known >= SURE,
      divides,
    };
  }

  /** Finds the best question: of those that divide, and of all, whose answers may leave nearly all. Each is counted once. */
  async function best(among: readonly Subject[]): Promise<{ dividing: Question | null; any: Question | null }> {
    let dividing: Candidate | null = null;
    let any: Candidate | null = null;
    for (const subject of among) {
      // Its best answers could not make up for the readers who give none.
      const isBeside = (found: Candidate | null): boolean =>
        found !== null && ((1 - subject.known) * far >= found.left || (found.isSure && subject.isCut === true));
      if (isBeside(dividing)) continue;
      const candidate = await toCandidate(subject);
      if (candidate === null) continue;
      if (candidate.divides && candidate.left < (dividing?.left ?? Infinity)) dividing = candidate;
      if (!isBeside(any) && candidate.left < (any?.left ?? Infinity)) any = candidate;
    }
    return { dividing: dividing?.question ?? null, any: any?.question ?? null };
  }

  const open = subjects.filter(({ id }) => !passees.includes(id));
  const { dividing, any } = await best(open);
  let question = dividing;
  if (!passees.includes(lastSubject.id)) question ??= (await best([lastSubject])).any;
  question ??= any;
  // Those that were passed over come back in turn: a reader who knows no answer is not asked the same one again and again.
  for (const name of question === null ? passees : [])
    question ??= (await best([...subjects, lastSubject].filter(({ id }) => id === name))).any;
  return { total, question: question && (await tellUnknown(question)) };
}
