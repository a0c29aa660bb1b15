import { html } from 'hono/html';
import { readCriteria } from '../../contributions/campaigns/criteria.ts';
import { tally, tallyBy, tallyByWeek, type Tally } from '../../contributions/campaigns/tally.ts';
import { campaignPages } from '../../locales/territory/campaign-pages.ts';
import type { TerritoryAct } from '../../store/campaigns/act-trail.ts';
import type { StructureOutcome } from '../../store/campaigns/campaign-outcome.ts';
import type { CampaignsTable, MailState } from '../../store/campaigns/campaign-rows.ts';
import type { Html } from '../layout.ts';
import { rowsTable } from '../rows-table.ts';
import { CAMPAIGNS_PATH, campaignFrame } from './campaign-frame.ts';

const { one: texts } = campaignPages;

/** Structures of one page of the list. */
const ROWS = 50;

/** The facts of the page of a campaign. */
export interface CampaignPage {
  campaign: CampaignsTable;
  outcome: readonly StructureOutcome[];
  trail: readonly TerritoryAct[];
  /** The pace of mails, or null where none can be sent any more. */
  mailsPerHour: number | null;
  now: Date;
  /** Page of the list of structures, from 1. */
  page: number;
}

/** Renders how far a campaign has come, what came of it, and what may be done about it. */
export function campaignPage(given: CampaignPage): Html {
  const { campaign, outcome, trail } = given;
  const all = tally(outcome);
  const weeks = tallyByWeek(outcome);
  return campaignFrame(
    texts.title(campaign.cree_le),
    null,
    html`${renderState(given, all)} ${renderDoubt(given)}
      <section>
        <h2>${texts.bySource}</h2>
        ${tallies(
          texts.heads.source,
          tallyBy(outcome, ({ source }) => source ?? texts.noSource),
        )}
      </section>
      <section>
        <h2>${texts.byWeek}</h2>
        ${rowsTable(
          [texts.heads.week, ...texts.weekCounts],
          [...weeks].map(([week, { courriels, rappels, reponses }]) => [
            campaignPages.isoDay(week),
            ...[courriels, rappels, reponses].map(campaignPages.count),
          ]),
        )}
      </section>
      ${renderStructures(given)}
      <section>
        <h2>${texts.trail}</h2>
        ${rowsTable(
          texts.trailHeads,
          trail.map(({ date, par, acte }) => [
            campaignPages.moment(date),
            par === 'relais' ? texts.relay : par,
            texts.acted[acte] ?? acte,
          ]),
        )}
      </section>`,
  );
}

/** Draws tallies by a name. */
export const tallies = (head: string, by: ReadonlyMap<string, Tally>): Html =>
  rowsTable(
    [head, ...texts.counts],
    [...by].map(([name, { structures, ecrites, repondues, offres, taux, delai }]) => [
      name,
      ...[structures, ecrites, repondues].map(campaignPages.count),
      texts.rate(taux),
      campaignPages.count(offres),
      texts.delay(delai),
    ]),
  );

function renderState({ campaign, outcome, mailsPerHour, now }: CampaignPage, all: Tally): Html {
  const { etat, pause_motif, cree_par, cree_le, criteres, id } = campaign;
  const waiting = mailsOf(outcome, 'courriel', 'a-envoyer');
  const reminders = mailsOf(outcome, 'relance', 'a-envoyer');
  const due = reminders.flatMap(({ relance }) => relance?.prochain_le ?? []).sort();
  const failing = waiting.find(({ courriel }) => courriel?.erreur != null)?.courriel?.erreur;
  const count = envois(waiting);
  const values = [all.structures, all.ecrites, all.repondues, all.offres, waiting.length];
  return html`<section>
    <p>
      <strong>${campaignPages.states[etat]}.</strong> ${texts.by(cree_par, cree_le)}
      ${texts.about(readCriteria(criteres).avant)}
    </p>
    ${pause_motif === null ? '' : html`<p class="notice" role="note">${campaignPages.pauses[pause_motif]}</p>`}
    <dl class="facts">
      ${texts.figures.map(
        (name, index) =>
          html`<dt>${name}</dt>
            <dd>${campaignPages.count(values[index] ?? 0)}</dd>`,
      )}
    </dl>
    ${
      etat === 'en-cours' && count > 0 && mailsPerHour !== null
        ? html`<p>${texts.end(count, new Date(now.getTime() + (count * 3_600_000) / mailsPerHour))}</p>`
        : ''
    }
    ${due[0] === undefined || etat === 'arretee' ? '' : html`<p>${texts.reminders(envois(reminders), due[0])}</p>`}
    ${failing == null ? '' : html`<p class="notice" role="note">${texts.failing(failing)}</p>`}
    <div class="acts">
      ${etat === 'en-cours' ? act(id, 'pause', texts.acts.pause) : ''}
      ${etat === 'en-pause' ? act(id, 'reprise', texts.acts.reprise) : ''}
      <a href="${CAMPAIGNS_PATH}/${id}">${texts.refresh}</a>
    </div>
    ${
      etat === 'en-cours' || etat === 'en-pause'
        ? html`<details>
            <summary>${texts.stopAsk}</summary>
            <p>${texts.stopSay}</p>
            ${act(id, 'arret', texts.acts.arret)}
          </details>`
        : ''
    }
  </section>`;
}

/** Tells the mails that nobody knows of, and the addresses that are refused. */
function renderDoubt({ campaign: { id, etat }, outcome }: CampaignPage): Html | '' {
  const unsure = outcome.filter(
    ({ courriel, relance }) => courriel?.etat === 'incertain' || relance?.etat === 'incertain',
  );
  const refused = outcome.filter(({ courriel, relance }) => courriel?.etat === 'refuse' || relance?.etat === 'refuse');
  const part = (
    said: { title: string; say: (n: number) => string; act: string },
    acte: string,
    of: StructureOutcome[],
  ) =>
    of.length === 0
      ? ''
      : html`<section>
          <h2>${said.title}</h2>
          <p>${said.say(envois(of))}</p>
          <ul>
            ${of.slice(0, ROWS).map(({ nom }) => html`<li>${nom}</li>`)}
          </ul>
          ${etat === 'arretee' ? '' : act(id, acte, said.act)}
        </section>`;
  return html`${part(texts.unsure, 'renvoi', unsure)}${part(texts.refused, 'reessai', refused)}`;
}

function renderStructures({ campaign, outcome, page }: CampaignPage): Html {
  const rows = outcome.slice((page - 1) * ROWS, page * ROWS);
  return html`<section id="structures">
    <h2>${texts.byStructure}</h2>
    ${rowsTable(
      [texts.heads.structure, ...texts.structureCounts],
      rows.map(({ nom, source, perimees, motif, courriel, relance, repondu_le, repondues }) => [
        ...[nom, source ?? texts.noSource, campaignPages.count(perimees)],
        motif !== null ? texts.left[motif] : courriel === null ? campaignPages.none : texts.mails[courriel.etat],
        relance === null
          ? campaignPages.none
          : relance.etat === 'a-envoyer' && relance.prochain_le !== null
            ? texts.planned(relance.prochain_le)
            : texts.mails[relance.etat],
        repondu_le === null ? campaignPages.none : texts.answered(repondu_le, repondues),
      ]),
    )}
    ${
      outcome.length > page * ROWS
        ? html`<p><a href="${CAMPAIGNS_PATH}/${campaign.id}?page=${page + 1}#structures">${texts.more}</a></p>`
        : ''
    }
  </section>`;
}

const act = (id: string, acte: string, label: string): Html =>
  html`<form class="second" method="post" action="${CAMPAIGNS_PATH}/${id}">
    <input type="hidden" name="acte" value="${acte}" /><button>${label}</button>
  </form>`;

const mailsOf = (outcome: readonly StructureOutcome[], which: 'courriel' | 'relance', etat: MailState) =>
  outcome.filter((one) => one[which]?.etat === etat);

/** Counts the mails of structures: those that share an address share one. */
const envois = (outcome: readonly StructureOutcome[]): number => new Set(outcome.map(({ envoi }) => envoi)).size;
