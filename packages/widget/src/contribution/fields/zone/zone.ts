import { html, nothing, type TemplateResult } from 'lit';
import { nameDepartement } from '../../../shared/format/departement.ts';
import { renderGroup } from '../fields.ts';
import { renderRadio } from '../frames.ts';
import { findZonePlaces, type ZoneKind, type ZonePlace } from '../finders.ts';
import type { Form } from '../../form/form.ts';
import { renderOpening, renderSuggest, renderTokens } from '../searched.ts';

const kinds = ['commune', 'epci', 'departement'] as const satisfies readonly ZoneKind[];

/** The code of the whole country. */
const FRANCE = 'france';

/** Draws the territory that an offer serves: its places, each to be removed, and the search that adds one. */
export function renderZone(form: Form): TemplateResult {
  const { t, draft } = form;
  const text = draft.zone_eligibilite.length === 0 ? t.zone.start : t.zone.change;
  return renderGroup(
    form,
    'zone_eligibilite',
    html`${renderTokens(form, 'zone_eligibilite', t.none, (code) => namePlace(form, code))}
    ${form.isZoneGiven ? html`<p class="small muted given">${t.zone.given}</p>` : nothing}
    ${renderOpening(form, 'zone', { sign: 'map', text }, () => renderAdding(form))}`,
  );
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
  const kind = kinds.find((one) => form.folds.unfolded.has(`zone-${one}`)) ?? 'commune';
  const radio = (value: ZoneKind | 'france', isChecked: boolean, choose: () => void): TemplateResult =>
    renderRadio('zone', value, isChecked, t.zone.kinds[value], choose);
  return html`<div class="zone-adding">
    <div class="choices" role="radiogroup" aria-label=${t.zone.serves}>
      ${kinds.map((one) =>
        radio(one, !isFrance && kind === one, () => {
          for (const other of kinds)
            if (form.folds.unfolded.has(`zone-${other}`) !== (other === one)) form.folds.toggle(`zone-${other}`);
          if (isFrance) form.type('zone_eligibilite', []);
        }),
      )}
      ${radio('france', isFrance, () => form.type('zone_eligibilite', [FRANCE]))}
    </div>
    ${
      isFrance
        ? nothing
        : renderSuggest(form, {
            id: 'editor-zone',
            label: t.zone.add[kind],
            placeholder: t.zone.placeholder[kind],
            find: (typed, signal) => findZonePlaces(kind, geography, typed, signal, t.zone.epciOf),
            onPick: (place) => add(form, place),
          })
    }
  </div>`;
}

function add(form: Form, { code, nom }: ZonePlace): void {
  form.nameZone(new Map([[code, nom]]));
  const codes = form.draft.zone_eligibilite;
  if (!codes.includes(code)) form.type('zone_eligibilite', [...codes, code]);
  form.say(form.t.zone.added(nom));
}
