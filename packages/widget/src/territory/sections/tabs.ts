import { html, nothing, type TemplateResult } from 'lit';
import type { TerritoryTexts } from '../../locales/fr/territory.ts';

/** The views that the sections stand in, in the order of the page. One is shown at a time, and all of them on paper. */
export const viewNames = [
  'essentiel',
  'questions',
  'thematiques',
  'lieux',
  'evolution',
  'partenaires',
  'demandes',
  'limites',
] as const;
export type ViewName = (typeof viewNames)[number];

/** The slots of the content of the page, by the view that takes it in. */
export const slots: Readonly<Partial<Record<ViewName, 'partners' | 'requests'>>> = {
  partenaires: 'partners',
  demandes: 'requests',
};

interface Tabs {
  readonly t: TerritoryTexts;
  readonly shown: ViewName;
  readonly choose: (view: ViewName) => void;
}

/** Draws the views under their tabs. Arrows, Home and End lead from one tab to the next, as in any list of tabs. */
export function renderTabs(
  { t, shown, choose }: Tabs,
  views: readonly (readonly [name: ViewName, content: unknown])[],
): TemplateResult {
  const names = views.map(([name]) => name);
  const onKey = (event: KeyboardEvent): void => {
    const bar = event.currentTarget as HTMLElement;
    const at = findNext(event.key, names.indexOf(shown), names.length, getComputedStyle(bar).direction === 'rtl');
    const next = at === null ? undefined : names[at];
    if (at === null || next === undefined) return;
    event.preventDefault();
    choose(next);
    bar.querySelectorAll('button')[at]?.focus();
  };
  return html`<div class="tab-bar">
      <div class="tabs" role="tablist" aria-label=${t.views.label} @keydown=${onKey}>
        ${names.map(
          (name) =>
            html`<button
              type="button"
              role="tab"
              id="tab-${name}"
              aria-controls="view-${name}"
              aria-selected=${name === shown}
              tabindex=${name === shown ? 0 : -1}
              @click=${() => choose(name)}
            >
              ${t.views[name]}
            </button>`,
        )}
      </div>
    </div>
    <div>
      ${views.map(
        ([name, content]) =>
          html`<div
            class="view"
            role="tabpanel"
            id="view-${name}"
            aria-labelledby="tab-${name}"
            hidden=${name === shown ? nothing : 'until-found'}
            @beforematch=${() => choose(name)}
          >
            ${content}
          </div>`,
      )}
    </div>`;
}

/** The place of the tab that a key leads to, null for another key. */
function findNext(key: string, at: number, count: number, isRtl: boolean): number | null {
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return null;
  return (at + ((key === 'ArrowRight') === isRtl ? -1 : 1) + count) % count;
}
