import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { langOf } from '../../shared/format/labels.ts';
import { icon } from '../../shared/icons/icons.ts';
import { toTyped } from '../draft/contribution-draft.ts';
import { valueOf } from '../draft/contribution-subject.ts';
import { findThemes, shareChosen, themes, type Theme } from '../../shared/offers/themes.ts';
import { renderBox, renderGroup } from './fields.ts';
import { typedIn } from './frames.ts';
import type { Form } from '../form/form.ts';

/** The whole list, among what of the form is unfolded. */
const ALL = 'thematiques';

/** Draws the thématiques in two levels: categories that unfold, each a box for all that it holds. */
export function renderThemes(form: Form): TemplateResult {
  const { t } = form;
  const matching = findThemes(form.folds.themesTyped, form.language, 'official', form.meant);
  // Who adds something searches a need by a word. The whole list would be the longest part of the form.
  const isShort = form.subject.isNew && form.folds.themesTyped.trim() === '' && !form.folds.unfolded.has(ALL);
  const isChosen = ({ thematiques }: Theme): boolean =>
    thematiques.some(({ value }) => form.draft.thematiques.includes(value));
  const found = isShort ? matching.filter(isChosen) : matching;
  const known = new Set(themes.flatMap(({ thematiques }) => thematiques.map(({ value }) => value)));
  const extra = (toTyped('thematiques', valueOf(form.record, 'thematiques')) as readonly string[]).filter(
    (value) => !known.has(value),
  );
  return renderGroup(
    form,
    'thematiques',
    html`<label class="find">
        <span class="vh">${t.themes.find}</span>
        ${icon('search')}
        <input
          class="input"
          type="search"
          autocomplete="off"
          placeholder=${t.themes.find}
          .value=${live(form.folds.themesTyped)}
          @input=${(event: Event & { currentTarget: HTMLElement }) => {
            form.folds.findThemes(typedIn(event));
            void showFound(event.currentTarget.parentElement);
          }}
        />
      </label>
      ${matching.length === 0 ? html`<p class="small muted" role="status">${t.themes.nothing}</p>` : nothing}
      ${
        found.length + extra.length === 0
          ? nothing
          : html`<ul class="tree">
              ${found.map((theme) => renderTheme(form, theme))}
              ${extra.map((value) => html`<li><div class="row">${renderBox(form, 'thematiques', value)}</div></li>`)}
            </ul>`
      }
      ${
        isShort || matching.length === 0
          ? html`<button class="link-btn small" type="button" @click=${() => form.folds.showAll(ALL)}>
              ${icon('down')}${t.themes.all}
            </button>`
          : nothing
      }`,
  );
}

/** Brings what was found out from under the foot of a phone and its keyboard: the field goes to the top, the answers come under it. */
async function showFound(field: HTMLElement | null): Promise<void> {
  const root = field?.getRootNode();
  if (field === null || !(root instanceof ShadowRoot)) return;
  await (root.host as LitElement).updateComplete;
  const found = field.parentElement?.querySelector('.tree li li, [role="status"]');
  const foot = root.querySelector('.step-foot')?.getBoundingClientRect().top ?? Infinity;
  const bottom = Math.min(globalThis.visualViewport?.height ?? innerHeight, foot);
  if (found !== null && found !== undefined && found.getBoundingClientRect().bottom > bottom)
    field.scrollIntoView({ block: 'start' });
}

function renderTheme(form: Form, theme: Theme): TemplateResult {
  const { t, draft } = form;
  const chosen = draft.thematiques;
  // A search shows some thématiques of a category. Its box still stands for all of them.
  const whole = themes.find(({ value }) => value === theme.value) ?? theme;
  const share = shareChosen(chosen, whole);
  const count = whole.thematiques.filter(({ value }) => chosen.includes(value)).length;
  // The found thématiques are in sight at once.
  const isOpen = form.folds.unfolded.has(theme.value) || form.folds.themesTyped.trim() !== '';
  // Who adds an offer chooses its few needs one by one: a box for all of a category was taken for one of them.
  const name = html`<span lang=${langOf(theme.value, form.language)}>${theme.label}</span
    >${count === 0 ? nothing : html`<span class="n">${t.themes.chosen(count)}</span>`}`;
  const list = `theme-${theme.value}`;
  return html`<li class=${isOpen ? 'is-open' : ''}>
    <div class="row">
      ${
        form.subject.isNew
          ? html`<span class="check">${name}</span>`
          : html`<label class="check"
              ><input
                type="checkbox"
                .checked=${live(share === 'all')}
                .indeterminate=${live(share === 'some')}
                @change=${() => form.type('thematiques', toggleAll(chosen, whole))}
                @blur=${() => form.leave('thematiques')}
              />${name}</label
            >`
      }
      <button
        class="go"
        type="button"
        aria-expanded=${isOpen}
        aria-controls=${list}
        aria-label=${t.themes.detail(theme.label)}
        @click=${() => form.folds.toggle(theme.value)}
      >
        ${icon('down')}
      </button>
    </div>
    <ul id=${list} ?hidden=${!isOpen}>
      ${isOpen ? theme.thematiques.map(({ value }) => html`<li>${renderBox(form, 'thematiques', value)}</li>`) : nothing}
    </ul>
  </li>`;
}

// A record holds thématiques, never a category: choosing one is choosing all that it holds.
function toggleAll(chosen: readonly string[], theme: Theme): string[] {
  const values = theme.thematiques.map(({ value }) => value);
  const others = chosen.filter((value) => !values.includes(value));
  return values.every((value) => chosen.includes(value)) ? others : [...others, ...values];
}
