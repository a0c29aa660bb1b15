import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../shared/icons/icons.ts';

/** The name of a fold: a text that is seen, one that is not, or the id of its title. */
type Name = { readonly text: string } | { readonly label: string } | { readonly labelledBy: string };

/** Draws the button that opens what a phone folds: the elements after it. */
export function renderUnfold(name: Name): TemplateResult {
  const isSeen = 'text' in name;
  return html`<button
    class="btn btn-quiet fold ${isSeen ? 'btn-sm' : 'btn-icon'}"
    type="button"
    aria-expanded="false"
    aria-label=${'label' in name ? name.label : nothing}
    aria-labelledby=${'labelledBy' in name ? name.labelledBy : nothing}
    @click=${unfold}
  >
    ${isSeen ? name.text : nothing}${icon('down')}
  </button>`;
}

/** Opens or closes what a phone folds. Nothing else is drawn for it. */
function unfold({ currentTarget }: Event): void {
  const button = currentTarget as HTMLButtonElement;
  button.setAttribute('aria-expanded', String(button.getAttribute('aria-expanded') !== 'true'));
}
