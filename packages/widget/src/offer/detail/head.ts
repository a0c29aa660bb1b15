import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import { html, nothing, type TemplateResult } from 'lit';
import { formatDate } from '../../shared/format/date.ts';
import { renderHeading } from '../../shared/format/heading.ts';
import { describeOpening } from '../../shared/format/opening.ts';
import { formatAddress } from '../../shared/format/place.ts';
import { toShort } from '../../shared/format/text.ts';
import { icon } from '../../shared/icons/icons.ts';
import type { ServiceTexts } from '../../locales/fr/service.ts';
import { labelOfTheme } from '../../shared/offers/themes.ts';
import { categorieOf } from '@inclusion-kit/sdk/referentiels';
import type { Article } from './service-work.ts';
import { labelOfType } from './sections/labels.ts';

export function renderHead(service: DetailedService, context: Article): TemplateResult {
  const { t, language, headingLevel, distance, pieces } = context;
  return html`<div class="svc-top">
    <header class="svc-head">
      <p class="kind" lang="fr">${toKind(service)}</p>
      ${renderHeading(headingLevel, html`<bdi lang="fr" part="title">${toShort(service.nom)}</bdi>`, { id: 'title', className: 'title', focusable: true })}
      <p class="muted"><bdi lang="fr">${toShort(service.structure.nom)}</bdi></p>
      <p class="meta">
        ${renderWhere(service, distance, t)} ${renderOpening(service, context)}
        <span class="muted">${t.head.updated(formatDate(service.date_maj, language))}</span>
      </p>
    </header>
    ${pieces.tools}
  </div>`;
}

function renderOpening(service: DetailedService, { t, language, now }: Article): TemplateResult | typeof nothing {
  const opening = describeOpening(service, { t: t.opening, language, now });
  if (opening === null) return nothing;
  return html`<span class="state ${opening.isOpen ? 'state-open' : 'state-closed'}">${opening.text}</span>`;
}

function toKind({ type, thematiques }: DetailedService): string {
  const categories = [...new Set((thematiques ?? []).map(categorieOf))].slice(0, 2).map(labelOfTheme);
  return [...(type === null ? [] : [labelOfType(type)]), ...categories].join(' · ');
}

function renderWhere(
  service: DetailedService,
  distance: number | null,
  t: ServiceTexts,
): TemplateResult | typeof nothing {
  const address = formatAddress(service);
  const remote = service.modes_accueil?.includes('a-distance') ?? false;
  if (remote && !(service.modes_accueil?.includes('en-presentiel') ?? false)) {
    return html`<span>${icon('screen')} ${t.head.remote}</span>`;
  }
  const far = distance === null ? nothing : html`<b class="nowrap">${t.head.distance(distance)}</b>`;
  if (address === null)
    return distance !== null ? html`<span>${far}</span>` : remote ? html`<span>${t.head.remote}</span>` : nothing;
  return html`<span
    >${far}${distance === null ? nothing : ' · '}<bdi lang="fr">${toShort(address)}</bdi
    >${remote ? `, ${t.head.orRemote}` : ''}</span
  >`;
}
