import type { Commune } from '@inclusion-kit/sdk/geography';
import { withoutArrondissement } from '@inclusion-kit/sdk/internal';
import { html, nothing, type TemplateResult } from 'lit';
import { nameDepartement } from '../../shared/format/departement.ts';
import { formatPostalCodes, keepPostalCode } from '../../shared/format/place.ts';
import { icon, type IconName } from '../../shared/icons/icons.ts';
import type { Combobox } from '../../shared/combobox/combobox.ts';
import type { SearchTexts } from '../../locales/fr/search.ts';
import { isInside, isWide, type PlaceItem, type Territory } from '../../shared/places/places.ts';
import type { PlacesState } from './places-controller.ts';
import { isDepartementMeant, isFound, isTwin, splitTyped } from '../../shared/places/suggestions.ts';

interface ListContext {
  readonly texts: SearchTexts;
  readonly items: readonly PlaceItem[];
  readonly territory: Territory;
  readonly typed: string;
  readonly renderOption: Combobox['renderOption'];
}

const groups = {
  commune: 'place.communes',
  maybe: 'place.maybe',
  departement: 'place.departements',
  adresse: 'place.addresses',
} as const;

/** « Around me », as a line of the list. */
export const here: PlaceItem = { kind: 'here', key: 'here' };

/** Lists the places found in the order in which they are shown: communes first, unless the text means a département. Guesses follow both. */
export function toItems(
  { communes, departements, adresses }: Pick<PlacesState, 'communes' | 'departements' | 'adresses'>,
  typed = '',
): PlaceItem[] {
  const inCommunes = communes.map((commune) => ({
    ...{ kind: isFound(commune, typed) ? ('commune' as const) : ('maybe' as const), key: commune.code, commune },
  }));
  const found = inCommunes.filter(({ kind }) => kind === 'commune');
  const inDepartements = departements.map((departement) => ({
    ...{ kind: 'departement' as const, key: departement.code, departement },
  }));
  const [first] = departements;
  const isLeading = first !== undefined && isDepartementMeant(first, communes, typed);
  return [
    ...(isLeading ? [...inDepartements, ...found] : [...found, ...inDepartements]),
    ...inCommunes.filter(({ kind }) => kind === 'maybe'),
    ...adresses.map((adresse, index) => ({ kind: 'adresse' as const, key: `adresse-${index}`, adresse })),
  ];
}

/** Draws the suggested places by kind, and « around me » last. */
export function renderList(context: ListContext): TemplateResult {
  const { texts, items } = context;
  return html`<div
    class="list"
    id="list"
    role="listbox"
    aria-label=${texts['place.list']}
    ?hidden=${items.length === 0}
  >
    ${[...new Set(items.map(({ kind }) => kind))].map((kind) => {
      if (kind === 'here') return nothing;
      const some = items.filter((item) => item.kind === kind);
      return html`<div role="group" aria-labelledby="group-${kind}">
        <div class="group" id="group-${kind}" role="presentation">${texts[groups[kind]]}</div>
        ${some.map((item) => renderItem(item, context))}
      </div>`;
    })}
    ${items.filter(({ kind }) => kind === 'here').map((item) => renderItem(item, context))}
  </div>`;
}

function renderItem(item: PlaceItem, context: ListContext): TemplateResult {
  const { texts, typed } = context;
  switch (item.kind) {
    case 'commune':
    case 'maybe': {
      const { nom } = keepPostalCode(item.commune, typed);
      const name = withoutArrondissement(nom);
      return renderOption(item, 'pin', name, explain(item, context), formatPostalCodes(item.commune, typed), context);
    }
    case 'departement':
      return renderOption(item, 'pin', item.departement.nom, texts['place.whole'], item.departement.code, context);
    case 'adresse': {
      const [street, town] = splitAddress(item.adresse.label, item.adresse.code_postal);
      return renderOption(item, 'pin', street, town, '', context);
    }
    case 'here':
      return renderOption(item, 'locate', texts['place.here'], texts['place.here.hint'], '', context);
  }
}

function renderOption(
  { key }: PlaceItem,
  sign: IconName,
  name: string,
  small: string,
  code: string,
  { typed, renderOption: draw }: ListContext,
): TemplateResult {
  const [before, rest] = splitTyped(name, typed);
  return draw(
    key,
    html`${icon(sign)}
      <span
        ><bdi><b>${before}</b>${rest}</bdi> <small><bdi>${small}</bdi></small></span
      >
      <bdi class="code">${code}</bdi>`,
  );
}

/** Writes the facts that tell a commune from its homonyms. */
function explain(
  { commune }: Extract<PlaceItem, { commune: Commune }>,
  { texts, items, territory }: ListContext,
): string {
  const communes = items.flatMap((item) => ('commune' in item ? [item.commune] : []));
  const parts = [nameDepartement(commune.code_departement)];
  if (isWide(territory) && !territory.fixed && isInside(territory, commune)) {
    parts.push(texts[territory.code_epci === null ? 'place.own' : 'place.own.epci']);
  }
  if (isTwin(commune, communes) && commune.population !== null)
    parts.push(texts['place.population'](commune.population));
  return parts.join(' · ');
}

/** Cuts an address before its postal code: « 18 rue des Tilleuls » and « 59000 Lille ». */
function splitAddress(label: string, code_postal: string | null): [street: string, town: string] {
  const at = code_postal === null ? -1 : label.lastIndexOf(` ${code_postal}`);
  return at < 1 ? [label, ''] : [label.slice(0, at).replace(/,$/, ''), label.slice(at + 1)];
}
