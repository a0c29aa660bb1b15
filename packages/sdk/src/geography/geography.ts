import type { CallOptions } from '../source.ts';
import type { Adresse } from './adresse.ts';
import type { Commune } from './commune.ts';

/**
 * Finds communes: what every geography does. Behind a relay the page asks the relay; offline a file of communes answers.
 * What only some can do stands apart, in `PositionLookup` and `AddressLookup`.
 */
export interface Geography {
  /**
   * Finds communes by the beginning of their name or postal code, best first: accents, case, hyphens and « St » are forgiven.
   * Homonyms all come, each with its postal codes and département: `toCommuneLabels` tells them apart.
   * @param q what the person typed; blank gives an empty list.
   * @param options.limit the most communes to return, 1–100; 20 when absent.
   */
  communes(q: string, options?: CallOptions & { limit?: number | undefined }): Promise<Commune[]>;
  /** Returns the commune, or the municipal arrondissement, of an INSEE code; null when there is none. */
  commune(code: string, options?: CallOptions): Promise<Commune | null>;
}

/** A point, WGS84 degrees. */
export interface Position {
  /** Degrees north, −90–90. */
  latitude: number;
  /** Degrees east, −180–180. */
  longitude: number;
}

/** The commune of a point. */
export interface CommuneAt {
  /** The commune itself: Paris, Lyon or Marseille rather than one of their arrondissements. */
  commune: Commune;
  /** True when it is only the commune with the nearest centre: near a border it may be the neighbour. */
  approximate: boolean;
}

/** What a geography that knows positions can do besides: « around me ». */
export interface PositionLookup {
  /**
   * Returns the commune where a point is; null at sea and abroad.
   * @throws UsageError when the point is none
   */
  communeAt(position: Position, options?: CallOptions): Promise<CommuneAt | null>;
}

/** What a geography that knows addresses can do besides. It takes an address file of the whole country: none works offline. */
export interface AddressLookup {
  /**
   * Finds addresses by text, best first, also while it is being typed.
   * @param q what the person typed; fewer than three letters or digits give an empty list, and what follows the 200th
   * character is left out.
   * @param options.limit the most addresses to return, 1–20; 5 when absent.
   * @param options.code_commune INSEE code of the commune to look in; everywhere when absent.
   * @throws UsageError when the limit or the code is none
   */
  addresses(
    q: string,
    options?: CallOptions & { limit?: number | undefined; code_commune?: string | undefined },
  ): Promise<Adresse[]>;
  /**
   * Returns the address nearest to a point; null when there is none around.
   * @throws UsageError when the point is none
   */
  addressAt(position: Position, options?: CallOptions): Promise<Adresse | null>;
}

/**
 * Tells whether a geography can give the commune of a point.
 * @example if (isPositionLookup(geography)) await geography.communeAt({ latitude: 50.63, longitude: 3.06 });
 */
export function isPositionLookup(geography: object): geography is PositionLookup {
  return typeof (Object(geography) as Partial<PositionLookup>).communeAt === 'function';
}

/**
 * Tells whether a geography can find addresses.
 * @example if (isAddressLookup(geography)) await geography.addresses('20 avenue de ségur paris');
 */
export function isAddressLookup(geography: object): geography is AddressLookup {
  const { addresses, addressAt } = Object(geography) as Partial<AddressLookup>;
  return typeof addresses === 'function' && typeof addressAt === 'function';
}
