import type { Acte, Comparaison, Contribution, Etat, Evenement, FieldValue } from '@inclusion-kit/sdk/contributions';
import { isObject } from '@inclusion-kit/sdk/internal';

/** The person who moderates: a moderator, or an administrator, who also runs the relay. */
export interface Moderating {
  readonly nom: string;
  readonly role: 'moderateur' | 'administrateur';
}

/** The delivery of an accepted contribution to its source. A relay may know other channels and states than this version. */
export interface Livraison {
  readonly id?: string;
  readonly canal: string;
  readonly etat: string;
  readonly essais?: number;
  readonly prochain_le?: string | null;
  readonly erreur?: string | null;
  /** The message that is ready to be sent by hand. */
  readonly texte?: string | null;
  readonly objet?: string | null;
  /** The page of the source where to take it. */
  readonly lien?: string | null;
  readonly destinataire?: string | null;
}

/** A value that the relay shows in the place of the source's, since another contribution was accepted. */
export interface ShownValue {
  /** The value of the source. */
  readonly source: FieldValue;
  readonly le: string | null;
  readonly par: string | null;
}

/** A contribution as a relay shows it to moderators. */
export interface Dossier {
  readonly id: string;
  readonly numero: string;
  readonly etat: Etat;
  /** Grows at each event: two who act at once are told apart by it. */
  readonly version: number;
  readonly recue_le: string;
  readonly contribution: Contribution;
  readonly source: string | null;
  readonly titre: string | null;
  readonly structure: string | null;
  /** Name of the record that is told to say the same. */
  readonly jumeau: string | null;
  readonly qualite: { readonly avant: number; readonly apres: number } | null;
  readonly auteur: Contribution['auteur'] | null;
  readonly evenements: readonly Evenement[];
  /** The values that accepting now would apply, as moderators adjusted them. */
  readonly changements: Readonly<Record<string, FieldValue>>;
  readonly motif: string | null;
  readonly actes: readonly Acte[];
  readonly fiche: 'there' | 'gone' | 'unread' | null;
  readonly comparaison: Comparaison | null;
  /** The proposed values that other contributions, accepted meanwhile, already changed, by field. */
  readonly affiches: Readonly<Record<string, ShownValue>>;
  readonly livraisons: readonly Livraison[];
}

/** Some contributions, in the order asked for. */
export interface DossierPage {
  readonly items: readonly Dossier[];
  readonly total: number;
  readonly next: string | null;
}

/** The acts of a moderator. The version that was seen is added on sending. */
export type ModeratorAct =
  | {
      readonly acte: 'acceptation';
      readonly champs?: readonly string[];
      readonly tranches?: readonly string[];
      readonly motif?: string;
    }
  | { readonly acte: 'ajustement'; readonly changements: Readonly<Record<string, FieldValue>> }
  | { readonly acte: 'refus' | 'question'; readonly motif: string }
  | { readonly acte: 'annulation' | 'transmission' };

/** Reads a contribution from an answer. Returns null when the answer is none. */
export function readDossier(value: unknown): Dossier | null {
  if (!isObject(value)) return null;
  const { id, numero, version, etat, contribution, evenements, livraisons } = value;
  const isOne =
    typeof id === 'string' &&
    typeof numero === 'string' &&
    typeof version === 'number' &&
    typeof etat === 'string' &&
    isObject(contribution) &&
    Array.isArray(evenements);
  if (!isOne) return null;
  return {
    source: null,
    titre: null,
    structure: null,
    jumeau: null,
    qualite: null,
    auteur: null,
    changements: {},
    motif: null,
    actes: [],
    fiche: null,
    comparaison: null,
    affiches: {},
    recue_le: '',
    ...value,
    livraisons: Array.isArray(livraisons) ? livraisons.filter(isLivraison) : [],
  } as unknown as Dossier;
}

export function readDossierPage(value: unknown): DossierPage | null {
  if (!isObject(value) || !Array.isArray(value['items'])) return null;
  const items = value['items'].map(readDossier);
  const { total, next } = value;
  if (items.some((item) => item === null)) return null;
  return {
    items: items as Dossier[],
    total: typeof total === 'number' ? total : items.length,
    next: typeof next === 'string' ? next : null,
  };
}

function isLivraison(value: unknown): boolean {
  return isObject(value) && typeof value['canal'] === 'string' && typeof value['etat'] === 'string';
}
