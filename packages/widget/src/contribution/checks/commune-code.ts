import type { Commune, Geography } from '@inclusion-kit/sdk/geography';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { toNamedCommune } from '../../shared/places/suggestions.ts';

const DEBOUNCE_MS = 300;
const LIMIT = 100;

/** Finds the INSEE code of the commune that a form names, so that a corrected name does not keep the code of another. */
export class CommuneCodeController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #geography: () => Geography | null;
  #asked: string | null = null;
  #commune: Commune | null | undefined = undefined;
  #search: Promise<void> = Promise.resolve();
  #abort: AbortController | null = null;

  constructor(host: ReactiveControllerHost, geography: () => Geography | null) {
    this.#host = host;
    this.#geography = geography;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#abort?.abort();
    this.#abort = null;
    // Coming back into the page looks again.
    this.#asked = null;
  }

  /** The commune that is named; null when none is, or several are; undefined while it is not known. */
  get commune(): Commune | null | undefined {
    return this.#commune;
  }

  /** Looks for the commune of a name and a postal code, 300 ms after the last change; null for none to look for. */
  follow(named: { commune: string; code_postal: string } | null): void {
    const asked =
      named === null || named.commune.trim() === '' ? null : JSON.stringify([named.commune, named.code_postal]);
    if (asked === this.#asked) return;
    this.#asked = asked;
    this.#abort?.abort();
    this.#abort = null;
    this.#commune = undefined;
    if (named === null || asked === null) return;
    const abort = new AbortController();
    this.#abort = abort;
    this.#search = this.#find(named.commune.trim(), named.code_postal.trim(), abort.signal);
  }

  /** Waits for the search under way; it never fails. */
  settle(): Promise<void> {
    return this.#search;
  }

  async #find(nom: string, code_postal: string, signal: AbortSignal): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, DEBOUNCE_MS));
    const geography = this.#geography();
    const isOver = (): boolean => this.#abort?.signal !== signal;
    if (isOver() || geography === null) return;
    try {
      const communes = await geography.communes(nom, { limit: LIMIT, signal });
      if (isOver()) return;
      this.#commune = toNamedCommune(communes, nom, code_postal);
    } catch {
      // Without the list of communes the correction goes without a code: who reads it will complete it.
      return;
    }
    this.#host.requestUpdate();
  }
}
