import type { FieldValue, Genre } from '@inclusion-kit/sdk/contributions';
import type { BaseStructure, DetailedService, Model } from '@inclusion-kit/sdk/schemas';
import { natures, type Nature } from '../../shared/parameters/natures.ts';
import type { Champ } from './contribution-fields.ts';

/** A record as the form reads it: a service or a structure, whatever else it carries. */
export interface FormRecord {
  readonly id: string;
  readonly source: string;
  readonly nom: string;
  readonly date_maj: string;
  readonly [champ: string]: unknown;
}

export interface Subject {
  readonly modele: Model;
  readonly record: FormRecord;
  /** The structure of a service. Null for a structure, and for a new offer without one. */
  readonly structure: BaseStructure | null;
  readonly isNew: boolean;
}

export function toGenre(nature: Nature): Genre {
  return nature === 'fermeture-provisoire' || nature === 'fermeture-definitive' ? 'fermeture' : nature;
}

/** Reads the attribute `genre` of the form, or returns null when the form does not know its value. */
export function toNature(genre: string | null): Nature | null {
  if (genre === 'fermeture') return 'fermeture-definitive';
  return natures.find((nature) => nature === genre) ?? null;
}

export function isCreation(nature: Nature): nature is 'nouveau-service' | 'nouvelle-structure' {
  return nature === 'nouveau-service' || nature === 'nouvelle-structure';
}

export function hasFields(nature: Nature): boolean {
  return nature === 'correction' || isCreation(nature);
}

const blank: FormRecord = { id: '', source: '', nom: '', date_maj: '' };
const newSubjects = {
  'nouveau-service': { modele: 'service', record: blank, structure: null, isNew: true },
  'nouvelle-structure': { modele: 'structure', record: blank, structure: null, isNew: true },
} as const satisfies Record<string, Subject>;

export function subjectFor(nature: Nature, read: Subject | null): Subject | null {
  return isCreation(nature) ? newSubjects[nature] : read;
}

export function fromService(service: DetailedService): Subject {
  return { modele: 'service', record: service, structure: service.structure, isNew: false };
}

export function fromStructure(structure: BaseStructure): Subject {
  return { modele: 'structure', record: structure, structure: null, isNew: false };
}

/** Lists what may be done about what was read: nothing is corrected that was not, and a new structure is told on the way to its offer. */
export function naturesFor(read: Subject | null, nature: Nature): Nature[] {
  if (read === null) return natures.filter(isCreation);
  return natures.filter((one) => one !== 'nouvelle-structure' || one === nature);
}

export function valueOf(record: FormRecord, champ: Champ): FieldValue {
  return (record[champ] ?? null) as FieldValue;
}

export function keyOf({ modele, record, isNew }: Subject): string {
  return isNew ? `nouveau:${modele}` : JSON.stringify([modele, record.source, record.id]);
}
