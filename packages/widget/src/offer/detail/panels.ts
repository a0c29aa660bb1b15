import type { ContributionSink } from '@inclusion-kit/sdk/contributions';
import type { Geography } from '@inclusion-kit/sdk/geography';
import type { OfferSource } from '@inclusion-kit/sdk';
import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import { html, type TemplateResult } from 'lit';
import { icon } from '../../shared/icons/icons.ts';
import type { Failed } from '../../shared/elements/events.ts';
import type { InnerEvent } from '../../shared/elements/inner-events.ts';
import type { HostTexts } from '../../locales/host-texts.ts';
import type { ServiceTexts } from '../../locales/fr/service.ts';
import { toAskedThemes } from '../surroundings/asked-themes.ts';
import type { ReportGenre } from '../../contribution/report/report.ts';

/** The context of the elements that are loaded when they are used. */
export interface PanelsContext {
  readonly t: ServiceTexts;
  readonly hostTexts: HostTexts | null;
  /** Level of the offer's title. */
  readonly headingLevel: number;
  readonly source: OfferSource | null;
  readonly geography: Geography | null;
  readonly sink: ContributionSink | null;
  readonly nameSource: (slug: string) => string;
  readonly link: string | null;
  readonly say: (sentence: string) => void;
  readonly fail: (failure: Failed) => void;
  /** Leaves the panel. */
  readonly leave: () => void;
}

/** Draws the panel in which an orientation is made ready. */
export function renderOrientation(service: DetailedService, context: PanelsContext): TemplateResult {
  return html`<di-orientation
    exportparts="text: orientation-text, dora"
    .service=${service}
    .link=${context.link}
    .nameSource=${context.nameSource}
    .headingLevel=${context.headingLevel + 2}
    .texts=${context.hostTexts}
    @announce=${(event: InnerEvent<'announce'>) => context.say(event.detail)}
    @orientation-close=${() => context.leave()}
  ></di-orientation>`;
}

/** Draws the form that reports a closure or a duplicate. */
export function renderReport(service: DetailedService, genre: ReportGenre, context: PanelsContext): TemplateResult {
  return html`<di-report
    .service=${service}
    .genre=${genre}
    .thematiques=${toAskedThemes(service.thematiques)}
    .source=${context.source}
    .sink=${context.sink}
    .nameSource=${context.nameSource}
    .headingLevel=${context.headingLevel + 1}
    .texts=${context.hostTexts}
    @failure=${(event: InnerEvent<'failure'>) => context.fail(event.detail)}
    @report-close=${() => context.leave()}
  ></di-report>`;
}

/** Draws the form of a correction, in place of the offer. */
export function renderForm(service: DetailedService, context: PanelsContext): TemplateResult {
  return html`<p class="back">
      <button class="link-btn" type="button" @click=${() => context.leave()}>${icon('back')}${context.t.back}</button>
    </p>
    <di-contribution
      exportparts="title:form-title, section, quality, summary, errors, send, receipt"
      .service=${service}
      .source=${context.source}
      .geography=${context.geography}
      .sink=${context.sink}
      .headingLevel=${context.headingLevel}
      .texts=${context.hostTexts}
    ></di-contribution>`;
}
