import type { Tri } from '@inclusion-kit/sdk';
import { attributeNames, listNames, type AttributeName } from '@inclusion-kit/sdk/internal';
import { LitElement, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { noRules, toAllowed, type FilterRules } from '../filters/filters.ts';
import { parseFilterNames } from '../../shared/parameters/filter-names.ts';
import { isLocked, noTerritory, toArea, type Codes, type Territory } from '../../shared/places/places.ts';
import { emptyState, isSameQuestion, type SearchState } from '../question/search-state.ts';
import { toHeld, type Held } from '../../shared/parameters/asked.ts';
import { asked, toWords, wordList } from './word-list.ts';

type Words = readonly string[];
type Presets = { readonly [Name in AttributeName]: Held<Name> };

/**
 * The search, as attributes and properties of the element. Names are those of the API's parameters, with hyphens in attributes.
 * A list is written with spaces or commas between its values. The values are where the reader starts, and follow the reader's
 * choices.
 */
export class SearchProperties extends LitElement implements Presets {
  /** INSEE code of the commune searched around, or null for none. */
  @property(asked('code_commune')) code_commune: string | null = null;
  /** INSEE code of the département searched in, or null for none. */
  @property(asked('code_departement')) code_departement: string | null = null;
  /** SIREN of the EPCI searched in, or null for none. */
  @property(asked('code_epci')) code_epci: string | null = null;
  /** Kilometres around the commune, 1–100, or 50 when absent. */
  @property(asked('rayon_km')) rayon_km: number | null = null;
  /** Words looked for. */
  @property(asked('q')) q = '';
  /** Categories and thématiques chosen. */
  @property(asked('thematiques')) thematiques: Words = [];
  /** Publics chosen. */
  @property(asked('publics')) publics: Words = [];
  /** Kinds of service chosen. */
  @property(asked('types')) types: Words = [];
  /** Costs chosen. */
  @property(asked('frais')) frais: Words = [];
  /** Ways of being received chosen. */
  @property(asked('modes_accueil')) modes_accueil: Words = [];
  /** Networks chosen. */
  @property(asked('reseaux_porteurs')) reseaux_porteurs: Words = [];
  /** Sources chosen, by their slugs. */
  @property(asked('sources')) sources: Words = [];
  /** Who may mobilise the offers, chosen. */
  @property(asked('mobilisable_par')) mobilisable_par: Words = [];
  /** Hours a week of the offers, chosen: `moins_de_3`, `de_3_a_6`, `de_6_a_15`, `15_et_plus`. */
  @property(asked('heures_hebdomadaires')) heures_hebdomadaires: Words = [];
  /** Lowest quality score shown, 0–1. Every offer is shown when absent. */
  @property(asked('score_qualite_minimum')) score_qualite_minimum: number | null = null;
  /** Shows only the offers that are open now. */
  @property(asked('ouvert')) ouvert = false;
  /** Keeps what stands in the place that is asked: nothing around it, nothing that is offered there from elsewhere. */
  @property(asked('implantees')) implantees = false;
  /** Shows only the offers updated since a day, `YYYY-MM-DD`, or within a length of time up to now, `P1Y`, `P6M`, `P30D`. */
  @property(asked('maj_depuis')) maj_depuis: string | null = null;
  /** Order of the results: `distance`, `pertinence` or `date`. */
  @property(asked('tri')) tri: Tri | null = null;

  /** Keeps readers in the territory that the codes above name: they choose places inside it only. */
  @property({ attribute: 'territory-fixed', type: Boolean }) territoryFixed = false;
  /** Name of the territory. The name of its commune or département when absent. */
  @property({ attribute: 'territory-name' }) territoryName: string | null = null;
  /** Filters that are neither offered nor shown, by the names of their attributes. Their values still apply. */
  @property(wordList('filters-hidden')) filtersHidden: Words = [];
  /** Filters that are shown and cannot be changed, by the names of their attributes. */
  @property(wordList('filters-fixed')) filtersFixed: Words = [];

  /** The filters that keep what a record does not tell, since an answer to a question set them. */
  @state() protected inconnus: Words = [];
  /** The rest of the place, beside the code that stands in the attribute. */
  @state() protected place: Pick<SearchState, 'commune' | 'point' | 'bbox'> = emptyState;

  #asked: SearchState = emptyState;
  /** The codes that the reader chose, told from those that the page wrote. */
  readonly #chosen: { -readonly [Name in keyof Codes]?: Codes[Name] } = {};
  #codes: Codes = noCodes;
  #rules: FilterRules = noRules;
  #territory = noTerritory;

  /** The whole search asked now, as one value that is replaced when anything changes. */
  protected get asked(): SearchState {
    return this.#asked;
  }

  /** The territory that the page wrote, whatever the reader chose since. */
  protected get territory(): Territory {
    const name = toText(this.territoryName);
    const { territoryFixed: fixed } = this;
    const last = this.#territory;
    // The same value while nothing changes, so that no field is drawn for it.
    if (last.name !== name || last.fixed !== fixed || codeNames.some((code) => last[code] !== this.#codes[code]))
      this.#territory = { ...this.#codes, name, fixed };
    return this.#territory;
  }

  /** The filters that the page holds. */
  protected get rules(): FilterRules {
    return this.#rules;
  }

  /** Takes a reader's change into the properties. A property that the change does not name, or that the page holds, stays. */
  protected take(wish: Partial<SearchState>): void {
    const { commune, point, bbox: area, ...rest } = toAllowed(wish, this.rules);
    // A place chosen anew takes the place of the zone of the map.
    const isElsewhere = point !== undefined || codeNames.some((name) => rest[name] !== undefined);
    const bbox = area === undefined && isElsewhere ? null : area;
    for (const name of codeNames) {
      const code = rest[name];
      if (code === undefined) continue;
      if (isLocked(this.territory)) Reflect.deleteProperty(rest, name);
      else this.#chosen[name] = code;
    }
    const place = {
      ...(commune !== undefined && { commune }),
      ...(point !== undefined && { point }),
      ...(bbox !== undefined && { bbox }),
    };
    if (Object.keys(place).length > 0) this.place = { ...this.place, ...place };
    Object.assign(this, rest);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    // Frameworks set a property to the text of its attribute, or to null or undefined where they have no value.
    for (const name of listNames) if (!Array.isArray(this[name])) this[name] = toWords(this[name]);
    this.#follow(changed);
    if (changed.has('filtersHidden') || changed.has('filtersFixed')) {
      const namesIn = (words: Words | null) => parseFilterNames(words ?? []).names;
      this.#rules = { hidden: namesIn(this.filtersHidden), fixed: namesIn(this.filtersFixed) };
    }
    const { commune, point, bbox } = this.place;
    const held = Object.fromEntries(
      attributeNames.map((name) => [name, toHeld(name, this[name])]),
    ) as unknown as Presets;
    const next: SearchState = {
      ...held,
      commune: commune?.code === held.code_commune ? commune : null,
      ...toArea(held, this.territory),
      point,
      bbox,
      inconnus: this.inconnus,
    };
    if (next.commune !== this.#asked.commune || !isSameQuestion(next, this.#asked)) this.#asked = next;
  }

  /** Keeps the codes that the page wrote: those that changed otherwise than by the reader's choice. */
  #follow(changed: PropertyValues<this>): void {
    for (const name of codeNames) {
      const code = toText(this[name]);
      if (code === this.#chosen[name]) continue;
      Reflect.deleteProperty(this.#chosen, name);
      if (!changed.has(name)) continue;
      this.#codes = { ...this.#codes, [name]: code };
      // A commune that the page writes is searched around its centre, not around the reader's last address.
      if (name === 'code_commune') this.place = { ...this.place, point: null };
    }
  }
}

const codeNames = ['code_commune', 'code_departement', 'code_epci'] as const;
const noCodes: Codes = { code_commune: null, code_departement: null, code_epci: null };

function toText(value: string | null | undefined): string | null {
  return value === undefined || value === null || value === '' ? null : value;
}
