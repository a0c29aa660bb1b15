import { hasOwnHours, hoursOf } from '@inclusion-kit/sdk/internal';
import type { BaseStructure, DetailedService, Service } from '@inclusion-kit/sdk/schemas';
import { html, nothing, type TemplateResult } from 'lit';
import { toDirections } from '../../directions.ts';
import { formatAddress } from '../../../shared/format/place.ts';
import { toWays } from '../../../shared/offers/ways.ts';
import { renderOuterLink, toPageHref, formatUrl } from '../../../shared/format/safe-link.ts';
import { renderHeading } from '../../../shared/format/heading.ts';
import { renderMarkdown } from '../../description/markdown.ts';
import { toShort, toLines } from '../../../shared/format/text.ts';
import { icon } from '../../../shared/icons/icons.ts';
import type { ServiceTexts } from '../../../locales/fr/service.ts';
import { labelOfTheme } from '../../../shared/offers/themes.ts';
import type { Article } from '../service-work.ts';
import { labelOfType, renderMark } from './labels.ts';
import { renderWords } from '../../../shared/format/labels.ts';
import type { Language } from '../../../shared/texts/language.ts';
import { parseHoraires, timeZoneOf, type Plage } from '@inclusion-kit/sdk/normalise';
import { formatHour } from '../../../shared/format/date.ts';
import { todayIn } from '../../../shared/format/opening.ts';

const addressFields = ['adresse', 'complement_adresse', 'code_postal', 'commune'];

/** Tells whether an offer is given at distance only: its address is where it is run from, and nobody is sent there. */
export function isOnlyRemote({ modes_accueil }: DetailedService): boolean {
  return modes_accueil?.includes('a-distance') === true && !modes_accueil.includes('en-presentiel');
}

export function renderPlace(service: DetailedService, { t, headingLevel, pieces }: Article): TemplateResult {
  const { adresse, complement_adresse, code_postal, commune } = service;
  const town = [code_postal, commune].filter((part) => part !== null && part !== '').join(' ');
  // The ways to reach the offer say where people go: here is the map. What helps to find the door stands beside the whole address, since
  // alone it reads as another one.
  const isSaid = toWays(service, formatAddress).some(({ kind }) => kind === 'visit');
  const onlyRemote = isOnlyRemote(service);
  const directions = onlyRemote ? null : toDirections(service);
  const access = toPageHref(service.structure.accessibilite_lieu);
  return html`<section class="panel" part="place">
    ${renderHeading(headingLevel + 1, html`${t.place.title}${renderMark(service, addressFields, t)}`)} ${pieces.map}
    ${onlyRemote ? html`<p class="small">${icon('screen')} ${t.place.remoteOnly}</p>` : nothing}
    ${
      town === '' && adresse === null
        ? html`<p class="unknown small">${t.place.none}</p>`
        : isSaid && complement_adresse === null
          ? nothing
          : html`<p class=${onlyRemote ? 'address muted' : 'address'}>
              ${
                adresse === null
                  ? nothing
                  : html`<b><bdi lang="fr">${toShort(adresse)}</bdi></b
                      ><br />`
              }<bdi lang="fr">${toShort(town)}</bdi>
              ${
                complement_adresse === null
                  ? nothing
                  : html`<br /><bdi class="muted" lang="fr">${toShort(complement_adresse)}</bdi>`
              }
            </p>`
    }
    ${access === null ? nothing : html`<p class="small">${renderOuterLink(access, t.place.access, t)}<span class="only-print"> (${formatUrl(access)})</span></p>`}
    ${
      directions === null
        ? nothing
        : html`<p class="after">
            ${renderOuterLink(directions, html`${icon('pin')}${t.place.directions}`, t, 'btn btn-sm')}
          </p>`
    }
  </section>`;
}

export function renderStructure(
  structure: BaseStructure,
  { t, headingLevel, labelOfNetwork }: Article,
): TemplateResult {
  const site = toPageHref(structure.site_web);
  return html`<section class="panel" part="structure">
    ${renderHeading(headingLevel + 1, t.structure.title)}
    <p class="small">
      <b><bdi lang="fr">${toShort(structure.nom)}</bdi></b>
    </p>
    ${labelOfNetwork === null || structure.reseaux_porteurs === null || structure.reseaux_porteurs.length === 0 ? nothing : html`<p class="small muted">${t.structure.networks(structure.reseaux_porteurs.map(labelOfNetwork).join(', '))}</p>`}
    ${structure.siret === null ? nothing : html`<p class="small muted">${t.structure.siret(toShort(formatSiret(structure.siret), 40))}</p>`}
    ${site === null ? nothing : html`<p class="small after">${renderOuterLink(site, html`<bdi>${toShort(formatUrl(site), 80)}</bdi>`, t)}</p>`}
    ${
      structure.description === null
        ? nothing
        : html`<details class="small after no-print">
            <summary>${t.structure.about}</summary>
            <div class="prose" dir="auto" lang="fr">
              ${renderMarkdown(structure.description, { headingLevel: headingLevel + 2, newTab: t.newTab })}
            </div>
          </details>`
    }
  </section>`;
}

/** Draws a list of offers to open: the other offers of the structure, or similar ones. Draws nothing when there is none. */
export function renderOffers<S extends Service>(
  offers: readonly S[],
  { t, language, headingLevel, linkOf }: Article,
  { title, part, open }: { title: string; part: string; open: (service: S) => void },
): TemplateResult | typeof nothing {
  if (offers.length === 0) return nothing;
  return html`<section class="sec" part=${part}>
    ${renderHeading(headingLevel + 1, title)}
    <ul class="others">
      ${offers.map(
        (offer) =>
          html`<li>
            <a
              href=${linkOf(offer.id) ?? '#'}
              @click=${(event: MouseEvent) => {
                if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
                event.preventDefault();
                open(offer);
              }}
              ><bdi lang="fr">${toShort(offer.nom)}</bdi></a
            >
            <span class="muted xs">${describeOffer(offer, t, language)}</span>
          </li>`,
      )}
    </ul>
  </section>`;
}

/** Describes another offer in a few words: its type, its themes, its cost. */
function describeOffer({ type, thematiques, frais }: Service, t: ServiceTexts, language: Language): TemplateResult[] {
  const cost = frais === 'gratuit' ? t.conditions.free : frais === 'payant' ? t.conditions.paid : null;
  const words = [
    ...renderWords(type === null ? [] : [type], labelOfType, language),
    ...renderWords((thematiques ?? []).slice(0, 2), labelOfTheme, language),
    ...(cost === null ? [] : [html`${cost}`]),
  ];
  return words.map((word, index) => html`${index === 0 ? '' : ' · '}${word}`);
}

function formatSiret(siret: string): string {
  return siret.replace(/^(\d{3})(\d{3})(\d{3})(\d{5})$/, '$1\u00a0$2\u00a0$3\u00a0$4');
}

/** Draws the opening hours: a table of the week with today marked, or the text of the source when it is not understood. */
export function renderHours(service: DetailedService, context: Article): TemplateResult {
  const { t, headingLevel } = context;
  const text = hoursOf(service);
  return html`<section class="panel" part="hours">
    ${renderHeading(headingLevel + 1, html`${t.hours.title}${renderMark(service, ['horaires_accueil'], t)}`)}
    ${text === null || hasOwnHours(service) ? nothing : html`<p class="small muted">${t.hours.ofStructure}</p>`}
    ${text === null ? html`<p class="unknown small">${t.unknown}</p>` : renderText(text, service, context)}
  </section>`;
}

function renderText(text: string, service: DetailedService, context: Article): TemplateResult {
  const { t, now } = context;
  const horaires = parseHoraires(text);
  if (horaires === null) return renderAsWritten(text, t);
  const today = todayIn(timeZoneOf(service.code_insee), now);
  const isPartial =
    horaires.fermetures.length > 0 ||
    horaires.semaine.some((plages) => plages.some(({ condition }) => condition !== null));
  return html`<table class="hours">
      <caption class="vh">
        ${t.hours.title}
      </caption>
      <tbody>
        ${horaires.semaine.map((plages, day) => renderDay(plages, day, day === today, context))}
      </tbody>
    </table>
    ${horaires.feries === 'ferme' ? html`<p class="xs muted after">${t.hours.holidays}</p>` : nothing}
    ${horaires.vacances === 'ferme' ? html`<p class="xs muted after">${t.hours.schoolHolidays}</p>` : nothing}
    ${horaires.notes.map((note) => html`<p class="xs muted after"><bdi>${note}</bdi></p>`)}
    ${isPartial ? html`<div class="after">${renderAsWritten(text, t)}</div>` : nothing}`;
}

function renderDay(plages: readonly Plage[], day: number, isToday: boolean, context: Article): TemplateResult {
  const { t } = context;
  return html`<tr class=${isToday ? 'today' : ''}>
    <th scope="row">${t.hours.days[day]}${isToday ? html`<span class="vh"> (${t.hours.today})</span>` : nothing}</th>
    <td class=${plages.length === 0 ? 'closed' : ''}>
      ${
        plages.length === 0
          ? t.hours.closed
          : plages.map((plage, index) => html`${index === 0 ? '' : ' · '}${renderPlage(plage, context)}`)
      }
    </td>
  </tr>`;
}

function renderPlage({ debut, fin, condition, note }: Plage, { t, language }: Article): TemplateResult {
  const more = [condition === null ? null : t.hours.someWeeks, note].filter((part) => part !== null);
  return html`<span class="nowrap">${formatHour(debut, language)} – ${formatHour(fin, language)}</span>${
      more.length === 0 ? nothing : html` <bdi class="xs">(${more.join(', ')})</bdi>`
    }`;
}

function renderAsWritten(text: string, t: ServiceTexts): TemplateResult {
  return html`<p class="xs muted">${t.hours.asWritten}</p>
    <p class="small" dir="auto">${toLines(text)}</p>`;
}
