import type { Tri } from '@inclusion-kit/sdk';
import { LitElement, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { emptyState, isSameQuestion, listFilters, type SearchState } from '../../state/search.ts';
import { wordList } from './word-list.ts';

type Words = readonly string[];

/**
 * What a search asks, as attributes and properties of the element. Names are those of the API's parameters, with hyphens in
 * attributes; a list is written with spaces or commas between its values. The values are where the reader starts, and follow
 * what they choose.
 */
export class SearchProperties extends LitElement {
  /** INSEE code of the commune searched around; null for none. */
  @property({ attribute: 'code-commune' }) code_commune: string | null = null;
  /** INSEE code of the département searched in; null for none. */
  @property({ attribute: 'code-departement' }) code_departement: string | null = null;
  /** SIREN of the EPCI searched in; null for none. */
  @property({ attribute: 'epci' }) code_epci: string | null = null;
  /** Kilometres around the commune, 1–100; 50 when absent. */
  @property({ attribute: 'rayon-km', type: Number }) rayon_km: number | null = null;
  /** Words looked for. */
  @property() q = '';
  /** Categories and thématiques chosen. */
  @property(wordList('thematiques')) thematiques: Words = [];
  /** Publics chosen. */
  @property(wordList('publics')) publics: Words = [];
  /** Kinds of service chosen. */
  @property(wordList('types')) types: Words = [];
  /** Costs chosen. */
  @property(wordList('frais')) frais: Words = [];
  /** Ways of being received chosen. */
  @property(wordList('modes-accueil')) modes_accueil: Words = [];
  /** Networks chosen. */
  @property(wordList('reseaux-porteurs')) reseaux_porteurs: Words = [];
  /** Sources chosen, by their slugs. */
  @property(wordList('sources')) sources: Words = [];
  /** Lowest quality score shown, 0–1; every offer when absent. */
  @property({ attribute: 'score-qualite-minimum', type: Number }) score_qualite_minimum: number | null = null;
  /** Shows only what is open now. */
  @property({ type: Boolean }) ouvert = false;
  /** Shows only what was updated on this day or later, `YYYY-MM-DD`. */
  @property({ attribute: 'maj-depuis' }) maj_depuis: string | null = null;
  /** Order of the results: `distance`, `pertinence` or `date`. */
  @property() tri: Tri | null = null;

  /** What else a place is: kept beside the code that stands in the attribute. */
  @state() protected place: Pick<SearchState, 'commune' | 'point' | 'bbox'> = emptyState;

  #asked: SearchState = emptyState;

  /** All that is asked now, as one value that is replaced when anything changes. */
  protected get asked(): SearchState {
    return this.#asked;
  }

  /** Takes a change into the properties; those it does not name stay. */
  protected take(change: Partial<SearchState>): void {
    const { commune, point, bbox, ...rest } = change;
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
    // Frameworks set a property they have no value for to null or undefined.
    for (const name of listFilters) if (!Array.isArray(this[name])) this[name] = [];
    const { commune, point, bbox } = this.place;
    const { code_commune, code_departement, code_epci, rayon_km, score_qualite_minimum, maj_depuis, tri } = this;
    const next: SearchState = {
      code_commune: toText(code_commune),
      commune: commune?.code === code_commune ? commune : null,
      code_departement: toText(code_departement),
      code_epci: toText(code_epci),
      point,
      rayon_km: toNumber(rayon_km),
      bbox,
      q: toText(this.q) ?? '',
      thematiques: this.thematiques,
      publics: this.publics,
      types: this.types,
      frais: this.frais,
      modes_accueil: this.modes_accueil,
      reseaux_porteurs: this.reseaux_porteurs,
      sources: this.sources,
      score_qualite_minimum: toNumber(score_qualite_minimum),
      ouvert: this.ouvert,
      maj_depuis: toText(maj_depuis),
      tri: tri ?? null,
    };
    if (next.commune !== this.#asked.commune || !isSameQuestion(next, this.#asked)) this.#asked = next;
  }
}

function toText(value: string | null | undefined): string | null {
  return value === undefined || value === null || value === '' ? null : value;
}

function toNumber(value: number | null | undefined): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}
