// What a group of filters holds: loaded when the first one is opened.
import {
  createLabels,
  frais,
  modesAccueil,
  publics,
  reseauxPorteurs,
  sources,
  typesServices,
} from '@inclusion-kit/sdk/referentiels';
import type { Capabilities, FacetName, Facets } from '@inclusion-kit/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { renderCount } from '../../../shared/format/count.ts';
import { nameFilter, sayAge, setNetworkLabels, type FilterNaming } from '../filter-words.ts';
import { isOffered, type FilterRules } from '../filters.ts';
import type { FilterName } from '../../../shared/parameters/filter-names.ts';
import type { SearchState } from '../../question/search-state.ts';
import type { ListFilter } from '../../../shared/parameters/filter-names.ts';
import type { Choice } from '../di-choice-list/di-choice-list.ts';
import '../di-choice-list/define.ts';
import '../di-filter-menu/define.ts';
import '../di-theme-picker/define.ts';

export { SheetController } from '../sheet-controller.ts';

/** The groups of filters that a button of the row opens. */
export type Group = 'thematiques' | 'publics' | 'types' | 'all';

/** What a group is drawn with. */
export interface PanelContext extends FilterNaming {
  /** What is chosen: as asked, or as a sheet holds it before it is applied. */
  readonly state: SearchState;
  readonly rules: FilterRules;
  readonly capabilities: Capabilities;
  readonly facets: Facets | null;
  /** In a sheet: one column, and everything in « all », for the row shows less. */
  readonly modal: boolean;
  readonly choose: (change: Partial<SearchState>) => void;
}

const labelOfNetwork = createLabels(reseauxPorteurs);
setNetworkLabels(labelOfNetwork);

const LIMIT = 6;
const SCORES = [0.5, 0.6, 0.7, 0.8, 0.9];
const AGES = ['P1M', 'P6M', 'P1Y', 'P2Y'];

/** Draws the choices of a group. */
export function renderGroup(group: Group, context: PanelContext): TemplateResult {
  if (group === 'thematiques') return renderThemes(context);
  if (group === 'all') return renderAll(context);
  return html`<div class="group">${renderList(group, context)}</div>`;
}

/** The names that a filter has in a title. */
export function titleOf(group: Group, texts: FilterNaming['texts'], modal: boolean): string {
  const titles = {
    thematiques: texts['filter.themes'],
    publics: texts['filter.publics'],
    types: texts['filter.type'],
    all: texts[modal ? 'filter.all' : 'filter.more'],
  };
  return titles[group];
}

function renderAll(context: PanelContext): TemplateResult {
  const { texts, rules, capabilities, modal } = context;
  const isShown = (name: FilterName) => isOffered(name, rules, capabilities);
  const group = (name: FilterName, title: string, content: () => TemplateResult) =>
    isShown(name)
      ? html`<fieldset class="group">
          <legend>${title}</legend>
          ${content()}
        </fieldset>`
      : nothing;
  const list = (name: ListFilter, title: string, limit: number | null = null) =>
    group(name, title, () => renderList(name, context, limit));
  return html`<div class="all">
    ${
      modal && isShown('thematiques')
        ? html`<details class="themes">
            <summary>${texts['filter.themes']}</summary>
            ${renderThemes(context)}
          </details>`
        : nothing
    }
    ${modal ? list('publics', texts['filter.publics'], LIMIT) : nothing} ${list('types', texts['filter.type'], LIMIT)}
    ${list('frais', texts['filter.cost'])} ${list('modes_accueil', texts['filter.reception'])}
    ${group('ouvert', texts['filter.opening'], () => renderOpen(context))}
    ${group('maj_depuis', texts['filter.updated'], () => renderSince(context))}
    ${list('sources', texts['filter.sources'], LIMIT)} ${list('reseaux_porteurs', texts['filter.networks'], LIMIT)}
    ${group('score_qualite_minimum', texts['filter.quality'], () => renderScore(context))}
  </div>`;
}

function renderThemes({ texts, state, facets, modal, choose }: PanelContext): TemplateResult {
  return html`<di-theme-picker
    .texts=${texts}
    .value=${state.thematiques}
    .counts=${facets?.facets.thematiques ?? null}
    .narrow=${modal}
    @pick=${({ detail }: CustomEvent<string[]>) => choose({ thematiques: detail })}
  ></di-theme-picker>`;
}

function renderList(name: ListFilter, context: PanelContext, limit: number | null = null): TemplateResult {
  const { texts, state, facets, choose } = context;
  const choices = choicesOf(name, context);
  return html`<di-choice-list
    .label=${titleOfList(name, texts)}
    .texts=${texts}
    .choices=${choices}
    .value=${state[name]}
    .counts=${countsOf(name, facets)}
    .limit=${limit}
    ?findable=${choices.length > 20}
    @pick=${({ detail }: CustomEvent<string[]>) => choose({ [name]: detail })}
  ></di-choice-list>`;
}

function titleOfList(name: ListFilter, texts: FilterNaming['texts']): string {
  const titles = {
    thematiques: texts['filter.themes'],
    publics: texts['filter.publics'],
    types: texts['filter.type'],
    frais: texts['filter.cost'],
    modes_accueil: texts['filter.reception'],
    reseaux_porteurs: texts['filter.networks'],
    sources: texts['filter.sources'],
  };
  return titles[name];
}

const vocabularies: Partial<Record<ListFilter, readonly { readonly value: string }[]>> = {
  publics,
  types: typesServices,
  frais,
  modes_accueil: modesAccueil,
  reseaux_porteurs: reseauxPorteurs,
};

/** The values of a vocabulary, those that only the offers know, and those that are chosen. */
function choicesOf(name: ListFilter, context: PanelContext): Choice[] {
  const { state, facets } = context;
  const known = vocabularies[name]?.map(({ value }) => value) ?? sources.map(({ slug }) => slug);
  const found = Object.keys(countsOf(name, facets) ?? {});
  const values = [...new Set([...known, ...found, ...state[name]])];
  const choices = values.map((value) => ({ value, label: nameFilter({ name, value }, context) }));
  return name === 'sources' ? choices.sort((one, other) => one.label.localeCompare(other.label, 'fr')) : choices;
}

function countsOf(name: FacetName, facets: Facets | null) {
  return facets?.facets[name] ?? null;
}

function renderOpen({ texts, state, facets, choose }: PanelContext): TemplateResult {
  const counts = facets?.facets.ouvert;
  const count = counts === undefined ? null : (counts['true'] ?? 0);
  return html`<label class="check">
    <input
      type="checkbox"
      .checked=${live(state.ouvert)}
      ?disabled=${count === 0 && !state.ouvert}
      @change=${() => choose({ ouvert: !state.ouvert })}
    />
    <span>${texts['filter.open']}</span>${renderCount(count)}
  </label>`;
}

function renderSince(context: PanelContext): TemplateResult {
  const { texts, state, choose } = context;
  const chosen = state.maj_depuis ?? '';
  const ages = chosen === '' || AGES.includes(chosen) ? AGES : [...AGES, chosen];
  return html`<select
    class="input"
    aria-label=${texts['filter.updated']}
    @change=${({ target }: Event) => choose({ maj_depuis: (target as HTMLSelectElement).value || null })}
  >
    <option value="" ?selected=${chosen === ''}>${texts['filter.updated.any']}</option>
    ${ages.map(
      (age) => html`<option value=${age} ?selected=${age === chosen}>${capitalise(sayAge(age, context))}</option>`,
    )}
  </select>`;
}

function renderScore(context: PanelContext): TemplateResult {
  const { texts, state, facets, choose } = context;
  const chosen = state.score_qualite_minimum;
  const scores = chosen === null || SCORES.includes(chosen) ? SCORES : [...SCORES, chosen].sort();
  const counts = facets?.facets.score_qualite_minimum;
  const say = (score: number) => {
    const label = nameFilter({ name: 'score_qualite_minimum', value: String(score) }, context);
    return counts === undefined ? label : `${label} (${counts[String(score)] ?? 0})`;
  };
  return html`<select
    class="input"
    aria-label=${texts['filter.quality']}
    @change=${({ target }: Event) => {
      const { value } = target as HTMLSelectElement;
      choose({ score_qualite_minimum: value === '' ? null : Number(value) });
    }}
  >
    <option value="" ?selected=${chosen === null}>${texts['filter.quality.any']}</option>
    ${scores.map((score) => html`<option value=${score} ?selected=${score === chosen}>${say(score)}</option>`)}
  </select>`;
}

function capitalise(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
