import { html, nothing, type TemplateResult } from 'lit';
import { formatValue } from '../../shared/format/field-value.ts';
import { icon } from '../../shared/icons/icons.ts';
import type { Form } from '../form/form.ts';

/** Draws the press that gives a new offer the phone of its structure. Nothing without one, or once a number is typed. */
export function renderHousePhone(form: Form): TemplateResult | typeof nothing {
  const { t, attached, draft, nature, language } = form;
  const telephone = attached?.telephone ?? null;
  if (nature !== 'nouveau-service' || telephone === null || draft.telephone.trim() !== '') return nothing;
  const said = formatValue('telephone', telephone, language) ?? telephone;
  const take = (): void => {
    form.writing.take({ telephone: said });
    form.focus('telephone');
  };
  return html`<p>
    <button class="btn btn-sm" id="house-phone" type="button" @click=${take}>
      ${icon('phone')}<span>${t.attach.phone} <bdi class="num">${said}</bdi></span>
    </button>
  </p>`;
}
