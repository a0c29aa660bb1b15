import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import { html, nothing, type TemplateResult } from 'lit';
import { formatAddress } from '../../../shared/format/place.ts';
import { renderPhone } from '../../../shared/format/phone-link.ts';
import { toMailHref } from '../../../shared/format/safe-link.ts';
import { icon } from '../../../shared/icons/icons.ts';
import { renderAnswered, renderAnsweredOn, renderDoubt } from '../../../shared/number/answered.ts';
import { sayMasked } from '../../../shared/offers/masked.ts';
import { toHidden, toWays, type Way } from '../../../shared/offers/ways.ts';
import { closureIn } from '../../../shared/offers/standing.ts';
import type { Article } from '../service-work.ts';

/** Returns the way that the bar leads to: the number, or else the first way there is. Undefined where nobody can reach the offer from here. */
const mainOf = (ways: readonly Way[]): Way | undefined =>
  ways.find(({ kind }) => kind === 'phone') ?? ways.find(({ kind }) => kind !== 'visit');

/** Tells whether the bar says a way in full, so that a phone needs no cell for it. A mail is spelled out in its cell alone. */
export const isInBar = (way: Way, ways: readonly Way[]): boolean => way.kind !== 'mail' && way === mainOf(ways);

/**
 * Draws the bar that stays under the thumb on a phone: the number, or else the first way there is, then the mail and the
 * selection. Draws nothing for an offer that is closed for good, or that nobody can reach from here.
 */
export function renderCallBar(service: DetailedService, context: Article): TemplateResult | typeof nothing {
  const { t, language, selected, now, on } = context;
  const closed = closureIn(service, now);
  const all = toWays(service, formatAddress);
  const main = mainOf(all);
  if (main === undefined || closed?.isGone === true) return nothing;
  const mail = main.kind === 'mail' ? undefined : all.find(({ kind }) => kind === 'mail');
  const hidden = toHidden(service);
  const isNumberHidden = hidden?.isMasked === true && hidden.kind !== 'mail';
  return html`<div class="call-bar no-print" role="group" part="call" aria-label=${t.mobilise.title}>
    ${isNumberHidden ? html`<p class="masked">${sayMasked(hidden, all, t.mobilise, language)}</p>` : nothing}
    ${main.kind === 'phone' ? [renderAnsweredOn(service, t.mobilise, language), renderDoubted(service, context), renderCalled(context)] : nothing}
    ${renderMain(main, context)}
    ${
      mail === undefined
        ? nothing
        : html`<a class="btn btn-icon" href=${toMailHref(mail.value)} aria-label=${t.mobilise.mail}>${icon('mail')}</a>`
    }
    ${
      selected === null
        ? nothing
        : html`<button
            class="btn btn-icon"
            type="button"
            aria-label=${t.tools.select}
            aria-pressed=${selected}
            @click=${() => on.select(!selected)}
          >
            ${icon(selected ? 'check' : 'plus')}
          </button>`
    }
  </div>`;
}

/** Says that the number was told to be wrong in another record of its structure, with the way to give the right one. */
export const renderDoubted = (
  service: DetailedService,
  { t, language, connection, on }: Article,
): TemplateResult | typeof nothing =>
  renderDoubt(service, t.mobilise, { language, fix: connection.sink && (() => void on.wrongNumber()) });

/** Asks whether the number answered, once it was called from here. */
export function renderCalled({ t, call, answer, connection, on }: Article): TemplateResult | typeof nothing {
  if (call === null || connection.sink === null) return nothing;
  const { waiting, failed, undo } = t.provenance;
  return renderAnswered(
    t.mobilise,
    { call, status: answer, waiting, failed, undo },
    {
      yes: on.answered,
      undo: on.unanswer,
      nobody: on.unanswered,
      wrong: () => void on.wrongNumber(),
    },
  );
}

function renderMain({ kind, value }: Way, { t, on }: Article): TemplateResult {
  const className = 'btn btn-primary';
  if (kind === 'phone') return renderPhone(value, className);
  if (kind === 'mail')
    return html`<a class=${className} href=${toMailHref(value)}>${icon('mail')}${t.mobilise.mail}</a>`;
  return html`<a
    class=${className}
    href=${value}
    target="_blank"
    rel="noopener noreferrer nofollow"
    @click=${(event: Event) => {
      if (!on.follow({ kind, value })) event.preventDefault();
    }}
    >${icon('link')}${t.mobilise.linkButton}<span class="vh"> (${t.newTab})</span></a
  >`;
}
