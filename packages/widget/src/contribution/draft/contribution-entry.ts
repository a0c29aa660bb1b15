import { LICENCE_TEXTE_VERSION, type Contribution } from '@inclusion-kit/sdk/contributions';
import { dayOf, NEW_STRUCTURE } from '@inclusion-kit/sdk/internal';
import { changedFields, toValue, type Draft } from './contribution-draft.ts';
import { champsOf, type Champ } from './contribution-fields.ts';
import { filled, toAuteur, toProof, type MoyenDePreuve } from './proof.ts';
import { hasFields, isCreation, toGenre, valueOf, type Subject } from './contribution-subject.ts';
import type { Nature } from '../../shared/parameters/natures.ts';

/** The details that go with a contribution, when none is given. */
export const nobody = {
  moyen: '' as MoyenDePreuve | '',
  precisions: '',
  lien: '',
  nom: '',
  organisation: '',
  fonction: '',
  courriel: '',
  /** One a line. */
  financeurs: '',
  dispositif: '',
};

export type Accompaniment = Readonly<typeof nobody>;

/** Keeps who contributes for the next contribution: how it is known, and who pays, is said of one only. */
export function toAuthor({ nom, organisation, fonction, courriel }: Accompaniment): Accompaniment {
  return { ...nobody, nom, organisation, fonction, courriel };
}

/** A record that was looked for and chosen: the other of two duplicates, or the structure of a new offer. */
export interface Chosen {
  /** Empty for a structure that is told with its first offer. */
  readonly id: string;
  readonly nom: string;
  readonly detail: string;
}

/** Makes the structure of a new offer of its name alone. */
export const toNewStructure = (nom: string): Chosen => ({ id: '', nom: nom.trim(), detail: '' });
export const isNewStructure = ({ id }: Chosen): boolean => id === '';

/** The answers that only natures other than a correction ask for, with the first and last day closed, `YYYY-MM-DD`. */
export const noCircumstances = {
  ...{ du: '', au: '', doublon: null as Chosen | null, structure: null as Chosen | null },
  /** The name of a structure that was typed and not chosen yet. */
  structureTyped: '',
};

export type Circumstances = Readonly<typeof noCircumstances>;

/** The typed answers. */
export interface Answers {
  readonly draft: Draft;
  readonly accompaniment: Accompaniment;
  readonly circumstances: Circumstances;
}

export interface Entry extends Answers {
  readonly nature: Nature;
  readonly subject: Subject;
  /** INSEE code of the commune that the address names, when the person gave none. Null when it is not known. */
  readonly code_insee: string | null;
}

export function isTold({ nature, subject, draft }: Pick<Entry, 'nature' | 'subject' | 'draft'>): boolean {
  return hasFields(nature) ? changedFields(subject, draft).length > 0 : true;
}

/** Writes the answers as a contribution. A correction holds only the changed fields, each with the value seen before. */
export function toContribution(entry: Entry): Contribution {
  const { nature, subject, accompaniment } = entry;
  const { moyen, precisions, lien, nom, organisation, fonction, courriel } = accompaniment;
  return {
    genre: toGenre(nature),
    ...(isCreation(nature) ? { changements: toCreated(entry) } : toAimed(entry)),
    ...toCircumstances(entry),
    ...toProof(moyen, { precisions, lien }),
    ...toAuteur({ nom, organisation, fonction, courriel }),
    ...(subject.modele === 'service' && hasFields(nature) && toFunding(accompaniment)),
    licence: 'etalab-2.0',
    licence_texte_version: LICENCE_TEXTE_VERSION,
  };
}

type Changements = NonNullable<Contribution['changements']>;

function toCreated(entry: Entry): Changements {
  const { nature, subject, draft, circumstances, code_insee } = entry;
  const values = champsOf(subject.modele).map((champ) => [champ, toValue(champ, draft[champ])] as const);
  return {
    ...Object.fromEntries(values.filter(([, value]) => value !== null)),
    ...(code_insee !== null && draft.code_insee === '' && { code_insee }),
    ...(nature === 'nouveau-service' && circumstances.structure !== null && toHost(circumstances.structure)),
  };
}

/** Names the structure of a new offer: by its id, or by its name where it is new too. */
const toHost = (structure: Chosen): Changements =>
  isNewStructure(structure) ? { [NEW_STRUCTURE]: structure.nom } : { structure_id: structure.id };

function toAimed({ nature, subject, draft, code_insee }: Entry): Pick<Contribution, 'cible' | 'changements'> {
  const { modele, record } = subject;
  const changed = nature === 'correction' ? changedFields(subject, draft) : [];
  const isMoved = code_insee !== null && code_insee !== record['code_insee'] && !changed.includes('code_insee');
  const withCode = <T>(of: (champ: Champ) => T): Record<string, T> =>
    Object.fromEntries(changed.map((champ) => [champ, of(champ)]));
  const cible = {
    modele,
    id: record.id,
    source: record.source,
    date_maj: dayOf(record),
    base: {
      ...withCode((champ) => valueOf(record, champ)),
      ...(isMoved && nature === 'correction' && { code_insee: valueOf(record, 'code_insee') }),
    },
  };
  if (nature !== 'correction') return { cible };
  return {
    cible,
    changements: { ...withCode((champ) => toValue(champ, draft[champ])), ...(isMoved && { code_insee }) },
  };
}

function toCircumstances({ nature, circumstances }: Entry): Partial<Contribution> {
  const { du, au, doublon } = circumstances;
  if (nature === 'fermeture-provisoire') return { fermeture: { ...(du !== '' && { du }), au } };
  if (nature === 'fermeture-definitive') return du === '' ? {} : { fermeture: { du } };
  return nature === 'doublon' && doublon !== null ? { doublon_de: doublon.id } : {};
}

function toFunding({ financeurs, dispositif }: Accompaniment): Partial<Contribution> {
  const names = financeurs
    .split(/[\n;]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const financement = { ...(names.length > 0 && { financeurs: names }), ...filled({ dispositif }) };
  return Object.keys(financement).length === 0 ? {} : { financement };
}
