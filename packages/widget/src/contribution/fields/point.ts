import { isAddressLookup } from '@inclusion-kit/sdk/geography';
import { html, nothing, type TemplateResult } from 'lit';
import { toGround } from '../../shared/places/ground.ts';
import { icon } from '../../shared/icons/icons.ts';
import type { LonLat } from '../../shared/map/mercator.ts';
import { toValue } from '../draft/contribution-draft.ts';
import type { Form } from '../form/form.ts';
import { renderEdited, renderText } from './fields.ts';
import { toPoint } from './finders.ts';

/** The fields that hold a point. */
export const ofPoint = ['code_insee', 'latitude', 'longitude'] as const;

/** Draws the point of an address on a map that is loaded when it is opened, and its codes behind one more line. */
export function renderPoint(form: Form): TemplateResult {
  const { t, changed, shown, geography, draft, subject } = form;
  const isWrong = ofPoint.some((champ) => shown.has(champ));
  // An offer on the spot without a point is near no place: a search around its own commune leaves it out.
  const isUnplaced =
    draft.modes_accueil.includes('en-presentiel') && draft.latitude === '' && draft.adresse.trim() !== '';
  return html`${isUnplaced ? html`<p class="small muted">${t.place.unplaced}</p>` : nothing}
    <details class="more" ?open=${isWrong} @toggle=${(event: Event) => openMap(event, form)}>
      <summary>
        ${icon('pin')}<span
          >${t.place.point}${!subject.isNew && ofPoint.some((champ) => changed.has(champ)) ? html` ${renderEdited(form)}` : nothing}</span
        >
      </summary>
      <div class="more-fields">
        ${renderMap(form)} ${renderDoubt(form)}
        <p class="acts">
          ${
            geography !== null && isAddressLookup(geography)
              ? html`<button class="btn btn-sm" type="button" @click=${() => void findPoint(form)}>
                  ${icon('search')}${draft.latitude === '' ? t.place.find : t.place.reset}
                </button>`
              : nothing
          }
          ${
            globalThis.isSecureContext && 'geolocation' in navigator
              ? html`<button class="btn btn-sm" type="button" @click=${() => locate(form)}>
                  ${icon('locate')}${t.place.here}
                </button>`
              : nothing
          }
        </p>
        <details class="more" ?open=${isWrong}>
          <summary>${icon('down')}<span>${t.place.codes}</span></summary>
          <div class="more-fields">
            <div class="two">${renderText(form, 'latitude')}${renderText(form, 'longitude')}</div>
            ${subject.isNew && !shown.has('code_insee') ? nothing : renderText(form, 'code_insee')}
          </div>
        </details>
      </div>
    </details>`;
}

function renderMap(form: Form): TemplateResult | typeof nothing {
  const { t, placed, statusOf, writing } = form;
  const status = statusOf('map');
  if (status === 'failed') return html`<p class="small muted">${t.partFailed}</p>`;
  if (status !== 'ready') return html`<div class="point-map" aria-hidden="true"></div>`;
  const { tiles, maxZoom, attribution } = toGround(noImages, placed.capabilities);
  const { commune } = placed;
  return html`<di-point-map
    class="point-map"
    .texts=${t.place.map}
    .language=${form.language}
    .place=${pointOf(form)}
    .near=${commune?.latitude == null || commune.longitude == null ? null : { lon: commune.longitude, lat: commune.latitude }}
    .tiles=${tiles}
    .maxZoom=${maxZoom}
    .attribution=${attribution}
    @point-place=${({ detail }: CustomEvent<LonLat>) => {
      writing.place(toPoint(detail.lat, detail.lon));
      form.say(t.place.moved);
    }}
  ></di-point-map>`;
}

/** The form names no images of its own: those of its source are shown. */
const noImages = { mapTiles: null, mapAttribution: null, mapAttributionHref: null };

function pointOf({ draft }: Form): LonLat | null {
  const [lat, lon] = [toValue('latitude', draft.latitude), toValue('longitude', draft.longitude)];
  return typeof lat === 'number' && typeof lon === 'number' ? { lon, lat } : null;
}

/** Tells that the point is at sea, or far from its commune. It is kept all the same. */
function renderDoubt({ t, placed: { doubt } }: Form): TemplateResult {
  const said =
    doubt === null ? nothing : doubt.kind === 'sea' ? t.place.sea : t.place.far(doubt.at, doubt.km, doubt.named);
  return html`<div aria-live="polite">
    ${said === nothing ? nothing : html`<p class="note note-warn">${icon('warning')}<span>${said}</span></p>`}
  </div>`;
}

function openMap({ target, currentTarget }: Event, form: Form): void {
  if (target !== currentTarget || !(target as HTMLDetailsElement).open) return;
  form.load('map');
  const { subject, draft } = form;
  if (subject.isNew && draft.latitude === '' && draft.adresse.trim() !== '') void findPoint(form);
}

const ASKED = ['adresse', 'code_postal', 'commune', 'latitude', 'longitude'] as const;

/** Puts the point at the address. */
export async function findPoint(form: Form): Promise<void> {
  const { t, draft, geography } = form;
  const text = [draft.adresse, draft.code_postal, draft.commune].filter((part) => part.trim() !== '').join(' ');
  if (geography === null || !isAddressLookup(geography)) return;
  try {
    const [first] = await geography.addresses(text, { limit: 1 });
    if (first === undefined) {
      form.say(t.place.unknown);
      return;
    }
    // Another address was typed meanwhile, or the point was put by hand.
    const now = form.writing.entry?.draft;
    if (ASKED.some((champ) => now?.[champ] !== draft[champ])) return;
    form.writing.fill({ ...toPoint(first.latitude, first.longitude), code_insee: first.code_commune });
    form.say(t.place.found(first.label));
  } catch {
    form.say(t.find.down);
  }
}

/** Takes the position of the device, for who stands at the door. The browser asks first. */
function locate(form: Form): void {
  navigator.geolocation.getCurrentPosition(
    ({ coords }) => {
      form.writing.place(toPoint(coords.latitude, coords.longitude));
      form.say(form.t.place.located);
    },
    () => form.say(form.t.place.denied),
    { enableHighAccuracy: true, timeout: 15_000 },
  );
}
