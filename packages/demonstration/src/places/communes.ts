import type { Commune } from '@inclusion-kit/sdk/geography';
import * as z from 'zod/mini';
import file from '../communes.json' with { type: 'json' };

const Row = z.tuple([z.string(), z.string(), z.string(), z.string(), z.string(), z.number(), z.number(), z.number()]);

/**
 * Every commune of the Bouches-du-Rhône, Seine-Saint-Denis and La Réunion, with the arrondissements of Marseille.
 * Facts: `communes.json` names their source and licence.
 */
export function readCommunes(): Commune[] {
  return file.communes.map((row) => {
    const [code, nom, codesPostaux, code_departement, code_epci, population, latitude, longitude] = Row.parse(row);
    const codes_postaux = codesPostaux.split(' ');
    return { code, nom, codes_postaux, code_departement, code_epci, population, latitude, longitude };
  });
}
