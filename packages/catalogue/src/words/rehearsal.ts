import { breathe } from '../shared/pacer.ts';

/**
 * Queries of each kind of work that words bring: each danger, several at once, needs of several words in each language, misspelt words and
 * words that nobody says. What a first one of a kind makes ready, as the shares of all services that a danger finds, is there once they are asked.
 */
export const rehearsedQueries: readonly string[] = [
  'mon mari me frappe et je veux mourir, j’ai peur pour mes enfants, ce soir je suis à la rue',
  'mon fils est harcelé à l’école, il a fugué, on le tape',
  'my husband hits me and I want to die, tonight I am homeless',
  'mi marido me pega y no tengo dónde dormir esta noche',
  'زوجي يضربني وليس لدي مكان للنوم الليلة',
  'чоловік мене б’є, мені ніде ночувати сьогодні',
  'hébergement d’urgence',
  'appelez la police',
  'overdose',
  'incendie',
  'manger ce soir',
  // Most offers hold words that begin so: the share of each of them is known then.
  'pa',
  'pr',
  // The lists of towns and of their codes are read.
  'logement Lyon',
  'emploi 69003',
  'aide atelier accompagnement accueil formation emploi logement numérique santé famille mobilité droits insertion conseil orientation inscription',
  'akompagneman à l’amploi, psikolog, lojement pa chair, kiné ramboursé, nounou, garderi, transpor, ordinateru',
  'zxqwva klmnrt plopzx qwvklm nrtplo pzxqwv klmnrtplop azxqwvklmnrtplopzxqwv bzxqwvklmnrtplopzxqwvk',
  'logement housing vivienda سكن житло',
  'أبحث عن عمل وسكن وطبيب',
  'шукаю роботу, житло та лікаря',
  'busco trabajo, vivienda y médico',
  'I need help with housing, work and a doctor',
];

/** Asks for words, around a commune or anywhere. */
export type Ask = (query: string, isAround: boolean) => Promise<unknown>;

/** Engines compile well what has run several times. In the middle one, the queries are asked around a commune. */
const ROUNDS = [false, true, false] as const;

/** Asks these queries one after the other, and lets what waits go before each. */
export async function rehearse(ask: Ask): Promise<void> {
  for (const [round, isAround] of ROUNDS.entries()) {
    for (const query of rehearsedQueries) {
      await breathe();
      // A reading that is known would be used again.
      await ask(query + ' '.repeat(round), isAround);
    }
  }
}
