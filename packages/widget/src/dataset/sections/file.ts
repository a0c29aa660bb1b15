import type { OpenProgress } from '@inclusion-kit/dataset/worker';
import { departements } from '@inclusion-kit/sdk/geography';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../shared/icons/icons.ts';
import type { Desk } from '../desk.ts';
import { renderKeeping } from '../kept/offer.ts';
import { renderLoaded, renderReading } from '../drop/drop.ts';
import { sayLikely } from './answer.ts';

const SOURCE = /^[a-z0-9][a-z0-9-]*$/;

/** Draws the file that is open, what is to be known of it, and the facts that it does not tell. */
export function renderFile(desk: Desk, progress: OpenProgress | null): TemplateResult {
  const { t, view, changeFile } = desk;
  const { file } = view;
  return html`<section class="file" id="file" aria-label=${file.name}>
    ${
      progress === null
        ? renderLoaded(
            file.name,
            html`<small
              >${t.file.facts(file.services, file.structures)} · ${t.file.lines(file.rows)} · ${t.file.kept}</small
            >`,
            { label: t.file.change, press: changeFile },
          )
        : renderReading(t, { name: file.name, size: 0 }, progress, changeFile)
    }
    ${progress === null ? renderFileFacts(desk) : nothing}
  </section>`;
}

function renderFileFacts(desk: Desk): TemplateResult {
  const { t, view, open, unfold, act } = desk;
  const { file } = view;
  const likely = sayLikely(desk);
  const tell = (source: string, departement: string | null) => act('tell', { source, departement });
  return html`<div class="told-of-file">
    ${renderKeeping(desk)}
    ${file.hasPlaces ? nothing : html`<p class="note">${icon('info')}<span>${t.file.noPlaces}</span></p>`}
    ${
      file.broken.length === 0
        ? nothing
        : html`<details class="note note-warn">
            <summary>${t.file.broken(file.broken.length)}</summary>
            <ul>
              ${file.broken.slice(0, 20).map(({ line, reason }) => html`<li lang="fr">${t.file.line(line, reason)}</li>`)}
            </ul>
          </details>`
    }
    ${file.notes.map((note) => html`<p class="note" lang="fr">${icon('info')}<span>${note}.</span></p>`)}
    <details
      class="settings"
      @toggle=${(event: Event) => unfold({ settings: (event.target as HTMLDetailsElement).open })}
    >
      <summary>${t.file.settings}</summary>
      <div class="two">
        <label class="field"
          ><span class="label">${t.file.source}</span
          ><input
            class="input"
            id="source"
            .value=${file.source}
            maxlength="40"
            autocomplete="off"
            spellcheck="false"
            aria-describedby="source-hint"
            @change=${(event: Event) => {
              const input = event.target as HTMLInputElement;
              const isGood = SOURCE.test(input.value);
              input.setAttribute('aria-invalid', String(!isGood));
              input.setCustomValidity(isGood ? '' : t.file.badSource);
              if (isGood) tell(input.value, file.departement);
              else input.reportValidity();
            }}
          /><span class="hint" id="source-hint">${t.file.sourceHint}</span></label
        >
        <label class="field"
          ><span class="label">${t.file.departement}</span
          ><select
            class="input"
            aria-describedby="departement-hint"
            @change=${(event: Event) => {
              const { value } = event.target as HTMLSelectElement;
              tell(file.source, value === '' ? null : value);
            }}
          >
            <option value="">${t.file.none}</option>
            ${
              likely === null || likely.code === file.departement
                ? nothing
                : html`<option value=${likely.code}>${likely.said}</option>`
            }
            ${departements
              .filter(({ code }) => code === file.departement || (open.settings && code !== likely?.code))
              .map(
                ({ code, nom }) =>
                  html`<option value=${code} ?selected=${code === file.departement}>${code} ${nom}</option>`,
              )}</select
          ><span class="hint" id="departement-hint">${t.file.departementHint}</span></label
        >
      </div>
    </details>
  </div>`;
}
