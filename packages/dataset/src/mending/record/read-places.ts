import type { Commune } from '@inclusion-kit/sdk/geography';
import type { Draft } from '../../mapping/apply-mapping.ts';
import type { RawValue } from '../../mapping/row-values.ts';
import { isEmptyMark } from '../../values/empty-mark.ts';
import { readText, toTextOf } from '../../values/fields/text.ts';
import { ask, keep } from '../../values/outcome.ts';
import { readPlace } from '../../values/places/read-place.ts';
import { readPoint, splitPoint } from '../../values/places/read-point.ts';
import { joinStreet, toStreets } from '../../values/places/streets.ts';
import { isTooLong, type All, type First, type ReadField, type RecordContext } from './draft-values.ts';
import { isIdem } from '../../values/same-as-above.ts';

/** Reads the address and the point of a record. @returns its commune */
export function* readPlaces(
  { values }: Draft,
  { places, departement }: RecordContext,
  all: All,
  first: First,
): Generator<[string, ReadField], Commune | null> {
  const address = all('adresse').filter(({ value }) => !isEmptyMark(toTextOf(value)));
  const told = (raw: RawValue | undefined): unknown => (isTooLong(raw?.value) ? null : raw?.value);
  const street = address.length > 1 ? joinStreet(address.map((raw) => toTextOf(told(raw)).trim())) : told(address[0]);
  const streets = Array.isArray(street) ? (street as string[]) : toStreets(street);
  /** A cell that is also the address is cut into its parts: none of them is all of it. */
  const toldBeside = (raw: RawValue | undefined): unknown =>
    raw !== undefined && address.some(({ column }) => column === raw.column) ? null : told(raw);
  const { outcomes, found } = readPlace(
    {
      adresse: Array.isArray(street) ? null : (street ?? null),
      code_postal: toldBeside(first('code_postal')),
      commune: toldBeside(first('commune')),
      code_insee: told(first('code_insee')),
    },
    places,
    departement,
  );
  for (const [field, outcome] of Object.entries(outcomes)) {
    const raw = field === 'code_insee' ? first('code_insee', 'commune') : first(field);
    const text = toTextOf(raw?.value).trim();
    const asked = isIdem(text) ? ask('meme_que_dessus') : isTooLong(text) ? ask('valeur_inconnue') : outcome;
    if (field === 'adresse' && address.length > 1 && !isIdem(text))
      yield [field, { outcome: streets.length > 1 ? ask('deux_adresses', streets) : asked, raws: address }];
    else if (field === 'adresse' && streets.length > 1)
      yield [field, { outcome: ask('deux_adresses', streets), raws: address }];
    else yield [field, { outcome: asked, raws: raw === undefined ? [] : [raw] }];
  }
  const more = first('complement_adresse');
  yield [
    'complement_adresse',
    { outcome: more === undefined ? keep(null) : readText(more.value), raws: more === undefined ? [] : [more] },
  ];
  const point = first('_latlon');
  const apart = [first('latitude')?.value, first('longitude')?.value] as const;
  // Both numbers may stand in the first of two columns.
  const isInFirst = typeof apart[0] === 'string' && (apart[1] === undefined || isEmptyMark(toTextOf(apart[1])));
  const [latitude, longitude] =
    point !== undefined ? splitPoint(point.value) : isInFirst ? splitPoint(apart[0]) : apart;
  const read = readPoint(latitude, longitude, found);
  if (values.has('_latlon') || values.has('latitude') || values.has('longitude')) {
    yield ['latitude', { outcome: read.latitude, raws: point === undefined ? all('latitude') : [point] }];
    yield ['longitude', { outcome: read.longitude, raws: point === undefined ? all('longitude') : [point] }];
  }
  return found;
}
