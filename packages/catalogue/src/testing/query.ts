import { UsageError } from '@inclusion-kit/sdk';

type Kind = 'text' | 'texts' | 'number' | 'flag';

const kinds: Readonly<Record<string, Kind>> = {
  page: 'number',
  size: 'number',
  q: 'text',
  code_commune: 'text',
  code_region: 'text',
  slug_region: 'text',
  code_departement: 'text',
  slug_departement: 'text',
  recherche_public: 'text',
  lat: 'number',
  lon: 'number',
  distance: 'number',
  score_qualite_minimum: 'number',
  exclure_doublons: 'flag',
  sources: 'texts',
  thematiques: 'texts',
  types: 'texts',
  frais: 'texts',
  publics: 'texts',
  modes_accueil: 'texts',
  reseaux_porteurs: 'texts',
};

const flags: Readonly<Record<string, boolean>> = {
  true: true,
  yes: true,
  on: true,
  1: true,
  false: false,
  no: false,
  off: false,
  0: false,
};

/**
 * Reads the parameters a route knows out of a query, as the API reads them; the others are ignored, as upstream.
 * @throws UsageError when a number or a boolean is none
 */
export function readParams(query: URLSearchParams, names: readonly string[]): Record<string, unknown> {
  const params: Record<string, unknown> = {};
  for (const name of names) {
    const all = query.getAll(name);
    if (all.length > 0) params[name] = readValue(name, all);
  }
  return params;
}

function readValue(name: string, all: readonly string[]): unknown {
  const last = all.at(-1) ?? '';
  switch (kinds[name]) {
    case 'texts':
      return all;
    case 'number': {
      const number = last.trim() === '' ? Number.NaN : Number(last);
      if (Number.isNaN(number)) throw new UsageError(`${name} must be a number.`);
      return number;
    }
    case 'flag': {
      const flag = flags[last.toLowerCase()];
      if (flag === undefined) throw new UsageError(`${name} must be true or false.`);
      return flag;
    }
    default:
      return last;
  }
}
