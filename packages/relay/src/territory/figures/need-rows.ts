import { freins, type DepartementPeople, type FreinsGroup, type TerritoryCommune } from '@inclusion-kit/sdk/territory';

type Row = Readonly<Record<string, unknown>>;

/** The columns of France Travail's extraction of freins. */
export const freinsColumns: readonly string[] = [
  ...['mois_statistique', 'c_territoire_id', 'defm', 'n_nbcontraintesactives'],
  ...freins.map(({ colonne }) => colonne),
];

/** Reads a group of job seekers from a row of France Travail's extraction. An empty number is unknown. */
export const toFreinsGroup = (row: Row): FreinsGroup => ({
  id_clpe: textOf(row['c_territoire_id']) ?? '',
  libelle_clpe: textOf(row['c_lblterritoire']) ?? '',
  date_extraction: monthOf(textOf(row['mois_statistique']) ?? ''),
  defm: wholeOf(row['defm']),
  freins_actifs: numberOf(row['n_nbcontraintesactives']),
  personnes: Object.fromEntries(freins.map(({ colonne }) => [colonne, wholeOf(row[colonne])])),
});

/** Reads the territories that no list of communes names, and the people, of a commune from a row of a file of communes. An empty number is unknown. */
export const toPeople = (row: Row): Pick<TerritoryCommune, 'bassin_emploi' | 'clpe_id' | 'demandeurs_emploi'> => ({
  bassin_emploi: textOf(row['bassin_emploi']),
  clpe_id: textOf(row['clpe_id']),
  demandeurs_emploi: wholeOf(row['demandeurs_emploi']),
});

/** Reads the recipients of the RSA of a département: of the columns of several months, the latest counts. Null for another row. */
export function toRecipients(row: Row): DepartementPeople | null {
  const column = Object.keys(row)
    .filter((name) => name.startsWith('beneficiaires_rsa'))
    .sort()
    .at(-1);
  const code = textOf(row['code']);
  return column === undefined || code === null ? null : { code, beneficiaires_rsa: wholeOf(row[column]) };
}

/** The columns of a file that tells who pays for offers. */
export const fundersColumns: readonly string[] = ['id', 'financeur'];

/** Adds the funder of an offer or of a structure, by its id. A row without one tells nothing. */
export function addFunder(funders: Map<string, string[]>, row: Row): void {
  const [id, name] = [textOf(row['id']), textOf(row['financeur'])];
  if (id === null || name === null) return;
  const own = funders.get(id);
  if (own === undefined) funders.set(id, [name]);
  else own.push(name);
}

/** Reads a text or a number as text. Null for an empty one. */
export function textOf(value: unknown): string | null {
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : '';
  return text === '' ? null : text;
}

/** Reads whole people: a mean of several years is none. Null for what is no number. */
export function wholeOf(value: unknown): number | null {
  const number = numberOf(value);
  return number === null ? null : Math.round(number);
}

/** Reads a number, with the comma and the spaces of French. Null for what is none. */
export function numberOf(value: unknown): number | null {
  const text = textOf(value);
  const number = text === null ? Number.NaN : Number(text.replace(/\s/gu, '').replace(',', '.'));
  return Number.isFinite(number) ? number : null;
}

function monthOf(value: string): string {
  const [, year, month] = /^(\d{4})-?(\d{2})/.exec(value) ?? [];
  return year === undefined ? value : `${year}-${month ?? '01'}-01`;
}
