import { parseTerritory } from '@inclusion-kit/sdk/internal';
import { viewNames, type ViewName } from '../sections/tabs.ts';
import type { Choices } from '../view.ts';

/** The choices of the reader, with the territory that is looked at in place of the whole, as « epci-200054807 ». */
export interface Address extends Choices {
  readonly territory: string | null;
  /** The view that is shown. */
  readonly view: ViewName;
  /** The values of the address that are none of ours, as it was read. */
  readonly refused: readonly string[];
}

const NAMES = { view: 'vue', territory: 'territoire', sort: 'tri', verdict: 'lecture' } as const;
/** The parameters of the address of a page that `<di-territory>` reads. */
export const addressNames: readonly string[] = Object.values(NAMES);
const SORTS = ['ecart', 'besoin', 'services', 'a_jour'] as const;
const VERDICTS = ['a_renforcer', 'equilibre', 'sur_liste', 'trop_peu'] as const;

/** Reads the choices from the address of the page. A value that is none of ours is left out, and told as such. */
export function readAddress(search: string): Address {
  const params = new URLSearchParams(search);
  const refused: string[] = [];
  const read = <T extends string>(name: string, find: (text: string) => T | null | undefined): T | null => {
    const text = params.get(name) ?? '';
    const value = text === '' ? null : (find(text) ?? null);
    if (text !== '' && value === null) refused.push(text);
    return value;
  };
  const among = <T extends string>(name: string, values: readonly T[]): T | null =>
    read(name, (text) => values.find((one) => one === text));
  return {
    territory: read(NAMES.territory, (text) => (parseTerritory(text) === null ? null : text)),
    view: among(NAMES.view, viewNames) ?? 'essentiel',
    sort: among(NAMES.sort, SORTS) ?? 'ecart',
    verdict: among(NAMES.verdict, VERDICTS),
    refused,
  };
}

/** Writes the choices into the address of the page, beside what stands there. The usual ones are not written. */
export function writeAddress({ view, territory, sort, verdict }: Omit<Address, 'refused'>): void {
  const url = new URL(location.href);
  const values = { view: view === 'essentiel' ? null : view, territory, sort: sort === 'ecart' ? null : sort, verdict };
  for (const key of Object.keys(NAMES) as (keyof typeof NAMES)[]) {
    const value = values[key];
    if (value === null) url.searchParams.delete(NAMES[key]);
    else url.searchParams.set(NAMES[key], value);
  }
  history.replaceState(history.state, '', url);
}
