import type { Commune } from '@inclusion-kit/sdk/geography';
import type { ByteReader, ByteWriter } from './byte-codec.ts';
import { readDecimals, writeDecimals } from './number-lists.ts';

/** Writes communes field by field, by code. */
export function writeCommunes(writer: ByteWriter, communes: readonly Commune[]): void {
  const sorted = communes.toSorted((a, b) => (a.code < b.code ? -1 : 1));
  writer.json([
    sorted.map(({ code }) => code),
    sorted.map(({ nom }) => nom),
    sorted.map(({ codes_postaux }) => codes_postaux.join(' ')),
    sorted.map(({ code, code_departement }) =>
      code.startsWith(code_departement) ? code_departement.length : code_departement,
    ),
    ...toDictionary(sorted.map(({ code_epci }) => code_epci)),
  ]);
  for (const field of ['population', 'latitude', 'longitude'] as const) {
    writeDecimals(
      writer,
      sorted.map((commune) => commune[field] ?? Number.NaN),
    );
  }
}

/** Reads what `writeCommunes` wrote. */
export function readCommunes(reader: ByteReader): Commune[] {
  const [codes, noms, postaux, departements, epcis, epciOf] = reader.json() as [
    string[],
    string[],
    string[],
    (number | string)[],
    (string | null)[],
    number[],
  ];
  const [populations, latitudes, longitudes] = [0, 1, 2].map(() => readDecimals(reader, codes.length));
  return codes.map((code, index) => {
    const departement = departements[index] ?? 2;
    const postal = postaux[index] ?? '';
    return {
      code,
      nom: noms[index] ?? '',
      codes_postaux: postal === '' ? [] : postal.split(' '),
      code_departement: typeof departement === 'number' ? code.slice(0, departement) : departement,
      code_epci: epcis[epciOf[index] ?? 0] ?? null,
      population: toNullable(populations?.[index]),
      latitude: toNullable(latitudes?.[index]),
      longitude: toNullable(longitudes?.[index]),
    };
  });
}

function toDictionary<T>(values: readonly T[]): [T[], number[]] {
  const positions = new Map<T, number>();
  const codes = values.map((value) => {
    const position = positions.get(value) ?? positions.size;
    positions.set(value, position);
    return position;
  });
  return [[...positions.keys()], codes];
}

function toNullable(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value;
}
