import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { renderHeading } from '../../shared/format/heading.ts';
import { icon } from '../../shared/icons/icons.ts';
import { moderation as t } from '../../locales/fr/moderation.ts';
import type { Dossier } from '../desk/dossier.ts';
import { titleOf } from '../dossier/fields/dossier-changes.ts';
import type { ModerationKeys } from '../di-moderation/moderation-keys.ts';
import type { ModerationWork } from '../di-moderation/moderation-work.ts';
import { renderBulk } from './bulk.ts';
import { renderRow } from './queue-row.ts';

/** So many offers of one title share it. */
const SHARED_FROM = 3;

/** Returns the titles that many offers have. Many rows of one offer share no title: its name is what tells them from the others. */
function sharedTitles(items: readonly Dossier[]): ReadonlySet<string> {
  const offers = new Map<string, Set<string>>();
  for (const dossier of items) {
    const title = titleOf(dossier);
    const ids = offers.get(title) ?? new Set<string>();
    offers.set(title, ids.add(dossier.contribution.cible?.id ?? dossier.id));
  }
  return new Set([...offers].filter(([, ids]) => ids.size >= SHARED_FROM).map(([title]) => title));
}

/** Draws the queue: the choice, each contribution, the next page, the keys. */
export function renderQueue(work: ModerationWork, keys: ModerationKeys): TemplateResult {
  const { queue } = work;
  const shared = sharedTitles(queue.items);
  const current = work.open === null ? -1 : work.rowOf(work.open);
  return html`<section class="queue" id="queue" aria-label=${t.queue.label} tabindex="-1" @keydown=${keys.onKeydown}>
    ${
      queue.status === 'failed' && queue.isRead
        ? html`<p class="note note-warn stale" role="alert">
            ${icon('clock')}<span
              >${t.queue.stale}
              <button class="link-btn in-text" type="button" @click=${() => work.reload()}>${t.retry}</button></span
            >
          </p>`
        : nothing
    }
    ${
      queue.items.length === 0
        ? renderEmpty(work)
        : html`<ul class="queue-list">
            ${repeat(
              work.rows,
              ({ id }) => id,
              (dossier, at) =>
                renderRow(dossier, work, { isTitleShared: shared.has(titleOf(dossier)), isCurrent: at === current }),
            )}
          </ul>`
    }
    ${queue.items.length === 0 ? nothing : renderFoot(work)} ${work.showsPicked ? nothing : renderBulk(work)}
  </section>`;
}

function renderFoot(work: ModerationWork): TemplateResult {
  const { items, total, next, status, filter } = work.queue;
  // Conflicts are counted by row, as above the queue: those that contradict each other on one record are one.
  const rows = work.rows.length;
  const shown = filter.conflit
    ? t.queue.shown(rows, rows)
    : rows < items.length
      ? t.queue.gathered(rows, items.length, total)
      : t.queue.shown(items.length, total);
  const rest = Math.max(1, Math.min(20, total - items.length));
  return html`<div class="foot xs faint">
    <p>
      ${shown}
      <button class="link-btn xs" type="button" @click=${() => work.reload()}>
        ${status === 'loading' ? t.loading : t.queue.reload}
      </button>
    </p>
    ${
      next === null
        ? nothing
        : html`<p>
            <button class="btn btn-sm" type="button" @click=${() => work.more()}>
              ${filter.conflit ? t.queue.further : t.queue.more(rest)}
            </button>
          </p>`
    }
    ${renderKeys(work)}
  </div>`;
}

const helped = [
  ['J, K', t.keys.browse],
  ['X', t.keys.pick],
  ['S', t.keys.sure],
  ['Entrée', t.keys.open],
  ['A', t.keys.accept],
  ['R', t.keys.refuse],
  ['U', t.keys.undo],
  ['?', t.keys.help],
] as const;

function renderKeys(work: ModerationWork): TemplateResult {
  const { showsHelp, hasKeys } = work;
  const line = html`<kbd>J</kbd> <kbd>K</kbd> ${t.keys.browse}, <kbd>X</kbd> ${t.keys.pick},
    <kbd>S</kbd> ${t.keys.sure}, <kbd>A</kbd> ${t.keys.accept}, <kbd>R</kbd> ${t.keys.refuse}`;
  return html`<div class="keys">
      ${hasKeys ? html`<p>${line}</p>` : nothing}
      <button class="link-btn xs" type="button" aria-expanded=${showsHelp} @click=${() => work.turnHelp()}>
        ${hasKeys ? html`<kbd>?</kbd>` : nothing} ${t.keys.help}
      </button>
    </div>
    ${
      showsHelp
        ? html`<div class="help">
            <p><b>${t.keys.title}</b></p>
            <dl>
              ${helped.map(
                ([key, does]) =>
                  html`<div>
                    <dt><kbd>${key}</kbd></dt>
                    <dd>${does}</dd>
                  </div>`,
              )}
            </dl>
            <label class="check">
              <input
                type="checkbox"
                .checked=${hasKeys}
                @change=${({ target }: Event) => work.turnKeys((target as HTMLInputElement).checked)}
              />
              <span>${t.keys.on}</span>
            </label>
          </div>`
        : nothing
    }`;
}

function renderEmpty(work: ModerationWork): TemplateResult {
  const { status, isRead, isFiltered, view, counts } = work.queue;
  const { headingLevel } = work.host;
  if (status === 'failed' && !isRead) {
    return html`<div class="blank" role="alert">
      ${renderHeading(headingLevel, t.queue.failed, { id: 'empty', focusable: true })}
      <p>${t.queue.failedText}</p>
      <button class="btn" type="button" @click=${() => work.reload()}>${icon('retry')}${t.retry}</button>
    </div>`;
  }
  if (!isRead) return html`<p class="loading small muted">${t.loading}</p>`;
  if (isFiltered) {
    return html`<div class="blank">
      ${renderHeading(headingLevel, t.queue.emptyFilter, { id: 'empty', focusable: true })}
      <button class="btn" type="button" @click=${() => work.filter(null)}>${t.queue.clear}</button>
    </div>`;
  }
  const title = { todo: t.queue.empty, source: t.queue.emptySource, done: t.queue.emptyDone }[view];
  const waiting = counts.source ?? 0;
  return html`<div class="blank">
    ${renderHeading(headingLevel, title, { id: 'empty', focusable: true })}
    ${
      view === 'done' && waiting > 0
        ? html`<p>${t.queue.accepted(waiting)}</p>
            <button class="btn" type="button" @click=${() => work.show('source')}>${t.queue.seeAccepted}</button>`
        : view !== 'todo'
          ? nothing
          : waiting > 0
            ? html`<p>${t.queue.emptyWaiting(waiting)}</p>
                <button class="btn" type="button" @click=${() => work.show('source')}>${t.queue.seeWaiting}</button>`
            : html`<p>${t.queue.emptyNothing}</p>`
    }
    <button class="link-btn small" type="button" @click=${() => work.reload()}>${t.queue.reload}</button>
  </div>`;
}
