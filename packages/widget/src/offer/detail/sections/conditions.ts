import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import { html, nothing, type TemplateResult } from 'lit';
import { renderHeading } from '../../../shared/format/heading.ts';
import { inLanguage, langOf, renderLabels } from '../../../shared/format/labels.ts';
import { commaOf, toLines } from '../../../shared/format/text.ts';
import { toZone } from '../../../shared/format/departement.ts';
import { describeZone } from '../../surroundings/zone.ts';
import { icon } from '../../../shared/icons/icons.ts';
import type { ServiceTexts } from '../../../locales/fr/service.ts';
import type { Language } from '../../../shared/texts/language.ts';
import type { Article } from '../service-work.ts';
import { labelOfTheme } from '../../../shared/offers/themes.ts';
import { renderMark, labelOfModeAccueil, labelOfPublic } from './labels.ts';

/** Draws « Pour qui, à quelles conditions »: every row always, an unknown one says so. */
export function renderConditions(service: DetailedService, context: Article): TemplateResult {
  const { t, headingLevel, language } = context;
  const c = t.conditions;
  const unknown = html`<span class="unknown">${t.unknown}</span>`;
  // On site comes first, as on the cards: the API gives the modes in no stable order.
  const modes = [...(service.modes_accueil ?? [])].sort((a, b) => b.localeCompare(a));
  const mark = (...champs: string[]) => renderMark(service, champs, t);
  return html`<section class="sec" part="conditions">
    ${renderHeading(headingLevel + 1, c.title)}
    <dl class="kv">
      <dt>${c.publics}${mark('publics', 'publics_precisions')}</dt>
      <dd>${renderPublics(service, language) ?? unknown}</dd>
      <dt>${c.access}${mark('conditions_acces')}</dt>
      <dd dir="auto">
        ${service.conditions_acces === null ? unknown : html`<span lang="fr">${toLines(service.conditions_acces)}</span>`}
      </dd>
      <dt>${c.cost}${mark('frais', 'frais_precisions')}</dt>
      <dd>${renderCost(service, t) ?? unknown}</dd>
      <dt>${c.duration}${mark('volume_horaire_hebdomadaire', 'nombre_semaines')}</dt>
      <dd>${formatDuration(service, context) ?? unknown}</dd>
      <dt>${c.welcome}${mark('modes_accueil')}</dt>
      <dd>${modes.length === 0 ? unknown : renderLabels(modes, labelOfModeAccueil, language)}</dd>
      <dt>${c.zone}${mark('zone_eligibilite')}</dt>
      <dd>
        <bdi>${sayZone(service, context)}</bdi>
        ${renderCovered(service, context)}
      </dd>
      <dt>${c.themes}${mark('thematiques')}</dt>
      <dd>
        ${
          service.thematiques === null || service.thematiques.length === 0
            ? unknown
            : html`<ul class="themes-list">
                ${service.thematiques.map(
                  (thematique) =>
                    html`<li class="tag" lang=${langOf(thematique, language)}>
                      ${inLanguage(labelOfTheme, thematique, language)}
                    </li>`,
                )}
              </ul>`
        }
      </dd>
    </dl>
  </section>`;
}

export function sayZone({ zone_eligibilite }: DetailedService, { t, surroundings, language }: Article): string {
  return describeZone(zone_eligibilite, surroundings.names, t.conditions).join(commaOf(language));
}

/** Draws whether the zone holds the person's commune, except for a zone of the whole country. */
function renderCovered(
  { zone_eligibilite }: DetailedService,
  { t, coverage, place }: Article,
): TemplateResult | typeof nothing {
  if (place === null || coverage === null || toZone(zone_eligibilite).kind === 'everywhere') return nothing;
  return coverage === 'in'
    ? html`<b class="covered">${icon('check')} ${t.conditions.zoneIn(place)}</b>`
    : html`<b class="not-covered">${icon('warning')} ${t.conditions.zoneOut(place)}</b>`;
}

function renderPublics({ publics, publics_precisions }: DetailedService, language: Language): TemplateResult | null {
  if ((publics ?? []).length === 0 && publics_precisions === null) return null;
  return html`${renderLabels(publics ?? [], labelOfPublic, language)}${
    publics_precisions === null ? '' : html`<p class="detail" dir="auto" lang="fr">${toLines(publics_precisions)}</p>`
  }`;
}

function renderCost({ frais, frais_precisions }: DetailedService, t: ServiceTexts): TemplateResult | null {
  const { free, paid, paidUnknown } = t.conditions;
  const precisions = frais_precisions === null ? null : html`<bdi lang="fr">${toLines(frais_precisions)}</bdi>`;
  if (frais === 'gratuit') return html`<b>${free}</b>${precisions === null ? '' : html`${t.colon}${precisions}`}`;
  if (frais === 'payant')
    return html`<b>${paid}</b>${precisions === null ? `, ${paidUnknown}` : html`${t.colon}${precisions}`}`;
  return precisions;
}

/** Formats hours a week and weeks: « 9 heures par semaine pendant 24 semaines ». Returns null when neither is known. */
function formatDuration(
  { volume_horaire_hebdomadaire: hours, nombre_semaines: weeks }: DetailedService,
  { t: { conditions: c } }: Article,
): string | null {
  const parts = [hours === null ? null : c.hours(hours), weeks === null ? null : c.weeks(weeks)];
  const known = parts.filter((part) => part !== null);
  return known.length === 0 ? null : known.join(c.during);
}
