import type { Commune } from '@inclusion-kit/sdk/geography';
import type { Service, Source } from '@inclusion-kit/sdk/schemas';
import { searchedField, serviceFields, structureFields, type OfferRecords } from '../columns/build-columns.ts';
import { createColumnBuilder } from '../columns/column-builder.ts';
import type { Column, Columns } from '../columns/columns.ts';
import { toColumnDay } from '../columns/days.ts';
import { buildPoints } from '../columns/points-builder.ts';
import { createPacer } from '../shared/pacer.ts';
import type { Layout } from './layout.ts';
import type { Lines, MemberSize } from './members.ts';
import { fromColumn, fromTable, toDictionary, toTable, type Table, type TableColumn } from './table.ts';

/** Long texts that few searches read. They stand in a separate member. */
export type TextField = 'publics_precisions' | 'horaires_accueil';
const indexedFields = serviceFields.filter((name) => name !== 'publics_precisions');

/** The places of the records of one kind, by number: the block, and the rank among the records of the kind in that block. */
export interface Places {
  readonly blocks: Uint32Array;
  readonly places: Uint32Array;
}

/** Tells the index of a file as lines. @param date the day of the file */
export function toIndexLines(
  kept: OfferRecords,
  { structures: { clusters }, services: { structures: structureOf } }: Columns,
  layout: Layout,
  date: string,
): Lines {
  const positions = new Map(
    layout.flatMap(({ structures }) => structures).map((number, position) => [number, position]),
  );
  const tell = <Kind extends keyof OfferRecords>(
    kind: Kind,
    fields: readonly (keyof OfferRecords[Kind][number])[],
    more: (number: number) => object,
  ): Table =>
    toTable(
      layout.flatMap((numbers, block) =>
        numbers[kind].map((number, place) => {
          const record = kept[kind][number] as OfferRecords[Kind][number];
          const age = toColumnDay(date) - toColumnDay(record.date_maj);
          return {
            number,
            block,
            place,
            age,
            ...more(number),
            ...Object.fromEntries(fields.map((name) => [name, record[name]])),
          };
        }),
      ),
    );
  return {
    services: tell('services', ['latitude', 'longitude', 'score_qualite'], (number) => ({
      structure: positions.get(structureOf[number] ?? 0),
      ...Object.fromEntries(indexedFields.map((name) => [name, searchedField(kept.services[number] as Service, name)])),
    })),
    structures: tell('structures', [...structureFields, 'score_qualite'], (number) => ({
      twin: clusters[number] === number ? null : clusters[number],
    })),
  };
}

/** Tells the long texts of services in the order of the file. Hours are those of the structure where a service has none. */
export function toTextTable({ services, structures }: OfferRecords, columns: Columns, layout: Layout): Table {
  const numbers = layout.flatMap((block) => block.services);
  return toTable(
    numbers.map((number): Pick<Service, TextField> => ({
      publics_precisions: services[number]?.publics_precisions ?? null,
      horaires_accueil:
        services[number]?.horaires_accueil ??
        structures[columns.services.structures[number] ?? 0]?.horaires_accueil ??
        null,
    })),
  );
}

/** Makes an index from its lines, in slices of time. @throws RangeError or TypeError when the lines are no index */
export async function fromIndexLines(lines: Lines, date: string) {
  const services = createReader(lines.services as Table, date);
  const structures = createReader(lines.structures as Table, date);
  const structureOf = services.list('structure').map((position) => structures.numbers[position ?? -1] ?? null);
  const twins = structures.list('twin').map((twin, position) => twin ?? structures.numbers[position] ?? null);
  return {
    services: {
      count: services.count,
      structures: await services.byNumber(Uint32Array, structureOf),
      ...(await services.columns(indexedFields)),
      points: buildPoints(await services.numbersOf('latitude'), await services.numbersOf('longitude')),
      score_qualite: await services.numbersOf('score_qualite'),
      date_maj: await services.days(),
    },
    structures: {
      count: structures.count,
      ...(await structures.columns(structureFields)),
      score_qualite: await structures.numbersOf('score_qualite'),
      date_maj: await structures.days(),
      clusters: await structures.byNumber(Uint32Array, twins),
    },
    places: { services: await services.places(), structures: await structures.places() },
    blocks: fromTable(lines.blocks as Table) as unknown as MemberSize[],
    communes: fromTable(lines.communes as Table) as unknown as Commune[],
    sources: lines.sources as Source[],
    /** Makes the columns of long texts from their lines. */
    toTexts: async (texts: Lines) => ({
      publics_precisions: await services.column((texts.services as Table).publics_precisions),
      horaires_accueil: await services.column((texts.services as Table).horaires_accueil),
    }),
  };
}

type NumberArray = typeof Uint32Array | typeof Uint16Array | typeof Float64Array;

/** Creates the reader of a table of records in the order of the file, each with its number in the order of ids. */
function createReader(table: Table, date: string) {
  const pace = createPacer();
  const day = toColumnDay(date);
  const list = (name: string): readonly (number | null)[] =>
    fromColumn(table[name] ?? []) as readonly (number | null)[];
  const numbers = list('number') as readonly number[];
  const count = numbers.length;
  if (new Set(numbers).size !== count || !numbers.every((number) => number >= 0 && number < count)) {
    throw new RangeError('The records of an index have no numbers of their own.');
  }
  /** Puts values back by number. */
  async function byNumber<A extends NumberArray>(
    Numbers: A,
    values: readonly (number | null)[],
  ): Promise<InstanceType<A>> {
    const target = new Numbers(count);
    // An iterator would take longer than all the rest: this runs before it is compiled.
    for (let position = 0; position < count; position += 1) {
      target[numbers[position] ?? 0] = values[position] ?? Number.NaN;
    }
    await pace();
    return target as InstanceType<A>;
  }
  /** Reads texts, or lists of texts. Each distinct one is looked at once. */
  async function column(told: TableColumn = []): Promise<Column> {
    const { values, codes } = 'codes' in told ? told : toDictionary(fromColumn(told));
    const builder = createColumnBuilder(values.length);
    for (const value of values) builder.add(value as string | readonly string[] | null);
    const distinct = builder.build();
    const known = codes.map((code) => distinct.codes[code] ?? 0);
    return { ...distinct, codes: await byNumber(Uint32Array, known) };
  }
  return {
    numbers,
    count,
    list,
    byNumber,
    column,
    columns: async <Name extends string>(names: readonly Name[]): Promise<Record<Name, Column>> => {
      const columns: [Name, Column][] = [];
      for (const name of names) columns.push([name, await column(table[name])]);
      return Object.fromEntries(columns) as Record<Name, Column>;
    },
    numbersOf: (name: string) => byNumber(Float64Array, list(name)),
    days: () => {
      const ages = list('age').map((age) => day - (age ?? 0));
      return byNumber(Uint16Array, ages);
    },
    places: async (): Promise<Places> => ({
      blocks: await byNumber(Uint32Array, list('block')),
      places: await byNumber(Uint32Array, list('place')),
    }),
  };
}
