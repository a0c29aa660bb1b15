import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { PartsController } from '../../../shared/elements/parts-controller.ts';
import type { Failed, InnerEvent } from '../../../shared/elements/events.ts';
import type { SearchTexts } from '../../../locales/fr/search.ts';
import type { serviceParts } from '../service-parts.ts';
import { isOnlyRemote } from './practical.ts';
import type { Ground } from '../../../shared/places/ground.ts';

/** The empty label of a map only to look at: a screen reader gets the address instead. */
const noTexts = { 'map.label': '' } as SearchTexts;

/**
 * Draws a map of the place of an offer, loaded once it comes near to the screen. Its room is kept meanwhile. Draws nothing for
 * an offer without a point, or given at distance only.
 */
export function renderMiniMap(
  service: DetailedService,
  { tiles, attribution, attributionHref, maxZoom }: Ground,
  parts: PartsController<typeof serviceParts>,
  fail: (failure: Failed) => void,
): TemplateResult | typeof nothing {
  const { latitude, longitude } = service;
  const status = parts.statusOf('map');
  if (isOnlyRemote(service) || status === 'failed') return nothing;
  if (latitude === null || longitude === null) return nothing;
  if (status !== 'ready') {
    return html`<div class="mini-map no-print" aria-hidden="true" ${ref((place) => loadWhenNear(place, parts))}></div>`;
  }
  const offers = [{ id: service.id, lon: longitude, lat: latitude, number: null, result: { service, distance: null } }];
  return html`<div class="mini-map no-print" aria-hidden="true">
    <di-map
      still
      .texts=${noTexts}
      .subject=${service.id}
      .offers=${offers}
      .tiles=${tiles}
      .maxZoom=${maxZoom}
      .attribution=${attribution}
      .attributionHref=${attributionHref}
      @failure=${({ detail }: InnerEvent<'failure'>) => fail(detail)}
    ></di-map>
  </div>`;
}

const watched = new WeakSet<Element>();

function loadWhenNear(place: Element | undefined, parts: PartsController<typeof serviceParts>): void {
  if (place === undefined || watched.has(place)) return;
  watched.add(place);
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      void parts.load('map');
    },
    { rootMargin: '200px' },
  );
  observer.observe(place);
}
