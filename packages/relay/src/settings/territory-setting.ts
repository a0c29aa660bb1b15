import { departements } from '@inclusion-kit/sdk/geography';
import { factsOf } from '@inclusion-kit/sdk/internal';
import { fr } from '../locales/fr.ts';
import type { RelayTerritory } from '../shared/territory.ts';
import { read } from './texts.ts';

const LONGEST = 80;

/** A département by its code, an intercommunalité by its SIREN and its name, or a name alone. */
export const territory = read(parseTerritory, fr.start.territory(LONGEST));

function parseTerritory(text: string): RelayTerritory | null {
  const told = text.trim().replace(/\s+/g, ' ');
  const { code = '', nom = '' } = /^(?<code>\w+)(?: (?<nom>.+))?$/.exec(told)?.groups ?? {};
  const departement = departements.find((one) => one.code === code.toUpperCase());
  if (departement !== undefined) return toTerritory(nom || departement.nom, { code_departement: departement.code });
  if (factsOf('code_epci').form?.test(code) === true) return nom === '' ? null : toTerritory(nom, { code_epci: code });
  // A code that names nothing is no name.
  return /^\d+$/.test(told) ? null : toTerritory(told, {});
}

function toTerritory(nom: string, codes: RelayTerritory['codes']): RelayTerritory | null {
  return nom === '' || nom.length > LONGEST ? null : { nom, codes };
}
