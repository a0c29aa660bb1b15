import { readRows } from '@inclusion-kit/dataset';
import { listDataFiles } from '@inclusion-kit/dataset/node';
import { loadEpciNames } from '@inclusion-kit/sdk/geography';

/** Returns the names of EPCI by SIREN: those that a file of communes tells, before those of the kit's own list. */
export async function readEpciNames(path: string | null): Promise<ReadonlyMap<string, string>> {
  const names = new Map(await loadEpciNames());
  if (path === null) return names;
  const [file] = await listDataFiles([path]);
  if (file === undefined) return names;
  const valueOf = (cells: Readonly<Record<string, unknown>>, columns: readonly string[]): string | undefined =>
    columns.map((column) => cells[column]).find((value) => typeof value === 'string' && value !== '') as
      string | undefined;
  for await (const told of readRows(file)) {
    if (told.kind !== 'row') continue;
    const code = valueOf(told.cells, ['epci', 'code_epci', 'codeEpci', 'siren_epci', 'epci.code']);
    const name = valueOf(told.cells, ['epciNom', 'nom_epci', 'epci_nom', 'nomEpci', 'libelle_epci', 'epci.nom']);
    if (code !== undefined && name !== undefined) names.set(code, name);
  }
  return names;
}
