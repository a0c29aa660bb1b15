import { HEURES_VISEES } from '@inclusion-kit/sdk/activities';
import { html, nothing, type TemplateResult } from 'lit';
import { formatDate } from '../../shared/format/date.ts';
import { renderHeading } from '../../shared/format/heading.ts';
import { icon } from '../../shared/icons/icons.ts';
import { renderUnfold } from '../fold.ts';
import { isEmpty, type View } from '../view.ts';

/** Draws the target of the week, which can be changed there. A week with activities has its hours before it and its days under it. */
export function renderTarget(
  view: View,
  {
    hours,
    strip,
    form,
    availability,
    askReason,
  }: { hours: unknown; strip: unknown; form: unknown; availability: unknown; askReason: () => void },
): TemplateResult {
  const { t, language, plan } = view;
  const { objectif } = plan;
  const until = objectif.jusqu_au === null ? '' : formatDate(objectif.jusqu_au, language);
  const isUsual = objectif.minutes === HEURES_VISEES * 60 && objectif.raison === null;
  return html`<section class="total" aria-labelledby="total">
    ${renderHeading(view.headingLevel + 1, t.total, { id: 'total', className: 'vh' })}
    ${renderUnfold({ label: t.details })} ${hours}
    ${
      // Where hours stand against it, the usual target is said there.
      isUsual && !isEmpty(plan)
        ? nothing
        : html`<p class="aim">
            <b
              >${isUsual ? t.target.usual(t.span(objectif.minutes)) : t.target.other(t.span(objectif.minutes), until)}</b
            >
            ${
              objectif.raison !== null
                ? html`<span dir="auto">${t.target.reason(objectif.raison)}</span>`
                : isUsual
                  ? nothing
                  : html`<span class="lacks">${icon('warning')}${t.target.lacks}</span>
                      <button class="link-btn why" type="button" @click=${askReason}>${t.target.write}</button>`
            }
          </p>`
    }
    <div class="folds">${form}${availability}</div>
    ${strip}
  </section>`;
}
