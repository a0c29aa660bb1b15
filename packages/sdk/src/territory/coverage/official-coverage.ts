import { groupBy } from '../../group-by.ts';
import { freins, type FreinsGroup } from './freins.ts';
import { byCode } from '../places.ts';
import { halfUp, sum } from '../rounding.ts';
import type { Cell, Table } from '../table.ts';

const columns = [
  'id_clpe',
  'libelle_clpe',
  'date_extraction',
  'type_frein',
  'nombre_demandeurs_emploi',
  'demandeurs_emploi_avec_freins',
  'nbr_total_thematiques',
  'nbr_de_par_frein',
  'nbr_thematique',
  'besoin',
  'offre',
  'indice_couverture',
  'niveau_de_couverture',
];

/** The bands of the official indicator with the smallest value of each. A high value is a poor coverage. */
const bandsOfCoverage = [
  [0.8, 'Très faible couverture'],
  [0.6, 'Faible couverture'],
  [0.4, 'Couverture intermédiaire'],
  [0.2, 'Bonne couverture'],
] as const;

/** The need, the offer and the index of one frein in one territory. */
export interface Coverage {
  /** Share of the people with freins who have this one, 3 decimals. */
  readonly besoin: number;
  /** Share of the services that count for this frein, 3 decimals. */
  readonly offre: number;
  /** `besoin / (besoin + offre)`, 5 decimals. */
  readonly indice_couverture: number;
  /** Name of the band, as published. */
  readonly niveau_de_couverture: string;
}

/**
 * Computes the official indicator of coverage of one frein, as published: from rounded shares, 0 where something is unknown.
 * @param people people with this frein, or null
 * @param peopleWithAny people with any frein
 * @param services services that count for it, or null
 * @param allServices services that count for any frein, a service once for each, or null
 * @see https://github.com/gip-inclusion/pilotage-airflow (commit 4f69095, read 2026-11-27)
 * @example officialCoverage(550, 1000, 10, 100) // { besoin: 0.55, offre: 0.1, indice_couverture: 0.84615, … }
 */
export function officialCoverage(
  people: number | null,
  peopleWithAny: number,
  services: number | null,
  allServices: number | null,
): Coverage {
  const besoin = halfUp(people ?? 0, peopleWithAny, 3) ?? 0;
  const offre = halfUp(services ?? 0, allServices ?? 0, 3) ?? 0;
  const [need, offer] = [besoin, offre].map((share) => Math.round(share * 1000)) as [number, number];
  const index = halfUp(need, need + offer, 5) ?? 0;
  const band = bandsOfCoverage.find(([from]) => index >= from)?.[1] ?? 'Très bonne couverture';
  return { besoin, offre, indice_couverture: index, niveau_de_couverture: band };
}

/** Computes the official indicator for every territory, name and month of the extraction. Groups of no month count where there are no others. */
export function officialTable(groups: readonly FreinsGroup[], counts: ReadonlyMap<string, readonly number[]>): Table {
  const dated = new Set(groups.flatMap(({ id_clpe: id, date_extraction: month }) => (month === '' ? [] : [id])));
  const counted = groups.filter(({ id_clpe: id, date_extraction: month }) => month !== '' || !dated.has(id));
  const byTerritory = groupBy(counted, ({ id_clpe: id, libelle_clpe: label, date_extraction: month }) =>
    JSON.stringify([id, month, label]),
  );
  const rows = [...byTerritory].sort(([a], [b]) => byCode(a, b)).flatMap(([, members]) => rowsOf(members, counts));
  return { colonnes: columns, lignes: rows };
}

function rowsOf(members: readonly FreinsGroup[], counts: ReadonlyMap<string, readonly number[]>): Cell[][] {
  const [first] = members;
  if (first === undefined) return [];
  const services = counts.get(first.id_clpe) ?? null;
  const all = services === null ? null : sum(services);
  const withAny = sum(members.map(({ defm, freins_actifs: active }) => ((active ?? 0) > 0 ? (defm ?? 0) : 0)));
  return freins.map(({ colonne, label }, index) => {
    const told = members.flatMap(({ personnes }) => personnes[colonne] ?? []);
    const people = told.length === 0 ? null : sum(told);
    const count = services?.[index] ?? null;
    return [
      first.id_clpe,
      first.libelle_clpe,
      first.date_extraction === '' ? null : first.date_extraction,
      label,
      sum(members.map(({ defm }) => defm ?? 0)),
      withAny,
      all,
      people,
      count,
      ...Object.values<Cell>({ ...officialCoverage(people, withAny, count, all) }),
    ];
  });
}
