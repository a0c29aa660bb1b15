import { isDataInclusionError } from '@inclusion-kit/sdk';
import {
  arrondissementsOf,
  isAddressLookup,
  type Adresse,
  type Commune,
  type Departement,
  type Geography,
} from '@inclusion-kit/sdk/geography';
import { communesOfCode, findDepartements, isCode } from '@inclusion-kit/sdk/internal';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isFound, toTownTexts } from '../../shared/places/suggestions.ts';
import { arrange, mayBeAddress, type Territory } from '../../shared/places/places.ts';

const DEBOUNCE_MS = 120;
/** Addresses are asked once the hand rests: they come from farther than communes. */
const ADDRESS_DEBOUNCE_MS = 300;
const COMMUNES = 8;
/** Paris and its twenty arrondissements: a city is listed with all of its own. */
const MOST_COMMUNES = 21;
const ADDRESSES = 4;

export interface PlacesState {
  /** The text that was asked last. */
  readonly typed: string;
  readonly status: 'closed' | 'searching' | 'open' | 'none' | 'down';
  readonly communes: readonly Commune[];
  readonly departements: readonly Departement[];
  readonly adresses: readonly Adresse[];
  /** Addresses do not answer, while communes do. */
  readonly addressesDown: boolean;
  /** The town that the text names, where the geography does not know it: it stands elsewhere. Else null. */
  readonly elsewhere: string | null;
}

const closed: PlacesState = {
  typed: '',
  status: 'closed',
  communes: [],
  departements: [],
  adresses: [],
  addressesDown: false,
  elsewhere: null,
};

interface Hooks {
  geography(): Geography | null;
  territory(): Territory;
  departements(): boolean;
  onChange(state: PlacesState): void;
  onFailure(error: unknown): void;
}

/** Suggests places for a typed text: communes 120 ms after the last letter, addresses after 300 ms. */
export class PlacesController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #hooks: Hooks;
  state: PlacesState = closed;
  /** True while the list on screen answers an earlier text than the typed one. */
  isAsking = false;
  #request: AbortController | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #addressTimer: ReturnType<typeof setTimeout> | undefined;
  #awaitsAddresses = false;
  /** A geography that said it has no addresses. */
  #addressless: Geography | null = null;

  constructor(host: ReactiveControllerHost, hooks: Hooks) {
    this.#host = host;
    this.#hooks = hooks;
    host.addController(this);
  }

  /** The geography finds addresses, as far as is known. */
  get hasAddresses(): boolean {
    const geography = this.#hooks.geography();
    return geography !== null && geography !== this.#addressless && isAddressLookup(geography);
  }

  hostDisconnected(): void {
    this.close();
  }

  /** Asks for the places that match a text. A blank text closes the list. */
  ask(text: string, { atOnce = false } = {}): void {
    this.#stop();
    const typed = text.trim();
    if (typed === '') {
      this.close();
      return;
    }
    this.isAsking = true;
    this.#awaitsAddresses = this.hasAddresses && mayBeAddress(typed);
    this.#timer = setTimeout(() => void this.#askCommunes(typed), atOnce ? 0 : DEBOUNCE_MS);
  }

  close(): void {
    this.#stop();
    if (this.state.status !== 'closed') this.#set(closed);
  }

  async #askCommunes(typed: string): Promise<void> {
    const geography = this.#hooks.geography();
    if (geography === null) {
      this.isAsking = false;
      return;
    }
    const request = new AbortController();
    this.#request = request;
    if (this.#awaitsAddresses) {
      this.#addressTimer = setTimeout(() => void this.#askAddresses(typed, request), ADDRESS_DEBOUNCE_MS);
    }
    // The previous suggestions stay on screen while the next ones come.
    if (this.state.status !== 'open') this.#set({ ...closed, typed, status: 'searching' });
    const territory = this.#hooks.territory();
    try {
      // A fixed territory keeps few of the communes of a name: more are asked for.
      const limit = territory.fixed ? 100 : MOST_COMMUNES;
      const hasDepartements = this.#hooks.departements() && !territory.fixed;
      const [found, departements] = await Promise.all([
        geography.communes(typed, { limit, signal: request.signal, first: territory }),
        // Without its part that compares sounds, the communes stay.
        hasDepartements ? findDepartements(typed).catch(() => []) : [],
      ]);
      if (this.#request !== request) return;
      this.isAsking = false;
      // « 13005 » is the fifth arrondissement of Marseille: neither all of the city, nor Aubagne, which has it as its INSEE code.
      const coded = isCode(typed) ? communesOfCode(found, typed) : [];
      const arranged = arrange(coded.length > 0 ? coded : found, territory);
      const parts = arrondissementsOf(arranged[0]?.code ?? '').length;
      const communes = arranged.slice(0, Math.max(COMMUNES, 1 + parts));
      this.#settle({ ...closed, typed, communes, departements });
      const isUnknown = departements.length === 0 && communes.every((commune) => !isFound(commune, typed));
      if (isUnknown && !territory.fixed) await this.#lookElsewhere(typed, request);
      if (!this.#awaitsAddresses) await this.#askTown(typed, request);
    } catch (error) {
      if (this.#request !== request) return;
      this.isAsking = false;
      this.#awaitsAddresses = false;
      clearTimeout(this.#addressTimer);
      this.#set({ ...closed, typed, status: 'down' });
      this.#hooks.onFailure(error);
    }
  }

  /**
   * Looks for a town of the country of that very name, where the geography has none: « Lille » is no mistake for a town of here that begins
   * alike. The list of towns comes for that alone.
   */
  async #lookElsewhere(typed: string, request: AbortController): Promise<void> {
    // No town has a figure in its name: an address and a postal code need no list.
    if (/\d/.test(typed)) return;
    // Without the list, what was found stays.
    const part = await import('../map/ground/towns.ts').catch(() => null);
    if (part === null) return;
    const town = part.findTown(typed);
    if (this.#request !== request || town === undefined) return;
    this.#settle({ ...this.state, communes: [], elsewhere: town.name });
  }

  async #askAddresses(typed: string, request: AbortController): Promise<void> {
    const geography = this.#hooks.geography();
    if (geography === null || !isAddressLookup(geography)) return;
    const territory = this.#hooks.territory();
    try {
      const found = await geography.addresses(typed, {
        limit: territory.fixed ? 20 : ADDRESSES,
        signal: request.signal,
      });
      if (this.#request !== request) return;
      this.#awaitsAddresses = false;
      const adresses = found.filter((adresse) => isAddress(adresse) && isWithin(adresse, territory));
      if (!this.isAsking) this.#settle({ ...this.state, adresses: adresses.slice(0, ADDRESSES) });
      await this.#askTown(typed, request);
    } catch (error) {
      if (this.#request !== request) return;
      this.#awaitsAddresses = false;
      if (isDataInclusionError(error) && error.code === 'not_found') this.#addressless = geography;
      else this.#hooks.onFailure(error);
      if (!this.isAsking) this.#settle({ ...this.state, addressesDown: this.#addressless !== geography });
      await this.#askTown(typed, request);
    }
  }

  /** Proposes the commune of an address that nothing answered, by its postal code: the search can at least begin there. */
  async #askTown(typed: string, request: AbortController): Promise<void> {
    const geography = this.#hooks.geography();
    const { communes, departements, adresses } = this.state;
    const isAnswered = communes.length + departements.length + adresses.length > 0 || this.state.elsewhere !== null;
    if (geography === null || isAnswered) return;
    for (const text of toTownTexts(typed)) {
      const found = await geography.communes(text, { limit: COMMUNES, signal: request.signal }).catch(() => []);
      if (this.#request !== request) return;
      const towns = arrange(found, this.#hooks.territory());
      if (towns.length > 0) {
        this.#settle({ ...this.state, communes: towns });
        return;
      }
    }
  }

  #settle(state: PlacesState): void {
    const { communes, departements, adresses } = state;
    const isEmpty = communes.length + departements.length + adresses.length === 0;
    const status = !isEmpty ? 'open' : this.#awaitsAddresses ? 'searching' : 'none';
    this.#set({ ...state, status });
  }

  #stop(): void {
    this.isAsking = false;
    this.#awaitsAddresses = false;
    clearTimeout(this.#timer);
    clearTimeout(this.#addressTimer);
    this.#request?.abort();
    this.#request = null;
  }

  #set(state: PlacesState): void {
    this.state = state;
    this.#hooks.onChange(state);
    this.#host.requestUpdate();
  }
}

/** The geocoder also answers communes, which the list of communes already gives. */
function isAddress({ type }: Adresse): boolean {
  return type !== 'municipality';
}

/** Tests an address against its territory by its code. An EPCI is checked when the address is chosen. */
function isWithin({ code_commune }: Adresse, { fixed, code_departement }: Territory): boolean {
  return !fixed || code_departement === null || code_commune.startsWith(code_departement);
}
