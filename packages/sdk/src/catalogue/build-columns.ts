import type { ListedStructure, Service } from '../schemas/index.ts';
import { clusterStructures } from './clusters.ts';
import { createColumnBuilder } from './column-builder.ts';
import type { Column, Columns, ServiceColumns, StructureColumns } from './columns.ts';
import { toColumnDay } from './days.ts';
import { createMemoryRecords } from './memory-records.ts';
import { inOrderOfIds } from './order.ts';
import { buildPoints } from './points-builder.ts';
import type { Records } from './records.ts';

/** Records of the commons, as the API gives them. */
export interface OfferRecords {
  readonly structures: readonly ListedStructure[];
  readonly services: readonly Service[];
}

/** What a catalogue stands on: what searches look at, and the records behind. */
export interface BuiltColumns {
  readonly columns: Columns;
  readonly records: Records;
  /** The records that were kept, in the order of their numbers. */
  readonly kept: OfferRecords;
}

/**
 * Numbers records by their ids and writes what searches look at as columns of numbers.
 * A record whose id came before is left out, and so is a service whose structure is absent. The records are kept by reference.
 */
export function buildColumns(given: OfferRecords): BuiltColumns {
  const structures = inOrderOfIds(given.structures);
  const numberOf = new Map(structures.map(({ id }, number) => [id, number]));
  const services = inOrderOfIds(given.services).filter(({ structure_id }) => numberOf.has(structure_id));
  return {
    columns: {
      services: toServiceColumns(services, structures, numberOf),
      structures: toStructureColumns(structures, numberOf),
    },
    records: createMemoryRecords(services, structures),
    kept: { structures, services },
  };
}

function toServiceColumns(
  services: readonly Service[],
  structures: readonly ListedStructure[],
  numberOf: ReadonlyMap<string, number>,
): ServiceColumns {
  const ofStructures = Uint32Array.from(services, ({ structure_id }) => numberOf.get(structure_id) ?? 0);
  return {
    count: services.length,
    structures: ofStructures,
    source: toColumn(services, ({ source }) => source),
    code_insee: toColumn(services, ({ code_insee }) => code_insee),
    thematiques: toColumn(services, ({ thematiques }) => thematiques),
    type: toColumn(services, ({ type }) => type),
    frais: toColumn(services, ({ frais }) => frais),
    publics: toColumn(services, ({ publics }) => publics),
    publics_precisions: toColumn(services, ({ publics_precisions }) => publics_precisions),
    modes_accueil: toColumn(services, ({ modes_accueil }) => modes_accueil),
    zone_eligibilite: toColumn(services, ({ zone_eligibilite }) => zone_eligibilite),
    horaires_accueil: toColumn(
      services,
      ({ horaires_accueil }, number) =>
        horaires_accueil ?? structures[ofStructures[number] ?? 0]?.horaires_accueil ?? null,
    ),
    points: buildPoints(services),
    score_qualite: toScores(services),
    date_maj: toDays(services),
  };
}

function toStructureColumns(
  structures: readonly ListedStructure[],
  numberOf: ReadonlyMap<string, number>,
): StructureColumns {
  return {
    count: structures.length,
    source: toColumn(structures, ({ source }) => source),
    code_insee: toColumn(structures, ({ code_insee }) => code_insee),
    reseaux_porteurs: toColumn(structures, ({ reseaux_porteurs }) => reseaux_porteurs),
    score_qualite: toScores(structures),
    date_maj: toDays(structures),
    clusters: clusterStructures(structures, numberOf),
  };
}

function toColumn<T>(
  records: readonly T[],
  read: (record: T, number: number) => string | readonly string[] | null,
): Column {
  const builder = createColumnBuilder(records.length);
  for (const [number, record] of records.entries()) builder.add(read(record, number));
  return builder.build();
}

function toScores(records: readonly { score_qualite: number }[]): Float64Array {
  return Float64Array.from(records, ({ score_qualite }) => score_qualite);
}

function toDays(records: readonly { date_maj: string }[]): Uint16Array {
  const known = new Map<string, number>();
  return Uint16Array.from(records, ({ date_maj }) => {
    let day = known.get(date_maj);
    if (day === undefined) {
      day = toColumnDay(date_maj);
      known.set(date_maj, day);
    }
    return day;
  });
}
