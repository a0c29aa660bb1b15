import type { AbsentNetwork, Correspondance, FoundService } from '@inclusion-kit/sdk';
import type { ListedStructure, Service } from '@inclusion-kit/sdk/schemas';
import type { LocalWord } from '@inclusion-kit/sdk/words';
import type { Commune } from '@inclusion-kit/sdk/geography';
import type { TextDocument } from './text-documents.ts';

/** The fields of a structure that words are looked for in, besides the service. */
export type WordedStructure = Pick<ListedStructure, 'nom' | 'description' | 'reseaux_porteurs'>;

/** The commune that is searched around, by what people call it. */
export type ChosenCommune = Pick<Commune, 'nom' | 'code' | 'codes_postaux'>;

/** The words that a catalogue knows beside those of the kit. */
export interface KnownWords {
  /** Returns the words of the territory: another list once they change. */
  readonly words: () => readonly LocalWord[] | undefined;
  readonly communes: () => readonly Pick<Commune, 'nom' | 'population' | 'code' | 'codes_postaux'>[];
  /** Towns beside the communes. */
  readonly towns: readonly Pick<Commune, 'nom' | 'population'>[];
}

/** The network that a query names. */
export interface SoughtNetwork {
  /** Its name, as typed, word by word. */
  readonly words: readonly string[];
  /** Its name, as it is told where nothing is of it. */
  readonly told: AbsentNetwork;
  /** Tells whether the service of a number is of it. */
  readonly has: (number: number) => boolean;
}

/** The services in which all words of a query were found. */
export interface TextMatches {
  /** Service numbers, ascending. Valid until the next search on the same index. */
  readonly numbers: Uint32Array;
  /** Returns the rank of the service at a position, 0–1. Valid as long as the numbers. */
  readonly scoreOf: (position: number) => number;
  /** Returns what the rank of the service at each of some positions is never over; cheaper. Valid until the next call: it may be written over. */
  readonly mostOf: (positions: Uint32Array) => Float32Array;
  /** Tells whether the own name of the service at a position holds all the words that tell the need, two or more. Absent where a danger is told. */
  readonly isNamed?: (position: number) => boolean;
  /** Tells whether the own name of the service at a position holds a word of the query. Absent where a danger is told. */
  readonly isSaid?: (position: number) => boolean;
  /** The query is one word. */
  readonly isWord?: boolean;
  /** Tells whether that of `isNamed` may be so; cheaper. */
  readonly mayBeNamed?: (position: number) => boolean;
  /** Words of the query that were let go, since few services hold them all. A service that holds them ranks higher. */
  readonly left: readonly string[];
  /** The network that the query names and nothing else. Where some of the services found are of it, the others are none of the results. */
  readonly network?: SoughtNetwork;
  /** The words tell a danger. */
  readonly isDanger?: boolean;
  /** Where the words may mean several needs: for each, whether the service of a number answers it. */
  readonly needs?: readonly ((number: number) => boolean)[];
  /**
   * Tells the words of a short query that none of the offers shown says, with the needs that they were taken for. Null where there is none.
   * @param isMet tells whether one of those offers passes a test of its number
   */
  readonly unsaid: (isMet: (test: (number: number) => boolean) => boolean) => Correspondance | null;
  /** Finds words that texts hold, for those of the query that none of them holds: the most common first. */
  readonly near: () => readonly NearWord[];
  /** Says where the words stand in a document, best field first. Faster when the number of the document is given. */
  readonly explain: (document: TextDocument, number?: number) => Correspondance[];
}

/** A word of texts in the place of one of a query. */
export interface NearWord {
  /** The word of the query, as typed. */
  readonly typed: string;
  /** The word of the texts, in small letters without accents. */
  readonly term: string;
}

/** The same services, explained by their records. */
export interface WordMatches extends Omit<TextMatches, 'explain'> {
  /** Service number → 1 where there is a number that anybody may call, else 0. */
  readonly callable?: Uint8Array;
  /** Returns what tells whether the service of a number answers to a word by itself. These matches stay valid. */
  readonly answeringTo: (word: string) => Promise<(number: number) => boolean>;
  /** Returns words that the query was read as, as they were typed. */
  readonly typedAs: (text: string) => string;
  /** The name of the place that the whole query is, or of the one town that it names beside a need. Null where there is none. */
  readonly place?: string | null;
  /** Where the words ask for help at once: puts the results of a page in order once more, those that are open or open sooner first. */
  readonly soonestFirst?: ((items: readonly FoundService[], now: Date) => FoundService[]) | undefined;
  /** Says where the words stand in the service of a number, best field first. */
  explain(service: Service & { readonly structure: WordedStructure }, number: number): Correspondance[];
}

/** Finds the services that hold all words of a query: null when it has no word to look for. */
export interface FindWords {
  (): WordMatches | null;
  /** The name of the commune that is searched around, where the query says it again and no need. */
  readonly again?: string;
}

/**
 * Gets ready to find the services that hold all words of a query.
 * @param chosen the commune that is searched around: what says it again says nothing of a need
 */
export type PrepareFinder = (query: string, chosen: ChosenCommune | null) => Promise<FindWords>;
