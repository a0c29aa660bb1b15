import type { Commune, Geography } from '@inclusion-kit/sdk/geography';
import type { ReactiveControllerHost } from 'lit';
import { findCommunes } from '../../shared/places/find-communes.ts';
import { ReadingTask } from '../../shared/reading/reading-task.ts';

/** A territory of many communes is told by some of their names. */
const NAMED_PLACES = 12;

/** Names the places of a territory by their code: those that were chosen here, and the communes that the record writes. */
export class ZoneNamesController {
  readonly #host: ReactiveControllerHost;
  readonly #reading: ReadingTask<Geography, string, Commune[]>;
  /** The known names, by code. A commune that stays unknown has none. */
  names: ReadonlyMap<string, string> = new Map();
  #unnamed: readonly string[] = [];

  constructor(host: ReactiveControllerHost, geography: () => Geography | null) {
    this.#host = host;
    this.#reading = new ReadingTask(host, {
      from: geography,
      key: () => (this.#unnamed.length === 0 ? null : this.#unnamed.join(' ')),
      read: (from, codes, signal) => findCommunes(from, codes.split(' '), signal),
      onAnswer: (communes) =>
        this.add(new Map(communes.map(({ code, nom, code_departement }) => [code, `${nom} (${code_departement})`]))),
    });
  }

  /** Takes the names of places that were just chosen. */
  add(names: ReadonlyMap<string, string>): void {
    this.names = new Map([...this.names, ...names]);
    this.#host.requestUpdate();
  }

  find(zone: readonly string[]): void {
    const codes = zone.filter((code) => code.length === 5 && !this.names.has(code));
    this.#unnamed = codes.slice(0, NAMED_PLACES);
    void this.#reading.read();
  }
}
