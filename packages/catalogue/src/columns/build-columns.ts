import { hoursBandOf, listNames, searchParameters, type FilteredField } from '@inclusion-kit/sdk/internal';
import type { ListedStructure, Service } from '@inclusion-kit/sdk/schemas';
import { clusterStructures } from './clusters.ts';
import { createColumnBuilder, type ColumnBuilder } from './column-builder.ts';
import type { Column, Columns, ServiceColumns, StructureColumns } from './columns.ts';
import { createColumnDays } from './days.ts';
import { inOrderOfIds } from '../shared/order.ts';
import { buildPoints } from './points-builder.ts';
import { createMemoryRecords, type Records } from './records.ts';

/** Records of the commons, as the API gives them. */
export interface OfferRecords {
  /** Every structure, in any order. */
  readonly structures: readonly ListedStructure[];
  /** Every service, in any order. */
  readonly services: readonly Service[];
}

/** The columns that searches read, and the records behind them. */
export interface BuiltColumns {
  readonly columns: Columns;
  readonly records: Records;
  /** The records that were kept, in the order of their numbers. */
  readonly kept: OfferRecords;
}

/** Writes records as columns, by reference. A repeated id is left out, and so is a service whose structure is absent. */
export function buildColumns(given: OfferRecords): BuiltColumns {
  const structures = inOrderOfIds(given.structures);
  const numberOf = new Map<string, number>();
  for (const structure of structures) numberOf.set(structure.id, numberOf.size);
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

/** The fields of a model that filters look for values in. */
function filteredFields<Model extends 'service' | 'structure'>(model: Model): FilteredField<Model>[] {
  const fields = listNames.map((name) => searchParameters[name].field);
  return fields.filter(([of]) => of === model).map(([, field]) => field as FilteredField<Model>);
}

/** The fields of services that are texts, or lists of texts. */
export const serviceFields = [
  'code_insee',
  ...filteredFields('service'),
  'publics_precisions',
  'zone_eligibilite',
] as const satisfies readonly (keyof Service)[];
/** The fields of structures that are texts, or lists of texts. */
export const structureFields = [
  'source',
  'code_insee',
  ...filteredFields('structure'),
] as const satisfies readonly (keyof ListedStructure)[];

/** Returns a field of a service as searches look at it. Hours a week are told in bands: nobody looks for 3.5 of them. */
export function searchedField(
  service: Service,
  name: (typeof serviceFields)[number],
): string | readonly string[] | null | undefined {
  return name === 'volume_horaire_hebdomadaire' ? hoursBandOf(service[name]) : service[name];
}

// One pass over the records: they lie far apart in memory, and reaching them costs more than all the rest.
function toServiceColumns(
  services: readonly Service[],
  structures: readonly ListedStructure[],
  numberOf: ReadonlyMap<string, number>,
): ServiceColumns {
  const count = services.length;
  const ofStructures = new Uint32Array(count);
  const score_qualite = new Float64Array(count);
  const date_maj = new Uint16Array(count);
  const latitudes = new Float64Array(count);
  const longitudes = new Float64Array(count);
  const fields = createBuilders(serviceFields, count);
  const hours = createColumnBuilder(count);
  const toDay = createColumnDays();
  for (let number = 0; number < count; number += 1) {
    const service = services[number];
    if (service === undefined) break;
    const structure = numberOf.get(service.structure_id) ?? 0;
    ofStructures[number] = structure;
    score_qualite[number] = service.score_qualite;
    date_maj[number] = toDay(service.date_maj);
    latitudes[number] = service.latitude ?? Number.NaN;
    longitudes[number] = service.longitude ?? Number.NaN;
    for (const { name, builder } of fields) builder.add(searchedField(service, name));
    hours.add(service.horaires_accueil ?? structures[structure]?.horaires_accueil);
  }
  return {
    count,
    structures: ofStructures,
    ...buildAll(fields),
    horaires_accueil: hours.build(),
    points: buildPoints(latitudes, longitudes),
    score_qualite,
    date_maj,
  };
}

function toStructureColumns(
  structures: readonly ListedStructure[],
  numberOf: ReadonlyMap<string, number>,
): StructureColumns {
  const count = structures.length;
  const score_qualite = new Float64Array(count);
  const date_maj = new Uint16Array(count);
  const fields = createBuilders(structureFields, count);
  const toDay = createColumnDays();
  for (const [number, structure] of structures.entries()) {
    score_qualite[number] = structure.score_qualite;
    date_maj[number] = toDay(structure.date_maj);
    for (const { name, builder } of fields) builder.add(structure[name]);
  }
  return { count, ...buildAll(fields), score_qualite, date_maj, clusters: clusterStructures(structures, numberOf) };
}

interface FieldBuilder<Name> {
  readonly name: Name;
  readonly builder: ColumnBuilder;
}

function createBuilders<Name extends string>(names: readonly Name[], count: number): FieldBuilder<Name>[] {
  return names.map((name) => ({ name, builder: createColumnBuilder(count) }));
}

function buildAll<Name extends string>(fields: readonly FieldBuilder<Name>[]): Record<Name, Column> {
  return Object.fromEntries(fields.map(({ name, builder }) => [name, builder.build()])) as Record<Name, Column>;
}
