import type { SearchTexts } from '../../locales/fr/search.ts';
import { nameDepartement } from '../../shared/format/departement.ts';
import { formatCommune } from '../../shared/format/place.ts';
import type { Place, Territory } from '../../shared/places/places.ts';

/** Names a place as its field shows it. Returns an empty text while its name is not known. */
export function nameOfPlace(
  place: Place,
  territory: Territory,
  texts: SearchTexts,
  { typed = '', epci = null }: { readonly typed?: string; readonly epci?: string | null } = {},
): string {
  const { point, commune, code_commune, code_departement, code_epci } = place;
  if (code_commune !== null) {
    if (point !== null) return point.label ?? texts['place.here'];
    return commune === null ? '' : formatCommune(commune, typed);
  }
  const isTerritory = code_departement === territory.code_departement && code_epci === territory.code_epci;
  if (isTerritory && territory.name !== null) return territory.name;
  if (code_departement !== null) return `${nameDepartement(code_departement)} (${code_departement})`;
  return code_epci === null ? '' : (epci ?? texts['place.epci']);
}
