import { html, nothing, type TemplateResult } from 'lit';
import { formatDate, formatTime } from '../../shared/format/date.ts';
import { renderHeading } from '../../shared/format/heading.ts';
import { icon } from '../../shared/icons/icons.ts';
import type { Waiting } from '../../shared/sending/outbox.ts';
import type { Form } from '../form/form.ts';

export function renderQueue(form: Form): TemplateResult | typeof nothing {
  const { t, headingLevel, sending } = form;
  const { waiting, queued } = sending;
  if (waiting.length === 0) return nothing;
  const [said, next] = form.whyQueued();
  const pending = waiting.filter(({ refusal }) => refusal === null);
  return html`<div class="queue" part="queue">
    ${
      pending.length === 0
        ? nothing
        : html`<p class="note note-warn">
            ${icon(sending.isOffline ? 'offline' : 'info')}<span><b>${said}</b> ${next}</span>
          </p>`
    }
    <div class="panel" role="group" aria-labelledby="queue">
      ${renderHeading(queued === null ? headingLevel + 1 : headingLevel, t.queue.title(waiting.length), { id: 'queue', focusable: true })}
      <ul>
        ${waiting.map((one) => renderWaiting(one, form))}
      </ul>
      <p class="acts">
        <button class="btn btn-sm" type="button" aria-disabled=${form.isSending} @click=${form.retryQueue}>
          ${icon('retry')}${t.queue.retry}
        </button>
        <button class="btn btn-quiet btn-sm" type="button" @click=${() => sending.download()}>
          ${t.queue.download}
        </button>
      </p>
    </div>
  </div>`;
}

function renderWaiting(one: Waiting, { t, language, submission }: Form): TemplateResult {
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
            >${icon('warning')}<span>${t.queue.refused} <bdi lang="fr">${refusal}</bdi></span></span
          >`
    }
    <span>
      ${
        submission.canTakeBack(one)
          ? html`<button class="link-btn small" type="button" @click=${() => submission.takeBack(one)}>
              ${t.queue.edit}<span class="vh"> : ${nom}</span>
            </button>`
          : nothing
      }
      <button class="link-btn small" type="button" @click=${() => submission.remove(one)}>
        ${t.queue.remove}<span class="vh"> : ${nom}</span>
      </button>
    </span>
  </li>`;
}
