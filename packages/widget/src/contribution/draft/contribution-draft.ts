import type { FieldValue } from '@inclusion-kit/sdk/contributions';
import { dayInParis, shownValueOf } from '@inclusion-kit/sdk/internal';
import { toE164 } from '@inclusion-kit/sdk/normalise';
import { scoreQualite, type ScoreQualite } from '@inclusion-kit/sdk/quality';
import type { BaseStructure } from '@inclusion-kit/sdk/schemas';
import { fromTyped, toTyped as writeTyped } from '../../shared/format/typed-value.ts';
import { champs, champsOf, isSet, type Champ, type SetChamp } from './contribution-fields.ts';
import { valueOf, type FormRecord, type Subject } from './contribution-subject.ts';

/** The fields of the form: a text as typed, or the chosen values of a set. An empty text means unknown. */
export type Draft = { readonly [C in Champ]: C extends SetChamp ? readonly string[] : string };

/** Writes a record as it is typed. With a structure, an offer without a contact or hours has those that people see: its structure's. */
export function toDraft(record: FormRecord, structure: BaseStructure | null = null): Draft {
  return Object.fromEntries(
    champs.map((champ) => [champ, toTyped(champ, shownValueOf(record, structure, champ))]),
  ) as Draft;
}

/** Writes the record of a subject as people see it. */
export const toSeen = ({ record, structure }: Subject): Draft => toDraft(record, structure);

/** Writes a value as it is typed. A set that holds nothing has no values. */
export function toTyped(champ: Champ, value: FieldValue): string | readonly string[] {
  if (!isSet(champ)) return writeTyped(champ, value);
  return Array.isArray(value) ? value : [];
}

/** Returns the value that a field would send. A SIRET is read in groups, and kept without spaces. */
export function toValue(champ: Champ, typed: string | readonly string[]): FieldValue {
  const value = fromTyped(champ, typed);
  return champ === 'siret' && typeof value === 'string' ? value.replace(/[\s\u00a0\u202f.]/g, '') : value;
}

/**
 * Lists the fields whose value differs from the one that people see. Sets compare as sets, texts without their outer spaces.
 * A contact of the structure that is emptied is no change: the offer has none to give up.
 */
export function changedFields({ modele, record, structure }: Subject, draft: Draft): Champ[] {
  const read = (champ: Champ, from: BaseStructure | null): FieldValue =>
    toValue(champ, toTyped(champ, shownValueOf(record, from, champ)));
  return champsOf(modele).filter((champ) => {
    const value = toValue(champ, draft[champ]);
    const isSeen = isSame(read(champ, structure), value);
    return !isSeen && (structure === null || !isSame(read(champ, null), value));
  });
}

function isSame(a: FieldValue, b: FieldValue): boolean {
  if (!Array.isArray(a) || !Array.isArray(b)) return a === b;
  return a.length === b.length && a.every((value) => b.includes(value));
}

/** Fills in a phone number. A new one ticks « Téléphoner » among the ways to ask for an offer, and the former one unticks it. */
export function fillPhone(subject: Subject, { modes_mobilisation }: Draft, telephone: string): Partial<Draft> {
  const read = toSeen(subject);
  const isTicked = modes_mobilisation.includes('telephoner');
  const isRead = toValue('telephone', telephone) === toValue('telephone', read.telephone);
  if (subject.modele === 'structure') return { telephone };
  if (!isTicked && !isRead && toE164(telephone) !== null)
    return { telephone, modes_mobilisation: [...modes_mobilisation, 'telephoner'] };
  return isTicked && isRead && !read.modes_mobilisation.includes('telephoner')
    ? { telephone, modes_mobilisation: modes_mobilisation.filter((mode) => mode !== 'telephoner') }
    : { telephone };
}

/** Ticks « Sur place » with the first words of the address of a new offer: searches around a place find it by that. */
export function fillReception(draft: Draft, values: Partial<Draft>): Partial<Draft> {
  const isTold = (of: Partial<Draft>): boolean =>
    (['adresse', 'code_postal', 'commune'] as const).some((champ) => (of[champ] ?? '').trim() !== '');
  const isFirst = draft.modes_accueil.length === 0 && !isTold(draft) && isTold(values);
  return isFirst && values.modes_accueil === undefined ? { modes_accueil: ['en-presentiel'] } : {};
}

/** Drops the code, and the point unless it was put there by hand, of a new address that is typed over the one they came with. */
export function dropPlace(values: Partial<Draft>, isPlaced: boolean): Partial<Draft> {
  const isTown = values.commune !== undefined || values.code_postal !== undefined;
  if (values.latitude !== undefined || !(isTown || values.adresse !== undefined)) return {};
  return {
    ...(isTown && values.code_insee === undefined && { code_insee: '' }),
    ...(!isPlaced && { latitude: '', longitude: '' }),
  };
}

/** Tells whether the draft names another commune than the record, or another postal code, without its INSEE code. */
export function isElsewhere(subject: Subject, draft: Draft): boolean {
  const changed = changedFields(subject, draft);
  return (changed.includes('commune') || changed.includes('code_postal')) && !changed.includes('code_insee');
}

/** Tells whether the address was changed while its point stayed that of the former one. */
export function isPointStale(subject: Subject, draft: Draft): boolean {
  if (draft.latitude === '' || subject.isNew) return false;
  const changed = changedFields(subject, draft);
  const moved = changed.some((champ) => champ === 'adresse' || champ === 'commune' || champ === 'code_postal');
  return moved && !changed.includes('latitude') && !changed.includes('longitude');
}

/** Takes the changes of a draft over to the present record, and tells which of their fields the source has changed. */
export function rebase(before: Subject, draft: Draft, now: Subject): { draft: Draft; conflicts: Champ[] } {
  const changed = changedFields(before, draft);
  const current = toSeen(now);
  const kept = Object.fromEntries(changed.map((champ) => [champ, draft[champ]])) as Partial<Draft>;
  const conflicts = changed.filter(
    (champ) =>
      !isSame(shownValueOf(before.record, before.structure, champ), shownValueOf(now.record, now.structure, champ)),
  );
  return { draft: { ...current, ...kept }, conflicts };
}

/** Joins to a draft the changes of another tab where this one has none. `theirs` is null once that draft has gone. */
export function joinDrafts(
  subject: Subject,
  own: Draft,
  theirs: Draft | null,
  before: Partial<Draft> = {},
): { draft: Draft; joined: Partial<Draft> } {
  const read = toSeen(subject);
  const known: Draft = { ...read, ...before };
  const next = theirs ?? read;
  const isEqual = (champ: Champ, a: Draft, b: Draft) => isSame(toValue(champ, a[champ]), toValue(champ, b[champ]));
  const followed = champsOf(subject.modele).filter((champ) => isEqual(champ, own, known) && !isEqual(champ, own, next));
  const taken = Object.fromEntries(followed.map((champ) => [champ, next[champ]])) as Partial<Draft>;
  return { draft: { ...own, ...taken }, joined: theirs === null ? {} : { ...before, ...taken } };
}

/** Scores the service as the draft would make it. A record told for the first time is of the day. */
export function scoreDraft(subject: Subject, draft: Draft, now: Date): ScoreQualite {
  const { record, isNew } = subject;
  // A contact of the structure is seen beside the offer, and does not count as the offer's own.
  const changed = new Set(changedFields(subject, draft));
  const values = Object.fromEntries(
    champsOf('service').map((champ) => [
      champ,
      changed.has(champ) ? toValue(champ, draft[champ]) : valueOf(record, champ),
    ]),
  );
  const today = dayInParis(now);
  const date_maj = isNew ? today : record.date_maj;
  return scoreQualite({ ...record, ...values, date_maj }, { now: today });
}
