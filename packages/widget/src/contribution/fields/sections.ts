import { fieldFacts, type FieldOfKind } from '@inclusion-kit/sdk/internal';
import { html, nothing, type TemplateResult } from 'lit';
import { labelOf } from '../../shared/format/field-value.ts';
import { icon } from '../../shared/icons/icons.ts';
import { localeOf } from '../../shared/texts/language.ts';
import { countCharacters, DESCRIPTION_LENGTH } from '../checks/contribution-advice.ts';
import { toTyped } from '../draft/contribution-draft.ts';
import { renderAudience } from '../audience/audience.ts';
import { sayAbsent, sayPresent, type Line } from '../correction/lines.ts';
import { renderDuration, sayDuration } from '../duration/duration.ts';
import { plainChamps, sectionsOf, type Champ, type SectionName, type TextChamp } from '../draft/contribution-fields.ts';
import { valueOf } from '../draft/contribution-subject.ts';
import type { Form } from '../form/form.ts';
import { renderChoice, renderGroup, renderSet, renderText } from './fields.ts';
import { findNetworks } from './finders.ts';
import { openHours, renderHoursField } from './opening.ts';
import { isAtHome, renderHome, renderSearch, renderStale } from './place.ts';
import { renderPoint } from './point.ts';
import { renderOpening, renderSuggest, renderTokens } from './searched.ts';
import { renderFold, renderSection } from './frames.ts';
import { renderThemes } from './themes.ts';
import { renderZone } from './zone/zone.ts';

/** Draws the parts of a record. Those of a record that is there are folded: only what is wrong in it is asked. */
export function renderSections(form: Form): TemplateResult {
  const { subject, changed, shown } = form;
  return html`${sectionsOf(subject.modele).map(([name, champs]) => {
    const content = html`${parts[name](form)}${renderPlainFields(form, name)}${name === 'lieu' ? renderPoint(form) : nothing}`;
    if (subject.isNew) return renderSection(form, name, content);
    const fold = {
      ...{ name, said: saySection(form, name) },
      isChanged: champs.some((champ) => changed.has(champ)),
      isWrong: champs.some((champ) => shown.has(champ)),
      ...(name === 'horaires' && { onOpen: () => openHours(form) }),
    };
    return renderFold(form, fold, content);
  })}`;
}

/** The lines that say in short what a part holds. */
const toldBy: Readonly<Record<Exclude<SectionName, 'duree'>, readonly [Line, ...Line[]]>> = {
  offre: [['nom']],
  structure: [['nom']],
  publics: [['publics'], ['frais', 'frais_precisions']],
  lieu: [['adresse', 'complement_adresse', 'code_postal', 'commune']],
  horaires: [['horaires_accueil']],
  mobiliser: [['telephone'], ['courriel']],
  joindre: [['telephone'], ['courriel']],
  territoire: [['zone_eligibilite']],
};

/** Lists what a part holds. Empty where nobody said anything. */
export const sayFilled = (form: Form, name: SectionName): readonly string[] =>
  name === 'duree'
    ? [sayDuration(form)].filter((said) => said !== '')
    : toldBy[name].flatMap((line) => sayPresent(line, form) ?? []);

function saySection(form: Form, name: SectionName): TemplateResult | string {
  const said = sayFilled(form, name);
  if (said.length > 0) return html`<bdi lang=${name === 'duree' ? nothing : 'fr'}>${said.join(' · ')}</bdi>`;
  return name === 'duree' ? form.t.none : sayAbsent(toldBy[name][0], form);
}

/** The fields of each part that need more than their kind says. */
const parts: Readonly<Record<SectionName, (form: Form) => unknown>> = {
  offre: (form) => html`${renderNames(form)}${renderThemes(form)}${renderChoice(form, 'type')}`,
  structure: (form) =>
    html`${renderNames(form)}${renderText(form, 'siret', { inputmode: 'numeric' })}${renderNetworks(form)}`,
  publics: (form) =>
    html`${renderAudience(form)}${renderChoice(form, 'frais')} ${renderText(form, 'frais_precisions')}`,
  duree: renderDuration,
  lieu: renderPlace,
  horaires: renderHoursField,
  mobiliser: (form) =>
    html`<div class="two">${renderSet(form, 'modes_mobilisation')}${renderSet(form, 'mobilisable_par')}</div>
      ${renderReach(form, 'lien_mobilisation')}`,
  joindre: (form) => renderReach(form, 'site_web'),
  territoire: renderZone,
};

/** Draws the place of a record: whether people come there, and its address, that of the structure on request. */
export function renderPlace(form: Form): TemplateResult {
  return html`${form.subject.modele === 'service' ? renderSet(form, 'modes_accueil') : nothing} ${renderHome(form)}
  ${isAtHome(form) ? nothing : renderAddress(form)}`;
}

/** Draws an address, its search, and the choices for a point that stayed behind. */
export const renderAddress = (form: Form): TemplateResult => html`${renderAddressFields(form)}${renderStale(form)}`;

/** Draws the fields of an address, without what a change of it does to its point. */
export function renderAddressFields(form: Form): TemplateResult {
  return html`${renderSearch(form)} ${renderText(form, 'adresse')}
    <div class="two two-postal">
      ${renderText(form, 'code_postal', { inputmode: 'numeric' })}${renderText(form, 'commune')}
    </div>`;
}

/** Draws the name and the description. */
export function renderNames(form: Form): TemplateResult {
  const { t, draft, language, subject } = form;
  const write = (count: number): string => count.toLocaleString(localeOf(language));
  const isService = subject.modele === 'service';
  const length = countCharacters(draft.description.trim());
  return html`${renderText(form, 'nom', {
    className: 'is-name',
    hint: isService ? undefined : t.hints['nom_structure'],
  })}
  ${renderText(form, 'description', {
    // The limit is far from most descriptions: it is told to those who come near.
    ...(length > DESCRIPTION_LENGTH.max * 0.75 && { count: t.count(write(length), write(DESCRIPTION_LENGTH.max)) }),
    hint: isService ? undefined : t.hints['description_structure'],
  })}`;
}

function renderReach(form: Form, link: 'lien_mobilisation' | 'site_web'): TemplateResult {
  return html`<div class="two">${renderText(form, 'telephone')}${renderText(form, 'courriel')}</div>
    ${renderText(form, link)}`;
}

export function renderNetworks(form: Form): TemplateResult {
  const { t } = form;
  const chosen = form.draft.reseaux_porteurs;
  return renderGroup(
    form,
    'reseaux_porteurs',
    html`${renderTokens(form, 'reseaux_porteurs', t.none, (value) => labelOf('reseaux_porteurs', value))}
    ${renderOpening(form, 'networks', { sign: 'plus', text: t.networks.start }, () =>
      renderSuggest(form, {
        id: 'editor-networks',
        label: t.networks.label,
        placeholder: t.networks.placeholder,
        find: (typed) => findNetworks(typed, chosen),
        onPick: (value) => form.type('reseaux_porteurs', [...chosen, value]),
      }),
    )}`,
  );
}

/** Draws the fields of a part that need nothing but what their kind says: those in sight, then those that are seldom needed. */
function renderPlainFields(form: Form, section: SectionName): TemplateResult {
  const { modele } = form.subject;
  const seldom = plainChamps(modele, section, 'folded');
  // Fields that hold a value are drawn in sight.
  const isFilled = (champ: Champ): boolean => toTyped(champ, valueOf(form.record, champ)).length > 0;
  const folded = seldom.filter((champ) => !isFilled(champ));
  const isOpen = folded.some((champ) => form.changed.has(champ) || form.shown.has(champ));
  return html`${[...plainChamps(modele, section, 'shown'), ...seldom.filter(isFilled)].map((champ) => renderPlain(form, champ))}
  ${
    folded.length === 0
      ? nothing
      : html`<details class="more" ?open=${isOpen}>
          <summary>${icon('down')}<span>${folded.map((champ) => form.t.labels[champ]).join(' · ')}</span></summary>
          <div class="more-fields">${folded.map((champ) => renderPlain(form, champ))}</div>
        </details>`
  }`;
}

/** Draws a field by its kind alone. */
export function renderPlain(form: Form, champ: Champ): TemplateResult {
  if (champ === 'publics') return renderAudience(form);
  if (isOfKind(champ, 'value')) return renderChoice(form, champ);
  if (isOfKind(champ, 'values')) return renderSet(form, champ);
  return renderText(form, champ as TextChamp);
}

function isOfKind<Kind extends 'value' | 'values'>(champ: Champ, kind: Kind): champ is Champ & FieldOfKind<Kind> {
  return fieldFacts(champ).kind === kind;
}
