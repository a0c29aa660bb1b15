import type { Critere } from '../../quality/index.ts';
import type { Verdict } from '../coverage/balance.ts';
import type { Band } from '../freshness.ts';
import type { HoursBand } from '../../normalise/hours-band.ts';
import type { Level } from '../places.ts';
import type { LostCodes, RefusedNumbers } from './gaps.ts';
import type { Unit } from './people.ts';

/** The parameters of a search that finds the records behind a figure. */
export type Found = Readonly<Record<string, string | readonly string[]>>;

/** One category of thématiques in a territory. A count of people is null where it is unknown or too small to be told. */
export interface ThemeFigures {
  /** Value of the category. */
  readonly categorie: string;
  /** Offers, those of duplicates counted once. */
  readonly services: number;
  /** Of these, the ones updated under a year ago. */
  readonly a_jour: number;
  /** Records beyond the first of what is listed several times. */
  readonly en_trop: number;
  /** Offers for 1,000 people of `unite`. */
  readonly pour_1000: number | null;
  /** Job seekers with this frein. */
  readonly personnes: number | null;
  /** Their share of all freins, from 0 to 1. */
  readonly part_besoin: number | null;
  /** The reference of `attendus`: the needs of the territory, or the whole offer by people. Null without one. */
  readonly repere: 'besoin' | 'ensemble' | null;
  /** Offers that the reference would give. */
  readonly attendus: number | null;
  /** Offers beside those, −0.15 for 15 % fewer. */
  readonly ecart: number | null;
  /** Within 1.96 of zero, the gap may be chance. */
  readonly z: number | null;
  /** Null without a reference. */
  readonly verdict: Verdict | null;
  /** Offers for 100 people with the frein beside those of all territories together. Null for all territories themselves. */
  readonly rapport_au_national: number | null;
  /** Number of CLPE of the territory by band of the official indicator, and its highest value. */
  readonly officiel: { readonly niveaux: Readonly<Record<string, number>>; readonly indice: number } | null;
  /** Offers for 100 recipients of the RSA, null where their number is unknown or too small. Absent in figures of an earlier version. */
  readonly pour_100_rsa?: number | null | undefined;
  /** People of `unite` without an in-person offer within 10 km, and within 30 km. Null where no place or no people are known. */
  readonly sans_offre: readonly [km10: number | null, km30: number | null] | null;
  /** Names of communes without one within 30 km, those with most people first, three at most. */
  readonly loin: readonly string[];
  /** Needs that were told here, the least that they may be where `chiffres.manques_au_moins` has the category. */
  readonly manques: number | null;
  /** Searches that found nothing. */
  readonly vaines: number | null;
}

/** Offers by the values that they tell. */
export interface ValueCounts {
  /** Offers by value. One of several values counts for each. */
  readonly valeurs: Readonly<Record<string, number>>;
  /** Offers that tell none. */
  readonly inconnus: number;
}

/** Offers by the values of each of some fields. */
export type Distribution = Readonly<Record<'thematiques' | 'publics' | 'type' | 'modes_accueil', ValueCounts>>;

/** The offers that are not good enough to be shown elsewhere, and what they lack. */
export interface QualityFigures {
  /** Offers under 80 %. */
  readonly sous_le_seuil: number;
  /** Of these, those that each criterion would raise, the most frequent first. */
  readonly manques: Readonly<Partial<Record<Critere, number>>>;
}

/** The hours a week of the offers of one category, those of duplicates once. */
export interface ThemeHours {
  /** Value of the category. */
  readonly categorie: string;
  /** Offers that tell their hours a week. */
  readonly connues: number;
  /** Offers that tell none, or hours that no week has. */
  readonly inconnues: number;
  /** Sum of the hours a week that are told, two decimals. Null, never 0, where no offer tells any. */
  readonly heures: number | null;
}

/** The hours a week of the offers of a territory. */
export interface HoursFigures extends Omit<ThemeHours, 'categorie'> {
  /** Offers that tell their hours, by these: under 3, from 3, from 6, from 15. */
  readonly bandes: Readonly<Record<HoursBand, number>>;
  /** The same by category, for those that have an offer. */
  readonly themes: readonly ThemeHours[];
}

/** A territory inside the one that is told. */
export interface PartFigures {
  /** Its code: of a commune, an EPCI, a CLPE or a département. */
  readonly code: string;
  /** Its name. */
  readonly nom: string;
  /** True where most of its communes are outside the territory that is told: the numbers are of the others. Absent elsewhere. */
  readonly partielle?: true | undefined;
  /** Offers, those of duplicates counted once. */
  readonly services: number;
  /** Records beyond the first of what is listed several times. Absent in figures of an earlier version. */
  readonly en_trop?: number | undefined;
  /** People of `unite`, null where too few to be told. */
  readonly personnes: number | null;
  /** Offers for 1,000 people of `unite`. */
  readonly pour_1000: number | null;
  /** Middle of its communes weighted by people, in degrees. */
  readonly latitude: number | null;
  /** The same point, in degrees. */
  readonly longitude: number | null;
}

/** A structure with offers that were left alone. */
export interface CallFigures {
  /** Id of the structure. */
  readonly id: string;
  /** Its name. */
  readonly nom: string;
  /** Its phone, null where it publishes none. */
  readonly telephone: string | null;
  /** It publishes a mail, and no phone. Absent elsewhere. */
  readonly ecrire?: true | undefined;
  /** The source that it comes from. */
  readonly source: string;
  /** Its offers. */
  readonly services: number;
  /** Of these, the ones updated more than a year ago. */
  readonly perimees: number;
  /** The last thing done about it, where campaigns and calls are kept. Absent where nothing was, or where nobody knows. */
  readonly suivi?: CallFollowUp | undefined;
}

/** The last thing done about a structure to call. Those that answered, were reached or may still answer come after the others. */
export interface CallFollowUp {
  /** It answered, was reached by a call, did not take one, did not answer a mail in time, or may still answer it. */
  readonly genre: 'repondu' | 'joint' | 'absent' | 'silence' | 'attente';
  /** Day of it, `YYYY-MM-DD`. */
  readonly jour: string;
}

/** The structures of an act by how they can be reached today. */
export interface ReachFigures {
  /** Those that a mail may leave for now. */
  readonly ecrire: number;
  /** Those that a mail left for lately, or is about to: their answer may still come. */
  readonly attente: number;
  /** The others: a call alone reaches them. */
  readonly appeler: number;
}

/**
 * One act with its counted effect. `part` is the share of people or records that it changes. `recherche` finds the offers that it is
 * about, null where no search asks for them.
 */
export type TerritoryAction = { readonly part: number; readonly recherche: Found | null } & (
  | {
      readonly genre: 'ouvrir';
      readonly categorie: string;
      readonly nombre: number;
      readonly lieux: readonly string[];
      /** The name of their département, where the territory has several. Absent elsewhere. */
      readonly departement?: string | undefined;
      readonly ecart: number;
      /** The share of the need, and the people without any offer within 30 km: of a large need that has no offer at all. Absent elsewhere. */
      readonly besoin?: number | undefined;
      readonly hors_portee?: number | undefined;
      /** People who would have an offer within 10 km. */
      readonly personnes: number | null;
    }
  | {
      readonly genre: 'verifier';
      readonly structures: number;
      readonly services: number;
      /** Shares under a year: now, once half of them answered, once all did. */
      readonly parts: readonly [now: number, half: number, all: number];
      /** How they can be reached. Absent where nobody knows. */
      readonly joindre?: ReachFigures | undefined;
    }
  | {
      readonly genre: 'repondre';
      readonly categorie: string;
      readonly nombre: number;
      /** Tells that `nombre` is the least that it may be. Absent where it is exact. */
      readonly au_moins?: true | undefined;
      /** Offers beside those expected, where the category has more: the needs are for others. Absent elsewhere. */
      readonly en_plus?: number | undefined;
      readonly services: number;
    }
  | {
      readonly genre: 'completer';
      readonly critere: Critere;
      readonly nombre: number;
      /** Shares of records at 80 % and more: now, once completed. */
      readonly parts: readonly [now: number, all: number];
    }
  | {
      readonly genre: 'reunir';
      readonly nombre: number;
      /** The category with most of them, and its records now and once gathered. */
      readonly categorie: string;
      readonly fiches: readonly [now: number, gathered: number];
    }
);

/** The numbers of records of a day. */
export interface DayFigures {
  /** Offers. */
  readonly services: number;
  /** Structures. */
  readonly structures: number;
  /** Offers updated under a year before. */
  readonly a_jour: number;
  /** Offers whose quality is 80 % and more. */
  readonly visibles: number;
}

/** The numbers of an earlier day. Each is null where the files of that day do not hold its records. */
export type EarlierFigures = { readonly [Name in keyof DayFigures]: number | null };

/** The records of a territory by month or day. */
export interface HistoryFigures {
  /** Days, the oldest first. */
  readonly jours: readonly string[];
  /** Tells that an offer of two thématiques of a category counts twice, as a history by thématique keeps it. */
  readonly par_mention: boolean;
  /** Values by category, one for each day. */
  readonly series: Readonly<Record<string, readonly number[]>>;
}

/** The needs and searches of people. Each is absent where nobody counts it. */
export interface DemandFigures {
  /**
   * Needs that were told, by category: their number, or the numbers that are told one by one, of places. A sum tells no small one of
   * these. Those of no category have an empty name, and count in the whole alone.
   */
  readonly manques?: Readonly<Record<string, number | readonly number[]>>;
  /** Searches that found nothing, by category. */
  readonly vaines?: Readonly<Record<string, number>>;
  /** Words that searches did not find. */
  readonly mots?: readonly string[];
}

/** The recipients of the RSA of a territory of whole départements. */
export interface RecipientsFigures {
  /** Their number, null where it is unknown or too small to be told. */
  readonly personnes: number | null;
  /** Offers for 100 of them, those of duplicates counted once. */
  readonly pour_100: number | null;
  /** Codes of the départements whose number no file tells. */
  readonly inconnus: readonly string[];
}

/** The cost of offers, and who pays for them, those of duplicates counted once. */
export interface FundingFigures {
  /** Offers by value of `frais`. */
  readonly frais: Readonly<Record<string, number>>;
  /** Offers that tell no cost. */
  readonly frais_inconnus: number;
  /** Offers by funder, those of most offers first. Null where no file tells them: records do not. */
  readonly financeurs: readonly { readonly nom: string; readonly services: number }[] | null;
  /** Offers that the file names no funder of. Null without a file. */
  readonly sans_financeur: number | null;
}

/** A territory as a page or a note shows it: plain data. */
export interface TerritoryReport {
  /** The territory that is told. */
  readonly territoire: {
    readonly niveau: Level;
    readonly code: string;
    readonly nom: string;
    readonly communes: number;
    readonly population: number | null;
    readonly demandeurs_emploi: number | null;
  };
  /** Day of the offer. */
  readonly jour: string;
  /** Day of the earlier offer, or null. */
  readonly avant: string | null;
  /** The people of the rates: job seekers, else inhabitants, or null where neither is known. */
  readonly unite: Unit | null;
  /** Its numbers in all. */
  readonly chiffres: DayFigures & {
    readonly services_distincts: number;
    /** The same on the earlier day. */
    readonly avant: EarlierFigures | null;
    readonly manques: number | null;
    /**
     * Categories whose needs are told as the least that they may be, with an empty name for those of none: the exact number would tell a
     * small one by subtraction. The whole is such a number too. Absent where each is exact.
     */
    readonly manques_au_moins?: readonly string[] | undefined;
  };
  /** The 16 categories, those that lack most first. */
  readonly themes: readonly ThemeFigures[];
  /** Month of the needs, empty where no row of them tells one. Null without a file of needs. */
  readonly besoins_du: string | null;
  /** CLPE of the territory whose needs are known, and all of them. Null without any, absent in figures of an earlier version. */
  readonly besoins_clpe?: readonly [connus: number, tous: number] | null | undefined;
  /** Its recipients of the RSA. Null where nobody counts them, absent in figures of an earlier version. */
  readonly rsa?: RecipientsFigures | null | undefined;
  /** The cost of its offers, and who pays for them. Absent in figures of an earlier version. */
  readonly financement?: FundingFigures | undefined;
  /** Its offers by age and by source. */
  readonly fraicheur: {
    readonly bandes: Readonly<Record<Band, number>>;
    readonly sources: readonly { readonly source: string; readonly bandes: Readonly<Record<Band, number>> }[];
  };
  /** The hours a week of its offers. Absent in figures of an earlier version. */
  readonly heures?: HoursFigures | undefined;
  /** Its offers by the values that they tell, those of duplicates once. Absent in figures of an earlier version, as `qualite`. */
  readonly repartition?: Distribution | undefined;
  /**
   * The records that a search shows beyond the counts of offers by what they tell: those beyond the first of what is listed several
   * times and, for a public, the offers for all publics. Absent in figures of an earlier version.
   */
  readonly en_trop?:
    | {
        readonly frais: Readonly<Record<string, number>>;
        readonly heures: Readonly<Record<HoursBand, number>>;
        readonly repartition: Distribution;
      }
    | undefined;
  /** Its offers under 80 %, with the criteria that they lack. */
  readonly qualite?: QualityFigures | undefined;
  /** Its records over time, null without an earlier day. */
  readonly croissance: HistoryFigures | null;
  /** The kind of the parts, and the parts, the least served first. */
  readonly niveau_des_parties: Level | null;
  /** The territories inside it. */
  readonly parties: readonly PartFigures[];
  /** Its comités locaux (CLPE), the least served first. Null where none is known or where they are the parts. Absent in figures of an earlier version. */
  readonly comites?: readonly PartFigures[] | null | undefined;
  /** Structures to call, those with the most old offers first. */
  readonly appels: readonly CallFigures[];
  /** Structures with offers that were left alone. */
  readonly a_appeler: number;
  /** Words that searches did not find. */
  readonly mots: readonly string[];
  /** The acts that change the most, the largest effect first. */
  readonly actions: readonly TerritoryAction[];
  /** The parameters of a search in this territory, null where no search has its kind. */
  readonly recherche: Found | null;
  /** Records of the whole offer or of the territory that figures leave out. `sans_lieu` count in the whole, and in none of its parts. */
  readonly limites: {
    readonly sans_lieu: number;
    /** Of these, the services of a structure that stands in the territory: their own commune would make them count. Absent in figures of an earlier version. */
    readonly par_structure?: number | undefined;
    readonly sans_date: number;
    readonly sans_point: number;
    readonly sans_thematique: number;
    /** Services whose structure is in no file. Absent in figures of an earlier version, as all below but `source`. */
    readonly orphelins?: number | undefined;
    /** Records with a code that is of no commune of today, in the départements of the territory, and the codes that most of them have. */
    readonly codes_inconnus?: LostCodes | undefined;
    /**
     * Communes whose people no file tells, though those of others are told, and all of them. Rates for `unite` leave them and their offers
     * out. Null where nothing is missing.
     */
    readonly sans_personnes?:
      { readonly unite: Unit; readonly inconnues: number; readonly toutes: number } | null | undefined;
    /** Communes in no known CLPE, and all of them. Null without needs, or where each is in one. */
    readonly sans_clpe?: readonly [inconnues: number, toutes: number] | null | undefined;
    /** CLPE of the file of needs that no commune is in: their needs count nowhere. */
    readonly clpe_inconnus?: readonly string[] | undefined;
    /** Numbers of the files that have no sense: they count as unknown. */
    readonly nombres_refuses?: RefusedNumbers | undefined;
    /** Rows of the file of freins whose month cannot be read: they count where their CLPE has no row of a known month. */
    readonly freins_sans_mois?: number | undefined;
    /** Codes of the files of people that are no commune of today, in the départements of the territory: their people count nowhere. */
    readonly personnes_inconnues?: readonly string[] | undefined;
    /** The structure of most offers, those of duplicates once, and its share of them. Absent in figures of an earlier version. */
    readonly acteur?: readonly [nom: string, part: number] | null | undefined;
    /** Share of the records of the largest source, and its name. */
    readonly source: readonly [nom: string, part: number] | null;
  };
}
