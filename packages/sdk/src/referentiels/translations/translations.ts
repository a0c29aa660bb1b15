import { loadPart } from '../../load-part.ts';
import type { Frais } from '../values/frais.ts';
import type { ModeAccueil } from '../values/modes-accueil.ts';
import type { ModeMobilisation } from '../values/modes-mobilisation.ts';
import type { PersonneMobilisatrice } from '../values/personnes-mobilisatrices.ts';
import type { Public } from '../values/publics.ts';
import type { Categorie } from '../values/thematiques-categories.ts';
import type { Thematique } from '../values/thematiques.ts';
import type { TypeService } from '../values/types-services.ts';

/** The values whose labels are words. Networks and sources have names, which are the same in every language. */
type Value =
  Categorie | Thematique | Public | TypeService | ModeAccueil | ModeMobilisation | Frais | PersonneMobilisatrice;

/** The labels of a language by value: the compiler names a value that has none. */
export type Translations = Readonly<Record<Value, string>>;

/** A language that the vocabularies are labelled in, besides French. */
export type LabelLanguage = 'en' | 'es' | 'ar' | 'uk';

const tables: Readonly<Record<LabelLanguage, () => Promise<{ readonly labels: Translations }>>> = {
  en: () => import('./en.ts'),
  es: () => import('./es.ts'),
  ar: () => import('./ar.ts'),
  uk: () => import('./uk.ts'),
};

/**
 * Loads the labels of the vocabularies in another language than French. A value that the table does not hold, newer or a name, has
 * its French label only.
 * @throws NetworkError when the table cannot be loaded
 * @example (await loadTranslations('en')).get('demandeurs-emploi') // 'Job seekers'
 */
export async function loadTranslations(language: LabelLanguage): Promise<ReadonlyMap<string, string>> {
  const { labels } = await loadPart(tables[language]);
  return new Map(Object.entries(labels));
}
