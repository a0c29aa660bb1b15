import { readRows } from '@inclusion-kit/dataset';
import { listDataFiles } from '@inclusion-kit/dataset/node';
import { communeOf } from '@inclusion-kit/sdk/geography';
import { StartError } from '@inclusion-kit/sdk/internal';
import type { DepartementPeople, FreinsGroup, RefusedNumber } from '@inclusion-kit/sdk/territory';
import { fr } from '../locales/fr.ts';
import {
  addFunder,
  freinsColumns,
  fundersColumns,
  textOf,
  toFreinsGroup,
  toPeople,
  toRecipients,
} from '../territory/figures/need-rows.ts';
import type { BesideRecords } from '../territory/figures/reports.ts';

/** The needs of a territory, with what their files leave unknown. */
export interface LoadedNeeds extends Required<Pick<BesideRecords, 'people' | 'freins'>> {
  /** Recipients of the RSA by département. Absent without a file of them. */
  readonly departements?: readonly DepartementPeople[];
  /** Funders by id of an offer or of a structure. Absent without a file of them. */
  readonly financeurs?: ReadonlyMap<string, readonly string[]>;
  /** Names of CLPE by id, as the files tell them. */
  readonly committees: ReadonlyMap<string, string>;
  /**
   * Codes of the files that are no known commune, as those of communes that merged since. Their people count nowhere. An arrondissement
   * repeats people of its city, which the files tell too: it is none of them.
   */
  readonly unknownCommunes: readonly string[];
  /** Known communes whose job seekers no file tells. */
  readonly withoutPeople: number;
  /** CLPE of the extraction that no commune is told to be in. Their needs count nowhere. */
  readonly unplaced: readonly string[];
  /** Numbers that have no sense, and months that cannot be read. They are unknown. */
  readonly refused: readonly RefusedNumber[];
}

/**
 * Reads the files of needs, told apart by their columns: France Travail's extraction of freins, a list of communes with `code` and at
 * least one of `clpe_id` and `demandeurs_emploi`, a list of départements with `code` and a column that begins with
 * `beneficiaires_rsa`, and a list of funders with `id`, of an offer or of a structure, and `financeur`.
 * @param communes codes of the communes of today. Null where they are not known: then every code is taken
 * @param isComplete false where `communes` are some of them: a code of no known commune may be one all the same
 * @throws StartError when a file is missing, cannot be read, or has other columns
 */
export async function readNeedsFiles(
  paths: readonly string[],
  communes: readonly string[] | null,
  isComplete = true,
): Promise<LoadedNeeds> {
  const known = communes === null ? null : new Set(communes);
  const people = new Map<string, ReturnType<typeof toPeople>>();
  const unknown: string[] = [];
  const groups: FreinsGroup[] = [];
  const refused: RefusedNumber[] = [];
  const committees = new Map<string, string>();
  const departements: DepartementPeople[] = [];
  let financeurs: Map<string, string[]> | null = null;
  for (const file of await listDataFiles(paths, { setting: 'NEEDS', isAnyName: true })) {
    let count = 0;
    for await (const told of readRows(file)) {
      if (told.kind === 'broken' && told.isNote !== true)
        throw new StartError(fr.start.needsUnreadable(file.name, told.reason));
      if (told.kind !== 'row') continue;
      count += 1;
      const { cells } = told;
      if ('c_territoire_id' in cells) {
        const missing = freinsColumns.filter((name) => !(name in cells));
        if (missing.length > 0) throw new StartError(fr.start.needsColumns(file.name, missing));
        const group = toFreinsGroup(cells, refused);
        groups.push(group);
        if (group.libelle_clpe !== '') committees.set(group.id_clpe, group.libelle_clpe);
        continue;
      }
      if (fundersColumns.every((name) => name in cells)) {
        addFunder((financeurs ??= new Map<string, string[]>()), cells);
        continue;
      }
      const recipients = toRecipients(cells, refused);
      if (recipients !== null) {
        departements.push(recipients);
        continue;
      }
      const code = textOf(cells['code']);
      if (code === null || !('clpe_id' in cells || 'demandeurs_emploi' in cells)) {
        throw new StartError(fr.start.needsColumns(file.name, ['code', 'clpe_id', 'demandeurs_emploi']));
      }
      const [clpe, name] = [textOf(cells['clpe_id']), textOf(cells['clpe_nom'])];
      if (clpe !== null && name !== null && !committees.has(clpe)) committees.set(clpe, name);
      if (known?.has(code) ?? true) people.set(code, toPeople(cells, refused));
      else unknown.push(code);
    }
    if (count === 0) throw new StartError(fr.start.needsUnreadable(file.name, null));
  }
  const unknownCommunes = isComplete
    ? unknown.filter((code) => communeOf(code) === code || !people.has(communeOf(code)))
    : [];
  const placed = new Set([...people.values()].map(({ clpe_id: clpe }) => clpe));
  const unplaced = [...new Set(groups.map(({ id_clpe: clpe }) => clpe))].filter((clpe) => !placed.has(clpe));
  const withoutPeople = [...(known ?? people.keys())].filter(
    (code) => (people.get(code)?.demandeurs_emploi ?? null) === null,
  ).length;
  return {
    ...{ people, freins: groups, committees, unknownCommunes, withoutPeople, unplaced, refused },
    ...(departements.length === 0 ? {} : { departements }),
    ...(financeurs === null ? {} : { financeurs }),
  };
}
