import { requireObject } from '../../arguments.ts';
import type { Contribution, FieldValue } from '../contribution.ts';
import { isClosedForGood, overlayOf, type Changement, type ClosureTeller, type Overlay } from './overlay.ts';
import { isSameMeaning, valueOf } from './same-value.ts';

/** A contribution that was accepted. */
export interface AcceptedContribution extends Pick<Contribution, 'genre' | 'fermeture'> {
  /** The id it is kept under. */
  id: string;
  /** Day it was accepted, `YYYY-MM-DD`. */
  date: string;
  /** The values accepted, by field. */
  changements?: Readonly<Record<string, FieldValue>> | undefined;
  /** The number that is erased was told to be wrong, while nobody knew another. */
  faux?: boolean | undefined;
  /** The number that answered, for a `confirmation` of the number alone. */
  numero?: string | undefined;
  /** The one who told of it, for a `fermeture`. */
  par?: ClosureTeller | undefined;
  /** The id of the record that says the same as this one, for a `doublon`. */
  doublon?: string | undefined;
  /** The id of the record kept in the place of this one, for a `doublon`. */
  garde?: string | undefined;
}

/** A record with what accepted contributions made of it. */
export type Overlaid<R extends object> = R & { overlay?: Overlay };

/**
 * Returns a record changed by an accepted contribution, with its overlay. Returns the record itself when nothing of it
 * changes.
 * A value that the source already holds is left out. Several contributions add up: each field keeps its first value as
 * `avant`. The date of the record and its score stay the source's. A confirmation ends a closure for good that has begun.
 * @param record as its source gives it, or as an earlier contribution made it
 * @throws UsageError when either is no object
 * @example applyContribution(service, { id, genre: 'correction', date: '2026-11-25', changements: { telephone: '+33320000000' } })
 */
export function applyContribution<R extends object>(record: R, accepted: AcceptedContribution): Overlaid<R> {
  requireObject('The record', record);
  requireObject('The contribution', accepted);
  const before = overlayOf(record);
  const { values, changements } = toChangements(record, accepted, before);
  const dates = accepted.numero === undefined ? toDates(accepted, before) : toCallDate(record, accepted);
  const { doublon, garde = before?.garde } = accepted;
  if (Object.keys(values).length === 0 && dates === null && doublon === undefined) return record;
  const doublons = [...new Set([...(before?.doublons ?? []), ...(doublon === undefined ? [] : [doublon])])];
  return {
    ...record,
    ...values,
    overlay: {
      ...toLast(accepted, before),
      changements,
      ...keptDates(accepted, before),
      ...dates,
      ...(doublons.length === 0 ? {} : { doublons }),
      ...(garde === undefined ? {} : { garde }),
    },
  };
}

/** A call tells nothing of the rest: what was changed before it keeps its day. */
const toLast = ({ id, date, numero }: AcceptedContribution, before: Overlay | null) =>
  numero === undefined || before === null
    ? { contribution: id, date }
    : { contribution: before.contribution, date: before.date };

function toChangements(
  record: object,
  { changements: proposed = {}, faux = false }: AcceptedContribution,
  before: Overlay | null,
): { values: Record<string, FieldValue>; changements: Record<string, Changement> } {
  const values: Record<string, FieldValue> = {};
  const changements = new Map(Object.entries(before?.changements ?? {}));
  for (const [champ, apres] of Object.entries(proposed)) {
    const actuel = valueOf(record, champ);
    if (isSameMeaning(champ, actuel, apres)) continue;
    values[champ] = apres;
    const avant = changements.get(champ)?.avant ?? (changements.has(champ) ? null : actuel);
    if (isSameMeaning(champ, avant, apres)) changements.delete(champ);
    else changements.set(champ, { avant, apres, ...(faux && champ === 'telephone' ? { faux } : {}) });
  }
  return { values, changements: Object.fromEntries(changements) };
}

function keptDates(
  { genre, date, numero, changements }: AcceptedContribution,
  before: Overlay | null,
): Pick<Overlay, 'confirmee_le' | 'numero_appele_le' | 'fermeture'> {
  const isReopened = genre === 'confirmation' && numero === undefined && isClosedForGood(before?.fermeture, date);
  const isNumberKept = before?.numero_appele_le !== undefined && changements?.['telephone'] === undefined;
  return {
    ...(isNumberKept ? { numero_appele_le: before.numero_appele_le } : {}),
    ...(before?.confirmee_le === undefined ? {} : { confirmee_le: before.confirmee_le }),
    ...(before?.fermeture === undefined || isReopened ? {} : { fermeture: before.fermeture }),
  };
}

/** Dates a call that was answered, as long as the record has that number. */
function toCallDate(record: object, { numero, date }: AcceptedContribution): Pick<Overlay, 'numero_appele_le'> | null {
  return isSameMeaning('telephone', valueOf(record, 'telephone'), numero ?? null) ? { numero_appele_le: date } : null;
}

function toDates(
  { genre, date, fermeture, par }: AcceptedContribution,
  before: Overlay | null,
): Pick<Overlay, 'confirmee_le' | 'fermeture'> | null {
  if (genre === 'confirmation') {
    return {
      confirmee_le: before?.confirmee_le !== undefined && before.confirmee_le > date ? before.confirmee_le : date,
    };
  }
  if (genre !== 'fermeture') return null;
  // A closure that was over before it was accepted announces nothing, and takes the place of none.
  const isOver = fermeture?.au !== undefined && fermeture.au < date;
  if (isOver && before?.fermeture !== undefined) return {};
  return { fermeture: { ...fermeture, le: date, ...(par === undefined ? {} : { par }) } };
}
