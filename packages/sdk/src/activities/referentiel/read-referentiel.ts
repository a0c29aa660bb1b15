import { requireObjects } from '../../arguments.ts';
import { foldText } from '../../geography/fold-text.ts';
import { groupBy } from '../../group-by.ts';
import { categories } from '../../referentiels/values/thematiques-categories.ts';
import { thematiques } from '../../referentiels/values/thematiques.ts';
import { typesServices } from '../../referentiels/values/types-services.ts';
import { toDayNumber } from '../../schemas/day.ts';
import { colonnes, familles, type Activite, type Colonne } from './activite.ts';
import { dayOfCell, listOf, numberOf, textOf } from './cells.ts';
import { findCircles } from './circles.ts';
import { Referentiel } from './referentiel.ts';

/** The kinds of faults in a list of activities. */
export type RowFault =
  | 'code_absent'
  | 'libelle_absent'
  | 'code_repete'
  | 'code_presque_repete'
  | 'famille_inconnue'
  | 'parent_inconnu'
  | 'cercle_de_parents'
  | 'thematique_inconnue'
  | 'type_inconnu'
  | 'nombre_illisible'
  | 'jour_illisible'
  | 'jours_inverses';

/** A fault of a row of a list of activities. */
export interface RowIssue {
  /** Number of the row, from 1, the names of columns not counted. */
  readonly ligne: number;
  /** The code of the row, null when it has none. */
  readonly code_activite: string | null;
  /** The column in question. */
  readonly colonne: Colonne;
  /** The kind of fault. */
  readonly faute: RowFault;
  /** The value at fault, cut at 80 characters, or the first codes of a circle. */
  readonly valeur: string;
  /** True when the row was left out. Otherwise only the value was. */
  readonly ecartee: boolean;
}

/** The result of reading a list of activities. */
export interface ReadReferentiel {
  /** The list, without the rows and the values that are at fault. */
  readonly referentiel: Referentiel;
  /** Its faults, in the order of rows: at most 1,000 of them, and the first of each kind. */
  readonly issues: readonly RowIssue[];
  /** The number of faults of each kind, all counted. */
  readonly counts: Readonly<Partial<Record<RowFault, number>>>;
  /** Number of rows that were read. */
  readonly lignes: number;
  /** Columns of the rows that this version does not know, in the order of their first row. */
  readonly colonnes_inconnues: readonly string[];
}

const MOST_ISSUES = 1000;
const MOST_HOURS_A_WEEK = 168;
const MOST_CODES_TOLD = 5;
const knownThematiques = new Set<string>([...thematiques, ...categories].map(({ value }) => value));
const knownTypes = new Set<string>(typesServices.map(({ value }) => value));
const knownFamilles = new Set<string>(familles);

/**
 * Reads the rows of a list of activities, as a reader of files gives them. The caller brings the list: none is built in.
 *
 * Rows of one code follow each other: a row without an end ends the day before the next one begins. A row that begins on the
 * same day as one before it is a repeat, and is left out. Values of vocabularies that this version does not know are kept, and told.
 * @param rows objects by column. Lists are arrays or texts with commas, days are `YYYY-MM-DD` or `DD/MM/YYYY`.
 * @throws UsageError when the rows are no array of objects
 * @example const { referentiel, issues } = readReferentiel([{ code_activite: 'A1', libelle: 'Code de la route' }]);
 */
export function readReferentiel(rows: readonly Readonly<Record<string, unknown>>[]): ReadReferentiel {
  requireObjects('rows', rows);
  const report = createReport();
  const read = rows.flatMap((row, index) => readRow(withKnownNames(row, report.unknown), index + 1, report) ?? []);
  const once = leaveOutRepeats(read, report);
  tellNearCodes(once, report);
  const activites = endBeforeNext(checkParents(once, report)).map(({ activite }) => activite);
  return {
    referentiel: new Referentiel(activites),
    issues: report.issues.sort((a, b) => a.ligne - b.ligne),
    counts: report.counts,
    lignes: rows.length,
    colonnes_inconnues: [...report.unknown],
  };
}

/** A row that was read, with its number. */
interface ReadRow {
  ligne: number;
  activite: Activite;
}

interface Report {
  issues: RowIssue[];
  counts: Partial<Record<RowFault, number>>;
  unknown: Set<string>;
  tell: (
    row: { ligne: number; code: string | null },
    colonne: Colonne,
    faute: RowFault,
    valeur: string,
    ecartee?: boolean,
  ) => void;
}

function createReport(): Report {
  const report: Report = {
    issues: [],
    counts: {},
    unknown: new Set(),
    tell: ({ ligne, code }, colonne, faute, valeur, ecartee = false) => {
      const count = (report.counts[faute] ?? 0) + 1;
      report.counts[faute] = count;
      if (report.issues.length >= MOST_ISSUES && count > 1) return;
      report.issues.push({ ligne, code_activite: code, colonne, faute, valeur: valeur.slice(0, 80), ecartee });
    },
  };
  return report;
}

const byFoldedName = new Map<string, Colonne>(colonnes.map((name) => [name, name]));

/** Returns the column that a name of a file means, whatever its capitals, accents and spaces. */
const columnNamed = (name: string) => byFoldedName.get(foldText(name.trim()).replaceAll(/[\s-]+/g, '_'));

/** Names the cells of a row as the table does. */
function withKnownNames(
  row: Readonly<Record<string, unknown>>,
  unknown: Set<string>,
): Partial<Record<Colonne, unknown>> {
  const named: Partial<Record<Colonne, unknown>> = {};
  for (const [name, cell] of Object.entries(row)) {
    const known = columnNamed(name);
    if (known === undefined) unknown.add(name);
    else named[known] = cell;
  }
  return named;
}

function readRow(row: Partial<Record<Colonne, unknown>>, ligne: number, { tell }: Report): ReadRow | null {
  const code = textOf(row.code_activite);
  const libelle = textOf(row.libelle);
  const at = { ligne, code };
  if (code === null) {
    tell(at, 'code_activite', 'code_absent', '', true);
    return null;
  }
  if (libelle === null) {
    tell(at, 'libelle', 'libelle_absent', '', true);
    return null;
  }
  const number = (colonne: 'heures_defaut' | 'semaines_defaut', most: number) => {
    const value = numberOf(row[colonne]);
    if (value === null) return null;
    if (value !== undefined && value > 0 && value <= most) return value;
    tell(at, colonne, 'nombre_illisible', String(row[colonne]));
    return null;
  };
  const day = (colonne: 'valide_du' | 'valide_au') => {
    const value = dayOfCell(row[colonne]);
    if (value !== undefined) return value;
    tell(at, colonne, 'jour_illisible', String(row[colonne]));
    return null;
  };
  const list = (colonne: 'match_thematiques' | 'match_types', known: ReadonlySet<string>, faute: RowFault) => {
    const values = listOf(row[colonne]);
    for (const value of values) if (!known.has(value)) tell(at, colonne, faute, value);
    return values;
  };
  const famille = textOf(row.famille);
  if (famille !== null && !knownFamilles.has(famille)) tell(at, 'famille', 'famille_inconnue', famille);
  const activite: Activite = {
    code_activite: code,
    libelle,
    famille,
    code_parent: textOf(row.code_parent),
    match_thematiques: list('match_thematiques', knownThematiques, 'thematique_inconnue'),
    match_types: list('match_types', knownTypes, 'type_inconnu'),
    heures_defaut: number('heures_defaut', MOST_HOURS_A_WEEK),
    semaines_defaut: number('semaines_defaut', Number.MAX_SAFE_INTEGER),
    valide_du: day('valide_du'),
    valide_au: day('valide_au'),
    source: textOf(row.source),
    version: textOf(row.version),
  };
  if (activite.valide_du !== null && activite.valide_au !== null && activite.valide_au < activite.valide_du) {
    tell(at, 'valide_au', 'jours_inverses', `${activite.valide_du} > ${activite.valide_au}`, true);
    return null;
  }
  return { ligne, activite };
}

function leaveOutRepeats(rows: readonly ReadRow[], { tell }: Report): ReadRow[] {
  const seen = new Set<string>();
  return rows.filter(({ ligne, activite: { code_activite: code, valide_du } }) => {
    const key = `${code}\n${valide_du ?? ''}`;
    if (seen.has(key)) {
      tell({ ligne, code }, 'code_activite', 'code_repete', code, true);
      return false;
    }
    seen.add(key);
    return true;
  });
}

/** Tells codes that differ from one before them by their capitals alone. They are two activities all the same. */
function tellNearCodes(rows: readonly ReadRow[], { tell }: Report): void {
  const firsts = new Map<string, string>();
  const told = new Set<string>();
  for (const { ligne, activite } of rows) {
    const code = activite.code_activite;
    const folded = code.toLowerCase();
    const first = firsts.get(folded) ?? code;
    firsts.set(folded, first);
    if (first === code || told.has(code)) continue;
    told.add(code);
    tell({ ligne, code }, 'code_activite', 'code_presque_repete', first);
  }
}

/** Takes away parents that no row has, and those that lead round in a circle. */
function checkParents(rows: readonly ReadRow[], { tell }: Report): ReadRow[] {
  const codes = new Set(rows.map(({ activite }) => activite.code_activite));
  const known = rows.map(({ ligne, activite }) => {
    const { code_activite: code, code_parent: parent } = activite;
    if (parent === null || codes.has(parent)) return { ligne, activite };
    tell({ ligne, code }, 'code_parent', 'parent_inconnu', parent);
    return { ligne, activite: { ...activite, code_parent: null } };
  });
  const circles = findCircles(known.map(({ activite }) => activite));
  return known.map((row) => {
    const circle = circles.get(row.activite.code_activite);
    if (circle === undefined || !circle.has(row.activite.code_parent ?? '')) return row;
    tell(
      { ligne: row.ligne, code: row.activite.code_activite },
      'code_parent',
      'cercle_de_parents',
      firstOf(circle).join(' → '),
    );
    return { ligne: row.ligne, activite: { ...row.activite, code_parent: null } };
  });
}

/** Returns the first codes of a circle: enough to find it by. */
function firstOf(circle: ReadonlySet<string>): string[] {
  const codes: string[] = [];
  for (const code of circle) if (codes.push(code) === MOST_CODES_TOLD) break;
  return codes;
}

/** Ends each row the day before the next row of its code begins, where it tells no end of its own or a later one. */
function endBeforeNext(rows: readonly ReadRow[]): ReadRow[] {
  const byCode = groupBy(rows, ({ activite }) => activite.code_activite);
  return rows.map((row) => {
    const { code_activite: code, valide_du: from, valide_au: to } = row.activite;
    const later = (byCode.get(code) ?? []).flatMap(({ activite: { valide_du: day } }) =>
      day !== null && (from === null || day > from) ? [day] : [],
    );
    if (later.length === 0) return row;
    const end = dayBefore(later.reduce((first, day) => (day < first ? day : first)));
    return to !== null && to <= end ? row : { ...row, activite: { ...row.activite, valide_au: end } };
  });
}

function dayBefore(day: string): string {
  return new Date(((toDayNumber(day) ?? 0) - 1) * 86_400_000).toISOString().slice(0, 10);
}
