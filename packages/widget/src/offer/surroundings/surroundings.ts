import type { OfferSource } from '@inclusion-kit/sdk';
import type { Commune, Geography } from '@inclusion-kit/sdk/geography';
import type { DetailedService, Service } from '@inclusion-kit/sdk/schemas';
import type { ReactiveControllerHost } from 'lit';
import { communesToName } from './zone.ts';
import { toAskedThemes } from './asked-themes.ts';

interface Hooks {
  source(): OfferSource | null;
  geography(): Geography | null;
  /** Whether the offer is closed: offers like it are looked for. */
  isClosed(service: DetailedService): boolean;
}

const SHOWN = 5;

/** Finds what surrounds an offer once it is shown. All of it is an extra: what cannot be read is left out without a word. */
export class SurroundingsController {
  readonly #host: ReactiveControllerHost;
  readonly #hooks: Hooks;
  #about: DetailedService | null = null;
  #commune: { code: string; found: Commune | null } | null = null;
  #others: readonly Service[] = [];
  #similar: readonly DetailedService[] = [];
  #names: ReadonlyMap<string, string> = new Map();

  constructor(host: ReactiveControllerHost, hooks: Hooks) {
    this.#host = host;
    this.#hooks = hooks;
  }

  /** The structure's other offers. */
  get others(): readonly Service[] {
    return this.#others;
  }

  /** Offers of the same thématiques around, when the offer is closed. */
  get similar(): readonly DetailedService[] {
    return this.#similar;
  }

  /** Names of the communes of the zone, by INSEE code, as far as they are known. */
  get names(): ReadonlyMap<string, string> {
    return this.#names;
  }

  /** The commune of a code, once it is known. */
  communeOf(code: string): Commune | null {
    if (this.#commune?.code !== code) void this.#findCommune(code);
    return this.#commune?.found ?? null;
  }

  /** Looks around another offer, or around the same one read again. */
  follow(service: DetailedService): void {
    if (service === this.#about) return;
    if (service.id !== this.#about?.id) {
      this.#others = [];
      this.#similar = [];
      this.#names = new Map();
    }
    this.#about = service;
    void this.#findOthers(service);
    void this.#findNames(service);
    if (this.#hooks.isClosed(service)) void this.#findSimilar(service);
  }

  async #findOthers(service: DetailedService): Promise<void> {
    const structure = await this.#hooks
      .source()
      ?.structure(service.structure_id)
      .catch(() => null);
    if (structure === undefined || structure === null || this.#about !== service) return;
    this.#others = structure.services.filter(({ id }) => id !== service.id).slice(0, SHOWN);
    this.#host.requestUpdate();
  }

  async #findSimilar(service: DetailedService): Promise<void> {
    const { code_insee } = service;
    const thematiques = toAskedThemes(service.thematiques);
    if (thematiques.length === 0 || code_insee === null) return;
    const page = await this.#hooks
      .source()
      ?.searchServices({ code_commune: code_insee, thematiques, size: SHOWN + 1 })
      .catch(() => null);
    if (page === undefined || page === null || this.#about !== service) return;
    this.#similar = page.items
      .map((result) => result.service)
      .filter((one) => one.id !== service.id && !this.#hooks.isClosed(one))
      .slice(0, SHOWN);
    this.#host.requestUpdate();
  }

  async #findNames(service: DetailedService): Promise<void> {
    const geography = this.#hooks.geography();
    const codes = communesToName(service.zone_eligibilite);
    if (geography === null || codes.length === 0) return;
    const found = await Promise.allSettled(codes.map((code) => geography.commune(code)));
    if (this.#about !== service) return;
    const names = new Map(this.#names);
    for (const answer of found) {
      if (answer.status === 'fulfilled' && answer.value !== null) names.set(answer.value.code, answer.value.nom);
    }
    this.#names = names;
    this.#host.requestUpdate();
  }

  async #findCommune(code: string): Promise<void> {
    this.#commune = { code, found: null };
    const found = await this.#hooks
      .geography()
      ?.commune(code)
      .catch(() => null);
    if (found === undefined || found === null || this.#commune.code !== code) return;
    this.#commune = { code, found };
    this.#host.requestUpdate();
  }
}
