import type { CallOptions } from '../source.ts';
import type { Adresse } from './adresse.ts';
import type { Commune } from './communes/commune.ts';

/**
 * Finds communes, as every geography can. Behind a relay the page asks the relay. Offline a file of communes answers.
 * `PositionLookup` and `AddressLookup` hold the methods that only some geographies have.
 */
export interface Geography {
  /**
   * Finds communes by the beginning of their name or postal code, best first. Accents, case, hyphens and « St » make no
   * difference, and a list forgives one typo. Homonyms all come, each with its postal codes and département: `toCommuneLabels` tells them apart.
   * @param q the text that the person typed. A blank text gives an empty list.
   * @param options.limit the most communes to return, 1–100. 20 when absent.
   * @param options.first the département or EPCI whose communes come first among those that match as well. A list of communes
   * knows it. A relay puts its own territory first.
   */
  communes(
    q: string,
    options?: CallOptions & { limit?: number | undefined; first?: FirstPlaces | undefined },
  ): Promise<Commune[]>;
  /** Returns the commune, or the municipal arrondissement, of an INSEE code. Returns null when there is none. */
  commune(code: string, options?: CallOptions): Promise<Commune | null>;
}

/** The places that people mean first. */
export interface FirstPlaces {
  /** INSEE code of a département. */
  readonly code_departement?: string | null | undefined;
  /** SIREN of an EPCI. */
  readonly code_epci?: string | null | undefined;
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

/** The further method of a geography that knows positions: « around me ». */
export interface PositionLookup {
  /**
   * Returns the commune of a point, or null at sea and abroad.
   * @throws UsageError when the position is no valid point
   */
  communeAt(position: Position, options?: CallOptions): Promise<CommuneAt | null>;
}

/**
 * The further methods of a geography that knows addresses. They need an address file of the whole country, so none works
 * offline.
 */
export interface AddressLookup {
  /**
   * Finds addresses by text, best first, also while the person is typing.
   * @param q the text that the person typed. Fewer than three letters or digits give an empty list. The text is cut after 200
   * characters.
   * @param options.limit the most addresses to return, 1–20. 5 when absent.
   * @param options.code_commune INSEE code of the commune to look in. The whole country when absent.
   * @throws UsageError when the limit or the code is not valid
   */
  addresses(
    q: string,
    options?: CallOptions & { limit?: number | undefined; code_commune?: string | undefined },
  ): Promise<Adresse[]>;
  /**
   * Returns the address nearest to a point, or null when there is none around.
   * @throws UsageError when the position is no valid point
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
