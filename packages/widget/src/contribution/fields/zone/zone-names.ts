import type { Geography } from '@inclusion-kit/sdk/geography';
import type { ReactiveControllerHost } from 'lit';
import { findCommunes } from '../../../shared/places/find-communes.ts';
import { isEpci, nameEpcis } from '../../../shared/places/name-epcis.ts';
import { ReadingTask } from '../../../shared/reading/reading-task.ts';

/** A territory of many communes is told by some of their names. */
const NAMED_PLACES = 12;

/** Names the places of a territory by their code: those that were chosen here, and those that the record writes. */
export function createZoneNames(host: ReactiveControllerHost, geography: () => Geography | null) {
  let unnamed: readonly string[] = [];
  const zone = {
    /** The known names, by code. A place that stays unknown has none. */
    names: new Map() as ReadonlyMap<string, string>,
    /** Takes the names of places that were just chosen. */
    add: (names: ReadonlyMap<string, string>): void => {
      zone.names = new Map([...zone.names, ...names]);
      host.requestUpdate();
    },
    find: (written: readonly string[]): void => {
      const codes = written.filter((code) => (code.length === 5 || isEpci(code)) && !zone.names.has(code));
      unnamed = codes.slice(0, NAMED_PLACES);
      void reading.read();
    },
  };
  const reading = new ReadingTask<Geography, string, ReadonlyMap<string, string>>(host, {
    from: geography,
    key: () => (unnamed.length === 0 ? null : unnamed.join(' ')),
    read: async (from, codes, signal) => {
      const epcis = codes.split(' ').filter(isEpci);
      const others = codes.split(' ').filter((code) => !isEpci(code));
      const [communes, named] = await Promise.all([findCommunes(from, others, signal), nameEpcis(epcis)]);
      const names = communes.map(({ code, nom, code_departement }) => [code, `${nom} (${code_departement})`] as const);
      return new Map([...names, ...named]);
    },
    onAnswer: zone.add,
  });
  return zone;
}
