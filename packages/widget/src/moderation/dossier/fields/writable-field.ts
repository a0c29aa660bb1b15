import type { FieldValue } from '@inclusion-kit/sdk/contributions';
import { formatPhone, toE164, toRealNewlines } from '@inclusion-kit/sdk/normalise';

/** How a field of schema v1 is written by a person: `list` holds several values of no vocabulary. */
export type WritingKind = 'text' | 'long' | 'number' | 'choice' | 'set' | 'list';

const kinds: Readonly<Record<string, WritingKind>> = {
  description: 'long',
  frais_precisions: 'long',
  publics_precisions: 'long',
  conditions_acces: 'long',
  mobilisation_precisions: 'long',
  horaires_accueil: 'long',
  longitude: 'number',
  latitude: 'number',
  volume_horaire_hebdomadaire: 'number',
  nombre_semaines: 'number',
  type: 'choice',
  frais: 'choice',
  thematiques: 'set',
  publics: 'set',
  modes_accueil: 'set',
  modes_mobilisation: 'set',
  mobilisable_par: 'set',
  reseaux_porteurs: 'set',
  zone_eligibilite: 'list',
};

/** Returns how a field is written; a field that is not known is a text. */
export function kindOf(champ: string): WritingKind {
  return Object.hasOwn(kinds, champ) ? (kinds[champ] ?? 'text') : 'text';
}

/** Writes a value as it is typed: a text, or the values of a set. */
export function toTyped(champ: string, value: FieldValue): string | readonly string[] {
  if (kindOf(champ) === 'set') return Array.isArray(value) ? value : [];
  if (Array.isArray(value)) return value.join(', ');
  if (value === null || typeof value === 'boolean') return '';
  if (typeof value === 'number') return String(value).replace('.', ',');
  return champ === 'telephone' ? formatPhone(value) : toRealNewlines(value);
}

/** Reads what was typed: null for nothing, E.164 for a readable phone; what is no number stays as typed, for the rule to say so. */
export function fromTyped(champ: string, typed: string | readonly string[]): FieldValue {
  if (typeof typed !== 'string') return typed.length === 0 ? null : [...typed];
  const text = typed.trim();
  if (text === '') return null;
  switch (kindOf(champ)) {
    case 'list':
      return text.split(/[\s,;]+/).filter((part) => part !== '');
    case 'number': {
      const number = Number(text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.'));
      return Number.isFinite(number) ? number : text;
    }
    default:
      return champ === 'telephone' ? (toE164(text) ?? text) : text;
  }
}
