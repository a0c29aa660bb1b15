// The content of a group of filters, loaded when the first one is opened.
import { reseauxPorteurs, sources } from '@inclusion-kit/sdk/referentiels';
import { factsOf, type FilterName, type ListName, type NameOfKind } from '@inclusion-kit/sdk/internal';
import type { Capabilities, FacetName, Facets } from '@inclusion-kit/sdk';
import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { renderCount } from '../../../shared/format/count.ts';
import {
  knownValues,
  nameFilter,
  sayAge,
  setLabels,
  shownFilters,
  titleOfFilter,
  type FilterNaming,
} from '../filter-words.ts';
import { isList } from '../chosen-filters.ts';
import { isOffered, type FilterRules } from '../filters.ts';
import type { SearchState } from '../../question/search-state.ts';
import type { Choice } from '../di-choice-list/di-choice-list.ts';
import '../di-choice-list/define.ts';
import '../di-filter-menu/define.ts';
import '../di-theme-picker/define.ts';

export { SheetController } from '../sheet-controller.ts';

/** The groups of filters that a button of the row opens. */
export type Group = 'thematiques' | 'publics' | 'types' | 'all';

/** The context of the content of a group. */
export interface PanelContext extends FilterNaming {
  /** The chosen values: as asked, or as a sheet holds them before they are applied. */
  readonly state: SearchState;
  readonly rules: FilterRules;
  readonly capabilities: Capabilities;
  readonly facets: Facets | null;
  /** In a sheet: one column, and everything in « all », for the row shows less. */
  readonly modal: boolean;
  readonly choose: (change: Partial<SearchState>) => void;
}

setLabels('reseaux_porteurs', reseauxPorteurs);

const LIMIT = 6;
const SCORES = [0.5, 0.6, 0.7, 0.8, 0.9];
const AGES = ['P1M', 'P6M', 'P1Y', 'P2Y'];

/** Draws the choices of a group. */
export function renderGroup(group: Group, context: PanelContext): TemplateResult {
  if (group === 'thematiques') return renderThemes(context);
  if (group === 'all') return renderAll(context);
  return html`<div class="group">${renderList(group, context)}</div>`;
}

/** The title of a group. */
export function titleOf(group: Group, texts: FilterNaming['texts'], modal: boolean): string {
  return group === 'all' ? texts[modal ? 'filter.all' : 'filter.more'] : titleOfFilter(group, texts);
}

/** The filters that have a separate group in a row. A sheet draws them with all the others. */
const inRow: readonly FilterName[] = ['thematiques', 'publics'];

function renderAll(context: PanelContext): TemplateResult {
  const { texts, rules, capabilities, modal } = context;
  const shown = shownFilters.filter(
    (name) =>
      factsOf(name).role === 'record' && isOffered(name, rules, capabilities) && (modal || !inRow.includes(name)),
  );
  return html`<div class="all">
    ${shown.map((name) =>
      name === 'thematiques'
        ? html`<details class="themes">
            <summary>${titleOfFilter(name, texts)}</summary>
            ${renderThemes(context)}
          </details>`
        : html`<fieldset class="group">
            <legend>${titleOfFilter(name, texts)}</legend>
            ${renderControl(name, context)}
          </fieldset>`,
    )}
  </div>`;
}

type Draw = (context: PanelContext) => TemplateResult;

/** The filters that are drawn otherwise than others of their kind. */
const controls: Partial<Record<FilterName, Draw>> = { maj_depuis: renderSince, score_qualite_minimum: renderScore };

function renderControl(name: FilterName, context: PanelContext): TemplateResult {
  const draw = controls[name];
  if (draw !== undefined) return draw(context);
  return isList(name) ? renderList(name, context, LIMIT) : renderFlag(name as FlagName, context);
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

function renderList(name: ListName, context: PanelContext, limit: number | null = null): TemplateResult {
  const { texts, state, facets, choose } = context;
  const choices = choicesOf(name, context);
  return html`<di-choice-list
    .label=${titleOfFilter(name, texts)}
    .texts=${texts}
    .choices=${choices}
    .value=${state[name]}
    .counts=${countsOf(name, facets)}
    .limit=${limit}
    ?findable=${choices.length > 20}
    @pick=${({ detail }: CustomEvent<string[]>) => choose({ [name]: detail })}
  ></di-choice-list>`;
}

/** The values of a vocabulary that comes with the groups. */
const lateValues: Partial<Record<ListName, readonly string[]>> = {
  reseaux_porteurs: reseauxPorteurs.map(({ value }) => value),
};

/** The values of a vocabulary, those that only the offers know, and those that are chosen. */
function choicesOf(name: ListName, context: PanelContext): Choice[] {
  const { state, facets } = context;
  const known = name === 'sources' ? sources.map(({ slug }) => slug) : (lateValues[name] ?? knownValues(name));
  const found = Object.keys(countsOf(name, facets) ?? {});
  const values = [...new Set([...known, ...found, ...state[name]])];
  const choices = values.map((value) => ({ value, label: nameFilter({ name, value }, context) }));
  return name === 'sources' ? choices.sort((one, other) => one.label.localeCompare(other.label, 'fr')) : choices;
}

function countsOf(name: FacetName, facets: Facets | null) {
  return facets?.facets[name] ?? null;
}

type FlagName = Extract<FilterName, NameOfKind<'flag'>>;

function renderFlag(name: FlagName, context: PanelContext): TemplateResult {
  const { state, choose } = context;
  const counts = countsOf(name, context.facets);
  const count = counts === null ? null : (counts['true'] ?? 0);
  return html`<label class="check">
    <input
      type="checkbox"
      .checked=${live(state[name])}
      ?disabled=${count === 0 && !state[name]}
      @change=${() => choose({ [name]: !state[name] })}
    />
    <span>${nameFilter({ name, value: 'true' }, context)}</span>${renderCount(count)}
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
