import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../shared/icons/icons.ts';
import { moderation as t } from '../../locales/fr/moderation.ts';
import type { ModerationWork } from '../di-moderation/moderation-work.ts';
import { isSure } from '../dossier/fields/dossier-changes.ts';

/** Draws the number of the listed contributions that are sure, what that means, and the button that chooses them. */
export function renderSure(work: ModerationWork): TemplateResult | typeof nothing {
  const { items, total, view } = work.queue;
  const sure = items.filter(isSure).length;
  if (view !== 'todo' || sure === 0) return nothing;
  return html`<div class="sure-box">
    <div>
      <p><b>${t.sure.title(sure)}</b>${t.sure.rest(total - sure)}</p>
      <details>
        <summary>${t.sure.why}</summary>
        <ul>
          ${t.sure.rule.map((line) => html`<li>${line}</li>`)}
        </ul>
      </details>
    </div>
    <button class="btn btn-primary" id="pick-sure" type="button" @click=${() => work.pickSure()}>
      ${icon('check')}${t.sure.choose(sure)}
    </button>
  </div>`;
}
