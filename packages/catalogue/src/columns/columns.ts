import type { FilteredField } from '@inclusion-kit/sdk/internal';

/** One field of many records: equal values share a number, to be judged once. A single value is a set of one. */
export interface Column {
  /** The distinct single values, in the order they were met. */
  readonly values: readonly string[];
  /** The distinct sets, as positions in `values`. The first is null: it stands for a field that is null. */
  readonly sets: readonly (readonly number[] | null)[];
  /** Record number → position in `sets`. */
  readonly codes: Uint32Array;
}

/** The points of services, each once, by ascending latitude from 1 on. Position 0 is "no point", with NaN coordinates. */
export interface Points {
  /** Degrees north, WGS84. */
  readonly latitudes: Float64Array;
  /** Degrees east, WGS84. */
  readonly longitudes: Float64Array;
  /** Service number → position of its point, or 0 without a point. */
  readonly codes: Uint32Array;
}

/** The columns that searches read, by numbers in the order of ids by code point. All is plain data. */
export interface Columns {
  readonly services: ServiceColumns;
  readonly structures: StructureColumns;
}

/** The fields of services that searches look at, by service number. */
export interface ServiceColumns extends Readonly<Record<FilteredField<'service'>, Column>> {
  readonly count: number;
  /** Number of the service's structure. */
  readonly structures: Uint32Array;
  readonly code_insee: Column;
  readonly publics_precisions: Column;
  readonly zone_eligibilite: Column;
  /** The service's own hours, or else its structure's, as the schema says. */
  readonly horaires_accueil: Column;
  readonly points: Points;
  readonly score_qualite: Float64Array;
  /** Days since 2000-01-01. */
  readonly date_maj: Uint16Array;
}

/** The fields of structures that searches look at, by structure number. */
export interface StructureColumns extends Readonly<Record<FilteredField<'structure'>, Column>> {
  readonly count: number;
  readonly source: Column;
  readonly code_insee: Column;
  readonly score_qualite: Float64Array;
  /** Days since 2000-01-01. */
  readonly date_maj: Uint16Array;
  /** Structure number → the smallest number in its cluster of duplicates. A structure without duplicates has its own number. */
  readonly clusters: Uint32Array;
}
