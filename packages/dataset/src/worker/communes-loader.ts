import { parseCommunes, type Commune } from '@inclusion-kit/sdk/geography';

/** Loads the list of communes that stands at an address. */
export type LoadCommunes = (address: string) => Promise<readonly Commune[]>;

/**
 * Creates a loader of communes that asks for a list once for all that want it. A list that could not be read is asked for again.
 * @example const loadCommunes = createCommunesLoader();
 */
export function createCommunesLoader(): LoadCommunes {
  let last: { readonly address: string; readonly communes: Promise<readonly Commune[]> } | null = null;
  return (address) => {
    if (last?.address === address) return last.communes;
    const communes = fetchCommunes(address);
    last = { address, communes };
    communes.catch(() => {
      if (last?.communes === communes) last = null;
    });
    return communes;
  };
}

async function fetchCommunes(address: string): Promise<readonly Commune[]> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`The list of communes is not there: ${response.status}`);
  return parseCommunes(await response.json()).communes;
}
