import type { Etat } from '@inclusion-kit/sdk/contributions';
import { html } from 'hono/html';
import type { JournalEntry } from '../shared/error-journal.ts';
import { admin as texts } from '../locales/admin.ts';
import { createDates } from '../locales/day-format.ts';
import { fr } from '../locales/fr.ts';
import type { PageLanguage } from '../locales/languages.ts';
import { pages } from '../locales/pages.ts';
import type { Moderator } from '../contributions/moderators/moderator.ts';
import type { OfferStatus } from '../offer/status.ts';
import { isBackupOld } from '../store/backup/last-backup.ts';
import { canaux, deliveryStates } from '../store/contributions/delivery-store.ts';
import type { DeliveryStore } from '../store/contributions/sql-deliveries.ts';
import { renderFrenchOnly } from './header/notice.ts';
import { icon } from './home/icon.ts';
import { layout, TOOLS_STYLE_PATH, type Html } from './layout.ts';
import { MODERATION_PATH, workNav } from './moderation/moderation-page.ts';
import { rowsTable } from './rows-table.ts';

export interface AdminPage {
  /** The language that its address asks for. */
  asked: PageLanguage;
  now: Date;
  moderator: Pick<Moderator, 'role'> & { readonly nom: string };
  /** Null when the source tells nothing of its state. */
  offer: OfferStatus | null;
  /** Day of the newest record, as the home says it, `YYYY-MM-DD`. Null when it cannot be told. */
  newest: string | null;
  isDatabaseUp: boolean;
  /** Null when the store does not count, or does not answer. */
  contributions: Partial<Record<Etat, number>> | null;
  /** The moment that the last backup shows, ISO date and time. Null for none, or when the store does not tell. */
  lastBackup: string | null;
  /** Tells whether contributions are read over on a page of this relay. */
  hasModeration: boolean;
  /** Null when the store hands nothing on, or does not answer. */
  deliveries: DeliveryCounts | null;
  /** The name of the territory at the head of the page. Null for none. */
  territory: string | null;
  version: string;
  uptimeMs: number;
  /** The memory of the process, and that of its container or machine. */
  memory: { bytes: number; maxBytes: number };
  /** Answers since the start, by the first digit of their status. */
  answers: Readonly<Record<number, number>>;
  /** Answers kept in memory for the offer that is served, and the memory they take, in bytes. */
  kept: { count: number; bytes: number; maxBytes: number };
  errors: readonly JournalEntry[];
}

type DeliveryCounts = Awaited<ReturnType<DeliveryStore['countDeliveries']>>;

const { isoDay } = createDates('fr');

/** Older than this, something has stopped working: a synchronisation is a week apart at most. */
const STALE_MS = 7 * 86_400_000;

/** Renders the state of the relay, for those who see to it. */
export function adminPage(page: AdminPage): Html {
  const { now, moderator, territory } = page;
  return layout({
    territory,
    title: texts.title,
    ways: page.hasModeration ? workNav('/admin') : null,
    head: html`<link rel="stylesheet" href="${TOOLS_STYLE_PATH}" />`,
    main: html`<main id="contenu" tabindex="-1">
      <div class="intro">
        <h1>${texts.title}</h1>
        ${renderFrenchOnly(page.asked)}
        <p class="quiet">
          ${texts.who(moderator.nom, moderator.role)} · ${texts.at(pages.formatDate(now))} ·
          <a href="">${texts.reload}</a>
        </p>
      </div>

      ${verdict(page)}
      <div class="cards">
        ${card('contributions', texts.contributions.title, contributionFacts(page))}
        ${card('offres', texts.offer.title, offerFacts(page))}
        ${page.deliveries === null ? '' : card('envois', texts.deliveries.title, deliveryFacts(page.deliveries))}
        ${card('relais', texts.process.title, processFacts(page))}
      </div>
      ${
        page.errors.length === 0
          ? ''
          : html`<section aria-labelledby="erreurs">
              <h2 id="erreurs">${texts.errors.title}</h2>
              ${errorTable(page.errors)}
            </section>`
      }
    </main>`,
  });
}

/** Lists the present faults, the gravest first, or says that there are none, and by what that is known. */
function verdict({ now, offer, isDatabaseUp, lastBackup, deliveries, errors }: AdminPage): Html {
  const failed = (deliveries ?? []).reduce((sum, { etat, nombre }) => (etat === 'echec' ? sum + nombre : sum), 0);
  const age = offer === null || offer.date === null ? null : now.getTime() - Date.parse(offer.date);
  const isRefreshed = offer?.origin === 'api';
  const wrong = [
    ...(isDatabaseUp ? [] : [texts.verdicts.database]),
    ...(isRefreshed && age !== null && age > STALE_MS ? [texts.verdicts.stale(texts.duration(age))] : []),
    ...(offer !== null && offer.last_error !== null
      ? [offer.date === null ? texts.verdicts.failingBare : texts.verdicts.failing]
      : []),
    ...(offer?.upstreams.some(({ unreadable = [] }) => unreadable.length > 0) === true
      ? [texts.verdicts.unreadable]
      : []),
    ...(isRefreshed && age === null ? [texts.verdicts.noOfferDate] : []),
    ...(lastBackup !== null && isBackupOld(lastBackup, now)
      ? [texts.verdicts.backup(texts.duration(now.getTime() - Date.parse(lastBackup)))]
      : []),
    ...(failed > 0 ? [texts.verdicts.deliveries(failed)] : []),
  ];
  const { fine, reasons } = texts.verdicts;
  const known = [
    ...(isDatabaseUp ? [reasons.database] : []),
    ...(age === null ? [] : [reasons.fresh(texts.duration(Math.max(0, age)))]),
    ...(errors.length === 0 ? [reasons.errors] : []),
  ].join(' ');
  if (wrong.length === 0)
    return html`<section class="fine" aria-labelledby="bilan">
      <h2 id="bilan">${icon('check')}${fine}</h2>
      <p>${known}</p>
    </section>`;
  return html`${wrong.map((sentence) => html`<p class="notice">${sentence}</p>`)}`;
}

type Fact = readonly [term: string, value: Html | string];

function card(id: string, title: string, facts: readonly Fact[] | string): Html {
  return html`<section aria-labelledby="${id}">
    <h2 id="${id}">${title}</h2>
    ${
      typeof facts === 'string'
        ? html`<p class="quiet">${facts}</p>`
        : html`<dl class="facts">
            ${facts.map(
              ([term, value]) =>
                html`<dt>${term}</dt>
                  <dd>${value}</dd>`,
            )}
          </dl>`
    }
  </section>`;
}

function offerFacts({ now, offer, newest }: AdminPage): readonly Fact[] | string {
  if (offer === null) return texts.offer.unknown;
  const { date, last_attempt, last_error, services, structures, attempts, upstreams } = offer;
  const on = (iso: string): Html => html`<time datetime="${iso}">${pages.formatDate(new Date(iso))}</time>`;
  const dated = (iso: string): Html =>
    html`${on(iso)}, ${texts.offer.age(Math.max(0, now.getTime() - Date.parse(iso)))}`;
  return [
    [texts.offer.source, texts.offer.origins[offer.origin]],
    [texts.offer.reads, texts.offer.readsOf[offer.reads]],
    ...(date === null
      ? [] // The sentence over the cards tells how long ago.
      : [[texts.offer.date, on(date)] as const]),
    ...(newest === null ? [] : [[texts.offer.newest, isoDay(newest)] as const]),
    ...(services === null ? [] : [[texts.offer.records, texts.offer.counts(services, structures ?? 0)] as const]),
    // The rest of the page describes an API that stands alone.
    ...(upstreams.length < 2
      ? []
      : upstreams.map((one): Fact => [
          texts.offer.upstream(one.name),
          html`${one.date === null ? texts.offer.noCopy : html`${texts.offer.counts(one.services ?? 0, one.structures ?? 0)}, ${dated(one.date)}`}${one.last_error === null ? '' : html` ; ${texts.offer.failed(one.last_error)}`}`,
        ])),
    ...upstreams.flatMap(({ name, unreadable = [] }) =>
      unreadable.map((record): Fact => [texts.offer.upstream(name), fr.log.unreadable(record)]),
    ),
    // A demonstration is never renewed.
    ...(offer.origin === 'demonstration'
      ? []
      : ([
          [texts.offer.lastAttempt, last_attempt === null ? texts.offer.none : dated(last_attempt)],
          ...(last_attempt === null ? [] : [[texts.offer.outcome, last_error ?? texts.offer.success] as const]),
          [texts.offer.attempts, texts.offer.attemptCounts(attempts.succeeded, attempts.failed)],
        ] as const)),
  ];
}

function contributionFacts({ isDatabaseUp, contributions, lastBackup, hasModeration }: AdminPage): readonly Fact[] {
  const up = isDatabaseUp ? texts.contributions.up : texts.contributions.down;
  const database: Fact = [texts.contributions.database, up];
  if (contributions === null) return isDatabaseUp ? [database, ['', texts.contributions.uncounted]] : [database];
  const all = Object.values(contributions).reduce((sum, count) => sum + count, 0);
  const etats = Object.entries(contributions) as [Etat, number][];
  return [
    [
      texts.contributions.waiting,
      html`${texts.count(contributions.recue ?? 0)}${hasModeration ? html` · <a href="${MODERATION_PATH}">${pages.moderation.link}</a>` : ''}`,
    ],
    ...etats
      .filter(([etat, count]) => etat !== 'recue' && count > 0)
      .map(([etat, count]): Fact => [pages.etats[etat], texts.count(count)]),
    [texts.contributions.all, texts.count(all)],
    database,
    ...(lastBackup === null
      ? []
      : [
          [
            texts.contributions.backup,
            html`<time datetime="${lastBackup}">${pages.formatDate(new Date(lastBackup))}</time>`,
          ] as const,
        ]),
  ];
}

function deliveryFacts(counts: DeliveryCounts): readonly Fact[] | string {
  if (counts.length === 0) return texts.deliveries.none;
  return deliveryStates.flatMap((etat): Fact[] => {
    const parts = canaux.flatMap((canal) => {
      const nombre = counts.find((one) => one.etat === etat && one.canal === canal)?.nombre ?? 0;
      return nombre === 0 ? [] : [[texts.deliveries.channels[canal], nombre] as const];
    });
    return parts.length === 0 ? [] : [[texts.deliveries.states[etat], texts.deliveries.by(parts)]];
  });
}

function processFacts({ version, uptimeMs, memory, answers, kept }: AdminPage): readonly Fact[] {
  const all = Object.values(answers).reduce((sum, count) => sum + count, 0);
  return [
    [texts.process.version, version],
    [texts.process.uptime, texts.process.duration(uptimeMs)],
    [texts.process.memory, texts.process.outOf(memory)],
    [texts.process.kept, texts.process.keptCounts(kept)],
    [texts.process.requests, texts.process.requestCounts(all, answers[4] ?? 0, answers[5] ?? 0)],
  ];
}

function errorTable(errors: readonly JournalEntry[]): Html {
  const columns = texts.errors;
  return html`<p class="quiet">${columns.lead}</p>
    ${rowsTable(
      [columns.date, columns.what, columns.route, columns.request],
      errors.map(({ date, what, code, route, request_id }) => [
        html`<time datetime="${date}">${pages.formatDate(new Date(date))}</time>`,
        html`${what} <span class="quiet">(${code})</span>`,
        html`<code>${route}</code>`,
        html`<code>${request_id ?? ''}</code>`,
      ]),
    )}`;
}
