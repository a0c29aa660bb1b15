import { formatPhone, toE164 } from '@inclusion-kit/sdk/normalise';
import { html, nothing, type TemplateResult } from 'lit';
import { countCharacters } from '../checks/characters.ts';
import { renderHeading } from '../../shared/format/heading.ts';
import { toSafeHref } from '../../shared/format/safe-link.ts';
import { localeOf } from '../../shared/texts/language.ts';
import { DESCRIPTION_LENGTH, looksPersonal } from '../checks/contribution-advice.ts';
import type { Champ, SectionName } from '../draft/contribution-fields.ts';
import { valueOf } from '../draft/contribution-subject.ts';
import { renderChoice, renderSet, renderText, type Remark } from './fields.ts';
import { renderPlainFields } from './plain-fields.ts';
import { findError, findWarning } from '../checks/contribution-issues.ts';
import { renderPoint, renderSearch, renderStale } from './place.ts';
import { renderZone } from './zone.ts';
import { renderThemes } from './themes.ts';
import { renderIdentity } from './structure-fields.ts';
import { renderHoursField } from './opening.ts';
import type { Form } from '../form/form.ts';
import { formatScore } from './values.ts';

/** Draws the parts of the form that hold the record's fields. */
export function renderSections(form: Form): TemplateResult[] {
  if (form.subject.modele === 'structure') {
    return [renderStructure(form), renderPlace(form), renderHours(form), renderReach(form)];
  }
  return [
    renderOffer(form),
    renderPublics(form),
    renderPlace(form),
    renderHours(form),
    renderMobilise(form),
    renderSection(form, 'territoire', html`${renderZone(form)}${renderPlainFields(form, 'territoire')}`),
  ];
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
  const { t } = form;
  return renderSection(
    form,
    'offre',
    html`${renderNames(form)} ${renderThemes(form)}${renderChoice(form, 'type')} ${renderPlainFields(form, 'offre')}`,
    form.subject.isNew ? null : t.onlyChanged,
  );
}

function renderStructure(form: Form): TemplateResult {
  return renderSection(
    form,
    'structure',
    html`${renderNames(form)}${renderIdentity(form)}`,
    form.subject.isNew ? null : form.t.onlyChanged,
  );
}

/** The name and the description, with how long they are. */
function renderNames(form: Form): TemplateResult {
  const { t, draft, language, subject } = form;
  const length = countCharacters(draft.description.trim());
  const max = DESCRIPTION_LENGTH.max.toLocaleString(localeOf(language));
  const isService = subject.modele === 'service';
  return html`${renderText(form, 'nom', {
    rows: 2,
    className: 'is-name',
    hint: isService ? undefined : t.hints['nom_structure'],
    remarks: [warning(form, 'nom'), commons(t.commons.name, form.shown.get('nom')?.code === 'too_long')],
  })}
  ${renderText(form, 'description', {
    rows: 5,
    optional: !isService,
    count: t.count(length.toLocaleString(localeOf(language)), max),
    hint: isService ? undefined : t.hints['description_structure'],
    remarks: [isService ? describeLength(form, length) : null],
  })}`;
}

function describeLength(form: Form, length: number): Remark | null {
  const { t, score, language } = form;
  if (length === 0) return null;
  if (length < DESCRIPTION_LENGTH.min) {
    const gain = score?.gestes.find(({ critere }) => critere === 'description_bien_definie')?.gain ?? null;
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
    ${renderChoice(form, 'frais')}
    ${renderText(form, 'frais_precisions', {
      optional: draft.frais !== 'payant',
      remarks: [
        draft.frais === 'payant' && draft.frais_precisions.trim() === '' ? { kind: 'warn', text: t.warn.paid } : null,
      ],
    })}
    ${renderPlainFields(form, 'publics')}`,
  );
}

function renderPlace(form: Form): TemplateResult {
  return renderSection(form, 'lieu', renderPlaceFields(form));
}

/** Draws the place of reception: the address, found or typed, and its point on request. */
function renderPlaceFields(form: Form): TemplateResult {
  const { t, subject } = form;
  return html`${subject.modele === 'service' ? renderSet(form, 'modes_accueil') : nothing} ${renderSearch(form)}
    ${renderText(form, 'adresse', { remarks: [{ kind: 'commons', text: t.commons.address }] })}
    <div class="two two-postal">
      ${renderText(form, 'code_postal', { inputmode: 'numeric' })}${renderText(form, 'commune', { remarks: [describeCommune(form)] })}
    </div>
    ${renderStale(form)} ${renderPlainFields(form, 'lieu')} ${renderPoint(form)}`;
}

function describeCommune({ t, namedCommune }: Form): Remark | null {
  if (namedCommune === undefined) return null;
  if (namedCommune === null) return { kind: 'warn', text: t.warn.commune };
  return { kind: 'ok', text: t.ok.commune(namedCommune.nom, namedCommune.code) };
}

function renderHours(form: Form): TemplateResult {
  return renderSection(form, 'horaires', html`${renderHoursField(form)}${renderPlainFields(form, 'horaires')}`);
}

function renderMobilise(form: Form): TemplateResult {
  return renderSection(
    form,
    'mobiliser',
    html`<div class="two">${renderSet(form, 'modes_mobilisation')}${renderSet(form, 'mobilisable_par')}</div>
      <div class="two">${renderPhone(form)}${renderMail(form)}</div>
      ${renderText(form, 'lien_mobilisation', {
        optional: true,
        remarks: describeLink(form, 'lien_mobilisation'),
      })}
      ${renderPlainFields(form, 'mobiliser', {
        contact_nom_prenom: [commons(form.t.commons.person, form.draft.contact_nom_prenom.trim() !== '')],
      })}`,
  );
}

function renderReach(form: Form): TemplateResult {
  return renderSection(
    form,
    'joindre',
    html`<div class="two">${renderPhone(form)}${renderMail(form)}</div>
      ${renderText(form, 'site_web', {
        optional: true,
        remarks: describeLink(form, 'site_web'),
      })}${renderPlainFields(form, 'joindre')}`,
  );
}

function renderPhone(form: Form): TemplateResult {
  return renderText(form, 'telephone', { remarks: describePhone(form) });
}

function renderMail(form: Form): TemplateResult {
  return renderText(form, 'courriel', { remarks: describeMail(form) });
}

function describePhone({ t, draft, changed, record, sourceName }: Form): (Remark | null)[] {
  const e164 = toE164(draft.telephone);
  const original = valueOf(record, 'telephone');
  if (e164 === null || !changed.has('telephone')) {
    // The text of the source stays in sight when it says more than a number.
    const isRewritten = typeof original === 'string' && /[^\d\s.()+-]/.test(original);
    return isRewritten && !changed.has('telephone') ? [commons(t.original(sourceName, original), true)] : [];
  }
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

function describeLink(form: Form, champ: 'lien_mobilisation' | 'site_web'): (Remark | null)[] {
  const { t, draft, changed, subject } = form;
  if (!changed.has(champ) || toSafeHref(draft[champ]) === null) return [];
  if (findError(champ, draft[champ], form.now, subject.modele) !== null) return [];
  return [{ kind: 'ok', text: t.ok.url }, commons(t.commons.url, true)];
}

function warning(form: Form, champ: Champ): Remark | null {
  const issue = findWarning(champ, form.draft[champ], form.now, form.subject.modele);
  return issue === null ? null : { kind: 'warn', text: form.t.issue(issue) };
}

function commons(text: string, shown: boolean): Remark | null {
  return shown ? { kind: 'commons', text } : null;
}
