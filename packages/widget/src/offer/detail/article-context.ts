import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import type { nothing, TemplateResult } from 'lit';
import type { ReportGenre } from '../../contribution/report/report.ts';
import type { HostTexts } from '../../locales/host-texts.ts';
import type { ServiceTexts } from '../../locales/fr/service.ts';
import type { ConnectionController } from '../../shared/connection/connection.ts';
import type { Failed } from '../../shared/elements/events.ts';
import type { Way } from '../../shared/offers/ways.ts';
import type { ConfirmationStatus } from '../../shared/sending/confirmations.ts';
import type { Language } from '../../shared/texts/language.ts';
import type { Coverage } from '../surroundings/zone.ts';
import type { SurroundingsController } from '../surroundings/surroundings.ts';
import type { HandoverController } from './handover.ts';

type Piece = TemplateResult | typeof nothing;

/** The panels that are loaded when they are opened. */
export type PanelName = 'correction' | 'orientation' | 'report';

/** The context of an offer in full, for each of its sections and panels. */
export interface ArticleContext {
  readonly t: ServiceTexts;
  readonly hostTexts: HostTexts | null;
  readonly language: Language;
  /** Level of the offer's title. */
  readonly headingLevel: number;
  readonly now: Date;
  readonly distance: number | null;
  /** Name of the person's commune, or null when unknown. */
  readonly place: string | null;
  /** Whether the zone holds the person's commune. */
  readonly coverage: Coverage;
  readonly surroundings: Pick<SurroundingsController, 'others' | 'similar' | 'names'>;
  /** Its sink is null when nothing can be sent. */
  readonly connection: Pick<ConnectionController, 'source' | 'geography' | 'sink'>;
  readonly handover: Pick<HandoverController, 'copied' | 'link' | 'hasPrintFailed'>;
  /** The refresh failed: the record is shown as it was. */
  readonly isStale: boolean;
  /** Tells whether the offer is kept aside. Null when the page wants no selection. */
  readonly selected: boolean | null;
  readonly nameSource: (slug: string) => string;
  /** Names a network. Null until the names are loaded. */
  readonly labelOfNetwork: ((value: string) => string) | null;
  readonly linkOf: (id: string) => string | null;
  /** The changes made here, drawn, or null until they are asked for and loaded. */
  readonly changes: TemplateResult | null;
  readonly haveChangesFailed: boolean;
  readonly confirmation: ConfirmationStatus | null;
  readonly isOrienting: boolean;
  /** The parts drawn by other modules: the tools beside the title, the map, the panel of an orientation, the form of a report. */
  readonly pieces: { readonly tools: Piece; readonly map: Piece; readonly orientation: Piece; readonly report: Piece };
  readonly on: ArticleActions;
}

/** The requests that the article makes to the root. */
interface ArticleActions {
  readonly retry: () => void;
  readonly loadChanges: () => void;
  readonly open: (service: DetailedService) => void;
  readonly copy: (text: string) => void;
  /** The reader follows the link that mobilises; returns false when the page does it itself. */
  readonly follow: (way: Way) => boolean;
  readonly orient: (way: Way) => void;
  readonly fix: () => void;
  readonly report: (genre: ReportGenre) => void;
  readonly confirm: () => void;
  /** Takes back a confirmation that has not left. */
  readonly undo: () => void;
  readonly select: (selected: boolean) => void;
  readonly print: () => void;
  readonly share: (link: string) => void;
  readonly leave: (panel: PanelName) => void;
  readonly say: (sentence: string) => void;
  readonly fail: (failure: Failed) => void;
}
