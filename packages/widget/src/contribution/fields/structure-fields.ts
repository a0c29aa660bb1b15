import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../shared/icons/icons.ts';
import { renderGroup, renderText } from './fields.ts';
import { findNetworks } from './finders.ts';
import { renderPlainFields } from './plain-fields.ts';
import type { Form } from '../form/form.ts';
import { labelOf } from '../../shared/format/field-value.ts';

/** Draws the networks of a structure: those it belongs to, and the search that adds one. */
export function renderNetworks(form: Form): TemplateResult {
  const { t, draft } = form;
  const chosen = draft.reseaux_porteurs;
  const isOpen = form.unfolded.has('networks') && form.statusOf('suggest') === 'ready';
  return renderGroup(
    form,
    'reseaux_porteurs',
    html`${
      chosen.length === 0
        ? html`<p class="now muted">${t.none}</p>`
        : html`<ul class="tokens">
            ${chosen.map(
              (value) =>
                html`<li>
                  <button
                    class="chip chip-sel"
                    type="button"
                    @click=${() => {
                      form.type(
                        'reseaux_porteurs',
                        chosen.filter((other) => other !== value),
                      );
                      form.focus('reseaux_porteurs');
                    }}
                  >
                    <bdi lang="fr">${labelOf('reseaux_porteurs', value)}</bdi>${icon('close')}<span class="vh">
                      ${t.remove}</span
                    >
                  </button>
                </li>`,
            )}
          </ul>`
    }
    ${
      isOpen
        ? html`<di-suggest-field
            id="editor-networks"
            .t=${t.find}
            .label=${t.networks.label}
            .placeholder=${t.networks.placeholder}
            .find=${(typed: string) => findNetworks(typed, chosen)}
            @announce=${(event: CustomEvent<string>) => form.say(event.detail)}
            @pick=${(event: CustomEvent<string>) => form.type('reseaux_porteurs', [...chosen, event.detail])}
          ></di-suggest-field>`
        : html`<button class="btn btn-sm" type="button" id="open-networks" @click=${() => form.open('networks')}>
              ${icon('plus')}${t.networks.start}
            </button>
            ${form.statusOf('suggest') === 'failed' ? html`<p class="small muted">${t.partFailed}</p>` : nothing}`
    }`,
    [],
  );
}

/** Draws the fields that only a structure has. */
export function renderIdentity(form: Form): TemplateResult {
  return html`${renderText(form, 'siret', { inputmode: 'numeric', optional: true, remarks: describeSiret(form) })}
  ${renderNetworks(form)} ${renderPlainFields(form, 'structure')}`;
}

function describeSiret({ t, changed }: Form): { kind: 'commons'; text: string }[] {
  return changed.has('siret') ? [{ kind: 'commons', text: t.commons.siret }] : [];
}
