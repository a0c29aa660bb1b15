import { departements } from '@inclusion-kit/sdk/geography';
import { html } from 'hono/html';
import type { ChosenStructure } from '../../contributions/campaigns/choose-structures.ts';
import type { CampaignCriteria } from '../../contributions/campaigns/criteria.ts';
import { campaignPages } from '../../locales/territory/campaign-pages.ts';
import { pages } from '../../locales/pages.ts';
import type { CampaignCounts } from '../../store/campaigns/campaign-counts.ts';
import { leftOutCauses, type CampaignsTable, type LeftOutCause } from '../../store/campaigns/campaign-rows.ts';
import { renderMeanings } from '../demand/mark.ts';
import type { Html } from '../layout.ts';
import { rowsTable } from '../rows-table.ts';
import {
  CALLS_PATH,
  CAMPAIGNS_PATH,
  campaignFrame,
  field,
  select,
  within,
  type CampaignHead,
} from './campaign-frame.ts';

const { choose, who, earlier } = campaignPages;

/** Months without an update, and days before the reminder, that are offered. */
export const AGES = [6, 12, 24] as const;
export const REMINDERS = [7, 14, 30] as const;
/** The choice of all offers, wherever they stand: it is made, never taken for granted. */
export const EVERYWHERE = 'tous';
/** Structures that the page lists: a person reads no more before they decide. */
const MOST_LISTED = 200;

/** The facts of the page where a campaign is chosen. */
export interface CampaignsPage extends CampaignHead {
  criteria: CampaignCriteria;
  mois: number;
  /** The territory that was chosen, as it is written, or `EVERYWHERE`. Empty while none is. */
  territoire: string;
  /** Tells that a territory was asked for of which nothing is known. */
  isUnknown: boolean;
  /** Codes of the départements that hold an offer. Null where nobody can tell: all of them are offered then. */
  departements: readonly string[] | null;
  /** Null while no territory is chosen, or while the offer is not in memory. */
  chosen: readonly ChosenStructure[] | null;
  sources: readonly { value: string; label: string }[];
  campaigns: readonly { campaign: CampaignsTable; counts: CampaignCounts }[];
  /** The pace of mails, or null where none can be sent. */
  mailsPerHour: number | null;
  now: Date;
  /** The id that the campaign will have: pressed twice, it begins once. */
  key: string;
  /** An example of the mail. */
  letter: { subject: string; text: string };
  /** Tells whether the list grew since the person saw it. */
  hasGrown: boolean;
  /** Parameters of its address that it does not read. */
  unread: readonly string[];
}

/** Counts the mails of the structures that were chosen, and the structures that they go to. */
export function countMails(chosen: readonly ChosenStructure[]): { mails: number; structures: number } {
  const written = chosen.flatMap(({ envoi }) => envoi ?? []);
  return { mails: new Set(written).size, structures: written.length };
}

/** Renders the page where the animateur chooses whom to ask, sees them, and writes to them. */
export function campaignsPage(page: CampaignsPage): Html {
  const { mailsPerHour, hasGrown, campaigns } = page;
  const left = campaigns.reduce((sum, { counts }) => sum + counts.courriels, 0);
  // The pages beside it are of the territory that is chosen here.
  const territoire = page.criteria.territoire?.code ?? null;
  const calls = within(CALLS_PATH, territoire);
  return campaignFrame(
    { title: campaignPages.title, current: CAMPAIGNS_PATH, territory: page.territory, asked: page.asked, territoire },
    html`<p class="lead">${campaignPages.lead}</p>
      ${page.unread.length === 0 ? '' : html`<p class="notice" role="note">${pages.territory.unreadNames(page.unread)}</p>`}
      ${
        mailsPerHour === null
          ? html`<p class="notice" role="note">${campaignPages.noMail(left)}</p>
              <p><a class="act" href="${calls}">${who.callThem}</a></p>`
          : ''
      }
      ${hasGrown ? html`<p class="notice" role="alert">${who.grown}</p>` : ''}
      <section>
        <h2>${choose.title}</h2>
        ${renderChoice(page)}
        ${page.isUnknown ? html`<p class="notice" role="alert">${who.unknown} ${renderElsewhere()}</p>` : ''}
        ${
          page.chosen === null && !page.isUnknown
            ? html`<p class="quiet">${page.territoire === '' ? who.chooseFirst : who.notYet}</p>`
            : ''
        }
      </section>
      ${
        page.chosen === null
          ? ''
          : html`<section>
              <h2>${who.title}</h2>
              ${renderWho(page, page.chosen)}
            </section>`
      }
      ${renderEarlier(page)}`,
  );
}

const renderElsewhere = (): Html => html`<a href="${CAMPAIGNS_PATH}?territoire=${EVERYWHERE}">${who.elsewhere}</a>`;

function renderChoice(page: CampaignsPage): Html {
  const { criteria, mois, sources, chosen, territoire } = page;
  const named = chosen?.find(({ id }) => id === criteria.structure)?.nom;
  const isNarrowed = criteria.structure !== null || [...criteria.sources, ...criteria.thematiques].length > 0;
  return html`<form class="choose second" method="get" action="${CAMPAIGNS_PATH}">
    ${field('territoire', choose.territory, select('territoire', territoriesOf(page), territoire, { isRequired: true }))}
    ${field(
      'mois',
      choose.age,
      select(
        'mois',
        AGES.map((age) => [String(age), choose.ages[age] ?? '']),
        String(mois),
      ),
    )}
    <button>${choose.show}</button>
    <details class="rest" ${isNarrowed ? 'open' : ''}>
      <summary>${choose.narrow}</summary>
      ${field(
        'source',
        choose.source,
        select(
          'source',
          [['', choose.allSources], ...sources.map(({ value, label }) => [value, label] as const)],
          criteria.sources[0] ?? '',
        ),
      )}
      ${field(
        'thematique',
        choose.theme,
        html`<select id="thematique" name="thematique">
          <option value="">${choose.allThemes}</option>
          ${renderMeanings(criteria.thematiques[0])}
        </select>`,
      )}
      ${field(
        'structure',
        choose.structure,
        html`<input
          id="structure"
          name="structure"
          value="${named ?? criteria.structure ?? ''}"
          maxlength="2000"
          list="structures"
          autocomplete="off"
          placeholder="${choose.allStructures}"
        />`,
      )}
    </details>
    <datalist id="structures">
      ${(chosen ?? []).slice(0, MOST_LISTED).map(({ nom }) => html`<option value="${nom}"></option>`)}
    </datalist>
  </form>`;
}

/**
 * The départements that hold an offer, before them the territory that is looked at where it is another one, and all of them in the
 * end.
 */
function territoriesOf({
  criteria: { territoire },
  territoire: chosen,
  departements: held,
}: CampaignsPage): (readonly [value: string, label: string])[] {
  const all = departements
    .filter(({ code }) => held?.includes(code) ?? true)
    .map(({ code, nom }) => [`departement-${code}`, `${nom} (${code})`] as const);
  const isListed = territoire === null || all.some(([value]) => value === territoire.code);
  return [
    ...(chosen === '' ? [['', choose.noTerritory] as const] : []),
    ...(isListed ? [] : [[territoire.code, territoire.nom] as const]),
    ...all,
    [EVERYWHERE, choose.allTerritories],
  ];
}

function renderWho(page: CampaignsPage, chosen: readonly ChosenStructure[]): Html {
  const { criteria, mailsPerHour, now, key, letter, mois } = page;
  const { mails, structures } = countMails(chosen);
  const offers = chosen.reduce((sum, { perimees }) => sum + perimees, 0);
  const end = new Date(now.getTime() + (Math.max(0, mails - 1) * 3_600_000) / (mailsPerHour ?? 1));
  const countOf = (cause: LeftOutCause): number => chosen.filter(({ motif }) => motif === cause).length;
  const left = leftOutCauses.flatMap((cause) => {
    const count = countOf(cause);
    return count === 0 ? [] : [who.left[cause](count)];
  });
  // Where no mail leaves, nothing else says how many the others are.
  if (left.length > 0 && structures > 0 && mailsPerHour === null) left.unshift(who.free(structures));
  const hidden = {
    mois: String(mois),
    source: criteria.sources[0] ?? '',
    thematique: criteria.thematiques[0] ?? '',
    territoire: page.territoire,
    structure: criteria.structure ?? '',
    cle: key,
    vues: String(structures),
  };
  const canWrite = structures > 0 && mailsPerHour !== null;
  return html`<div class="sending">
    <dl class="big">
      ${[offers, chosen.length, mailsPerHour === null ? chosen.length - countOf('sans-courriel') : mails].map(
        (n, index) =>
          html`<div>
            <dt>${(mailsPerHour === null ? who.reachable : who.figures)[index]}</dt>
            <dd>${campaignPages.count(n)}</dd>
          </div>`,
      )}
    </dl>
    ${criteria.territoire === null ? '' : html`<p class="quiet">${who.inside}</p>`}
    ${mailsPerHour === null || chosen.length === 0 ? '' : html`<p>${structures === 0 ? who.nobody : who.mails(mails, structures)}</p>`}
    ${chosen.length === 0 ? html`<p>${sayNobody(page)} ${renderElsewhere()}</p>` : ''}
    ${canWrite ? html`<p>${who.pace(mailsPerHour, end)}</p>` : ''}
    ${
      left.length === 0
        ? ''
        : html`<ul class="left-out">
            ${left.map((line) => html`<li>${line}</li>`)}
          </ul>`
    }
    ${chosen.length === 0 ? '' : html`<p class="quiet">${campaignPages.rest}</p>`}
    ${left.length === 0 || mailsPerHour === null ? '' : html`<p><a href="${within(CALLS_PATH, criteria.territoire?.code ?? null)}">${who.callThem}</a></p>`}
    ${
      structures === 0
        ? ''
        : html`<details class="mail" ${canWrite ? 'open' : ''}>
            <summary>${who.letter}</summary>
            <p><strong>${letter.subject}</strong></p>
            <p class="letter" tabindex="0" role="region" aria-label="${who.letter}">${letter.text}</p>
          </details>`
    }
    ${
      canWrite
        ? html`<form method="post" action="${CAMPAIGNS_PATH}">
            ${Object.entries(hidden).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
            ${field(
              'relance',
              who.reminder,
              select(
                'relance',
                [...REMINDERS.map((days) => [String(days), who.days(days)] as const), ['', who.never]],
                '14',
              ),
            )}
            <details class="ask-first">
              <summary>${who.send(structures)}</summary>
              <p>${who.confirmAsk(mails)}</p>
              <button>${who.confirm}</button>
            </details>
          </form>`
        : ''
    }
    ${chosen.length === 0 ? '' : renderList(chosen, page.sources)}
  </div>`;
}

/** Says why nobody is concerned: the département holds no offer, or none of these choices. */
function sayNobody({ criteria: { territoire }, departements: held }: CampaignsPage): string {
  const [niveau, code = ''] = territoire?.code.split('-') ?? [];
  return niveau === 'departement' && held?.includes(code) === false ? who.empty : who.none;
}

const renderList = (chosen: readonly ChosenStructure[], sources: CampaignsPage['sources']): Html => {
  const names = new Map(sources.map(({ value, label }) => [value, label]));
  return html`<details>
    <summary>${who.list}</summary>
    ${chosen.length > MOST_LISTED ? html`<p class="quiet">${who.cut(MOST_LISTED)}</p>` : ''}
    ${rowsTable(
      who.heads,
      chosen
        .slice(0, MOST_LISTED)
        .map(({ nom, commune, source, perimees, plus_ancienne, motif }) => [
          ...[
            nom,
            commune ?? campaignPages.none,
            source === null ? campaignPages.none : (names.get(source) ?? source),
            String(perimees),
          ],
          campaignPages.isoDay(plus_ancienne),
          motif === null ? who.written : campaignPages.one.left[motif],
        ]),
    )}
  </details>`;
};

function renderEarlier({ campaigns }: CampaignsPage): Html | '' {
  if (campaigns.length === 0) return '';
  return html`<section>
    <h2>${earlier.title}</h2>
    ${rowsTable(
      earlier.heads,
      campaigns.map(({ campaign, counts: { ecrites, repondues, reponses } }) => [
        html`<a href="${CAMPAIGNS_PATH}/${campaign.id}">${campaignPages.moment(campaign.cree_le)}</a>`,
        ...[campaign.cree_par, campaignPages.states[campaign.etat], campaignPages.count(ecrites)],
        `${campaignPages.count(repondues)} (${campaignPages.one.rate(ecrites === 0 ? null : reponses / ecrites)})`,
      ]),
    )}
  </section>`;
}
