import type { Commune, Geography } from '@inclusion-kit/sdk/geography';
import type { ReactiveControllerHost } from 'lit';
import { toNamedCommune } from '../../shared/places/suggestions.ts';
import { ReadingTask } from '../../shared/reading/reading-task.ts';

const DEBOUNCE_MS = 300;
const LIMIT = 100;

/** Finds the INSEE code of the commune that a form names, so that a corrected name does not keep the code of another. */
export function createCommuneCode(host: ReactiveControllerHost, geography: () => Geography | null) {
  let sought: string | null = null;
  let search: Promise<void> = Promise.resolve();
  // Without the list of communes the correction goes without a code: who reads it will complete it.
  const reading = new ReadingTask<Geography, string, Commune | null>(host, {
    from: geography,
    key: () => sought,
    pauseMs: DEBOUNCE_MS,
    read: async (from, named, signal) => {
      const [nom = '', code_postal = ''] = named.split('\n');
      return toNamedCommune(await from.communes(nom, { limit: LIMIT, signal }), nom, code_postal);
    },
  });
  return {
    /** The commune that the address names. Null when there is none or several, undefined while it is not known. */
    get commune(): Commune | null | undefined {
      return reading.answer;
    },
    /** Looks for the commune of a name and a postal code, 300 ms after the last change. Null ends the search. */
    follow: (named: { commune: string; code_postal: string } | null): void => {
      const nom = named?.commune.trim() ?? '';
      const asked = named === null || nom === '' ? null : `${nom}\n${named.code_postal.trim()}`;
      if (asked === sought) return;
      sought = asked;
      search = reading.read();
    },
    /** Waits for the search under way. It never rejects. */
    settle: () => search,
  };
}
