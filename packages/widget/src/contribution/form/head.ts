import { foldText } from '@inclusion-kit/sdk/internal';
import { html, nothing, type TemplateResult } from 'lit';
import { formatDate, formatTime, toLocalDay } from '../../shared/format/date.ts';
import { renderHeading } from '../../shared/format/heading.ts';
import { icon } from '../../shared/icons/icons.ts';
import type { Form } from './form.ts';

/** Draws the title of the form, its subject, and the notes to read before typing. */
export function renderHead(form: Form): TemplateResult {
  const { t, headingLevel, subject, nature, sends } = form;
  const kept = renderDraftLine(form);
  const begun = nature === 'correction' ? html`<p class="save-line">${t.onlyChanged}</p>` : renderLeast(form);
  // One line or the other: what is below never moves under a press.
  const drafted = kept === nothing ? begun : kept;
  return html`<div class="form-head">
    ${renderHeading(headingLevel, html`<span part="title">${t.titles[nature]}</span>`, { id: 'title', className: 'title', focusable: true })}
    ${subject.isNew ? nothing : html`<p class="muted">${renderSubject(form)}</p>`} ${drafted}
    ${form.writing.isElsewhere ? html`<p class="note note-warn">${icon('info')}<span>${t.draft.elsewhere}</span></p>` : nothing}
    ${sends === null ? html`<p class="note note-warn">${icon('warning')}<span>${t.error.noSink}</span></p>` : nothing}
  </div>`;
}

/** Says how little is asked of a new offer. */
export function renderLeast({ t, nature }: Form): TemplateResult | typeof nothing {
  return nature === 'nouveau-service' ? html`<p class="muted">${t.attach.least}</p>` : nothing;
}

/** Names a record: its structure and its town first, since twenty offers may share one name. */
export function renderSubject({ record, subject: { structure } }: Form): TemplateResult {
  const town = record['commune'] ?? structure?.commune;
  const house = structure?.nom;
  // A name that ends with its town names it already.
  const isNamed = typeof town === 'string' && foldText(house ?? '').includes(foldText(town));
  const where = [house, typeof town === 'string' && !isNamed ? town : null].filter(
    (one) => one != null && one !== record.nom,
  );
  return html`${where.length === 0 ? nothing : html`<b><bdi lang="fr">${where.join(', ')}</bdi></b> · `}<bdi lang="fr"
      >${record.nom}</bdi
    >`;
}

/** Tells that a draft came back, or when it was kept. */
export function renderDraftLine(form: Form): TemplateResult | typeof nothing {
  return form.writing.found === null ? renderKept(form) : renderFound(form);
}

/** Tells that a draft came back. */
export function renderFound({
  t,
  language,
  subject,
  writing: { found, isRecent },
  resume,
  restart,
}: Form): TemplateResult | typeof nothing {
  if (found === null) return nothing;
  const date = new Date(found);
  return html`<p class="note" id="found">
    ${icon('saved')}<span
      ><b
        >${isRecent ? t.draft.kept : t.draft.found(formatDate(toLocalDay(date), language), formatTime(date, language))}</b
      >
      <button class="link-btn in-text" type="button" @click=${resume}>${t.draft.resume}</button>
      ${t.draft.or}
      <button class="link-btn in-text" type="button" @click=${restart}>
        ${subject.isNew ? t.draft.restartNew : t.draft.restart}
      </button></span
    >
  </p>`;
}

/** Tells when a draft was kept. None where one came back, which says more. */
export function renderKept({ t, language, writing: { found, saved } }: Form): TemplateResult | typeof nothing {
  if (saved === null || found !== null) return nothing;
  return html`<p class="save-line">${icon('saved')}${t.draft.saved(formatTime(new Date(saved), language))}</p>`;
}
