// The content of a group of filters, loaded when the first one is opened.
import { reseauxPorteurs, sources } from '@inclusion-kit/sdk/referentiels';
import { factsOf, type FilterName, type ListName, type NameOfKind } from '@inclusion-kit/sdk/internal';
import type { Capabilities, Facets } from '@inclusion-kit/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import {
  langOfFilter,
  knownValues,
  nameFilter,
  sayAge,
  setLabels,
  shownFilters,
  titleOfFilter,
  type FilterNaming,
} from '../filter-words.ts';
import { renderCheck } from '../check.ts';
import { nameThematiques } from '../theme-labels.ts';
import { countOf, isList } from '../chosen-filters.ts';
import { isOffered, type FilterRules } from '../filters.ts';
import type { SearchState } from '../../question/search-state.ts';
import { isToggle, wholeInRow } from './toggles.ts';
import { writeCount } from '../../../shared/format/figures.ts';
import { capitalise } from '../../../shared/format/text.ts';
import type { Labels } from '../../../shared/offers/themes.ts';
import type { Choice } from '../di-choice-list/di-choice-list.ts';
import '../di-choice-list/define.ts';
import '../di-filter-menu/define.ts';
import '../di-theme-picker/define.ts';
import { addStyles } from '../../../shared/styles/add-styles.ts';
import { checks } from '../../../shared/styles/checks.ts';
import { panelStyles } from './panel.styles.ts';
import groupsTexts from '../../../locales/fr/search/groups.ts';
import { addSearchTexts } from '../../../locales/french-search.ts';

addSearchTexts(groupsTexts);

export { createSheet } from '../sheet-controller.ts';

/** Gives the row the styles of its groups. */
export function addPanelStyles(root: HTMLElement | DocumentFragment): void {
  addStyles(root, [checks, panelStyles]);
}

/** The groups of filters that a button of the row opens. */
export type Group = 'thematiques' | 'publics' | 'all';

interface PanelContext extends FilterNaming {
  /** The chosen values: as asked, or as a sheet holds them before they are applied. */
  readonly state: SearchState;
  readonly rules: FilterRules;
  readonly capabilities: Capabilities;
  readonly facets: Facets | null;
  readonly labels: Labels;
  /** In a sheet, themes are in one column. */
  readonly modal: boolean;
  readonly choose: (change: Partial<SearchState>) => void;
}

setLabels('reseaux_porteurs', reseauxPorteurs);
nameThematiques();

const LIMIT = 6;
const SCORES = [0.5, 0.6, 0.7, 0.8, 0.9];
const AGES = ['P1M', 'P6M', 'P1Y', 'P2Y'];

export function renderGroup(group: Group, context: PanelContext): TemplateResult {
  if (group === 'thematiques') return renderThemes(context);
  if (group === 'all') return renderAll(context);
  return html`<div class="group">
    <p class="either small muted">${context.texts['choices.either']}</p>
    ${renderList(group, context)}
  </div>`;
}

export function titleOf(group: Group, texts: FilterNaming['texts']): string {
  return group === 'all' ? texts['filter.more'] : titleOfFilter(group, texts);
}

/** Draws the filters that the row does not offer. */
function renderAll(context: PanelContext): TemplateResult {
  const { texts, rules, capabilities } = context;
  const shown = shownFilters.filter(
    (name) => factsOf(name).role === 'record' && isOffered(name, rules, capabilities) && !wholeInRow.includes(name),
  );
  return html`<div class="all">
    ${shown.map(
      (name) =>
        html`<fieldset class="group">
          <legend>${titleOfFilter(name, texts)}</legend>
          ${renderControl(name, context)}
        </fieldset>`,
    )}
  </div>`;
}

function renderControl(name: FilterName, context: PanelContext): TemplateResult {
  if (name === 'maj_depuis') return renderSince(context);
  if (name === 'score_qualite_minimum') return renderScore(context);
  return isList(name) ? renderList(name, context, LIMIT) : renderFlag(name as FlagName, context);
}

function renderThemes({ texts, language, labels, state, facets, modal, choose }: PanelContext): TemplateResult {
  return html`<di-theme-picker
    .texts=${texts}
    .language=${language}
    .labels=${labels}
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
    .language=${context.language}
    .choices=${choices}
    .value=${state[name]}
    .counts=${facets?.facets[name] ?? null}
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
  const found = Object.keys(facets?.facets[name] ?? {});
  const values = [...new Set([...known, ...found, ...state[name]])].filter((value) => !isToggle(name, value));
  const choices = values.map((value): Choice => ({
    value,
    label: nameFilter({ name, value }, context),
    lang: langOfFilter({ name, value }, context.language),
  }));
  return name === 'sources' ? choices.sort((one, other) => one.label.localeCompare(other.label, 'fr')) : choices;
}

type FlagName = Extract<FilterName, NameOfKind<'flag'>>;

function renderFlag(name: FlagName, context: PanelContext): TemplateResult {
  const { language, state, facets, choose } = context;
  return renderCheck({
    label: nameFilter({ name, value: 'true' }, context),
    lang: nothing,
    language,
    isChosen: state[name],
    count: name === 'implantees' ? null : countOf(facets?.facets[name], 'true'),
    pick: () => choose({ [name]: !state[name] }),
  });
}

function renderSince(context: PanelContext): TemplateResult {
  const { texts, language, state, choose } = context;
  const chosen = state.maj_depuis ?? '';
  // The age that the row offers stands here while it is chosen: a choice of one value shows it.
  const ages = [...new Set([...AGES, chosen])].filter(
    (age) => age !== '' && (age === chosen || !isToggle('maj_depuis', age)),
  );
  const options = ages.map((age) => [age, capitalise(sayAge(age, context), language)] as const);
  return renderSelect(texts['filter.updated'], texts['filter.updated.any'], options, chosen, (value) =>
    choose({ maj_depuis: value || null }),
  );
}

function renderScore(context: PanelContext): TemplateResult {
  const { texts, language, state, facets, choose } = context;
  const chosen = state.score_qualite_minimum;
  const scores = chosen === null || SCORES.includes(chosen) ? SCORES : [...SCORES, chosen].sort();
  const options = scores.map(String).map((value) => {
    const label = nameFilter({ name: 'score_qualite_minimum', value }, context);
    const count = countOf(facets?.facets.score_qualite_minimum, value);
    return [value, count === null ? label : `${label} (${writeCount(count, language)})`] as const;
  });
  return renderSelect(texts['filter.quality'], texts['filter.quality.any'], options, String(chosen ?? ''), (value) =>
    choose({ score_qualite_minimum: value === '' ? null : Number(value) }),
  );
}

function renderSelect(
  label: string,
  any: string,
  options: readonly (readonly [value: string, text: string])[],
  chosen: string,
  choose: (value: string) => void,
): TemplateResult {
  return html`<select
    class="input"
    aria-label=${label}
    @change=${({ target }: Event) => choose((target as HTMLSelectElement).value)}
  >
    ${[['', any] as const, ...options].map(
      ([value, text]) => html`<option value=${value} ?selected=${value === chosen}>${text}</option>`,
    )}
  </select>`;
}
