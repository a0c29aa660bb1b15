import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import { html, nothing, type TemplateResult } from 'lit';
import type { DiEvent } from '../../shared/elements/events.ts';
import { toGround } from '../../shared/places/ground.ts';
import type { SearchContext } from '../di-search/search-context.ts';
import { nameThematiquesBy } from '../../shared/offers/plain-names.ts';
import { icon } from '../../shared/icons/icons.ts';
import type { View } from './offer-views.ts';

/** The same list at each update, so that one that changes nothing draws nothing. */
const none: readonly { service: DetailedService }[] = [];

/**
 * Draws the element of a view. Its events stop here: the search sends them again in its name, and does what they ask.
 * @param after the way back, which stands under a receipt too
 */
export function renderOpened(view: View, context: SearchContext, after: TemplateResult): TemplateResult {
  const { page, on, connection } = context;
  nameThematiquesBy(page.labels);
  const take = (then: (service: DetailedService) => void) => (event: DiEvent<'di-open'>) => {
    event.stopPropagation();
    event.preventDefault();
    then(event.detail.service);
  };
  if (view.name === 'selection') {
    return html`<di-selection
      .source=${connection.source}
      .texts=${page.texts}
      .nameSource=${context.nameSource}
      .selectionStorage=${page.selectionStorage}
      .offerLink=${page.offerLink}
      .weekLink=${page.weekLink}
      .code_commune=${context.state.commune?.code ?? null}
      heading-level=${page.headingLevel}
      @di-open=${take((service) => on.open(service))}
      @di-select=${({ detail }: DiEvent<'di-select'>) => {
        if (detail.change === 'clear') on.startAnew();
      }}
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
      >${after}</di-contribution
    >`;
  }
  // An offer that was opened from another one, or from those kept aside, leads back to it alone.
  const gone =
    view.before === null
      ? html`<button class="btn btn-primary" slot="gone" type="button" @click=${() => on.back()}>
          ${icon('search')}${context.texts['detail.near']}
        </button>`
      : nothing;
  const ground = toGround(page, context.snapshot.capabilities);
  return html`<di-service
    exportparts="title: service-title, tools: service-tools, mobilise: service-mobilise, orient: service-orient, contact: service-contact, call: service-call, conditions: service-conditions, place: service-place, hours: service-hours, structure: service-structure, others: service-others, provenance: service-provenance"
    .source=${connection.source}
    .geography=${connection.geography}
    .sink=${connection.sink}
    .texts=${page.texts}
    .service=${view.service}
    .commune=${context.state.commune}
    .near=${context.snapshot.answer?.results ?? none}
    .offerLink=${page.offerLink}
    .selectionStorage=${page.selectionStorage}
    .noSelection=${page.noSelection}
    .printWithPage=${page.printWithPage}
    .mapTiles=${ground.tiles ?? ''}
    .mapAttribution=${ground.attribution}
    .mapAttributionHref=${ground.attributionHref}
    .distance=${context.snapshot.answer?.results.find(({ service }) => service.id === view.id)?.distance ?? null}
    service-id=${view.id}
    heading-level=${page.headingLevel}
    @di-open=${take((service) => on.open(service))}
    >${after}${gone}</di-service
  >`;
}
