import { parseTerritory } from '@inclusion-kit/sdk/internal';
import { viewNames, type ViewName } from '../sections/tabs.ts';
import type { Choices } from '../view.ts';

/** The choices of the reader, with the territory that is looked at in place of the whole, as « epci-200054807 ». */
export interface Address extends Choices {
  readonly territory: string | null;
  /** The view that is shown. */
  readonly view: ViewName;
}

const NAMES = { view: 'vue', territory: 'territoire', sort: 'tri', verdict: 'lecture' } as const;
const SORTS = ['ecart', 'besoin', 'services', 'a_jour'] as const;
const VERDICTS = ['a_renforcer', 'equilibre', 'sur_liste', 'trop_peu'] as const;

/** Reads the choices from the address of the page. A value that is none of ours is left out. */
export function readAddress(search: string): Address {
  const params = new URLSearchParams(search);
  const territory = params.get(NAMES.territory);
  return {
    territory: territory !== null && parseTerritory(territory) !== null ? territory : null,
    view: viewNames.find((one) => one === params.get(NAMES.view)) ?? 'essentiel',
    sort: SORTS.find((one) => one === params.get(NAMES.sort)) ?? 'ecart',
    verdict: VERDICTS.find((one) => one === params.get(NAMES.verdict)) ?? null,
  };
}

/** Writes the choices into the address of the page, beside what stands there. The usual ones are not written. */
export function writeAddress({ view, territory, sort, verdict }: Address): void {
  const url = new URL(location.href);
  const values = { view: view === 'essentiel' ? null : view, territory, sort: sort === 'ecart' ? null : sort, verdict };
  for (const key of Object.keys(NAMES) as (keyof typeof NAMES)[]) {
    const value = values[key];
    if (value === null) url.searchParams.delete(NAMES[key]);
    else url.searchParams.set(NAMES[key], value);
  }
  history.replaceState(history.state, '', url);
}
