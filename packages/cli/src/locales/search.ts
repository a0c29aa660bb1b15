import { askValue } from '@inclusion-kit/relay/reading';
import type { DataInclusionError } from '@inclusion-kit/sdk';
import type { ParameterKind, SearchParameter } from '@inclusion-kit/sdk/internal';

const count = (number: number): string => number.toLocaleString('fr-FR');

/** The forms of values, for the help. A flag takes none. */
const forms: Readonly<Record<Exclude<ParameterKind, 'flag'>, string>> = {
  text: '<mots>',
  code: '<code>',
  number: '<n>',
  date: '<jour>',
  value: '<valeur>',
  values: '<valeurs>',
  bbox: '<o,s,e,n>',
};

const MOST_NAMED = 12;

/** The French texts of `inclusion-kit search`. */
export const recherche = {
  help: (filters: string, size: number) => `inclusion-kit search : cherche des services

Usage
  inclusion-kit search [mots…] [--lieu <lieu>] [filtres] [--dataset <chemin> | --api <relais>] [--json]

  inclusion-kit search garde enfant --lieu Marseille --frais gratuit
  inclusion-kit search --lieu Aisne --thematiques mobilite --api https://offre.example.org
  inclusion-kit search permis --lieu 02120 --dataset offre-02.json --json

Lieu
  --lieu <lieu>                commune, code postal, département (nom ou numéro) ou SIREN d’un EPCI
                               sans lieu, tout est cherché

Source
  --dataset <chemin>           fichier ou dossier d’offres ; peut être répétée (DATASET)
  --api <relais>               adresse d’un relais
                               sans l’une ni l’autre : l’API de data·inclusion avec DATA_INCLUSION_TOKEN, ou les données
                               de démonstration, fictives
  --communes <fichier>         communes, CSV ou JSON (COMMUNES)

Filtres (plusieurs valeurs se séparent par des virgules)
${filters}

Autres options
  --json                       écrit du JSON, comme dans un tube ; sinon un tableau
  --help                       affiche cette aide

Une page compte ${size} services, sauf avec --size.
Codes de sortie : 0 la recherche est faite, même sans résultat, 1 les données sont mauvaises, 2 la commande est mauvaise ou la
source ne répond pas.`,

  valueOf: (kind: Exclude<ParameterKind, 'flag'>) => forms[kind],
  limits: ({ values, examples }: SearchParameter) =>
    values === undefined ? (examples === undefined ? '' : `Exemple : ${examples[0]}.`) : `${values.join(', ')}.`,

  badValue: (option: string, value: string, facts: SearchParameter) =>
    `--${option} vaut « ${value} » : ${askValue(facts)}.`,
  halfPoint: '--lat et --lon vont ensemble : donnez les deux, ou aucune.',
  unknownValue: (option: string, value: string, closest: string | undefined, known: readonly string[]) =>
    `À savoir : « ${value} » n’est pas dans le vocabulaire de --${option}.${
      closest !== undefined
        ? ` Vouliez-vous dire « ${closest} » ?`
        : known.length <= MOST_NAMED
          ? ` Les valeurs sont ${known.join(', ')}.`
          : ''
    }`,

  unknownPlace: (typed: string, closest: readonly string[]) =>
    `Lieu inconnu de ces données : « ${typed} ». ${
      closest.length > 0
        ? `Vouliez-vous dire ${closest.map((one) => `« ${one} »`).join(', ')} ?`
        : 'Donnez une commune, un code postal, un département, ou un code par --code-commune.'
    }`,
  commune: (label: string, code: string, others: readonly string[]) =>
    `Lieu : ${label}, commune ${code}.${others.length === 0 ? '' : ` Il y a aussi ${others.slice(0, MOST_NAMED).join(', ')}.`}`,
  departement: ({ code, nom }: { code: string; nom: string }) => `Lieu : ${nom}, département ${code}.`,
  epci: (code: string, nom: string | undefined) => `Lieu : ${nom === undefined ? '' : `${nom}, `}EPCI ${code}.`,

  twoSources: '--dataset et --api sont donnés à la fois : choisissez l’un ou l’autre.',
  badAddress: (value: string) =>
    `--api vaut « ${value} » : donnez l’adresse de l’accueil d’un relais, par exemple https://offre.example.org.`,
  notOffered: (names: readonly string[], api: string | null) =>
    api !== null
      ? `${api} ne sait pas chercher par ${names.join(', ')} : donnez l’adresse de l’accueil d’un relais, sans nom de page.`
      : `Cette source ne sait pas chercher par ${names.join(', ')} : cherchez dans un fichier (--dataset) ou par un relais (--api).`,
  /** @param place the option and the value of the place that was asked by its code, if any */
  failed: ({ code }: DataInclusionError, api: string | null, place: string | undefined) => {
    const where = api === null ? 'La source' : `Le relais ${api}`;
    if (code === 'network' || code === 'timeout') return `${where} ne répond pas : vérifiez l’adresse et le réseau.`;
    if (code === 'unauthorized' || code === 'forbidden')
      return `${where} refuse le jeton : vérifiez DATA_INCLUSION_TOKEN.`;
    if (code === 'rate_limited') return `${where} demande d’attendre : réessayez dans une minute.`;
    if (code === 'usage' || code === 'invalid_request') {
      return place === undefined
        ? `${where} refuse cette recherche : vérifiez la valeur de chaque option, expliquée par « inclusion-kit search --help ».`
        : `${where} ne connaît pas ${place} : vérifiez ce code, ou donnez le nom du lieu par --lieu.`;
    }
    if (code === 'shape' || code === 'not_found') {
      return `${where} ne répond pas comme une source d’offres : vérifiez ${api === null ? 'DATA_INCLUSION_URL' : 'l’adresse donnée par --api'}.`;
    }
    return `${where} n’a pas pu répondre (${code}) : réessayez dans quelques minutes. Si cela dure, prévenez la personne qui s’en occupe.`;
  },

  columns: ['Service', 'Structure', 'Commune', 'Distance', 'Téléphone'],
  nothing: 'Aucun service ne correspond à cette recherche.',
  counts: ({ shown, total, page, size }: { shown: number; total: number; page: number; size: number }) => {
    const first = (page - 1) * size + 1;
    const range = total === shown ? '' : ` ${count(first)} à ${count(first + shown - 1)} sur`;
    const next = first + shown - 1 < total ? ` ; la suite : --page ${page + 1}` : '';
    return `${total < 2 ? 'Service' : 'Services'} :${range} ${count(total)}${next}.`;
  },
};
