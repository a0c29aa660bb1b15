import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import { html, nothing, type TemplateResult } from 'lit';
import type { View } from './offer-views.ts';
import type { DiEvent } from '../../shared/elements/events.ts';
import { icon } from '../../shared/icons/icons.ts';
import { toGround } from '../../shared/places/ground.ts';
import type { SearchContext } from '../di-search/search-context.ts';
import { renderRefreshing } from '../di-search/states.ts';

/** Draws an offer, or its form, in place of the list, under a line that leads back. */
export function renderView(view: View, context: SearchContext): TemplateResult {
  return html`<p class="back">
      <button class="link-btn back-button" type="button" @click=${() => context.on.back()}>
        ${icon('back')}<bdi>${sayBack(view, context)}</bdi>
      </button>
    </p>
    ${view.status === 'ready' ? renderElement(view, context) : renderWait(view, context)}`;
}

function sayBack({ before }: View, { texts, snapshot: { answer } }: SearchContext): string {
  if (before !== null) return texts[before.name === 'selection' ? 'back.selection' : 'back.service'];
  const place = answer?.query.commune?.nom;
  return answer === null || answer.total === 0 || place === undefined
    ? texts['back.search']
    : texts.back(answer.total, place);
}

function renderWait({ name, status }: View, { texts, on }: SearchContext): TemplateResult {
  if (status === 'loading') return renderRefreshing(texts[`${name}.loading`]);
  return html`<div class="blank" role="alert">
    <p>${texts[`${name}.failed`]}</p>
    <button class="btn btn-primary" type="button" @click=${() => on.retryView()}>
      ${icon('retry')}${texts['error.retry']}
    </button>
  </div>`;
}

/** Draws the element of a view. Its events stop here: the search sends them again in its name, and does what they ask. */
function renderElement(view: View, context: SearchContext): TemplateResult {
  const { page, on, connection } = context;
  const take = (then: (service: DetailedService) => void) => (event: DiEvent<'di-open'>) => {
    event.stopPropagation();
    event.preventDefault();
    then(event.detail.service);
  };
  if (view.name === 'selection') {
    return html`<di-selection
      .texts=${page.texts}
      .nameSource=${context.nameSource}
      .selectionStorage=${page.selectionStorage}
      .offerLink=${page.offerLink}
      heading-level=${page.headingLevel}
      @di-open=${take((service) => on.open(service))}
    ></di-selection>`;
  }
  if (view.name === 'correction') {
    return html`<di-contribution
      .source=${connection.source}
      .geography=${connection.geography}
      .sink=${connection.sink}
      .texts=${page.texts}
      .service=${view.service}
      service-id=${view.id === '' ? nothing : view.id}
      genre=${view.id === '' ? 'nouveau-service' : nothing}
      heading-level=${page.headingLevel}
    ></di-contribution>`;
  }
  const ground = toGround(page, context.snapshot.capabilities);
  return html`<di-service
    exportparts="title: service-title, tools: service-tools, mobilise: service-mobilise, orient: service-orient, contact: service-contact, call: service-call, conditions: service-conditions, place: service-place, hours: service-hours, structure: service-structure, others: service-others, provenance: service-provenance"
    .source=${connection.source}
    .geography=${connection.geography}
    .sink=${connection.sink}
    .texts=${page.texts}
    .service=${view.service}
    .commune=${context.state.commune}
    .offerLink=${page.offerLink}
    .selectionStorage=${page.selectionStorage}
    .noSelection=${page.noSelection}
    .mapTiles=${ground.tiles ?? ''}
    .mapAttribution=${ground.attribution}
    .mapAttributionHref=${ground.attributionHref}
    .distance=${context.snapshot.answer?.results.find(({ service }) => service.id === view.id)?.distance ?? null}
    service-id=${view.id}
    heading-level=${page.headingLevel}
    @di-open=${take((service) => on.open(service))}
  ></di-service>`;
}
