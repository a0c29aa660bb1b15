import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import { html, type TemplateResult } from 'lit';
import { renderHeading } from '../../format/heading.ts';
import { toSentenceList } from '../../format/labels.ts';
import { toLines } from '../../format/lines.ts';
import { describeZone } from '../../format/zone.ts';
import type { ServiceTexts } from '../../locales/fr/service.ts';
import { labelOfTheme } from '../../state/themes.ts';
import { labelOfModeAccueil, labelOfPublic } from './labels.ts';

/** What the section needs from the element. */
export interface ConditionsContext {
  t: ServiceTexts;
  headingLevel: number;
  /** Names of the communes of the zone, by INSEE code, as far as they are known. */
  communes: ReadonlyMap<string, string>;
}

/** Draws « Pour qui, à quelles conditions »: every row always, an unknown one says so. */
export function renderConditions(service: DetailedService, context: ConditionsContext): TemplateResult {
  const { t, headingLevel, communes } = context;
  const c = t.conditions;
  const unknown = html`<span class="unknown">${t.unknown}</span>`;
  // On site comes first, as on the cards: the API gives the modes in no stable order.
  const modes = [...(service.modes_accueil ?? [])].sort((a, b) => b.localeCompare(a));
  const welcome = modes.map(labelOfModeAccueil);
  return html`<section class="sec" part="conditions">
    ${renderHeading(headingLevel, c.title)}
    <dl class="kv">
      <dt>${c.publics}</dt>
      <dd>${renderPublics(service) ?? unknown}</dd>
      <dt>${c.access}</dt>
      <dd dir="auto">
        ${service.conditions_acces === null ? unknown : html`<span lang="fr">${toLines(service.conditions_acces)}</span>`}
      </dd>
      <dt>${c.cost}</dt>
      <dd>${renderCost(service, t) ?? unknown}</dd>
      <dt>${c.duration}</dt>
      <dd>${formatDuration(service, context) ?? unknown}</dd>
      <dt>${c.welcome}</dt>
      <dd>${welcome.length === 0 ? unknown : html`<span lang="fr">${toSentenceList(welcome)}</span>`}</dd>
      <dt>${c.zone}</dt>
      <dd><bdi>${describeZone(service.zone_eligibilite, communes, c).join(', ')}</bdi></dd>
      <dt>${c.themes}</dt>
      <dd>
        ${
          service.thematiques === null || service.thematiques.length === 0
            ? unknown
            : html`<ul class="themes-list">
                ${service.thematiques.map((thematique) => html`<li class="tag" lang="fr">${labelOfTheme(thematique)}</li>`)}
              </ul>`
        }
      </dd>
    </dl>
  </section>`;
}

function renderPublics({ publics, publics_precisions }: DetailedService): TemplateResult | null {
  const labels = (publics ?? []).map(labelOfPublic);
  if (labels.length === 0 && publics_precisions === null) return null;
  return html`<span lang="fr">${toSentenceList(labels)}</span>${
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

/** Says hours a week and weeks: « 9 heures par semaine pendant 24 semaines »; null when neither is known. */
function formatDuration(
  { volume_horaire_hebdomadaire: hours, nombre_semaines: weeks }: DetailedService,
  { t: { conditions: c } }: ConditionsContext,
): string | null {
  const parts = [hours === null ? null : c.hours(hours), weeks === null ? null : c.weeks(weeks)];
  const known = parts.filter((part) => part !== null);
  return known.length === 0 ? null : known.join(c.during);
}
