import { formatPhone, toE164 } from '@inclusion-kit/sdk/normalise';
import { html, nothing, type TemplateResult } from 'lit';
import { countCharacters } from '../../format/characters.ts';
import { renderHeading } from '../../format/heading.ts';
import { toSafeHref } from '../../format/safe-link.ts';
import { localeOf } from '../../language.ts';
import { DESCRIPTION_LENGTH, looksPersonal } from '../../state/contribution-advice.ts';
import { findError, findWarning } from '../../state/contribution-issues.ts';
import type { Champ, SectionName } from '../../state/contribution-fields.ts';
import { renderChoice, renderSet, renderText, type Remark } from './fields.ts';
import type { Form } from './form.ts';
import { describeHours } from './hours-remark.ts';
import { renderThemes } from './themes.ts';
import { formatScore } from './values.ts';

/** Draws the parts of the form that hold the record's fields. */
export function renderSections(form: Form): TemplateResult[] {
  return [renderOffer(form), renderPublics(form), renderPlace(form), renderHours(form), renderMobilise(form)];
}

function renderSection(form: Form, name: SectionName, content: unknown, note: string | null = null): TemplateResult {
  const { t, headingLevel } = form;
  return html`<div role="group" class="form-sec" part="section" aria-labelledby="s-${name}">
    <div class="sec-head">
      ${renderHeading(headingLevel + 1, t.sections[name], { id: `s-${name}`, focusable: true })}
      ${note === null ? nothing : html`<p>${note}</p>`}
    </div>
    ${content}
  </div>`;
}

function renderOffer(form: Form): TemplateResult {
  const { t, draft, language } = form;
  const length = countCharacters(draft.description.trim());
  const max = DESCRIPTION_LENGTH.max.toLocaleString(localeOf(language));
  return renderSection(
    form,
    'offre',
    html`${renderText(form, 'nom', {
      rows: 2,
      className: 'is-name',
      remarks: [warning(form, 'nom'), commons(t.commons.name, form.shown.get('nom')?.code === 'too_long')],
    })}
    ${renderText(form, 'description', {
      rows: 5,
      count: t.count(length.toLocaleString(localeOf(language)), max),
      remarks: [describeLength(form, length)],
    })}
    ${renderThemes(form)}${renderChoice(form, 'type')}`,
    t.onlyChanged,
  );
}

function describeLength(form: Form, length: number): Remark | null {
  const { t, score, language } = form;
  if (length === 0) return null;
  if (length < DESCRIPTION_LENGTH.min) {
    const gain = score.gestes.find(({ critere }) => critere === 'description_bien_definie')?.gain ?? null;
    const missing = DESCRIPTION_LENGTH.min - length;
    return { kind: 'warn', text: t.warn.short(length, missing, gain === null ? null : formatScore(gain, language)) };
  }
  return length >= DESCRIPTION_LENGTH.max ? { kind: 'warn', text: t.warn.long(length) } : null;
}

function renderPublics(form: Form): TemplateResult {
  const { t, draft } = form;
  return renderSection(
    form,
    'publics',
    html`${renderSet(form, 'publics', {
        wide: true,
        remarks: [draft.publics.length === 0 ? { kind: 'warn', text: t.warn.publics } : null],
      })}
      ${renderText(form, 'publics_precisions', { rows: 2, optional: true })}
      ${renderText(form, 'conditions_acces', { rows: 3, optional: true })} ${renderChoice(form, 'frais')}
      ${renderText(form, 'frais_precisions', {
        optional: draft.frais !== 'payant',
        remarks: [
          draft.frais === 'payant' && draft.frais_precisions.trim() === '' ? { kind: 'warn', text: t.warn.paid } : null,
        ],
      })}
      <div class="two">
        ${renderText(form, 'volume_horaire_hebdomadaire', { inputmode: 'decimal', optional: true })}
        ${renderText(form, 'nombre_semaines', { inputmode: 'numeric', optional: true })}
      </div>`,
  );
}

function renderPlace(form: Form): TemplateResult {
  const { t } = form;
  return renderSection(
    form,
    'lieu',
    html`${renderSet(form, 'modes_accueil')}
      ${renderText(form, 'adresse', { remarks: [commons(t.commons.address, true)] })}
      ${renderText(form, 'complement_adresse', { optional: true })}
      <div class="two two-postal">
        ${renderText(form, 'code_postal', { inputmode: 'numeric' })}${renderText(form, 'commune', { remarks: [describeCommune(form)] })}
      </div>`,
  );
}

function describeCommune({ t, namedCommune }: Form): Remark | null {
  if (namedCommune === undefined) return null;
  if (namedCommune === null) return { kind: 'warn', text: t.warn.commune };
  return { kind: 'ok', text: t.ok.commune(namedCommune.nom, namedCommune.code) };
}

function renderHours(form: Form): TemplateResult {
  return renderSection(
    form,
    'horaires',
    renderText(form, 'horaires_accueil', { rows: 2, optional: true, remarks: [describeHours(form)] }),
  );
}

function renderMobilise(form: Form): TemplateResult {
  return renderSection(
    form,
    'mobiliser',
    html`<div class="two">${renderSet(form, 'modes_mobilisation')}${renderSet(form, 'mobilisable_par')}</div>
      <div class="two">
        ${renderText(form, 'telephone', { type: 'tel', inputmode: 'tel', remarks: describePhone(form) })}
        ${renderText(form, 'courriel', { type: 'email', inputmode: 'email', remarks: describeMail(form) })}
      </div>
      ${renderText(form, 'lien_mobilisation', {
        type: 'url',
        inputmode: 'url',
        optional: true,
        remarks: describeLink(form),
      })}
      ${renderText(form, 'mobilisation_precisions', { rows: 2, optional: true })}`,
  );
}

function describePhone({ t, draft, changed }: Form): (Remark | null)[] {
  const e164 = toE164(draft.telephone);
  if (e164 === null || !changed.has('telephone')) return [];
  return [{ kind: 'ok', text: t.ok.phone }, commons(t.commons.phone(spaceE164(e164)), true)];
}

// A French number in its international form, written in pairs as people read it.
function spaceE164(e164: string): string {
  const french = /^\+33(\d)(\d{8})$/.exec(e164);
  return french === null
    ? formatPhone(e164)
    : `+33 ${french[1] ?? ''} ${(french[2] ?? '').replace(/(\d\d)(?=\d)/g, '$1 ')}`;
}

function describeMail({ t, draft }: Form): (Remark | null)[] {
  if (!looksPersonal(draft.courriel)) return [];
  return [{ kind: 'warn', text: t.warn.personalMail }, commons(t.commons.mail, true)];
}

function describeLink(form: Form): (Remark | null)[] {
  const { t, draft, changed } = form;
  if (!changed.has('lien_mobilisation') || toSafeHref(draft.lien_mobilisation) === null) return [];
  if (findError('lien_mobilisation', draft.lien_mobilisation, form.now) !== null) return [];
  return [{ kind: 'ok', text: t.ok.url }, commons(t.commons.url, true)];
}

function warning(form: Form, champ: Champ): Remark | null {
  const issue = findWarning(champ, form.draft[champ], form.now);
  return issue === null ? null : { kind: 'warn', text: form.t.issue(issue) };
}

function commons(text: string, shown: boolean): Remark | null {
  return shown ? { kind: 'commons', text } : null;
}
