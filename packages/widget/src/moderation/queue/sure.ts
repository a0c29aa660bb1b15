import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../shared/icons/icons.ts';
import { moderation as t } from '../../locales/fr/moderation.ts';
import type { ModerationWork } from '../di-moderation/moderation-work.ts';
import { isSure } from '../dossier/fields/dossier-changes.ts';

/** Draws the number of the listed contributions that are sure, what that means, and the button that chooses them. */
export function renderSure(work: ModerationWork): TemplateResult | typeof nothing {
  const { items, next, view } = work.queue;
  const { picked } = work;
  const all = items.filter(isSure);
  const sure = all.length;
  if (view !== 'todo' || sure === 0) return nothing;
  if (all.every((one) => picked.includes(one)))
    return html`<div class="sure-box is-picked">
      <p><b>${t.queue.chosen(picked.length)}.</b> ${t.sure.leave}</p>
      <button class="btn btn-sm" id="unpick" type="button" @click=${() => work.unpick()}>${t.cancel}</button>
    </div>`;
  return html`<div class="sure-box">
    <div>
      <p>
        <b>${t.sure.title(sure)}</b
        >${next === null ? nothing : t.sure.among(items.length)}${t.sure.rest(items.length - sure)}
      </p>
      <details>
        <summary>${icon('info')}<span class="tx">${t.sure.why}</span></summary>
        <ul>
          ${t.sure.rule.map((line) => html`<li>${line}</li>`)}
        </ul>
      </details>
    </div>
    <button
      class=${picked.length === 0 ? 'btn btn-primary' : 'btn'}
      id="pick-sure"
      type="button"
      @click=${() => work.pickSure()}
    >
      ${icon('check')}${t.sure.choose(sure)}
    </button>
  </div>`;
}
