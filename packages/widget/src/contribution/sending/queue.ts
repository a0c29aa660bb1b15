import { html, nothing, type TemplateResult } from 'lit';
import { formatDate, formatTime } from '../../shared/format/date.ts';
import { renderHeading } from '../../shared/format/heading.ts';
import { icon } from '../../shared/icons/icons.ts';
import type { Language } from '../../shared/texts/language.ts';
import type { ContributionTexts } from '../../locales/fr/contribution.ts';
import type { Waiting } from '../../shared/sending/outbox.ts';

/** The values that draw the queue. */
export interface QueueContext {
  readonly t: ContributionTexts;
  readonly language: Language;
  readonly headingLevel: number;
  readonly waiting: readonly Waiting[];
  /** Key of the contribution that this form has just put in the queue. Null when the queue is older. */
  readonly own: string | null;
  readonly sending: boolean;
  /** The device has no network. */
  readonly offline: boolean;
  retry: () => void;
  /** Tells whether this form can resume a contribution. It cannot resume one about another record. */
  canEdit: (waiting: Waiting) => boolean;
  /** Takes one out of the queue, back into the form. */
  edit: (waiting: Waiting) => void;
  remove: (waiting: Waiting) => void;
  download: () => void;
}

/** Says why something waits, as far as it is known, then what becomes of it. */
export function sayQueued({ queue }: ContributionTexts, isOffline: boolean): [said: string, next: string] {
  return isOffline ? [queue.offline, queue.continue] : [queue.held, queue.heldContinue];
}

/** Draws the contributions that could not be sent yet, each with its age and its buttons. */
export function renderQueue(context: QueueContext): TemplateResult | typeof nothing {
  const { t, headingLevel, waiting, own, sending } = context;
  if (waiting.length === 0) return nothing;
  const [said, next] = sayQueued(t, context.offline);
  const pending = waiting.filter(({ refusal }) => refusal === null);
  return html`<div class="queue" part="queue">
    ${
      pending.length === 0
        ? nothing
        : html`<p class="note note-warn">
            ${icon(context.offline ? 'offline' : 'info')}<span><b>${said}</b> ${next}</span>
          </p>`
    }
    <div class="panel" role="group" aria-labelledby="queue">
      ${renderHeading(own === null ? headingLevel + 1 : headingLevel, t.queue.title(waiting.length), { id: 'queue', focusable: true })}
      <ul>
        ${waiting.map((one) => renderWaiting(one, context))}
      </ul>
      <p class="acts">
        <button class="btn btn-sm" type="button" aria-disabled=${sending} @click=${context.retry}>
          ${icon('retry')}${t.queue.retry}
        </button>
        <button class="btn btn-quiet btn-sm" type="button" @click=${context.download}>${t.queue.download}</button>
      </p>
    </div>
  </div>`;
}

function renderWaiting(one: Waiting, { t, language, canEdit, edit, remove }: QueueContext): TemplateResult {
  const { nom, contribution, since, refusal } = one;
  const date = new Date(since);
  const isToday = date.toDateString() === new Date().toDateString();
  const hour = formatTime(date, language);
  const ready = isToday ? hour : `${formatDate(date.toISOString().slice(0, 10), language)}, ${hour}`;
  return html`<li>
    <b lang="fr"><bdi>${nom}</bdi></b>
    <span class="xs muted">${t.queue.genres[contribution.genre]} · ${t.queue.since(ready)}</span>
    ${
      refusal === null
        ? nothing
        : html`<span class="msg msg-bad"
            >${icon('warning')}<span>${t.queue.refused} <span lang="fr">${refusal}</span></span></span
          >`
    }
    <span>
      ${
        canEdit(one)
          ? html`<button class="link-btn small" type="button" @click=${() => edit(one)}>
              ${t.queue.edit}<span class="vh"> : ${nom}</span>
            </button>`
          : nothing
      }
      <button class="link-btn small" type="button" @click=${() => remove(one)}>
        ${t.queue.remove}<span class="vh"> : ${nom}</span>
      </button>
    </span>
  </li>`;
}
