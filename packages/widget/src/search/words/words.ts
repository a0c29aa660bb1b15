import { html, nothing, type TemplateResult } from 'lit';
import type { SearchContext } from '../di-search/search-context.ts';
import type { Answer } from '../question/search-state.ts';
import { renderTypedNeed } from './as-need.ts';
import { renderAtOnce } from './at-once.ts';
import { tellsDistress } from './danger.ts';
import { renderLeft } from './left.ts';
import { renderMeant } from './meant.ts';
import { renderNamedTown, renderTaken } from './named-town.ts';
import { renderWithoutNetwork } from './network.ts';
import { renderWordless } from './wordless.ts';

// The words of a search tell more than the offers that hold them.
export { isAtOnce } from './at-once.ts';
export { isNumberAbove, renderDanger, renderLeave, tellNumbers, tellsDanger } from './danger.ts';
export { renderNamedTown, renderTaken, renderWhichTown } from './named-town.ts';
export { createTownSearch } from './named-town/town-search.ts';

/** Says before the cards what was made of the words and what the cards do not answer of them: where help is found at once, a need in the field of the place, the town that they name, their network, the words that were let go, those that none says. */
export const renderUntold = (answer: Answer, context: SearchContext): TemplateResult =>
  html`${renderAtOnce(answer, context)}
  ${renderTypedNeed(answer, context) ?? renderTaken(answer, context) ?? renderNamedTown(answer, context)}
  ${
    // Somebody who may be in danger reads the numbers, then the offers: which words these say is of no use to them.
    tellsDistress(answer.query.q)
      ? nothing
      : (renderWithoutNetwork(answer, context) ??
        renderLeft(answer, context) ??
        renderMeant(answer, context) ??
        renderWordless(answer, context))
  }`;
