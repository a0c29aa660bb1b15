import type { BaseStructure, DetailedService, Service } from '@inclusion-kit/sdk/schemas';
import { html, nothing, type TemplateResult } from 'lit';
import { toDirections } from '../../format/directions.ts';
import { renderHeading } from '../../format/heading.ts';
import { formatUrl, opensPage, toSafeHref } from '../../format/safe-link.ts';
import { icon } from '../../icons.ts';
import type { ServiceTexts } from '../../locales/fr/service.ts';
import { labelOfTheme } from '../../state/themes.ts';
import { labelOfType } from './labels.ts';

/** Draws « S’y rendre »: the address, its complement and a way to an itinerary. */
export function renderPlace(service: DetailedService, t: ServiceTexts, headingLevel: number): TemplateResult {
  const { adresse, complement_adresse, code_postal, commune } = service;
  const town = [code_postal, commune].filter((part) => part !== null && part !== '').join(' ');
  const onlyRemote =
    service.modes_accueil?.includes('a-distance') === true && !service.modes_accueil.includes('en-presentiel');
  // The address of an offer at distance is where it is run from: nobody is sent there.
  const directions = onlyRemote ? null : toDirections(service);
  const access = toSafeHref(service.structure.accessibilite_lieu);
  return html`<section class="panel" part="place">
    ${renderHeading(headingLevel, t.place.title)}
    ${onlyRemote ? html`<p class="small">${icon('screen')} ${t.place.remoteOnly}</p>` : nothing}
    ${
      town === '' && adresse === null
        ? html`<p class="unknown small">${t.place.none}</p>`
        : html`<p class=${onlyRemote ? 'address muted' : 'address'}>
            ${
              adresse === null
                ? nothing
                : html`<b><bdi lang="fr">${adresse}</bdi></b
                    ><br />`
            }<bdi lang="fr">${town}</bdi>
            ${complement_adresse === null ? nothing : html`<br /><bdi class="muted" lang="fr">${complement_adresse}</bdi>`}
          </p>`
    }
    ${
      access === null || !opensPage(access)
        ? nothing
        : html`<p class="small">
            <a class="in-text" href=${access} target="_blank" rel="noopener noreferrer nofollow"
              >${t.place.access}<span class="vh"> (${t.newTab})</span></a
            >
          </p>`
    }
    ${
      directions === null
        ? nothing
        : html`<p class="after">
            <a class="btn btn-sm" href=${directions} target="_blank" rel="noopener noreferrer nofollow"
              >${icon('pin')}${t.place.directions}<span class="vh"> (${t.newTab})</span></a
            >
          </p>`
    }
  </section>`;
}

/** Draws « La structure ». */
export function renderStructure(structure: BaseStructure, t: ServiceTexts, headingLevel: number): TemplateResult {
  const site = toSafeHref(structure.site_web);
  return html`<section class="panel" part="structure">
    ${renderHeading(headingLevel, t.structure.title)}
    <p class="small">
      <b><bdi lang="fr">${structure.nom}</bdi></b>
    </p>
    ${structure.siret === null ? nothing : html`<p class="small muted">${t.structure.siret(formatSiret(structure.siret))}</p>`}
    ${
      site === null || !opensPage(site)
        ? nothing
        : html`<p class="small after">
            <a class="in-text" href=${site} target="_blank" rel="noopener noreferrer nofollow"
              ><bdi>${formatUrl(site)}</bdi><span class="vh"> (${t.newTab})</span></a
            >
          </p>`
    }
  </section>`;
}

/** Draws the structure's other offers; nothing while they are unknown, or when there is none. */
export function renderOthers(
  others: readonly Service[],
  {
    t,
    headingLevel,
    describe,
    open,
  }: {
    t: ServiceTexts;
    headingLevel: number;
    describe: (service: Service) => string;
    open: (service: Service) => void;
  },
): TemplateResult | typeof nothing {
  if (others.length === 0) return nothing;
  return html`<section class="sec" part="others">
    ${renderHeading(headingLevel, t.others)}
    <ul class="others">
      ${others.map(
        (other) =>
          html`<li>
            <button class="link-btn" type="button" @click=${() => open(other)}>
              <bdi lang="fr">${other.nom}</bdi>
            </button>
            <span class="muted xs">${describe(other)}</span>
          </li>`,
      )}
    </ul>
  </section>`;
}

/** Says what another offer is, in a few words: its type, its themes, its cost. */
export function describeOffer({ type, thematiques, frais }: Service, t: ServiceTexts): string {
  const cost = frais === 'gratuit' ? t.conditions.free : frais === 'payant' ? t.conditions.paid : null;
  const words = [type === null ? null : labelOfType(type), ...(thematiques ?? []).slice(0, 2).map(labelOfTheme), cost];
  return words.filter((word) => word !== null).join(' · ');
}

function formatSiret(siret: string): string {
  return siret.replace(/^(\d{3})(\d{3})(\d{3})(\d{5})$/, '$1\u00a0$2\u00a0$3\u00a0$4');
}
