import type { Band } from '@inclusion-kit/sdk/territory';
import { html } from 'hono/html';
import type { CampaignCriteria } from '../../contributions/campaigns/criteria.ts';
import type { Tally } from '../../contributions/campaigns/tally.ts';
import { campaignPages } from '../../locales/territory/campaign-pages.ts';
import type { Html } from '../layout.ts';
import { rowsTable } from '../rows-table.ts';
import { CAMPAIGNS_PATH, campaignFrame, SOURCES_PATH, within, type CampaignHead } from './campaign-frame.ts';

const { sources: texts, one } = campaignPages;

/** The offers of a source by their age, and the answers of its structures. */
export interface SourceFigures {
  source: string;
  label: string;
  bandes: Readonly<Record<Band, number>>;
  tally: Tally | null;
}

const BANDS: readonly Band[] = ['moins_de_6_mois', 'de_6_mois_a_1_an', 'de_1_a_2_ans', 'plus_de_2_ans', 'inconnue'];

/** Renders the freshness, the answers and the delay of each source in a territory. Null while the offer cannot be counted. */
export function sourcesPage(
  sources: readonly SourceFigures[] | null,
  territoire: CampaignCriteria['territoire'],
  head: CampaignHead,
): Html {
  const code = territoire?.code ?? null;
  return campaignFrame(
    { title: texts.title, current: SOURCES_PATH, territoire: code, ...head },
    sources === null
      ? html`<p>${texts.none}</p>`
      : html`<p class="lead">${texts.lead}${territoire === null ? '' : ` ${texts.within(territoire.nom)}`}</p>
          ${rowsTable(
            texts.heads,
            sources.map(({ source, label, bandes, tally }) => {
              const total = BANDS.reduce((sum, band) => sum + bandes[band], 0);
              const share = (band: Band): string => one.rate(total === 0 ? null : bandes[band] / total);
              const link = html`<a href="${within(CAMPAIGNS_PATH, code, { source })}" title="${texts.ask(label)}"
                >${label}</a
              >`;
              return [
                link,
                campaignPages.count(total),
                ...BANDS.map((band) => `${campaignPages.count(bandes[band])}\u00a0(${share(band)})`),
                one.rate(tally?.taux ?? null),
                one.delay(tally?.delai ?? null),
              ];
            }),
          )}`,
  );
}
