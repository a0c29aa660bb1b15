import { foldText, isOneEditApart } from '@inclusion-kit/sdk/internal';
import { departements, regions, type Commune } from '@inclusion-kit/sdk/geography';
import { remember } from '../remember.ts';

/** The communes, EPCI, départements and régions that places are looked up among. */
export interface Places {
  /** False where no communes were given: then no place is checked. */
  readonly isKnown: boolean;
  /** Returns the commune of an INSEE code. */
  commune(code: string): Commune | undefined;
  /** Returns the communes of a postal code. */
  ofPostal(code: string): readonly Commune[];
  /** Finds communes by name, in a département when it is given. */
  named(name: string, departement?: string | null): readonly Commune[];
  /** Finds communes whose name begins with the words given: « Aix » is short for several. */
  begunBy(words: string): readonly Commune[];
  /** Returns the SIREN numbers of the EPCI of a name. */
  epcis(name: string): readonly string[];
  /** Tells whether a SIREN number is one of an EPCI. */
  isEpci(code: string): boolean;
}

/** Folds the name of a commune for comparing: « St », cedex, arrondissements and signs make no difference. */
const foldCommune = (name: string): string => {
  const folded = foldText(name);
  if (/^(?!cedex)[a-z]{4,}$/.test(folded)) return folded;
  return folded
    .replace(/\([^)]*\)/g, ' ')
    .replace(/\bcedex\b.*$/, ' ')
    .replace(/\b\d{1,2}\s*(?:e|er|eme|ieme)?\s*(?:arr(?:ondissement)?\.?)?\s*$/, ' ')
    .replace(/\bs\s*\/\s*/g, 'sur ')
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/\bst\b/g, 'saint')
    .replace(/\bste\b/g, 'sainte')
    .replace(/\bsts\b/g, 'saints')
    .replace(/\s+/g, '')
    .trim();
};
export const toCommuneKey = remember(foldCommune);

/** Folds the name of an EPCI: its kind is left out, as people leave it out or write it in full. */
const KIND =
  /\b(?:communaute de communes|communaute d agglomeration|communaute urbaine|communaute|communes|agglomeration|agglo|metropole|cc|ca|cu|cdc|ccpv|eurometropole)\b/g;
const phraseOf = (name: string): string =>
  foldText(name)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
const toEpciKey = (name: string): string =>
  phraseOf(name)
    .replace(KIND, ' ')
    .replace(/\b(?:l|le|la|les|de|du|des|d)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

const ARTICLE = /^(?:L['’]|Les? |La )/i;

/** Creates the lookups of places. The names of EPCI come by code. */
export function createPlaces(communes: readonly Commune[], epciNames: ReadonlyMap<string, string> = new Map()): Places {
  const byCode = new Map<string, Commune>();
  const byPostal = new Map<string, Commune[]>();
  const byName = new Map<string, Commune[]>();
  const epcis = new Set<string>();
  for (const commune of communes) {
    byCode.set(commune.code, commune);
    if (commune.code_epci !== null) epcis.add(commune.code_epci);
    // Arrondissements share the postal codes and the name of their city.
    if (/arrondissement$/i.test(commune.nom)) continue;
    for (const code of commune.codes_postaux) addTo(byPostal, code, commune);
    addTo(byName, foldCommune(commune.nom), commune);
    const bare = commune.nom.replace(ARTICLE, '');
    if (bare !== commune.nom) addTo(byName, `~${foldCommune(bare)}`, commune);
  }
  const epciByKey = new Map<string, string[]>();
  for (const [code, name] of epciNames) {
    epcis.add(code);
    addTo(epciByKey, phraseOf(name), code);
    if (toEpciKey(name) !== phraseOf(name)) addTo(epciByKey, `~${toEpciKey(name)}`, code);
  }
  const communesNamed = (name: string): readonly Commune[] => {
    const key = toCommuneKey(name.replace(/^(.+?)[\s,(]+(L['’]|Les?|La)\)?$/i, '$2 $1'));
    return byName.get(key) ?? byName.get(`~${key}`) ?? [];
  };
  let phrases: readonly (readonly [phrase: string, commune: Commune])[] | null = null;
  const begunBy = remember((words: string): readonly Commune[] => {
    phrases ??= communes
      .filter(({ nom }) => !/arrondissement$/i.test(nom))
      .map((commune) => [phraseOf(commune.nom), commune]);
    const begin = phraseOf(words.replace(/\bcedex\b.*$/i, ''));
    return begin.length < 3
      ? []
      : phrases.filter(([phrase]) => phrase.startsWith(`${begin} `)).map(([, commune]) => commune);
  });
  return {
    isKnown: communes.length > 0,
    commune: (code) => byCode.get(code),
    ofPostal: (code) => byPostal.get(code) ?? [],
    named: (name, departement) => {
      const found = communesNamed(name);
      return departement == null ? found : found.filter((one) => one.code_departement === departement);
    },
    begunBy,
    epcis: (name) => {
      const phrase = phraseOf(name);
      const exact = epciByKey.get(phrase);
      if (exact !== undefined) return exact;
      // The name without its kind may be that of a commune, such as « Le Mans »: the kind has to be said.
      const isCommune = phrase.search(KIND) === -1 && communesNamed(name).length > 0;
      return isCommune || phrase === toEpciKey(name) ? [] : (epciByKey.get(`~${toEpciKey(name)}`) ?? []);
    },
    isEpci: (code) => (epcis.size === 0 ? /^\d{9}$/.test(code) : epcis.has(code)),
  };
}

/** Finds the commune of a name among those of a postal code: the same, else one letter apart and no other. */
export function findCommune(name: string, among: readonly Commune[]): Commune | null {
  const key = toCommuneKey(name.replace(/^(.+?)[\s,(]+(L['’]|Les?|La)\)?$/i, '$2 $1'));
  const same = among.filter(
    (one) => toCommuneKey(one.nom) === key || toCommuneKey(one.nom.replace(ARTICLE, '')) === key,
  );
  if (same.length > 0) return same.length === 1 ? (same[0] ?? null) : null;
  const near = key.length < 5 ? [] : among.filter((one) => isOneEditApart(key, toCommuneKey(one.nom)));
  return near.length === 1 ? (near[0] ?? null) : null;
}

const departementByName = new Map(departements.map(({ nom, code }) => [phraseOf(nom), code as string]));
const regionByName = new Map(regions.map(({ nom, code }) => [phraseOf(nom), code as string]));
/** Codes that stand where those of départements do, of collectivities overseas. */
const COLLECTIVITIES = ['975', '977', '978', '986', '987', '988'];
const departementCodes = new Set<string>([...departements.map(({ code }) => code), ...COLLECTIVITIES]);

export const departementNamed = (name: string): string | undefined => departementByName.get(phraseOf(name));
export const isDepartement = (code: string): boolean => departementCodes.has(code);
export function departementsOfRegion(name: string): readonly string[] {
  const code = regionByName.get(phraseOf(name)) ?? (regions.some((one) => one.code === name) ? name : undefined);
  return code === undefined ? [] : departements.filter((one) => one.code_region === code).map((one) => one.code);
}

function addTo<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}
