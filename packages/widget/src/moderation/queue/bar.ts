import { genres } from '@inclusion-kit/sdk/contributions';
import { html, nothing, type TemplateResult } from 'lit';
import { countedGenres, type DeskFilter, type DeskView } from '../desk/desk-controller.ts';
import { renderCount } from '../../shared/format/figures.ts';
import { icon } from '../../shared/icons/icons.ts';
import { moderation as t } from '../../locales/fr/moderation.ts';
import type { ModerationWork } from '../di-moderation/moderation-work.ts';

const views: readonly DeskView[] = ['todo', 'source', 'done'];

/** Those in conflict, or those of one kind, are looked at, one at a time: both together would hide what the numbers promise. */
const noKind = { genre: '', conflit: false, numero: '' } as const;

export function renderBar(work: ModerationWork): TemplateResult {
  const { queue } = work;
  const { filter, view } = queue;
  return html`<div class="bar">
    <div class="seg" role="group" aria-label=${t.views.label}>
      ${views.map(
        (each) =>
          html`<button
            type="button"
            id=${`view-${each}`}
            aria-pressed=${filter.numero === '' && each === view}
            @click=${() => work.show(each)}
          >
            ${t.views[each]}${queue.counts[each] === undefined ? nothing : html` <span class="num">${queue.counts[each]}</span>`}
          </button>`,
      )}
    </div>
    <div class="filters">
      ${
        view === 'todo'
          ? html`${renderChip('conflit', t.filters.conflict, filter.conflit, { ...noKind, conflit: !filter.conflit }, work)}
            ${countedGenres.map((genre) => {
              const isOn = filter.genre === genre;
              return renderChip(genre, t.filters.kinds[genre], isOn, { ...noKind, genre: isOn ? '' : genre }, work);
            })}`
          : nothing
      }
      ${
        work.queue.isFiltered
          ? html`<button class="link-btn small" type="button" @click=${() => work.filter(null)}>
              ${t.filters.clear}
            </button>`
          : nothing
      }
    </div>
    <details class="further" ?open=${filter.source !== '' || filter.numero !== ''}>
      <summary class="small">${icon('search')}<span class="tx">${t.filters.more}</span></summary>
      <div class="filters">
        ${renderSelect(
          t.filters.genre,
          filter.genre,
          [['', t.filters.allGenres], ...genres.map((genre) => [genre, t.genres[genre]] as const)],
          (genre) => void work.filter({ ...noKind, genre }),
        )}
        ${renderSelect(
          t.filters.source,
          filter.source,
          [['', t.filters.allSources], ...[...queue.sources].sort(([, a], [, b]) => a.localeCompare(b, 'fr'))],
          (source) => void work.filter({ source, numero: '' }),
        )}
        ${renderFind(work)}
      </div>
    </details>
  </div>`;
}

/** Draws a press that narrows the queue by one thing, with its number. There is none for what has nothing behind it, once it is out. */
function renderChip(
  name: 'conflit' | (typeof countedGenres)[number],
  label: string,
  isOn: boolean,
  change: Partial<DeskFilter>,
  work: ModerationWork,
): TemplateResult | typeof nothing {
  const count = work.queue.counts[name] ?? 0;
  if (count === 0 && !isOn) return nothing;
  const choose = async (): Promise<void> => {
    await work.filter(change);
    // One that goes with its press leaves the focus to what it narrowed.
    if (isOn && count === 0) await work.places.focusOnceDrawn('#queue');
  };
  return html`<button class="chip" type="button" aria-pressed=${isOn} @click=${choose}>
    ${label}${renderCount(count)}
  </button>`;
}

function renderSelect(
  label: string,
  value: string,
  options: readonly (readonly [value: string, label: string])[],
  choose: (value: string) => void,
): TemplateResult {
  return html`<select
    class=${value === '' ? 'input pill' : 'input pill is-on'}
    aria-label=${label}
    @change=${({ target }: Event) => choose((target as HTMLSelectElement).value)}
  >
    ${options.map(([option, text]) => html`<option value=${option} .selected=${option === value}>${text}</option>`)}
  </select>`;
}

function renderFind(work: ModerationWork): TemplateResult {
  const onSubmit = (event: Event): void => {
    event.preventDefault();
    const field = (event.target as HTMLFormElement).querySelector('input');
    void work.filter({ numero: field?.value.trim() ?? '' });
  };
  return html`<form class="find" role="search" @submit=${onSubmit}>
    <input
      class="input pill"
      name="numero"
      autocomplete="off"
      spellcheck="false"
      aria-label=${t.filters.numero}
      placeholder=${t.filters.numero}
      .value=${work.queue.filter.numero}
    />
    <button class="btn btn-sm btn-icon" type="submit" aria-label=${t.filters.find}>${icon('search')}</button>
  </form>`;
}
