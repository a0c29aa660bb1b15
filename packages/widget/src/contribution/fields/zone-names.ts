import type { Geography } from '@inclusion-kit/sdk/geography';
import type { ReactiveControllerHost } from 'lit';

/** A territory of many communes is told by some of their names. */
const NAMED_PLACES = 12;

/** Names the places of a territory by their code: those that were chosen here, and the communes that the record writes. */
export class ZoneNamesController {
  readonly #host: ReactiveControllerHost;
  readonly #geography: () => Geography | null;
  #names: ReadonlyMap<string, string> = new Map();

  constructor(host: ReactiveControllerHost, geography: () => Geography | null) {
    this.#host = host;
    this.#geography = geography;
  }

  /** The names that are known, by code; a commune that stays unknown has none. */
  get names(): ReadonlyMap<string, string> {
    return this.#names;
  }

  /** Takes the names of places that were just chosen. */
  add(names: ReadonlyMap<string, string>): void {
    this.#names = new Map([...this.#names, ...names]);
    this.#host.requestUpdate();
  }

  /** Looks for the names of the communes of a territory. Never rejects. */
  async find(zone: readonly string[]): Promise<void> {
    const geography = this.#geography();
    const codes = zone.filter((code) => code.length === 5 && !this.#names.has(code));
    if (geography === null || codes.length === 0) return;
    const communes = await Promise.all(
      codes.slice(0, NAMED_PLACES).map((code) => geography.commune(code).catch(() => null)),
    );
    const found = communes.flatMap((commune) =>
      commune === null ? [] : [[commune.code, `${commune.nom} (${commune.code_departement})`] as const],
    );
    if (found.length > 0) this.add(new Map(found));
  }
}
