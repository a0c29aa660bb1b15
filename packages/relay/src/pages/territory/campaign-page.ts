import { categories, thematiques, toLabels } from '@inclusion-kit/sdk/referentiels';
import { html } from 'hono/html';
import { readCriteria } from '../../contributions/campaigns/criteria.ts';
import { nameDepartement } from '../../contributions/moderation/place-names.ts';
import { tally, tallyBySource, tallyByWeek, type Tally } from '../../contributions/campaigns/tally.ts';
import { campaignPages } from '../../locales/territory/campaign-pages.ts';
import type { TerritoryAct } from '../../store/campaigns/act-trail.ts';
import type { StructureOutcome } from '../../store/campaigns/campaign-outcome.ts';
import type { CampaignsTable } from '../../store/campaigns/campaign-rows.ts';
import type { CampaignSummary, MailGroup } from '../../store/campaigns/campaign-summary.ts';
import type { Html } from '../layout.ts';
import { rowsTable } from '../rows-table.ts';
import { CALLS_PATH, CAMPAIGNS_PATH, campaignFrame, within, type CampaignHead } from './campaign-frame.ts';
import type { NameSource } from './source-names.ts';

const { one: texts } = campaignPages;
const labelOf = toLabels([...categories, ...thematiques]);

/** The facts of the page of a campaign. */
export interface CampaignPage extends CampaignHead {
  campaign: CampaignsTable;
  summary: CampaignSummary;
  /** Structures that mail does not reach or move. */
  aAppeler: number;
  /** The structures of one page of the list, and where the next one begins, or null at the end. */
  rows: readonly StructureOutcome[];
  suite: string | null;
  /** Tells that it is a later page of the list, which stands open. */
  isLater: boolean;
  trail: readonly TerritoryAct[];
  /** Names a source by its slug. */
  nameSource: NameSource;
  /** The pace of mails, or null where none can be sent any more. */
  mailsPerHour: number | null;
  now: Date;
}

/** Renders how far a campaign has come, what came of it, and what may be done about it. */
export function campaignPage(given: CampaignPage): Html {
  const { campaign, summary, trail, territory, asked } = given;
  const all = tally(summary.sources);
  return campaignFrame(
    { title: texts.title(campaign.cree_le), current: null, territory, asked },
    html`${renderState(given, all)} ${renderDoubt(given)}
      <section>
        <h2>${texts.bySource}</h2>
        ${tallies(given, tallyBySource(summary.sources))}
      </section>
      ${renderWeeks(summary)} ${renderStructures(given)}
      <details class="names">
        <summary><h2>${texts.trail}</h2></summary>
        ${rowsTable(
          texts.trailHeads,
          trail.map(({ date, par, acte }) => [
            campaignPages.moment(date),
            par === 'relais' ? texts.relay : par,
            texts.acted[acte] ?? acte,
          ]),
        )}
      </details>`,
  );
}

/** Says which offers a campaign is about, but for their age. */
function sayChosen(given: CampaignPage): string[] {
  const criteria = readCriteria(given.campaign.criteres);
  const { departement, territoire, sources, thematiques: themes, structure } = criteria;
  return [
    ...(territoire === null ? [] : [territoire.nom]),
    ...(departement === null ? [] : [nameDepartement(departement) ?? departement]),
    ...sources.map((source) => texts.source(given.nameSource(source))),
    ...themes.map(labelOf),
    ...(structure === null ? [] : [structure]),
  ];
}

const tallies = (given: CampaignPage, by: ReadonlyMap<string, Tally>): Html =>
  rowsTable(
    [texts.heads.source, ...texts.counts],
    [...by].map(([name, { structures, ecrites, repondues, offres, taux, delai }]) => [
      name === '' ? texts.noSource : given.nameSource(name),
      ...[structures, ecrites, repondues].map(campaignPages.count),
      texts.rate(taux),
      campaignPages.count(offres),
      texts.delay(delai),
    ]),
  );

/** Counts what left and what came week by week, once anything did. */
function renderWeeks(summary: CampaignSummary): Html | '' {
  const weeks = [...tallyByWeek(summary)];
  if (weeks.length === 0) return '';
  return html`<section>
    <h2>${texts.byWeek}</h2>
    ${rowsTable(
      [texts.heads.week, ...texts.weekCounts],
      weeks.map(([week, { courriels, rappels, reponses }]) => [
        campaignPages.isoDay(week),
        ...[courriels, rappels, reponses].map(campaignPages.count),
      ]),
    )}
  </section>`;
}

function renderState(given: CampaignPage, all: Tally): Html {
  const { campaign, summary, mailsPerHour, now } = given;
  const { etat, pause_motif, cree_par, cree_le, criteres, id } = campaign;
  const [waiting, reminders] = ([1, 2] as const).map((tour) =>
    summary.mails.filter((one) => one.tour === tour && one.etat === 'a-envoyer'),
  );
  const due = (reminders ?? []).flatMap(({ prochain_le }) => prochain_le ?? []).sort();
  const failing = waiting?.find(({ erreur }) => erreur !== null)?.erreur;
  const count = sum(waiting, 'mails');
  // A campaign that was stopped leaves mails behind, for which nobody can answer.
  const unsent = summary.mails.filter(({ tour, etat }) => tour === 1 && (etat === 'a-envoyer' || etat === 'arrete'));
  const isOver = etat === 'arretee' || etat === 'terminee';
  return html`<section>
    ${pause_motif === null ? '' : html`<p class="notice" role="note">${campaignPages.pauses[pause_motif]}</p>`}
    ${renderProgress(given, all, sum(unsent, 'structures'))}
    <p class="quiet">
      <strong>${campaignPages.states[etat]}.</strong> ${texts.by(cree_par, cree_le)}
      ${texts.about(readCriteria(criteres).avant, sayChosen(given))}
    </p>
    ${
      etat === 'en-cours' && count > 0 && mailsPerHour !== null
        ? html`<p>${texts.end(count, new Date(now.getTime() + (count * 3_600_000) / mailsPerHour))}</p>`
        : ''
    }
    ${due[0] === undefined || etat === 'arretee' || all.repondues >= all.ecrites ? '' : html`<p>${texts.reminders(sum(reminders, 'mails'), due[0])}</p>`}
    ${failing == null ? '' : html`<p class="notice" role="note">${texts.failing(failing)}</p>`}
    ${
      isOver
        ? ''
        : html`<div class="acts">
              ${etat === 'en-cours' ? act(id, 'pause', texts.acts.pause) : act(id, 'reprise', texts.acts.reprise)}
              <a href="${CAMPAIGNS_PATH}/${id}">${texts.refresh}</a>
            </div>
            <details>
              <summary>${texts.stopAsk}</summary>
              <p>${texts.stopSay}</p>
              ${act(id, 'arret', texts.acts.arret)}
            </details>`
    }
  </section>`;
}

/** Shows at a glance how far it is: each structure answered, may still answer, is to be written to, or is to be called. */
function renderProgress({ campaign, aAppeler, summary }: CampaignPage, all: Tally, unsent: number): Html {
  const { territoire, departement } = readCriteria(campaign.criteres);
  const calls = within(CALLS_PATH, territoire?.code ?? (departement === null ? null : `departement-${departement}`));
  const { structures, ecrites, repondues, offres, taux } = all;
  // Structures of one address are written to by one mail.
  const mails = sum(
    summary.mails.filter(({ tour, jour }) => tour === 1 && jour !== null),
    'mails',
  );
  const open = Math.max(0, structures - repondues - unsent - aAppeler);
  const parts = (
    [
      ['answered', repondues],
      ['open', open],
      [campaign.etat === 'arretee' ? 'unwritten' : 'to-write', unsent],
      ['to-call', aAppeler],
    ] as const
  ).filter(([part, count]) => count > 0 || part === 'answered' || part === 'to-call');
  let from = 0;
  return html`<p class="say">
      <b>${ecrites === 0 ? texts.unwritten : texts.answers(repondues, ecrites, texts.rate(taux))}</b>
      ${aAppeler === 0 ? '' : texts.toCall(aAppeler)}
    </p>
    <svg class="progress" aria-hidden="true" focusable="false">
      ${parts.map(([part, count]) => {
        const share = structures === 0 ? 0 : (100 * count) / structures;
        const x = from;
        from += share;
        return count === 0 ? '' : html`<rect class="${part}" x="${x}%" width="${share}%" height="100%" />`;
      })}
    </svg>
    <dl class="big legend">
      ${parts.map(
        ([part, count]) =>
          html`<div class="${part}">
            <dt>${texts.parts[part]}</dt>
            <dd>
              ${part === 'to-call' && count > 0 ? html`<a href="${calls}">${campaignPages.count(count)}</a>` : campaignPages.count(count)}
            </dd>
          </div>`,
      )}
    </dl>
    <p>${texts.done(structures, ecrites, mails, offres)}</p>
    ${aAppeler === 0 ? '' : html`<p class="quiet">${texts.others}</p>`}`;
}

/** Tells the mails that nobody knows of, and the addresses that are refused. */
function renderDoubt({ campaign: { id, etat }, summary: { doutes } }: CampaignPage): Html | '' {
  const part = (
    said: { title: string; say: (n: number) => string; act: string },
    acte: string,
    doubt: (typeof doutes)['refuse'],
  ) =>
    doubt === undefined
      ? ''
      : html`<section>
          <h2>${said.title}</h2>
          <p>${said.say(doubt.mails)}</p>
          <details>
            <summary>${texts.names}</summary>
            <ul>
              ${doubt.noms.map((nom) => html`<li>${nom}</li>`)}
            </ul>
          </details>
          ${etat === 'arretee' ? '' : act(id, acte, said.act)}
        </section>`;
  return html`${part(texts.unsure, 'renvoi', doutes.incertain)}${part(texts.refused, 'reessai', doutes.refuse)}`;
}

function renderStructures(given: CampaignPage): Html {
  const { campaign, rows, suite } = given;
  return html`<details id="structures" class="names" ${given.isLater ? 'open' : ''}>
    <summary><h2>${texts.byStructure}</h2></summary>
    ${rowsTable(
      [texts.heads.structure, ...texts.structureCounts],
      rows.map(({ nom, source, perimees, motif, courriel, relance, repondu_le, repondues }) => [
        ...[nom, source === null ? texts.noSource : given.nameSource(source), campaignPages.count(perimees)],
        motif !== null ? texts.left[motif] : courriel === null ? campaignPages.none : texts.mails[courriel.etat],
        // A structure that answered is not reminded.
        relance === null || (repondu_le !== null && relance.etat === 'a-envoyer')
          ? campaignPages.none
          : relance.etat === 'a-envoyer' && relance.prochain_le !== null
            ? texts.planned(relance.prochain_le)
            : texts.mails[relance.etat],
        repondu_le === null ? campaignPages.none : texts.answered(repondu_le, repondues),
      ]),
    )}
    ${
      suite === null
        ? ''
        : html`<p>
            <a href="${CAMPAIGNS_PATH}/${campaign.id}?apres=${encodeURIComponent(suite)}#structures">${texts.more}</a>
          </p>`
    }
  </details>`;
}

const act = (id: string, acte: string, label: string): Html =>
  html`<form class="second" method="post" action="${CAMPAIGNS_PATH}/${id}">
    <input type="hidden" name="acte" value="${acte}" /><button>${label}</button>
  </form>`;

const sum = (groups: readonly MailGroup[] | undefined, what: 'mails' | 'structures'): number =>
  (groups ?? []).reduce((total, group) => total + group[what], 0);
