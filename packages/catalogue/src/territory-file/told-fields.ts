import type { Column } from '../columns/columns.ts';
import { fromColumnDay } from '../columns/days.ts';
import type { FileOrder } from './column-codec.ts';
import type { IndexColumns } from './index-codec.ts';
import type { Told } from './record-table.ts';

/** What the columns of an index tell of the records of one block. */
export interface ToldOfBlock {
  readonly services: Told;
  readonly structures: Told;
}

/** Returns what columns tell of the records that stand from a position on in the order of the file: blocks do not repeat it. */
export function toldByColumns(
  { services, structures }: IndexColumns,
  order: { readonly services: FileOrder; readonly structures: FileOrder },
  first: { readonly services: number; readonly structures: number },
): ToldOfBlock {
  const serviceNumber = (record: number): number => order.services[first.services + record] ?? 0;
  const structureNumber = (record: number): number => order.structures[first.structures + record] ?? 0;
  const { points } = services;
  const toAxis = (axis: Float64Array) => (record: number) => {
    const degrees = axis[points.codes[serviceNumber(record)] ?? 0] ?? Number.NaN;
    return Number.isNaN(degrees) ? null : degrees;
  };
  return {
    services: new Map<string, (record: number) => unknown>([
      ['source', single(services.source, serviceNumber)],
      ['code_insee', single(services.code_insee, serviceNumber)],
      ['thematiques', list(services.thematiques, serviceNumber)],
      ['type', single(services.type, serviceNumber)],
      ['frais', single(services.frais, serviceNumber)],
      ['publics', list(services.publics, serviceNumber)],
      ['modes_accueil', list(services.modes_accueil, serviceNumber)],
      ['zone_eligibilite', list(services.zone_eligibilite, serviceNumber)],
      ['latitude', toAxis(points.latitudes)],
      ['longitude', toAxis(points.longitudes)],
      ['score_qualite', (record) => services.score_qualite[serviceNumber(record)]],
      ['date_maj', (record) => fromColumnDay(services.date_maj[serviceNumber(record)] ?? 0)],
    ]),
    structures: new Map<string, (record: number) => unknown>([
      ['source', single(structures.source, structureNumber)],
      ['code_insee', single(structures.code_insee, structureNumber)],
      ['reseaux_porteurs', list(structures.reseaux_porteurs, structureNumber)],
      ['score_qualite', (record) => structures.score_qualite[structureNumber(record)]],
      ['date_maj', (record) => fromColumnDay(structures.date_maj[structureNumber(record)] ?? 0)],
    ]),
  };
}

type Numbering = (record: number) => number;

function list({ values, sets, codes }: Column, toNumber: Numbering): (record: number) => (string | undefined)[] | null {
  return (record) => sets[codes[toNumber(record)] ?? 0]?.map((value) => values[value]) ?? null;
}

function single(column: Column, toNumber: Numbering): (record: number) => string | null {
  const read = list(column, toNumber);
  return (record) => read(record)?.[0] ?? null;
}
