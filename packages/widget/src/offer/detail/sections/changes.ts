import { libelleDuChamp, overlayOf, type FieldValue } from '@inclusion-kit/sdk/contributions';
import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import { html, nothing, type TemplateResult } from 'lit';
import { describeWeek } from '../../../shared/format/hours/week-in-words.ts';
import type { Language } from '../../../shared/texts/language.ts';
import type { ServiceTexts } from '../../../locales/fr/service.ts';
import { formatValue } from '../../../shared/format/field-value.ts';
import { toShort } from '../../../shared/format/text.ts';

/** Draws the changes made here, field by field: the value of the source, and the value shown until the source takes it. */
export function renderChanges(service: DetailedService, t: ServiceTexts, language: Language): TemplateResult {
  const changements = Object.entries(overlayOf(service)?.changements ?? {});
  return html`<dl class="changes">
    ${changements.map(
      ([champ, { avant, apres, faux }]) =>
        html`<div>
          <dt lang="fr">${libelleDuChamp(champ)}</dt>
          <dd><del>${t.overlay.before}${say(champ, avant, t, language)}</del></dd>
          <dd>
            <ins>${t.overlay.after}${faux === true ? t.overlay.wrong : say(champ, apres, t, language)}</ins>
          </dd>
        </div>`,
    )}
  </dl>`;
}

function say(champ: string, value: FieldValue, t: ServiceTexts, language: Language): TemplateResult | string {
  const week = champ === 'horaires_accueil' && typeof value === 'string' ? describeWeek(value, language) : null;
  if (week !== null) return html`<bdi lang=${week.isSource ? 'fr' : nothing}>${week.text}</bdi>`;
  const text = formatValue(champ, value, language);
  return text === null ? t.overlay.none : html`<bdi lang="fr">${toShort(text, 300)}</bdi>`;
}
