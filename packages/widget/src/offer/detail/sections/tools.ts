import { html, nothing, type TemplateResult } from 'lit';
import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import { icon } from '../../../shared/icons/icons.ts';
import type { Article } from '../service-work.ts';

export function renderTools({ id }: DetailedService, context: Article): TemplateResult {
  const { t, selected, linkOf, on } = context;
  const { link: linkStatus, hasPrintFailed } = context.handover;
  const link = linkOf(id);
  return html`<div class="tools no-print">
    <div class="acts" role="group" aria-label=${t.tools.label} part="tools">
      ${
        selected === null
          ? nothing
          : html`<button
              class="btn btn-sm"
              type="button"
              part="select"
              aria-pressed=${selected}
              @click=${() => on.select(!selected)}
            >
              ${icon(selected ? 'check' : 'plus')}${selected ? t.tools.selected : t.tools.select}
            </button>`
      }
      <button class="btn btn-sm" type="button" part="print" @click=${on.print}>${icon('print')}${t.tools.print}</button>
      ${
        link === null
          ? nothing
          : html`<button class="btn btn-sm" type="button" part="link" @click=${() => on.share(link)}>
              ${icon(linkStatus === 'copied' ? 'check' : 'copy')}${linkStatus === 'copied' ? t.tools.copied : t.tools.link}
            </button>`
      }
    </div>
    ${hasPrintFailed ? html`<p class="msg msg-bad" role="alert">${icon('warning')}<span>${t.tools.printFailed}</span></p>` : nothing}
    ${
      linkStatus === 'shown' && link !== null
        ? html`<div class="field link-field">
            <p class="msg msg-warn" role="alert">${icon('info')}<span>${t.tools.copyFailed}</span></p>
            <label class="label" for="link">${t.tools.linkOf}</label>
            <input class="input" id="link" readonly dir="ltr" .value=${link} />
          </div>`
        : nothing
    }
  </div>`;
}
