import { html, nothing, type TemplateResult } from 'lit';
import { langOfFilter, nameFilter, type FilterNaming } from '../filter-words.ts';
import { icon } from '../../../shared/icons/icons.ts';
import type { ChosenFilter } from '../chosen-filters.ts';

type Remove = (filter: ChosenFilter, label: string, button: HTMLElement) => void;

/** Draws the chosen values, each of which a press removes, those that the page fixed as plain words. Without `clear` none can be removed. */
export function renderChosen(
  chips: readonly ChosenFilter[],
  naming: FilterNaming,
  remove: Remove,
  clear: (() => void) | null,
): TemplateResult | typeof nothing {
  const { texts } = naming;
  if (chips.length === 0) return nothing;
  return html`<div class="chosen" role="group" aria-label=${texts['filter.chosen_group']}>
    ${chips.map((chip) => renderChip(chip, naming, remove))}
    ${
      clear === null
        ? nothing
        : html`<button class="link-btn small clear" type="button" @click=${clear}>${texts['filter.clear']}</button>`
    }
  </div>`;
}

function renderChip(chip: ChosenFilter, naming: FilterNaming, remove: Remove): TemplateResult {
  const { texts } = naming;
  const label = nameFilter(chip, naming);
  const name = html`<span lang=${langOfFilter(chip, naming.language)}><bdi>${label}</bdi></span>`;
  if (chip.fixed) {
    return html`<span class="chip chip-fixed" part="chosen-filter"
      ><span class="vh">${texts['filter.fixed']}</span>${name}</span
    >`;
  }
  return html`<button
    class="chip chip-sel"
    part="chosen-filter"
    type="button"
    @click=${({ currentTarget }: Event) => remove(chip, label, currentTarget as HTMLElement)}
  >
    <span class="vh">${texts['filter.remove']('')}</span>${name}${icon('close')}
  </button>`;
}
