import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import { html, type TemplateResult } from 'lit';
import { icon } from '../../shared/icons/icons.ts';
import type { InnerEvent } from '../../shared/elements/events.ts';
import { toAskedThemes } from '../surroundings/surroundings.ts';
import type { Article } from './service-work.ts';

export function renderOrientation(service: DetailedService, context: Article): TemplateResult {
  return html`<di-orientation
    exportparts="text: orientation-text, target, direct"
    .service=${service}
    .link=${context.linkOf(service.id)}
    .source=${context.connection.source}
    .nameSource=${context.nameSource}
    .headingLevel=${context.headingLevel + 2}
    .texts=${context.hostTexts}
    @announce=${(event: InnerEvent<'announce'>) => context.on.say(event.detail)}
    @orientation-close=${() => context.on.leave('orientation')}
  ></di-orientation>`;
}

export function renderReport(service: DetailedService, context: Article): TemplateResult {
  return html`<di-report
    .service=${service}
    .genre=${context.genre}
    .thematiques=${toAskedThemes(service.thematiques)}
    .source=${context.connection.source}
    .sink=${context.connection.sink}
    .nameSource=${context.nameSource}
    .headingLevel=${context.headingLevel + 1}
    .texts=${context.hostTexts}
    @failure=${(event: InnerEvent<'failure'>) => context.on.fail(event.detail)}
    @announce=${(event: CustomEvent<string>) => context.on.say(event.detail)}
    @report-close=${() => context.on.leave('report')}
  ></di-report>`;
}

export function renderFix(service: DetailedService, context: Article): TemplateResult {
  return html`<di-correction
    .service=${service}
    .source=${context.connection.source}
    .geography=${context.connection.geography}
    .sink=${context.connection.sink}
    .nameSource=${context.nameSource}
    .headingLevel=${context.headingLevel + 1}
    .texts=${context.hostTexts}
    @failure=${(event: InnerEvent<'failure'>) => context.on.fail(event.detail)}
    @announce=${(event: InnerEvent<'announce'>) => context.on.say(event.detail)}
    @correction-close=${() => context.on.leave('fix')}
    @correction-answered=${() => {
      context.on.leave('fix');
      context.on.answered();
    }}
    @correction-all=${() => context.on.fixAll()}
  ></di-correction>`;
}

export function renderForm(service: DetailedService, context: Article): TemplateResult {
  return html`<p class="back">
      <button class="link-btn" type="button" @click=${() => context.on.leave('correction')}>
        ${icon('back')}${context.t.back}
      </button>
    </p>
    <di-contribution
      exportparts="title:form-title, section, quality, summary, errors, send, receipt"
      .service=${service}
      .source=${context.connection.source}
      .geography=${context.connection.geography}
      .sink=${context.connection.sink}
      .headingLevel=${context.headingLevel}
      .texts=${context.hostTexts}
      ><button class="btn btn-primary" slot="after" type="button" @click=${() => context.on.leave('correction')}>
        ${icon('back')}${context.t.back}
      </button></di-contribution
    >`;
}
