import { moderation as t } from '../../locales/fr/moderation.ts';
import type { Outcome } from './decisions.ts';
import type { DeskError } from './desk.ts';

export function sayDone({ did, done, along, dropped }: Outcome): string {
  if (did === 'not-undone') return t.outcome.notUndone;
  const texts = isOfNeeds(done) ? t.outcome.needs : t.outcome;
  if (did === 'undone') return texts.undone(done.length + along);
  if (did === 'refused' && done.length > 0 && done.every(isClosedPair)) return t.outcome.closed(done.length);
  if (did === 'refused' && done.length > 0 && done.every(({ contribution }) => contribution.genre === 'doublon'))
    return t.outcome.keptBoth(done.length);
  const elsewhere = did === 'accepted' ? done.reduce((sum, one) => sum + erasedElsewhere(one), 0) : 0;
  const more = [
    ...(along === 0 ? [] : [t.outcome.refused(along)]),
    ...(elsewhere === 0 ? [] : [t.outcome.elsewhere(elsewhere)]),
    ...(dropped === 0 ? [] : [t.outcome.dropped(dropped)]),
  ];
  return [texts[did](done.length), ...more].join(' ');
}

/** Counts the other records that an acceptance erased the same number from. */
const erasedElsewhere = ({ evenements }: Outcome['done'][number]): number => evenements.at(-1)?.aussi?.length ?? 0;

/** A duplicate whose second record is gone has nothing to be one with: its refusal closes it. */
const isClosedPair = ({ contribution, fiche_doublon }: Outcome['done'][number]): boolean =>
  contribution.genre === 'doublon' && fiche_doublon === 'gone';

/** Tells whether a decision was about needs alone. */
export const isOfNeeds = (done: Outcome['done']): boolean =>
  done.length > 0 && done.every(({ contribution }) => contribution.genre === 'manque');

/** Says in a sentence why something was not done. */
export function sayProblem({ fault, detail }: DeskError): string {
  if (fault === 'moved') return t.problem.kept(detail === '' ? t.problem.moved : detail);
  if (fault === 'absent') return t.problem.absent;
  if (fault === 'signed-out') return t.problem.expired;
  if (detail !== '') return detail;
  return fault === 'refused' || fault === 'forbidden' ? t.problem[fault] : t.problem.down;
}
