import { html, nothing, type TemplateResult } from 'lit';
import { formatDate, formatTime, toLocalDay } from '../../shared/format/date.ts';
import { renderHeading } from '../../shared/format/heading.ts';
import { icon } from '../../shared/icons/icons.ts';
import type { Champ } from '../draft/contribution-fields.ts';
import type { Form } from './form.ts';

/** The fields that people correct most, one press away from the title. */
const shortcuts = {
  service: ['telephone', 'horaires_accueil', 'courriel', 'adresse', 'frais', 'description'],
  structure: ['telephone', 'horaires_accueil', 'courriel', 'adresse', 'site_web'],
} as const satisfies Record<string, readonly Champ[]>;

/** Draws the title of the form, its subject, links to the usual fields, and the notes to read before typing. */
export function renderHead(form: Form): TemplateResult {
  const { t, headingLevel, subject, nature, sends } = form;
  return html`<div class="form-head">
    ${renderHeading(headingLevel, html`<span part="title">${t.titles[nature]}</span>`, { id: 'title', className: 'title', focusable: true })}
    ${subject.isNew ? nothing : html`<p class="muted">${renderSubject(form)}</p>`} ${renderDraftLine(form)}
    ${renderLeast(form)}
    ${
      nature === 'correction'
        ? html`<p class="shortcuts">
            <span class="xs muted" id="shortcuts">${t.shortcuts}</span>
            ${shortcuts[subject.modele].map(
              (champ) =>
                html`<button class="chip" type="button" @click=${() => form.focus(champ)}>${t.labels[champ]}</button>`,
            )}
          </p>`
        : nothing
    }
    ${form.writing.isElsewhere ? html`<p class="note note-warn">${icon('info')}<span>${t.draft.elsewhere}</span></p>` : nothing}
    ${sends === null ? html`<p class="note note-warn">${icon('warning')}<span>${t.error.noSink}</span></p>` : nothing}
  </div>`;
}

/** Says how little is asked of a new offer. */
export function renderLeast({ t, nature, isBlank }: Form): TemplateResult | typeof nothing {
  return nature === 'nouveau-service' && isBlank ? html`<p class="muted">${t.attach.least}</p>` : nothing;
}

/** Names a record: its structure and its town first, since twenty offers may share one name. */
export function renderSubject({ record, subject: { structure } }: Form): TemplateResult {
  const town = record['commune'] ?? structure?.commune;
  const where = [structure?.nom, typeof town === 'string' ? town : null].filter(
    (one) => one != null && one !== record.nom,
  );
  return html`${where.length === 0 ? nothing : html`<b><bdi lang="fr">${where.join(', ')}</bdi></b> · `}<bdi lang="fr"
      >${record.nom}</bdi
    >`;
}

/** Tells that a draft came back, or when it was kept. */
export function renderDraftLine({
  t,
  language,
  subject,
  writing: { found, saved },
  resume,
  restart,
}: Form): TemplateResult | typeof nothing {
  if (found !== null) {
    const date = new Date(found);
    return html`<p class="note" id="found">
      ${icon('saved')}<span
        ><b>${t.draft.found(formatDate(toLocalDay(date), language), formatTime(date, language))}</b>
        <button class="link-btn in-text" type="button" @click=${resume}>${t.draft.resume}</button>
        ${t.draft.or}
        <button class="link-btn in-text" type="button" @click=${restart}>
          ${subject.isNew ? t.draft.restartNew : t.draft.restart}
        </button></span
      >
    </p>`;
  }
  if (saved === null) return nothing;
  return html`<p class="save-line">${icon('saved')}${t.draft.saved(formatTime(new Date(saved), language))}</p>`;
}
