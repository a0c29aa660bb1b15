import { requireObject } from '../../arguments.ts';
import type { Contribution, FieldValue } from '../contribution.ts';
import { isSameMeaning, valueOf } from './same-value.ts';

/** The verdict on one field: it can be changed, the record holds the value already, or the source changed it meanwhile. */
export type Verdict = 'applicable' | 'deja-fait' | 'conflit';

/** One field of a contribution beside the record as it is now. */
export interface ChampCompare {
  /** Name of the field in schema v1. */
  champ: string;
  /** The value that the contributor saw. */
  base: FieldValue;
  /** The value that the record holds now. */
  actuel: FieldValue;
  /** The value that the contributor proposes. */
  propose: FieldValue;
  /** The verdict on this field. */
  verdict: Verdict;
}

/** A contribution beside the record as it is now. */
export interface Comparaison {
  /** The record is no longer there: nothing can be applied. */
  disparue: boolean;
  /** One entry a proposed field, in the order proposed. */
  champs: ChampCompare[];
  /** One verdict for the whole: a conflict first, then what can be applied. */
  verdict: Verdict | 'disparue';
}

/**
 * Compares a contribution with its record, field by field and three ways: the value its author saw, the value the record
 * holds now and the value proposed. A field that the source changed meanwhile to something else is a conflict.
 * @param contribution only its target and its new values are read
 * @param current the record as it is now, or null when it is no longer there
 * @param shown the same record as its readers are shown it, with contacts masked. A base that is masked was not seen, so it is
 * no conflict. Default: `current`
 * @returns no field when the contribution changes none. The values of a new record are applicable.
 * @throws UsageError when either is no object
 * @example compareContribution(contribution, await source.service(id)).verdict // 'conflit'
 */
export function compareContribution(
  contribution: Pick<Contribution, 'cible' | 'changements'>,
  current: object | null,
  shown: object | null = current,
): Comparaison {
  requireObject('The contribution', contribution);
  for (const record of [current, shown]) if (record !== null) requireObject('The record', record);
  const { cible, changements = {} } = contribution;
  const isGone = cible !== undefined && current === null;
  const champs = Object.entries(changements).map(([champ, propose]): ChampCompare => {
    const base = valueOf(cible?.base, champ);
    const actuel = valueOf(current, champ);
    const seen = [actuel, valueOf(shown, champ)];
    return { champ, base, actuel, propose, verdict: judge(champ, base, seen, propose) };
  });
  return { disparue: isGone, champs, verdict: isGone ? 'disparue' : toWhole(champs) };
}

function judge(champ: string, base: FieldValue, [actuel, shown]: readonly FieldValue[], propose: FieldValue): Verdict {
  if (isSameMeaning(champ, actuel, propose)) return 'deja-fait';
  const isUnmoved = isSameMeaning(champ, actuel, base) || isSameMeaning(champ, shown, base);
  return isUnmoved ? 'applicable' : 'conflit';
}

function toWhole(champs: readonly ChampCompare[]): Verdict {
  if (champs.some(({ verdict }) => verdict === 'conflit')) return 'conflit';
  const isDone = champs.length > 0 && champs.every(({ verdict }) => verdict === 'deja-fait');
  return isDone ? 'deja-fait' : 'applicable';
}
