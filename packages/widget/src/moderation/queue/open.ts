import { html, type TemplateResult } from 'lit';
import type { Livraison, ModeratorAct } from '../desk/dossier.ts';
import { moderation as t } from '../../locales/fr/moderation.ts';
import type { DeskContext } from '../di-moderation/moderation-context.ts';

/** The acts of the open contribution, and the facts that they depend on. */
export interface OpenActions {
  /** Whether it takes the place of the queue. */
  readonly isAlone: boolean;
  readonly canErase: boolean;
  /** Address of the page that shows records. */
  readonly page: string;
  readonly acts: (acts: readonly ModeratorAct[]) => void;
  readonly erase: () => void;
  readonly refresh: () => void;
  readonly retry: (delivery: string) => void;
  readonly back: () => void;
  readonly say: (sentence: string) => void;
}

/** Draws the contribution that is open. */
export function renderOpen({ open, queue, decisions, headingLevel }: DeskContext, on: OpenActions): TemplateResult {
  if (open === null)
    return html`<p class="small muted nothing">${queue.items.length === 0 ? '' : t.detail.nothing}</p>`;
  return html`<di-dossier
    ?stacked=${on.isAlone}
    .dossier=${open}
    .sourceName=${open.source === null ? '' : queue.nameOf(open.source)}
    .page=${on.page}
    .headingLevel=${headingLevel}
    .canErase=${on.canErase}
    .busy=${decisions.isBusy}
    .problem=${decisions.problems.get(open.id) ?? null}
    @dossier-acts=${({ detail }: CustomEvent<readonly ModeratorAct[]>) => on.acts(detail)}
    @dossier-erase=${on.erase}
    @dossier-refresh=${on.refresh}
    @dossier-retry=${({ detail }: CustomEvent<Livraison>) => on.retry(detail.id ?? '')}
    @dossier-back=${on.back}
    @dossier-said=${({ detail }: CustomEvent<string>) => on.say(detail)}
  ></di-dossier>`;
}
