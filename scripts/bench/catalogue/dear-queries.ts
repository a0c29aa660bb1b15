// The dearest queries that may be asked: as long as one may be, of words that nobody says, that everybody says or that are misspelt, of
// several scripts, of a danger. None of them is rehearsed by the catalogue.
import type { Catalogue } from '@inclusion-kit/catalogue';
import { median } from '../measure.ts';

/** The words of a query of sixteen, the most that are read. */
const sixteen = (toWord: (letter: string, at: number) => string): string =>
  Array.from('abcdefghijklmnop', toWord).join(' ');

const misspelt = ['assistente sossial', 'logmant', 'dentist gratui', 'formassion soudur'];

/** Dear queries by the reason why they are. */
export const dearQueries: Readonly<Record<string, string>> = {
  '10,000 letters': 'emploi santé '.repeat(770),
  'words that frame a need alone': 'je de la le un une pour dans avec sur et ou mais donc',
  'two hundred emoji': '🙂'.repeat(200),
  'five languages and scripts': 'travail عمل job 工作 робота',
  'two scripts, two acronyms': 'RQTH مساعدة السكن CSS',
  'signs of other search engines': '"garde enfants" AND (NOT "y*") OR -z + ~a',
  'sixteen words that nobody says': sixteen((letter) => `vxkqz${letter}trmplodnk`),
  'the same, of 40 letters': sixteen((letter) => `${letter}kzvqxwmlrnptodkzvqxwmlrnptodkzvqxwmlrnp`),
  'the same, begun as a word is': sixteen((letter) => `accompagnementsociallogementfamille${letter}zqxk`),
  'sixteen words of most offers':
    'conseil aide insertion logement emploi accueil accompagnement formation atelier numérique mobilité santé famille orientation droits inscription',
  'sixteen misspelt words': sixteen((letter, at) => `${misspelt[at % 4] ?? ''}${at < 4 ? '' : letter}`),
  'the beginning of a word': 'ac',
  'a sentence of several dangers':
    'mon père bat ma petite sœur, elle parle de mourir et cette nuit nous dormons dehors, j’ai très peur pour elle',
  'a sentence of two needs': 'je cherche une formation de soudeur et un logement près de la gare pour mes deux enfants',
};

/** How long a dear query takes, in milliseconds: its first page, without counts. */
export interface DearResult {
  readonly name: string;
  /** Asked for the first time, where queries of its kind were not asked either. */
  readonly firstMs: number;
  readonly medianMs: number;
  /** Processor time of the thread, on average: other programs take none of it. */
  readonly threadMs: number;
}

/** Times that each is asked. */
const ASKED = 9;

function usedMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** Times the dear queries. A space more after each keeps its reading from being used again. */
export async function measureDear(catalogue: Catalogue): Promise<DearResult[]> {
  const results: DearResult[] = [];
  for (const [name, q] of Object.entries(dearQueries)) {
    const times: number[] = [];
    let threadMs = 0;
    for (let at = 0; at < ASKED; at += 1) {
      await catalogue.searchServices({ q: 'poterie', size: 1 });
      const [start, used] = [performance.now(), usedMs()];
      await catalogue.searchServices({ q: q + ' '.repeat(at), size: 20 });
      times.push(performance.now() - start);
      threadMs += (usedMs() - used) / ASKED;
    }
    results.push({ name, firstMs: times[0] ?? Number.NaN, medianMs: median(times), threadMs });
  }
  return results;
}
