import type {
  Acte,
  Comparaison,
  Contribution,
  Etat,
  Evenement,
  FieldValue,
  Genre,
} from '@inclusion-kit/sdk/contributions';
import { isObject } from '@inclusion-kit/sdk/internal';

/** The person who moderates: a moderator, or an administrator, who also runs the relay. */
export interface Moderating {
  /** Name the person signs in with. */
  readonly nom: string;
  /** Role of the person. */
  readonly role: 'moderateur' | 'administrateur';
}

/** The delivery of an accepted contribution to its source. A relay may know other channels and states than this version. */
export interface Livraison {
  /** Id of the delivery, absent when it cannot be tried again. */
  readonly id?: string;
  /** Channel that it goes by. */
  readonly canal: string;
  /** State of the delivery. */
  readonly etat: string;
  /** Number of tries so far. */
  readonly essais?: number;
  /** Time of the next try, ISO, UTC. Null when there is none. */
  readonly prochain_le?: string | null;
  /** Reason why the last try failed, null when it did not. */
  readonly erreur?: string | null;
  /** The message that is ready to be sent by hand. */
  readonly texte?: string | null;
  /** Subject of that message, null when there is none. */
  readonly objet?: string | null;
  /** The page of the source where to take it. */
  readonly lien?: string | null;
  /** Address or page that it goes to, null when unknown. */
  readonly destinataire?: string | null;
}

/** The person who sent a contribution, as a moderator is told them beside another one. */
export interface Person {
  /** Name of the person. */
  readonly nom?: string | undefined;
  /** Name of the person's organisation. */
  readonly organisation?: string | undefined;
}

/** A value that the relay shows in the place of the source's, since another contribution was accepted. */
export interface ShownValue {
  /** The value of the source. */
  readonly source: FieldValue;
  /** Time when that contribution was accepted, ISO, UTC. Null when unknown. */
  readonly le: string | null;
  /** Name of the person who accepted it, null when unknown. */
  readonly par: string | null;
  /** The means by which its author knew, null when none was told. */
  readonly preuve?: string | null;
  /** The person who sent it, null when nobody is named. */
  readonly auteur?: Person | null;
}

/** The value that another contribution proposes for a field of this one. */
export interface RivalValue {
  /** Id of the other contribution. */
  readonly id: string;
  /** The version of the other one. Unknown when absent. */
  readonly version?: number;
  /** The field that both change. */
  readonly champ: string;
  /** The value that the other one proposes. */
  readonly propose: FieldValue;
  /** Time when the other one came, ISO, UTC. */
  readonly recue_le: string;
  /** The means by which its author knew, null when none was told. */
  readonly preuve: string | null;
  /** Tells whether the structure of the offer sent it. */
  readonly de_la_structure: boolean;
  /** Tells whether it aims at the same record, not at another offer of the structure. Unknown when absent. */
  readonly meme_fiche?: boolean;
  /** Number of the fields that it changes and this one does not. Unknown when absent. */
  readonly autres?: number;
  /** The person who sent it, null when nobody is named. */
  readonly auteur?: Person | null;
  /** Its acceptance for another offer of the same structure. Null while it waits too. */
  readonly acceptee?: { readonly le: string; readonly par: string | null } | null;
}

/** Another contribution that waits for the same record and says the contrary: that it is closed, or that it is up to date. */
export interface ContraryValue {
  /** Id of the other contribution. */
  readonly id: string;
  /** The number of its events, to act on it as it was read. */
  readonly version: number;
  /** Its kind: `fermeture` or `confirmation`. */
  readonly genre: Genre;
  /** The first and the last day of a closure, null for a confirmation. */
  readonly fermeture: { readonly du?: string; readonly au?: string; readonly fin_inconnue?: boolean } | null;
  /** Time when the other one came, ISO, UTC. */
  readonly recue_le: string;
  /** The means by which its author knew, null when none was told. */
  readonly preuve: string | null;
  /** Tells whether the structure of the offer sent it. */
  readonly de_la_structure: boolean;
  /** The person who sent it, null when nobody is named. */
  readonly auteur: Person | null;
}

/** A record of the offer that something new is probably, with the reasons in French. */
export interface LikelyTwin {
  /** Id of the record. */
  readonly id: string;
  /** Its model. */
  readonly modele: 'service' | 'structure';
  /** Its name. */
  readonly nom: string;
  /** Name of its structure, null when unknown. */
  readonly structure: string | null;
  /** Its street, null when unknown. */
  readonly adresse: string | null;
  /** Its postal code, null when unknown. */
  readonly code_postal: string | null;
  /** Its town, null when unknown. */
  readonly commune: string | null;
  /** Its phone, null when unknown. */
  readonly telephone: string | null;
  /** Why they may be one, the weightiest first. */
  readonly raisons: readonly string[];
}

/** Tells whether a contribution may be accepted at a glance, and why, as codes. A relay may know other codes than this version. */
export interface Risque {
  /** Level: sure, to look at, to check, or in conflict. */
  readonly niveau: 'sure' | 'a-regarder' | 'a-verifier' | 'conflit';
  /** Reasons, the most telling first. */
  readonly raisons: readonly string[];
}

/** One of two records that may say the same. */
export interface PairedRecord {
  /** Id of the record. */
  readonly id: string;
  /** Slug of its source. */
  readonly source: string;
  /** Name of its structure, null when unknown. */
  readonly structure: string | null;
  /** Day of its last update, null when unknown. */
  readonly date_maj: string | null;
  /** Its quality, from 0 to 1. Null, or absent, where its source tells none. */
  readonly qualite?: number | null;
  /** The values that tell it from the other one, by field. */
  readonly valeurs: Readonly<Record<string, FieldValue>>;
}

/** The structure that another contribution proposes, and that a new offer names. */
export interface ProposedStructure {
  /** Id of the contribution that proposes it. */
  readonly id: string;
  /** `nouveau-service` where another offer brings it along, which is to be read for itself. */
  readonly genre: 'nouvelle-structure' | 'nouveau-service';
  /** Version of that contribution. */
  readonly version: number;
  /** State of that contribution. */
  readonly etat: Etat;
  /** Name of the structure, null when unknown. */
  readonly nom: string | null;
  /** Its street, null when unknown. */
  readonly adresse: string | null;
  /** Its postal code, null when unknown. */
  readonly code_postal: string | null;
  /** Its town, null when unknown. */
  readonly commune: string | null;
}

/** A contribution as a relay shows it to moderators. */
export interface Dossier {
  /** Id of the contribution. */
  readonly id: string;
  /** Short number, for people. */
  readonly numero: string;
  /** State of the contribution. */
  readonly etat: Etat;
  /** Grows at each event: two who act at once are told apart by it. */
  readonly version: number;
  /** Time when it came, ISO, UTC. */
  readonly recue_le: string;
  /** The contribution as it was sent, without its author. */
  readonly contribution: Contribution;
  /** Slug of the source of the record, null when there is no record. */
  readonly source: string | null;
  /** Name of the record, null when unknown. */
  readonly titre: string | null;
  /** Name of the structure of the record, null when unknown. */
  readonly structure: string | null;
  /** The structure that a new offer names and that another contribution proposes. Null for others. */
  readonly structure_proposee: ProposedStructure | null;
  /** The record aimed at and the one told to say the same. Null for others, or when one cannot be read. */
  readonly paire: readonly [PairedRecord, PairedRecord] | null;
  /** The place of a need, and how often it was told there in thirty days and in a year. Null for others. */
  readonly besoin: {
    readonly commune: string | null;
    readonly departement: string | null;
    readonly recents: number;
    readonly nombre: number;
    /** The national numbers for the danger that its words tell. Empty, or absent, where they tell none. */
    readonly urgences?: readonly string[];
  } | null;
  /** The offer that a need was linked to, null without one. */
  readonly offre: { readonly id: string; readonly nom: string } | null;
  /** The risk of accepting it. */
  readonly risque: Risque;
  /** Day on which the source updated the record, null when unknown. */
  readonly maj: string | null;
  /** Quality scores before and after the changes, 0–1, with none before for a new offer. Null when they cannot be told. */
  readonly qualite: { readonly avant: number | null; readonly apres: number } | null;
  /** The author, null when unknown or forgotten. */
  readonly auteur: Contribution['auteur'] | null;
  /** Events since it came, the first one first. */
  readonly evenements: readonly Evenement[];
  /** The values that accepting now would apply, as moderators adjusted them. */
  readonly changements: Readonly<Record<string, FieldValue>>;
  /** Reason of the last decision, null when none was given. */
  readonly motif: string | null;
  /** Acts that the person signed in may do now. */
  readonly actes: readonly Acte[];
  /** `there` when the source has the record, `gone` when it has no longer, `unread` when it could not be asked, null when no record is aimed at. */
  readonly fiche: 'there' | 'gone' | 'unread' | null;
  /** The same of the record that a duplicate is told to be one with. */
  readonly fiche_doublon: Dossier['fiche'];
  /** The contribution compared with the record as the source has it now, null when it cannot be compared. */
  readonly comparaison: Comparaison | null;
  /** The proposed values that other contributions, accepted meanwhile, already changed, by field. */
  readonly affiches: Readonly<Record<string, ShownValue>>;
  /** The other values that contributions propose for the same fields. */
  readonly rivales: readonly RivalValue[];
  /** Those that wait and say that the record is closed, where this one says that it is up to date, or the reverse. */
  readonly contraires: readonly ContraryValue[];
  /** Number of the contraries that wait beside those listed. */
  readonly contraires_en_plus: number;
  /** A closure of the record that waits beside a correction of it. Null for others, or without one. */
  readonly fermeture_proposee: ContraryValue | null;
  /** Number of those that were refused in the act that accepted it, which taking it back brings back. */
  readonly refusees_avec: number;
  /** The record that something new is probably. Null for others, or where none is alike. */
  readonly jumelle: LikelyTwin | null;
  /** Names of the communes and EPCI of the proposed zone and of the present one, by their codes. */
  readonly lieux: Readonly<Record<string, string>>;
  /** The number that people see for a record told to be closed, or whose number is told to be wrong. Null without one, or for others. */
  readonly telephone: string | null;
  /** The other records of the structure that show the number which it erases, the structure first. Empty for others. */
  readonly ailleurs: readonly {
    readonly modele: 'service' | 'structure';
    readonly id: string;
    readonly nom: string;
    readonly source: string;
  }[];
  /** The values of its structure that people see in a service without its own, by field proposed. */
  readonly herites: Readonly<Record<string, FieldValue>>;
  /** Deliveries to the source. */
  readonly livraisons: readonly Livraison[];
}

/** Some contributions, in the order asked for. */
export interface DossierPage {
  /** The contributions of this page. */
  readonly items: readonly Dossier[];
  /** How many there are in all. */
  readonly total: number;
  /** The `apres` of the next page, null on the last one. */
  readonly next: string | null;
}

/** The acts of a moderator. The version that was seen is added on sending. */
export type ModeratorAct =
  | {
      readonly acte: 'acceptation';
      readonly champs?: readonly string[];
      readonly tranches?: readonly string[];
      readonly motif?: string;
      /** Of two records that say the same, the id of the one that is kept. */
      readonly garde?: string;
      /** How the moderator made sure of it. */
      readonly preuve?: NonNullable<Contribution['preuve']>;
      /** The id of an offer that answers the need. */
      readonly reliee_a?: string;
      /** Those that say the contrary, each as it was seen, refused in the same act for this reason. */
      readonly contraires?: {
        readonly motif: string;
        readonly contributions: readonly { readonly id: string; readonly version: number }[];
      };
      /** The other records of the structure that show the number which it erases: it is erased from these too. */
      readonly aussi?: readonly { readonly modele: 'service' | 'structure'; readonly id: string }[];
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
    structure_proposee: null,
    paire: null,
    besoin: null,
    offre: null,
    risque: { niveau: 'a-regarder', raisons: [] },
    maj: null,
    qualite: null,
    auteur: null,
    changements: {},
    motif: null,
    actes: [],
    fiche: null,
    fiche_doublon: null,
    comparaison: null,
    affiches: {},
    rivales: [],
    contraires: [],
    contraires_en_plus: 0,
    fermeture_proposee: null,
    refusees_avec: 0,
    jumelle: null,
    lieux: {},
    telephone: null,
    ailleurs: [],
    herites: {},
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
