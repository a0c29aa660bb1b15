import { alone } from './database/migrate.ts';
import type { Database } from './database/database.ts';

/** A word that searches did not find, on several days and from several places. */
export interface LostWord {
  mot: string;
  /** Codes of départements that it was looked for from. */
  departements: string[];
  /** Last month in which it was looked for, `YYYY-MM`. */
  mois: string;
  nombre: number;
}

/** Such a word beside the offer of today. */
export interface SoughtWord extends LostWord {
  /** Offers that it finds, 0 where it finds none or was not looked up. */
  trouvees: number;
}

/** The searches that found nothing, of a place and a category of thématiques. */
export interface VainSearches {
  /** INSEE code of a commune or a département. Empty where no place was asked, `*` for places that are not told apart. */
  lieu: string;
  categorie: string;
  nombre: number;
}

const KEY = 'mots-sans-resultat';
/** Words kept: those looked for longest ago give way. */
const MOST_WORDS = 500;

export async function readLostWords({ db }: Pick<Database, 'db'>): Promise<LostWord[]> {
  const row = await db.selectFrom('settings').select('value').where('key', '=', KEY).executeTakeFirst();
  return row === undefined ? [] : (JSON.parse(row.value) as LostWord[]);
}

/** Adds words to those that are kept, and forgets those last looked for before a month. */
export async function addLostWords(database: Database, found: readonly LostWord[], oldest: string): Promise<void> {
  await alone(database, async (db) => {
    const words = new Map((await readLostWords({ db })).map((one) => [one.mot, one]));
    for (const { mot, departements, mois, nombre } of found) {
      const known = words.get(mot);
      words.set(mot, {
        mot,
        departements: [...new Set([...(known?.departements ?? []), ...departements])].sort(),
        mois,
        nombre: nombre + (known?.nombre ?? 0),
      });
    }
    const kept = [...words.values()]
      .filter(({ mois }) => mois >= oldest)
      .sort((a, b) => b.mois.localeCompare(a.mois) || b.nombre - a.nombre)
      .slice(0, MOST_WORDS);
    const value = JSON.stringify(kept);
    await db
      .insertInto('settings')
      .values({ key: KEY, value })
      .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
      .execute();
  });
}
