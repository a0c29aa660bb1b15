import { communeOf } from '@inclusion-kit/sdk/geography';
import { categories, categorieOf } from '@inclusion-kit/sdk/referentiels';
import { readCells } from '../figures/snapshot-text.ts';

/** The measures of a day that are told, in the order of `DayFigures`. */
export const TOLD_MEASURES = ['services', 'structures', 'services_maj_1_an', 'services_score_08'] as const;
const CATEGORIES = new Map(categories.map(({ value }, at) => [value as string, at]));

/** The days that are told, the oldest first, and the one that the numbers of today are compared with. */
export interface ToldDays {
  readonly jours: readonly string[];
  readonly avant: string;
}

/** The offers of some days by commune and category, and the numbers of one of these days by commune: plain data, small. */
export interface History extends ToldDays {
  /** Codes of communes. An arrondissement is part of its city. */
  readonly communes: readonly string[];
  /** The commune and the category of each row, as `commune × 16 + category`, by their numbers. */
  readonly rows: Uint32Array<ArrayBuffer>;
  /** Offers of each row, one number for each day. An offer counts once for each of its thématiques. */
  readonly counts: Uint32Array<ArrayBuffer>;
  /** The numbers of the earlier day, four for each commune. */
  readonly before: Uint32Array<ArrayBuffer>;
}

/** Kept cells of one day, with those that they are the difference from. */
export interface KeptCells {
  readonly jour: string;
  readonly dimension: 'commune' | 'commune_thematique';
  readonly contenu: string;
  readonly base: string | null;
}

/** Gathers kept cells of days, one text after another. */
export function createCondenser({ jours, avant }: ToldDays) {
  const communes = new Map<string, number>();
  const rows = new Map<number, Uint32Array>();
  const before = new Map<number, number[]>();
  const numberOf = (code: string): number => {
    const commune = communeOf(code);
    let number = communes.get(commune);
    if (number === undefined) communes.set(commune, (number = communes.size));
    return number;
  };
  return {
    async add({ jour, dimension, contenu, base }: KeptCells): Promise<void> {
      const measures = dimension === 'commune' ? TOLD_MEASURES : (['services'] as const);
      const whole = base === null ? undefined : await readCells(base, undefined, measures);
      const at = jours.indexOf(jour);
      for (const [key, numbers] of await readCells(contenu, whole, measures)) {
        const [code = '', thematique = ''] = key.split('\t');
        if (code === '') continue;
        const commune = numberOf(code);
        if (dimension === 'commune') {
          const sums = before.get(commune) ?? TOLD_MEASURES.map(() => 0);
          before.set(
            commune,
            sums.map((sum, measure) => sum + (numbers[measure] ?? 0)),
          );
          continue;
        }
        const category = CATEGORIES.get(categorieOf(thematique));
        if (category === undefined) continue;
        const row = commune * CATEGORIES.size + category;
        let counts = rows.get(row);
        if (counts === undefined) rows.set(row, (counts = new Uint32Array(jours.length)));
        counts[at] = (counts[at] ?? 0) + (numbers[0] ?? 0);
      }
    },
    finish(): History {
      const counts = new Uint32Array(rows.size * jours.length);
      let from = 0;
      for (const row of rows.values()) {
        counts.set(row, from);
        from += jours.length;
      }
      const numbers = new Uint32Array(communes.size * TOLD_MEASURES.length);
      for (const [commune, sums] of before) numbers.set(sums, commune * TOLD_MEASURES.length);
      return {
        jours,
        avant,
        communes: [...communes.keys()],
        rows: Uint32Array.from(rows.keys()),
        counts,
        before: numbers,
      };
    },
  };
}
