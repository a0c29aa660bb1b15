import { html, nothing, type TemplateResult } from 'lit';
import type { HandoverController } from '../link-copy.ts';
import { icon } from '../../../shared/icons/icons.ts';
import type { ServiceTexts } from '../../../locales/fr/service.ts';

/** The context of the tools. */
export interface ToolsContext {
  t: ServiceTexts;
  /** Tells whether the offer is kept aside. Null when the page wants no selection. */
  selected: boolean | null;
  /** Address where a person reads the offer, or null when there is none. */
  link: string | null;
  handover: Pick<HandoverController, 'link' | 'hasPrintFailed'>;
  select: (selected: boolean) => void;
  print: () => void;
  share: (link: string) => void;
}

/** Draws the tools of the record: keep it aside, print it, hand its link over. */
export function renderTools(context: ToolsContext): TemplateResult {
  const { t, selected, link, select, print, share } = context;
  const { link: linkStatus, hasPrintFailed } = context.handover;
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
              @click=${() => select(!selected)}
            >
              ${icon(selected ? 'check' : 'plus')}${selected ? t.tools.selected : t.tools.select}
            </button>`
      }
      <button class="btn btn-sm" type="button" part="print" @click=${print}>${icon('print')}${t.tools.print}</button>
      ${
        link === null
          ? nothing
          : html`<button class="btn btn-sm" type="button" part="link" @click=${() => share(link)}>
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
