import { levels, type Level } from '../../places.ts';

/** The kind and the code of a territory. */
export interface TerritoryName {
  readonly niveau: Level;
  readonly code: string;
}

/** A code, or the name of a bassin d'emploi. */
const CODE = /^[\p{L}\d:' -]{1,80}$/u;

/** Reads the kind and the code of a territory, as addresses write them: « epci-200054807 ». Null for another text. */
export function parseTerritory(text: string): TerritoryName | null {
  const [kind = ''] = text.split('-', 1);
  const niveau = levels.find((level) => level === kind && level !== 'france');
  const code = text.slice(kind.length + 1);
  return niveau === undefined || !CODE.test(code) ? null : { niveau, code };
}

/** Writes the kind and the code of a territory as addresses have them. */
export const writeTerritory = ({ niveau, code }: TerritoryName): string => `${niveau}-${code}`;
