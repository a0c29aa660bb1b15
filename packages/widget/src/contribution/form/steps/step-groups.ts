import { shownValueOf } from '@inclusion-kit/sdk/internal';
import { html, nothing, type TemplateResult } from 'lit';
import type { BaseStructure, Model } from '@inclusion-kit/sdk/schemas';
import { formatValue } from '../../../shared/format/field-value.ts';
import { formatAddress } from '../../../shared/format/place.ts';
import { toShort } from '../../../shared/format/text.ts';
import type { Question } from '../../checks/contribution-issues.ts';
import { champsOf, type Champ, type TextChamp } from '../../draft/contribution-fields.ts';
import { renderAudience } from '../../audience/audience.ts';
import { renderDuration, sayDuration } from '../../duration/duration.ts';
import { renderText, renderChoice, renderSet } from '../../fields/fields.ts';
import { renderHousePhone } from '../../fields/house-phone.ts';
import { renderAttachment, renderNatures } from '../../fields/natures.ts';
import { renderHoursField, renderWhen } from '../../fields/opening.ts';
import { isPointAsked } from '../../fields/place.ts';
import { renderPoint } from '../../fields/point.ts';
import { renderNames, renderNetworks, renderPlace, renderPlain } from '../../fields/sections.ts';
import { renderThemes } from '../../fields/themes.ts';
import { renderZone } from '../../fields/zone/zone.ts';
import { renderSaid } from '../../said/said-note.ts';
import type { Form } from '../form.ts';

/** A group of fields of a record that is asked on one screen of a phone. `gone` asks for no field, `other` for all that are left. */
export type StepGroup = keyof typeof groups | 'other' | 'gone';

/** A group of a new record. `structure` asks for the structure of an offer. */
export type NewGroup = keyof typeof newGroups | 'other' | 'structure';

const groups = {
  contact: ['telephone', 'courriel', 'lien_mobilisation', 'site_web'],
  hours: ['horaires_accueil'],
  address: ['modes_accueil', 'adresse', 'code_postal', 'commune', 'code_insee', 'latitude', 'longitude'],
  who: ['publics', 'publics_precisions', 'conditions_acces', 'frais', 'frais_precisions'],
  time: ['volume_horaire_hebdomadaire', 'nombre_semaines'],
  words: ['nom', 'description'],
  needs: ['thematiques', 'type'],
  asking: ['modes_mobilisation', 'mobilisable_par', 'mobilisation_precisions', 'contact_nom_prenom'],
} as const satisfies Record<string, readonly Champ[]>;

/** The least that is useful of a new record, then what may wait. Its zone is told with its place, which suggests it. */
const newGroups = {
  address: [...groups.address, 'zone_eligibilite'],
  words: [...groups.words, 'thematiques'],
  useful: ['publics', 'mobilisable_par', 'frais', 'frais_precisions', 'horaires_accueil'],
  contact: ['telephone', 'courriel', 'site_web'],
  hours: groups.hours,
  time: groups.time,
} as const satisfies Record<string, readonly Champ[]>;

const stepGroups = [...(Object.keys(groups) as (keyof typeof groups)[]), 'other', 'gone'] as const;

/** The groups that a new record may have beside the least that is useful. */
const details = {
  service: ['time', 'other'],
  structure: ['hours', 'other'],
} as const satisfies Record<Model, readonly NewGroup[]>;

type OfRecord = Pick<Form['subject'], 'modele' | 'isNew'>;

/** Lists the groups that are asked of everybody who tells of something new. Empty for a record that is there. */
export function leastGroups({ modele, isNew }: OfRecord): readonly NewGroup[] {
  if (!isNew) return [];
  return modele === 'service'
    ? ['structure', 'address', 'words', 'useful', 'contact']
    : ['words', 'address', 'contact'];
}

/** Lists the groups of something new that may wait. */
export function waitingGroups(of: Pick<OfRecord, 'modele'>): readonly NewGroup[] {
  return details[of.modele];
}

/** Lists the groups that are asked on request. */
export function askableGroups(of: OfRecord): readonly AnyGroup[] {
  return of.isNew
    ? waitingGroups(of)
    : stepGroups.filter((group) => group === 'gone' || champsOfGroup(group, of).length > 0);
}

export type AnyGroup = StepGroup | NewGroup;

/** Lists the fields of a group that a record of this model has. */
export function champsOfGroup(group: AnyGroup, { modele, isNew }: OfRecord): readonly Champ[] {
  const own = champsOf(modele);
  const table: Readonly<Partial<Record<AnyGroup, readonly Champ[]>>> = isNew ? newGroups : groups;
  if (group !== 'other') return own.filter((champ) => table[group]?.includes(champ) === true);
  const grouped = Object.values(table).flat();
  return own.filter((champ) => !grouped.includes(champ));
}

/** Lists the questions of a group, the structure of an offer among them. */
export function questionsOfGroup(group: AnyGroup, of: OfRecord): readonly Question[] {
  return group === 'structure' ? ['structure_id'] : champsOfGroup(group, of);
}

/** Says what a group holds today, in one line. Empty when its fields are too many, or hold nothing. */
export function sayGroup(group: AnyGroup, form: Form): string {
  const { record, subject, language, zoneNames } = form;
  if (group === 'address') return formatAddress(record as unknown as BaseStructure) ?? '';
  if (group === 'time') return sayDuration(form);
  if (group === 'words' || group === 'other') return '';
  const said = champsOfGroup(group, subject).map((champ) =>
    formatValue(champ, shownValueOf(record, subject.structure, champ), language, zoneNames),
  );
  return toShort(said.find((one) => one !== null) ?? '', 80);
}

const sections = {
  structure: 'rattachement',
  address: 'lieu',
  words: 'offre',
  useful: 'utile',
  contact: 'mobiliser',
  hours: 'horaires',
  time: 'duree',
  other: 'autres',
} as const satisfies Record<NewGroup, keyof Form['t']['sections']>;

/** Returns the section of a form that asks the same as a group of a new record. */
export function sectionOfGroup(group: NewGroup, { modele }: Pick<OfRecord, 'modele'>) {
  if (modele === 'service') return sections[group];
  return ({ ...sections, words: 'structure', contact: 'joindre' } as const)[group];
}

/** Names a group, as the title of its screen. */
export function nameGroup(group: AnyGroup, { t, subject }: Form): string {
  const names: Partial<Record<AnyGroup, string>> = t.correct.steps.groups;
  return isNewGroup(group) && subject.isNew ? t.sections[sectionOfGroup(group, subject)] : (names[group] ?? '');
}

const isNewGroup = (group: AnyGroup): group is NewGroup => Object.hasOwn(sections, group);

/** Draws the fields of a group. */
export function renderGroupFields(group: AnyGroup, form: Form): TemplateResult {
  const { subject } = form;
  const champs = champsOfGroup(group, subject);
  switch (group) {
    case 'structure':
      return renderAttachment(form);
    case 'contact':
      return html`${renderHousePhone(form)}
        <div class="two">${champs.map((champ) => renderText(form, champ as TextChamp))}</div>`;
    case 'hours':
      return renderHoursField(form);
    case 'address':
      return html`${renderPlace(form)}${isPointAsked(form) ? renderPoint(form) : nothing}
      ${champs.includes('zone_eligibilite') ? renderZone(form) : nothing}`;
    case 'useful':
      return html`${renderAudience(form)}${champs.includes('mobilisable_par') ? renderSet(form, 'mobilisable_par') : nothing}
      ${renderChoice(form, 'frais')} ${form.draft.frais === 'payant' ? renderText(form, 'frais_precisions') : nothing}
      ${renderWhen(form)}`;
    case 'who':
      return html`${renderAudience(form)} ${renderText(form, 'publics_precisions')}
      ${renderText(form, 'conditions_acces')} ${renderChoice(form, 'frais')} ${renderText(form, 'frais_precisions')}`;
    case 'time':
      return renderDuration(form);
    case 'words':
      return html`${renderNames(form)}${renderSaid(form)}${champs.includes('thematiques') ? renderThemes(form) : nothing}`;
    case 'gone':
      return renderNatures(form);
    default:
      return html`${champs.map((champ) => drawn[champ]?.(form) ?? renderPlain(form, champ))}`;
  }
}

const drawn: Partial<Record<Champ, (form: Form) => TemplateResult>> = {
  thematiques: renderThemes,
  zone_eligibilite: renderZone,
  reseaux_porteurs: renderNetworks,
};
