import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { nameDepartement } from '../../shared/format/departement.ts';
import { icon } from '../../shared/icons/icons.ts';
import { renderGroup, type Remark } from './fields.ts';
import { findZonePlaces, readPlace, type ZoneKind } from './finders.ts';
import type { Form } from '../form/form.ts';

const kinds = ['commune', 'epci', 'departement'] as const satisfies readonly ZoneKind[];

/** The code of the whole country. */
const FRANCE = 'france';

/** Draws the territory that an offer serves: its places, each to be removed, and the search that adds one. */
export function renderZone(form: Form): TemplateResult {
  const { t, draft } = form;
  const codes = draft.zone_eligibilite;
  const remarks: Remark[] = [{ kind: 'commons', text: codes.length === 0 ? t.commons.zone : t.zone.regions }];
  const isOpen = form.unfolded.has('zone') && form.statusOf('suggest') === 'ready';
  return renderGroup(
    form,
    'zone_eligibilite',
    html`${renderPlaces(form)}
    ${
      isOpen
        ? renderAdding(form)
        : html`<button class="btn btn-sm" type="button" id="open-zone" @click=${() => form.open('zone')}>
              ${icon('map')}${codes.length === 0 ? t.zone.start : t.zone.change}
            </button>
            ${form.statusOf('suggest') === 'failed' ? html`<p class="small muted">${t.partFailed}</p>` : nothing}`
    }`,
    remarks,
  );
}

function renderPlaces(form: Form): TemplateResult {
  const { t, draft } = form;
  const codes = draft.zone_eligibilite;
  if (codes.length === 0) return html`<p class="now muted">${t.zone.unknown}</p>`;
  return html`<ul class="tokens" aria-label=${t.labels.zone_eligibilite}>
    ${codes.map(
      (code) =>
        html`<li>
          <button class="chip chip-sel" type="button" @click=${() => remove(form, code)}>
            <bdi lang="fr">${namePlace(form, code)}</bdi>${icon('close')}<span class="vh"> ${t.remove}</span>
          </button>
        </li>`,
    )}
  </ul>`;
}

/** Names a place of a zone: as it was found, as a département, else by its code. */
function namePlace({ t, zoneNames }: Form, code: string): string {
  if (code === FRANCE || code === '99100') return t.zone.france;
  const known = zoneNames.get(code);
  if (known !== undefined) return known;
  if (/^\d{9}$/.test(code)) return t.zone.epci(code);
  const departement = nameDepartement(code);
  return departement === code ? t.zone.commune(code) : `${departement} (${code})`;
}

function renderAdding(form: Form): TemplateResult {
  const { t, draft, geography } = form;
  const isFrance = draft.zone_eligibilite.includes(FRANCE);
  const kind = kinds.find((one) => form.unfolded.has(`zone-${one}`)) ?? 'commune';
  const radio = (value: ZoneKind | 'france', isChecked: boolean, choose: () => void): TemplateResult =>
    html`<label class="choice"
      ><input type="radio" name="zone" value=${value} .checked=${live(isChecked)} @change=${choose} /><span
        >${t.zone.kinds[value]}</span
      ></label
    >`;
  return html`<div class="zone-adding">
    <div class="choices" role="radiogroup" aria-label=${t.zone.serves}>
      ${kinds.map((one) =>
        radio(one, !isFrance && kind === one, () => {
          for (const other of kinds)
            if (form.unfolded.has(`zone-${other}`) !== (other === one)) form.unfold(`zone-${other}`);
          if (isFrance) form.type('zone_eligibilite', []);
        }),
      )}
      ${radio('france', isFrance, () => form.type('zone_eligibilite', [FRANCE]))}
    </div>
    ${
      isFrance
        ? nothing
        : html`<di-suggest-field
            id="editor-zone"
            .t=${t.find}
            .label=${t.zone.add[kind]}
            .placeholder=${t.zone.placeholder[kind]}
            .find=${(typed: string, signal: AbortSignal) =>
              findZonePlaces(kind, geography, typed, signal, (commune) => t.zone.epciOf(commune))}
            @announce=${(event: CustomEvent<string>) => form.say(event.detail)}
            @pick=${(event: CustomEvent<string>) => add(form, readPlace(event.detail))}
          ></di-suggest-field>`
    }
  </div>`;
}

function add(form: Form, { code, nom }: { code: string; nom: string }): void {
  form.nameZone(new Map([[code, nom]]));
  const codes = form.draft.zone_eligibilite;
  if (!codes.includes(code)) form.type('zone_eligibilite', [...codes, code]);
  form.say(form.t.zone.added(nom));
}

function remove(form: Form, code: string): void {
  form.type(
    'zone_eligibilite',
    form.draft.zone_eligibilite.filter((other) => other !== code),
  );
  form.focus('zone_eligibilite');
}
