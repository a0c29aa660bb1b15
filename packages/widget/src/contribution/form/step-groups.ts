import { html, type TemplateResult } from 'lit';
import type { BaseStructure, Model } from '@inclusion-kit/sdk/schemas';
import { formatValue } from '../../shared/format/field-value.ts';
import { formatAddress } from '../../shared/format/place.ts';
import { toShort } from '../../shared/format/text.ts';
import { champsOf, type Champ, type TextChamp } from '../draft/contribution-fields.ts';
import { valueOf } from '../draft/contribution-subject.ts';
import { renderSet, renderText, renderChoice } from '../fields/fields.ts';
import { renderNatures } from '../fields/natures.ts';
import { renderHoursField } from '../fields/opening.ts';
import { renderPoint } from '../fields/place.ts';
import { renderAddress, renderNames, renderNetworks, renderPlain } from '../fields/sections.ts';
import { renderThemes } from '../fields/themes.ts';
import { renderZone } from '../fields/zone.ts';
import type { Form } from './form.ts';

/** A group of fields that is asked on one screen of a phone. `gone` asks for no field, `other` for all that are left. */
export type StepGroup = keyof typeof groups | 'other' | 'gone';

const groups = {
  contact: ['telephone', 'courriel', 'lien_mobilisation', 'site_web'],
  hours: ['horaires_accueil'],
  address: ['adresse', 'code_postal', 'commune', 'code_insee', 'latitude', 'longitude'],
  who: ['publics', 'frais', 'frais_precisions'],
  words: ['nom', 'description'],
} as const satisfies Record<string, readonly Champ[]>;

const grouped: ReadonlySet<Champ> = new Set(Object.values(groups).flat());

export const stepGroups = [...(Object.keys(groups) as (keyof typeof groups)[]), 'other', 'gone'] as const;

/** Lists the fields of a group that a record of this model has. */
export function champsOfGroup(group: StepGroup, modele: Model): readonly Champ[] {
  const own = champsOf(modele);
  if (group === 'gone') return [];
  if (group === 'other') return own.filter((champ) => !grouped.has(champ));
  return groups[group].filter((champ) => own.includes(champ));
}

/** Says what a group holds today, in one line. Empty when its fields are too many, or hold nothing. */
export function sayGroup(group: StepGroup, form: Form): string {
  const { record, subject, language, zoneNames } = form;
  if (group === 'address') return formatAddress(record as unknown as BaseStructure) ?? '';
  if (group === 'words' || group === 'other') return '';
  const said = champsOfGroup(group, subject.modele).map((champ) =>
    formatValue(champ, valueOf(record, champ), language, zoneNames),
  );
  return toShort(said.find((one) => one !== null) ?? '', 80);
}

/** Draws the fields of a group. */
export function renderGroupFields(group: StepGroup, form: Form): TemplateResult {
  const { modele } = form.subject;
  const champs = champsOfGroup(group, modele);
  switch (group) {
    case 'contact':
      return html`${champs.map((champ) => renderText(form, champ as TextChamp))}`;
    case 'hours':
      return renderHoursField(form);
    case 'address':
      return html`${renderAddress(form)}${renderPoint(form)}`;
    case 'who':
      return html`${renderSet(form, 'publics', 'boxes boxes-wide')}${renderChoice(form, 'frais')}
      ${renderText(form, 'frais_precisions', { optional: true })}`;
    case 'words':
      return renderNames(form);
    case 'gone':
      return renderNatures(form);
    case 'other':
      return html`${champs.map((champ) => drawn[champ]?.(form) ?? renderPlain(form, champ))}`;
  }
}

const drawn: Partial<Record<Champ, (form: Form) => TemplateResult>> = {
  thematiques: renderThemes,
  zone_eligibilite: renderZone,
  reseaux_porteurs: renderNetworks,
};
