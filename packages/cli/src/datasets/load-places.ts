import { createPlaces, readRows, type Places } from '@inclusion-kit/dataset';
import { listDataFiles } from '@inclusion-kit/dataset/node';
import { readCommunesFile } from '@inclusion-kit/relay';
import { fetchCommunes, type Commune } from '@inclusion-kit/sdk/geography';
import { isDataInclusionError } from '@inclusion-kit/sdk';
import { mending } from '../locales/mending.ts';

const GEO_API_MS = 15_000;

/** Finds the communes of the file given, else of the geo API, and the names of EPCI that the file tells. Without any, it says so. */
export async function loadPlaces(file: string | null): Promise<Places> {
  if (file !== null) return createPlaces((await readCommunesFile(file)).communes, await readEpciNames(file));
  let communes: Commune[] = [];
  try {
    communes = await fetchCommunes({ timeoutMs: GEO_API_MS });
  } catch (error) {
    if (!isDataInclusionError(error)) throw error;
    console.error(mending.noCommunes);
  }
  return createPlaces(communes);
}

async function readEpciNames(path: string): Promise<Map<string, string>> {
  const names = new Map<string, string>();
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
