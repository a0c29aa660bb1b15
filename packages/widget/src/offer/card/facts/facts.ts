import { publics, toLabels } from '@inclusion-kit/sdk/referentiels';
import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import { html, type TemplateResult } from 'lit';
import { toSentenceList } from '../../../shared/format/labels.ts';
import { toShort } from '../../../shared/format/short.ts';
import type { SearchTexts } from '../../../locales/fr/search.ts';

const labelOfPublic = toLabels(publics);

/** Draws the three facts of an offer, always all three. A fact that the source does not give is shown as unknown. */
export function renderFacts(service: DetailedService, texts: SearchTexts): TemplateResult {
  return html`<dl class="facts">
    ${renderFact(texts.who, describePublics(service), texts, true)}
    ${renderFact(texts.cost, describeCost(service, texts), texts)}
    ${renderFact(texts.by, describeBy(service, texts), texts)}
  </dl>`;
}

function renderFact(name: string, value: string | null, texts: SearchTexts, isFrench = false): TemplateResult {
  if (value === null)
    return html`<dt>${name}</dt>
      <dd class="unknown">${texts.unknown}</dd>`;
  return isFrench
    ? html`<dt>${name}</dt>
        <dd lang="fr"><bdi>${toShort(value)}</bdi></dd>`
    : html`<dt>${name}</dt>
        <dd><bdi>${toShort(value)}</bdi></dd>`;
}

/** Lists the publics as one sentence. The text of `publics_precisions` stands in when the source gives no value. */
function describePublics({ publics: values, publics_precisions }: DetailedService): string | null {
  if (values === null || values.length === 0) return toKnown(publics_precisions);
  const known = [...publics.map(({ value }) => value as string), ...values].filter((value) => values.includes(value));
  return toSentenceList([...new Set(known)].map(labelOfPublic));
}

function describeCost({ frais, frais_precisions }: DetailedService, texts: SearchTexts): string | null {
  const precision = toKnown(frais_precisions);
  if (frais === 'gratuit') return texts['cost.free'];
  if (frais === 'payant') return precision === null ? texts['cost.paid.unknown'] : texts['cost.paid'](precision);
  return precision;
}

function describeBy({ mobilisable_par }: DetailedService, texts: SearchTexts): string | null {
  const byPro = mobilisable_par?.includes('professionnels') === true;
  const bySelf = mobilisable_par?.includes('usagers') === true;
  if (byPro && bySelf) return texts['by.both'];
  if (byPro) return texts['by.pro'];
  return bySelf ? texts['by.self'] : null;
}

function toKnown(text: string | null): string | null {
  return text === null || text.trim() === '' ? null : text.trim();
}
