import type { FoundService } from '@inclusion-kit/sdk';
import type { PlacedPoint } from '@inclusion-kit/dataset/worker';
import { html, nothing, type TemplateResult } from 'lit';
import type { SearchTexts } from '../../locales/fr/search.ts';
import type { MapOffer } from '../../search/map/pins/pins.ts';
import { renderHeading } from '../../shared/format/heading.ts';
import { icon } from '../../shared/icons/icons.ts';
import { linesAlone, nameField, type Desk } from '../desk.ts';
import { sayValue } from '../values.ts';

/** Draws the points on the map of the search, without images from elsewhere: nothing leaves the page. */
export function renderPlaces(desk: Desk, texts: SearchTexts | null, offers: readonly MapOffer[]): TemplateResult {
  const { t, view, open, unfold, seeRecord, language, headingLevel } = desk;
  const { placed, absent, points } = (view as Partial<typeof view>).points ?? NONE;
  return html`<div class="panel" id="places">
    ${renderHeading(headingLevel + 1, t.places.title)}
    <p class="small">
      ${t.places.count(placed, absent)} ${points.length < placed ? t.places.part(points.length, placed) : nothing}
    </p>
    ${
      placed === 0
        ? nothing
        : texts === null
          ? html`<div class="map-room"></div>`
          : html`<di-map
              .texts=${texts}
              .offers=${offers}
              .subject=${view.file}
              .language=${language}
              .headingLevel=${headingLevel + 2}
              @map-open=${({ detail }: CustomEvent<{ id: string }>) => seeRecord(detail.id)}
            ></di-map>`
    }
    ${
      open.record === null
        ? nothing
        : html`<div class="record">
            <p class="h">
              <b>${t.pairs.line(linesAlone(desk, open.record.lines))}</b>
              <button class="link-btn small" id="close-record" type="button" @click=${() => unfold({ record: null })}>
                ${icon('close')}${t.places.close}
              </button>
            </p>
            <dl class="facts">
              ${open.record.fields.map(
                ([field, value]) =>
                  html`<div>
                    <dt>${nameField(desk, field)}</dt>
                    <dd><bdi>${sayValue(desk, field, value)}</bdi></dd>
                  </div>`,
              )}
            </dl>
          </div>`
    }
  </div>`;
}

/** The points until they are known. */
const NONE: Desk['view']['points'] = { placed: 0, absent: 0, points: [] };

/** Makes points into the offers of a map. Each opens a card with its name alone. */
export function toMapOffers(points: readonly PlacedPoint[]): MapOffer[] {
  return points.map(({ id, nom, lat, lon }) => {
    const structure = { id: '', nom };
    const service = {
      id,
      nom,
      structure,
      telephone: null,
      courriel: null,
      lien_mobilisation: null,
      horaires_accueil: null,
    };
    return { id, lat, lon, number: null, result: { service, distance: null } as unknown as FoundService };
  });
}

/** The words of the map, for a file. */
export const toMapTexts = (texts: SearchTexts, label: string): SearchTexts => ({
  ...texts,
  'map.label': label,
  'map.unlisted': '',
});
