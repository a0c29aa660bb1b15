import { departementOf } from '@inclusion-kit/sdk/geography';
import { dayInParis, foldText, foldWords, INSEE_COMMUNE } from '@inclusion-kit/sdk/internal';
import { LRUCache } from 'lru-cache';
import type { Database } from '../../store/database/database.ts';
import { addLostWords, type LostWord } from '../../store/lost-words.ts';
import { monthBefore, monthOf } from '../figures/day.ts';
import { toTellableWords } from './tellable-words.ts';

export interface LostWordsOptions {
  database: Database;
  now: () => Date;
  /** Months after which a word that nobody looks for is forgotten. */
  months: number;
  /** Words that wait for other days and places, and words that wait to be written: 5,000 and 500 unless told. */
  limits?: { readonly waiting?: number; readonly found?: number };
}

/** Days, and places, that a word has to come on and from before it is kept. */
const LEAST = 3;
/** Words that wait for other days and places: the one met longest ago gives way. */
const MAX_WAITING = 5000;
/** Words that wait to be written. */
const MAX_FOUND = 500;

interface Waiting {
  readonly days: Set<string>;
  readonly places: Set<string>;
  nombre: number;
}

/**
 * Remembers words that searches did not find. A word stays in the memory of the process alone, and is written nowhere, until it
 * came on three days and from three communes.
 */
export function createLostWords({ database, now, months, limits = {} }: LostWordsOptions) {
  const { waiting: maxWaiting = MAX_WAITING, found: maxFound = MAX_FOUND } = limits;
  const waiting = new LRUCache<string, Waiting>({ max: maxWaiting });
  const found = new Map<string, LostWord>();
  let prunedDay = '';

  function noteWord(mot: string, day: string, commune: string): void {
    const word = waiting.get(mot) ?? { days: new Set(), places: new Set(), nombre: 0 };
    if (word.days.size < LEAST) word.days.add(day);
    if (word.places.size < LEAST) word.places.add(commune);
    word.nombre += 1;
    waiting.set(mot, word);
    if (word.days.size < LEAST || word.places.size < LEAST || (!found.has(mot) && found.size >= maxFound)) return;
    const departements = [...new Set([...word.places, commune].map((code) => departementOf(code)))];
    find({ mot, departements, mois: monthOf(day), nombre: word.nombre });
    word.nombre = 0;
  }

  /** Adds a word to those that wait to be written. */
  function find(word: LostWord): void {
    const other = found.get(word.mot);
    const departements = [...new Set([...(other?.departements ?? []), ...word.departements])];
    const mois = other !== undefined && other.mois > word.mois ? other.mois : word.mois;
    found.set(word.mot, { mot: word.mot, departements, mois, nombre: word.nombre + (other?.nombre ?? 0) });
  }

  return {
    /**
     * Notes the words of an answered search around a commune. Never throws.
     * @param left the words that its results do not hold, or null when nothing was found
     * @param place the name of the place that it names, whose words are not lost
     */
    note(address: string, left: readonly string[] | null, place: string | null = null): void {
      if (left?.length === 0) return;
      const query = new URLSearchParams(address.slice(address.indexOf('?') + 1));
      const commune = query.get('code_commune') ?? '';
      if (!INSEE_COMMUNE.test(commune) || Number(query.get('page') ?? 1) !== 1) return;
      const lost = left === null ? null : new Set(left.map((word) => foldText(word)));
      const ofPlace = new Set(foldWords(place ?? ''));
      const isOfPlace = (word: string): boolean => foldWords(word).every((part) => ofPlace.has(part));
      const day = dayInParis(now());
      for (const word of toTellableWords(query.get('q') ?? '')) {
        if (!isOfPlace(word) && (lost === null || lost.has(foldText(word)))) noteWord(word, day, commune);
      }
    },
    /** Writes the words that came often enough, and once a day forgets old ones. */
    async flush(): Promise<void> {
      const day = dayInParis(now());
      if (found.size === 0 && prunedDay === day) return;
      // Words noted meanwhile wait for the next writing.
      const words = [...found.values()];
      found.clear();
      try {
        await addLostWords(database, words, monthBefore(monthOf(day), months));
      } catch (error) {
        for (const word of words) find(word);
        throw error;
      }
      prunedDay = day;
    },
  };
}
