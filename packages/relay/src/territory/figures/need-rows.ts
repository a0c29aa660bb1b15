import {
  freins,
  monthColumn,
  type DepartementPeople,
  type FreinsGroup,
  type RefusedNumber,
  type TerritoryCommune,
} from '@inclusion-kit/sdk/territory';
import { toMonth } from './month.ts';

type Row = Readonly<Record<string, unknown>>;

/** The columns of France Travail's extraction of freins. */
export const freinsColumns: readonly string[] = [
  ...[monthColumn, 'c_territoire_id', 'defm', 'n_nbcontraintesactives'],
  ...freins.map(({ colonne }) => colonne),
];

/** Takes the numbers that have no sense, and the months that cannot be read. They are read as unknown. */
type Refused = RefusedNumber[];

/** Reads a group of job seekers from a row of France Travail's extraction. An empty number is unknown. */
export function toFreinsGroup(row: Row, refused: Refused): FreinsGroup {
  const code = textOf(row['c_territoire_id']) ?? '';
  const read = (column: string, most: number | null = null): number | null =>
    readNumber(row, column, { code, refused, most });
  const month = textOf(row[monthColumn]) ?? '';
  const date = toMonth(month);
  if (date === '') refuse(refused, { code, colonne: monthColumn, valeur: month });
  const defm = read('defm');
  return {
    id_clpe: code,
    libelle_clpe: textOf(row['c_lblterritoire']) ?? '',
    date_extraction: date,
    defm: round(defm),
    freins_actifs: read('n_nbcontraintesactives'),
    personnes: Object.fromEntries(freins.map(({ colonne }) => [colonne, round(read(colonne, defm))])),
  };
}

/**
 * Reads the territories that no list of communes names, and the people, of a commune from a row of a file of communes. An empty number
 * is unknown.
 */
export const toPeople = (
  row: Row,
  refused: Refused,
): Pick<TerritoryCommune, 'bassin_emploi' | 'clpe_id' | 'demandeurs_emploi'> => ({
  bassin_emploi: textOf(row['bassin_emploi']),
  clpe_id: textOf(row['clpe_id']),
  demandeurs_emploi: toWhole(row, 'demandeurs_emploi', refused),
});

/** Reads whole people of a commune: a mean of several years is none. Null for an empty cell, and for what nobody can have. */
export const toWhole = (row: Row, column: string, refused: Refused): number | null =>
  round(readNumber(row, column, { code: textOf(row['code']) ?? '', refused, most: null }));

/** Leaves out job seekers that are more than the inhabitants of their commune. */
export function withinPopulation(commune: TerritoryCommune, refused: Refused): TerritoryCommune {
  const { code, population, demandeurs_emploi: seekers } = commune;
  if (seekers === null || population === null || population === 0 || seekers <= population) return commune;
  refuse(refused, { code, colonne: 'demandeurs_emploi', valeur: String(seekers) });
  return { ...commune, demandeurs_emploi: null };
}

/** Reads the recipients of the RSA of a département: of the columns of several months, the latest counts. Null for another row. */
export function toRecipients(row: Row, refused: Refused): DepartementPeople | null {
  const column = Object.keys(row)
    .filter((name) => name.startsWith('beneficiaires_rsa'))
    .sort()
    .at(-1);
  const code = textOf(row['code']);
  return column === undefined || code === null ? null : { code, beneficiaires_rsa: toWhole(row, column, refused) };
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

/** Longer values of a file are cut where they are named. */
const MOST_SIGNS = 20;

function refuse(refused: Refused, { valeur, ...where }: RefusedNumber): void {
  const signs = Array.from(valeur);
  refused.push({ ...where, valeur: signs.length > MOST_SIGNS ? `${signs.slice(0, MOST_SIGNS).join('')}…` : valeur });
}

/** A mark of statistics in the place of a small number, which they keep secret, or of one that nobody knows. */
const SECRET = /^(?:s|c|nd|nr|n\.\s?[dr]\.?|\*+|[-–—]|<\s?\d+)$/iu;

/** Reads a number: null for an empty or a secret one, and for a text, less than none, or more than there are, which is refused. */
function readNumber(
  row: Row,
  column: string,
  { code, refused, most }: { readonly code: string; readonly refused: Refused; readonly most: number | null },
): number | null {
  const text = textOf(row[column]);
  if (text === null || SECRET.test(text)) return null;
  const number = numberOf(text);
  if (number !== null && number >= 0 && number <= (most ?? Infinity)) return number;
  refuse(refused, { code, colonne: column, valeur: text });
  return null;
}

const round = (number: number | null): number | null => (number === null ? null : Math.round(number));

/** Reads a number, with the comma and the spaces of French. Null for what is none. */
export function numberOf(value: unknown): number | null {
  const text = textOf(value);
  const number = text === null ? Number.NaN : Number(text.replace(/\s/gu, '').replace(',', '.'));
  return Number.isFinite(number) ? number : null;
}
