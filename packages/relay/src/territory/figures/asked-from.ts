import { communeOf, departementOf, departements } from '@inclusion-kit/sdk/geography';
import type { TerritoryName } from '@inclusion-kit/sdk/internal';

const regions = new Map<string, string>(departements.map(({ code, code_region: region }) => [code, region]));

/** The place that people asked from, beside a territory: in it, in one of its départements and no one knows where, elsewhere, or not told. */
export type AskedFrom = 'inside' | 'departement' | 'elsewhere' | 'nowhere';

/** Tells where people who asked for something stand, beside one territory. */
export interface TellsAskedFrom {
  /** Codes of the départements that the territory is in. */
  readonly departements: ReadonlySet<string>;
  /** @param lieu code of a commune or of a département. Empty, or `*`, where no place is told */
  readonly from: (lieu: string) => AskedFrom;
}

/**
 * Tells whether what people asked was asked from a territory. One rule stands for the needs that they told, for their searches and for
 * their words, in the figures of a territory and in the lists beside them.
 * @param communes codes of the communes of the territory
 */
export function createAskedFrom({ niveau, code }: TerritoryName, communes: Iterable<string>): TellsAskedFrom {
  const inside = new Set(communes);
  const around = new Set([...inside].map((commune) => departementOf(commune)));
  return {
    departements: around,
    from: (lieu) => {
      if (niveau === 'france') return 'inside';
      if (!/^\d/.test(lieu)) return 'nowhere';
      if (inside.has(communeOf(lieu))) return 'inside';
      // A place that no list of communes holds has its département all the same.
      const departement = lieu.length === 5 ? departementOf(lieu) : lieu;
      const isWhole =
        (niveau === 'departement' && departement === code) ||
        (niveau === 'region' && regions.get(departement) === code);
      if (isWhole) return 'inside';
      return lieu.length < 5 && around.has(departement) ? 'departement' : 'elsewhere';
    },
  };
}
