import type { Commune, Geography } from '@inclusion-kit/sdk/geography';
import type { ReactiveControllerHost } from 'lit';
import { findCommunes } from '../../shared/places/find-communes.ts';
import { ReadingTask } from '../../shared/reading/reading-task.ts';

/** A territory of many communes is told by some of their names. */
const NAMED_PLACES = 12;

/** Names the places of a territory by their code: those that were chosen here, and the communes that the record writes. */
export function createZoneNames(host: ReactiveControllerHost, geography: () => Geography | null) {
  let unnamed: readonly string[] = [];
  const zone = {
    /** The known names, by code. A commune that stays unknown has none. */
    names: new Map() as ReadonlyMap<string, string>,
    /** Takes the names of places that were just chosen. */
    add: (names: ReadonlyMap<string, string>): void => {
      zone.names = new Map([...zone.names, ...names]);
      host.requestUpdate();
    },
    find: (written: readonly string[]): void => {
      const codes = written.filter((code) => code.length === 5 && !zone.names.has(code));
      unnamed = codes.slice(0, NAMED_PLACES);
      void reading.read();
    },
  };
  const reading = new ReadingTask<Geography, string, Commune[]>(host, {
    from: geography,
    key: () => (unnamed.length === 0 ? null : unnamed.join(' ')),
    read: (from, codes, signal) => findCommunes(from, codes.split(' '), signal),
    onAnswer: (communes) =>
      zone.add(new Map(communes.map(({ code, nom, code_departement }) => [code, `${nom} (${code_departement})`]))),
  });
  return zone;
}
