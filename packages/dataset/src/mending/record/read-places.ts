import type { Commune } from '@inclusion-kit/sdk/geography';
import type { Draft } from '../../mapping/apply-mapping.ts';
import type { RawValue } from '../../mapping/row-values.ts';
import { isEmptyMark } from '../../values/empty-mark.ts';
import { readText, toTextOf } from '../../values/fields/text.ts';
import { ask, keep } from '../../values/outcome.ts';
import { readPlace } from '../../values/places/read-place.ts';
import { readPoint, splitPoint } from '../../values/places/read-point.ts';
import { joinStreet, toStreets } from '../../values/places/streets.ts';
import { none, type Cells } from './cells.ts';
import { isTooLong, type RecordContext, type Take } from './draft-values.ts';
import { isIdem } from '../../values/same-as-above.ts';

/** Reads the address and the point of a record. @returns its commune */
export function readPlaces(
  { values }: Draft,
  { places, departement }: RecordContext,
  { all, first }: Cells,
  take: Take,
): Commune | null {
  const streetCells = all('adresse');
  const address = streetCells.some(isEmpty) ? streetCells.filter((raw) => !isEmpty(raw)) : streetCells;
  const told = (raw: RawValue | undefined): unknown => (isTooLong(raw?.value) ? null : raw?.value);
  // The lines of an address may be a list.
  const lines = address.flatMap((raw) => [told(raw)].flat()).map((line) => toTextOf(line).trim());
  const street = lines.length > 1 ? joinStreet(lines) : [told(address[0])].flat()[0];
  const streets = Array.isArray(street) ? (street as string[]) : toStreets(street);
  /** A cell that is also the address is cut into its parts: none of them is all of it. */
  const toldBeside = (raw: RawValue | undefined): unknown =>
    raw !== undefined && address.some(({ column }) => column === raw.column) ? null : told(raw);
  const raws = {
    adresse: first('adresse'),
    code_postal: first('code_postal'),
    commune: first('commune'),
    code_insee: first('code_insee'),
  };
  const { outcomes, found } = readPlace(
    {
      adresse: Array.isArray(street) ? null : (street ?? null),
      code_postal: toldBeside(raws.code_postal),
      commune: toldBeside(raws.commune),
      code_insee: told(raws.code_insee),
    },
    places,
    departement,
  );
  for (const field of PLACE_FIELDS) {
    const raw = field === 'code_insee' ? first('code_insee', 'commune') : raws[field];
    const text = toTextOf(raw?.value).trim();
    const isAbove = isIdem(text);
    const outcome = isAbove ? ask('meme_que_dessus') : isTooLong(text) ? ask('valeur_inconnue') : outcomes[field];
    if (field === 'adresse' && streets.length > 1)
      take(field, { outcome: ask('deux_adresses', streets), raws: address });
    else if (field === 'adresse' && address.length > 1 && !isAbove) take(field, { outcome, raws: address });
    else take(field, { outcome, raws: raw === undefined ? none : [raw] });
  }
  const more = first('complement_adresse');
  take('complement_adresse', {
    outcome: more === undefined ? keep(null) : readText(more.value),
    raws: more === undefined ? none : [more],
  });
  const point = first('_latlon');
  const apart = [first('latitude')?.value, first('longitude')?.value] as const;
  // Both numbers may stand in the first of two columns.
  const isInFirst = typeof apart[0] === 'string' && (apart[1] === undefined || isEmptyMark(toTextOf(apart[1])));
  const [latitude, longitude] =
    point !== undefined ? splitPoint(point.value) : isInFirst ? splitPoint(apart[0]) : apart;
  if (values.has('_latlon') || values.has('latitude') || values.has('longitude')) {
    const read = readPoint(latitude, longitude, found);
    take('latitude', { outcome: read.latitude, raws: point === undefined ? all('latitude') : [point] });
    take('longitude', { outcome: read.longitude, raws: point === undefined ? all('longitude') : [point] });
  }
  return found;
}

/** The fields of an address, in the order that they are told. */
const PLACE_FIELDS = ['adresse', 'code_postal', 'commune', 'code_insee'] as const;

const isEmpty = ({ value }: RawValue): boolean => [value].flat().every((one) => isEmptyMark(toTextOf(one)));
