import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../shared/icons/icons.ts';
import { moderation as t } from '../../locales/fr/moderation.ts';
import { ALL_PICKED, type ModerationWork } from '../di-moderation/moderation-work.ts';

/** Draws the decisions on those that are chosen: at the foot of what they are about. */
export function renderBulk(work: ModerationWork): TemplateResult | typeof nothing {
  const { picked, isRefusing, decisions } = work;
  if (picked.length === 0) return nothing;
  if (isRefusing) {
    return html`<div class="bulk-refusal">
      <di-refusal
        .count=${picked.length}
        .busy=${decisions.isBusy}
        @refuse=${({ detail }: CustomEvent<string>) => work.refusePicked(detail)}
        @cancel=${() => work.turnRefusing(false)}
      ></di-refusal>
    </div>`;
  }
  return html`<div class="bulk" role="group" aria-label=${t.queue.chosen(picked.length)}>
    <b class=${work.askedAgain === ALL_PICKED ? '' : 'tx'}
      >${work.askedAgain === ALL_PICKED ? t.queue.again(picked.length) : t.queue.chosen(picked.length)}</b
    >
    <button
      class="btn btn-sm btn-primary"
      id="accept-picked"
      type="button"
      aria-disabled=${decisions.isBusy}
      @click=${() => work.acceptPicked()}
    >
      ${icon('check')}${t.queue.acceptN(picked.length)}
    </button>
    <button class="btn btn-sm btn-danger" id="refuse-picked" type="button" @click=${() => work.turnRefusing(true)}>
      ${icon('close')}${t.queue.refuse}
    </button>
  </div>`;
}
