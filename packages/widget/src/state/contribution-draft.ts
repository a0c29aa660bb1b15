import { LICENCE_TEXTE_VERSION, type Contribution, type FieldValue } from '@inclusion-kit/sdk/contributions';
import { formatPhone, toE164, toRealNewlines } from '@inclusion-kit/sdk/normalise';
import { scoreQualite, type ScoreQualite } from '@inclusion-kit/sdk/quality';
import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import { champs, fields, type Champ, type SetChamp } from './contribution-fields.ts';

/** What the form holds: a text as typed for each field, or the chosen values of a set. An empty text means unknown. */
export type Draft = { readonly [C in Champ]: C extends SetChamp ? readonly string[] : string };

/** How the contributor knows, as the contribution's `preuve.moyen` writes it. */
export type MoyenDePreuve = NonNullable<Contribution['preuve']>['moyen'];

/** What goes with the changes; all optional, an empty text means not given. */
export interface Accompaniment {
  readonly moyen: MoyenDePreuve | '';
  readonly organisation: string;
  readonly courriel: string;
}

/** Starts a draft from the record as read. */
export function toDraft(service: DetailedService): Draft {
  return Object.fromEntries(champs.map((champ) => [champ, toTyped(champ, service[champ])])) as Draft;
}

function toTyped(champ: Champ, value: FieldValue): string | readonly string[] {
  if (fields[champ] === 'set') return Array.isArray(value) ? value : [];
  if (value === null || typeof value === 'boolean' || Array.isArray(value)) return '';
  if (typeof value === 'number') return String(value).replace('.', ',');
  return champ === 'telephone' ? formatPhone(value) : toRealNewlines(value);
}

/** Returns what a field would send: null for unknown, a number where the schema wants one, E.164 for a readable phone. */
export function toValue(champ: Champ, typed: string | readonly string[]): FieldValue {
  if (typeof typed !== 'string') return typed.length === 0 ? null : [...typed];
  const text = typed.trim();
  if (text === '') return null;
  if (fields[champ] === 'number') return toNumber(text);
  return champ === 'telephone' ? (toE164(text) ?? text) : text;
}

// What is no number stays as typed, for the schema's rule to say so.
function toNumber(text: string): number | string {
  const number = Number(text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.'));
  return Number.isFinite(number) ? number : text;
}

/** Lists the fields whose value is no longer the record's; sets compare as sets, texts without their outer spaces. */
export function changedFields(service: DetailedService, draft: Draft): Champ[] {
  const before = toDraft(service);
  return champs.filter((champ) => !isSame(toValue(champ, before[champ]), toValue(champ, draft[champ])));
}

function isSame(a: FieldValue, b: FieldValue): boolean {
  if (!Array.isArray(a) || !Array.isArray(b)) return a === b;
  return a.length === b.length && a.every((value) => b.includes(value));
}

/** Tells whether the draft names another commune than the record, or another postal code. */
export function isElsewhere(service: DetailedService, draft: Draft): boolean {
  return changedFields(service, draft).some((champ) => champ === 'commune' || champ === 'code_postal');
}

/**
 * Writes the correction: the changed fields only, each with the value that the contributor saw before.
 * @param code_insee INSEE code of the commune as corrected, which goes with it; null when it is unknown or unchanged.
 */
export function toContribution(
  service: DetailedService,
  draft: Draft,
  accompaniment: Accompaniment,
  code_insee: string | null = null,
): Contribution {
  const changed = changedFields(service, draft);
  const isMoved = code_insee !== null && code_insee !== service.code_insee;
  const { id, source, date_maj } = service;
  const { moyen } = accompaniment;
  const organisation = accompaniment.organisation.trim();
  const courriel = accompaniment.courriel.trim();
  return {
    genre: 'correction',
    cible: {
      modele: 'service',
      id,
      source,
      date_maj,
      base: {
        ...Object.fromEntries(changed.map((champ) => [champ, service[champ]])),
        ...(isMoved && { code_insee: service.code_insee }),
      },
    },
    changements: {
      ...Object.fromEntries(changed.map((champ) => [champ, toValue(champ, draft[champ])])),
      ...(isMoved && { code_insee }),
    },
    ...(moyen !== '' && { preuve: { moyen } }),
    ...((organisation !== '' || courriel !== '') && {
      auteur: { ...(organisation !== '' && { organisation }), ...(courriel !== '' && { courriel }) },
    }),
    licence: 'etalab-2.0',
    licence_texte_version: LICENCE_TEXTE_VERSION,
  };
}

/** Scores the record as the draft would make it. */
export function scoreDraft(service: DetailedService, draft: Draft, now: Date): ScoreQualite {
  const values = Object.fromEntries(champs.map((champ) => [champ, toValue(champ, draft[champ])]));
  return scoreQualite({ ...service, ...values }, { now });
}
