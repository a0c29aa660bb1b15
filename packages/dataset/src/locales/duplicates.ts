// The reasons why two records are, or are not, told to be one.

/** A reason for each level of each field of a structure. A level that says nothing has none. */
export const structureReasons: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  siret: { equal: 'même SIRET', siren: 'même SIREN, autre établissement', other: 'SIREN différents' },
  phone: { equal: 'même téléphone', other: 'téléphones différents' },
  mail: {
    equal: 'même courriel',
    domain: 'même site ou même domaine de courriel',
    other: 'courriels ou sites différents',
  },
  name: {
    equal: 'même nom',
    typo: 'nom à une lettre près',
    acronym: 'nom et son sigle',
    more: 'un nom précise l’autre',
    conflict: 'noms proches, mais différents',
    other: 'noms différents',
  },
  address: {
    equal: 'même adresse',
    near: 'même rue, numéro voisin',
    street: 'même rue',
    other: 'adresses différentes',
    town: 'deux communes',
    moved: 'deux communes, mais un nom en commun',
  },
  source: { equal: 'même source' },
};

/** A reason for each level of each field of a service. */
export const serviceReasons: typeof structureReasons = {
  name: structureReasons['name'] ?? {},
  text: { equal: 'mêmes mots', close: 'mots proches', other: 'mots différents' },
  topics: {
    equal: 'mêmes thématiques',
    within: 'une thématique de plus',
    shared: 'une thématique en commun',
    other: 'thématiques différentes',
    likely: 'même sujet d’après les mots',
    unlikely: 'autre sujet d’après les mots',
  },
  aside: { equal: 'même précision dans le nom', other: 'précisions différentes dans le nom' },
  marks: { other: 'jour, niveau ou public différent dans le nom' },
  type: { other: 'types différents' },
  publics: { equal: 'mêmes publics', other: 'publics différents' },
  frais: { other: 'frais différents' },
  hours: { other: 'volumes horaires différents' },
  town: { other: 'deux communes' },
  source: structureReasons['source'] ?? {},
};

/** The reason of services that are only compared within one structure. */
export const oneStructure = 'même structure';

/** The reason of services that name no structure, and are only compared when they share one of these. */
export const oneContact = 'même téléphone, même courriel ou même adresse';

/** The reason of a pair that a third record joins. */
export const throughOthers = 'chacune ressemble à une troisième fiche';

/** Formats how far two points are apart. */
export function formatMetres(metres: number): string {
  if (metres < 1000) return `${Math.round(metres / 10) * 10} m`;
  return `${(metres / 1000).toLocaleString('fr-FR', { maximumFractionDigits: metres < 10_000 ? 1 : 0 })} km`;
}
