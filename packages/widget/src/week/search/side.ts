import { frenchNeedLabels } from '@inclusion-kit/sdk/internal';
import { needNames, type Need } from '@inclusion-kit/sdk/referentiels';
import { html, nothing, type TemplateResult } from 'lit';
import { renderHeading } from '../../shared/format/heading.ts';
import { inLanguage } from '../../shared/format/labels.ts';
import { icon } from '../../shared/icons/icons.ts';
import { renderUnfold } from '../fold.ts';
import { textIn } from '../programme/form-text.ts';
import type { View } from '../view.ts';
import type * as NamedPublic from './named-public.ts';
import { renderPlace, type Place } from './place.ts';
import type { Proposal } from './proposals.ts';

/** The words, the need and the public that the reader asks for, empty while there are none. */
export interface Asked {
  readonly words: string;
  readonly need: string;
  readonly who: string;
}

/** The search beside the week. */
export interface Side {
  readonly hasSource: boolean;
  readonly status: 'idle' | 'searching' | 'failed' | 'done';
  /** The commune of the person. Null where it is asked for elsewhere. */
  readonly place: Place | null;
  readonly proposals: readonly Proposal[];
  readonly shown: number;
  /** Draws what was found. Null before a first search. */
  readonly drawFound: ((view: View, side: Side) => TemplateResult) | null;
  /** The public that the reader chooses or names. Null while its list comes. */
  readonly publics: typeof NamedPublic | null;
  /** Waits until the list of publics is drawn. Null when it does not come. */
  readonly loadPublics: () => Promise<typeof NamedPublic | null>;
  /** The reader wanted to add a step without a name, and has done nothing else since. */
  readonly isNameless: boolean;
  readonly search: (asked: Asked, by: 'button' | 'list') => void;
  readonly step: (title: string) => void;
  readonly typed: () => void;
  readonly add: (proposal: Proposal, index: number) => void;
  /** The offer that was added last, said where its press was. */
  readonly added: { readonly index: number; readonly said: TemplateResult } | null;
  readonly more: () => void;
  readonly retry: () => void;
}

/** Draws the search for offers and the field for a step of the person's own. */
export function renderSide(view: View, side: Side): TemplateResult {
  const { language } = view;
  const t = view.t.side;
  const { publicNames = [], nameOfPublic = String } = side.publics ?? {};
  const wordsOf = (form: HTMLFormElement): string => textIn(new FormData(form), 'words') ?? '';
  const ask = async (form: HTMLFormElement, by: 'button' | 'list'): Promise<void> => {
    // A person may ask before the list is there.
    const publics = side.publics ?? (await side.loadPublics());
    // The week may be that of another person by then.
    if (!form.isConnected) return;
    const who = publics?.publicIn(wordsOf(form), language) ?? null;
    const [words, list] = [form.querySelector('[name="words"]'), form.querySelector('[name="who"]')];
    // The words that name a public choose it: in the text of an offer they tell of others, « jeunes enfants ».
    if (who !== null && words instanceof HTMLInputElement && list instanceof HTMLSelectElement) {
      words.value = '';
      list.value = who;
    }
    const data = new FormData(form);
    side.search({ words: wordsOf(form), need: textIn(data, 'need') ?? '', who: textIn(data, 'who') ?? '' }, by);
  };
  const renderChoice = ({ name, label, all, values, nameOf }: Choice): TemplateResult =>
    html`<label class="field ${name}"
      ><span class="label">${label}</span
      ><select
        class="input"
        name=${name}
        @change=${({ currentTarget }: Event) => {
          const { form } = currentTarget as HTMLSelectElement;
          if (form !== null) void ask(form, 'list');
        }}
      >
        <option value="">${all}</option>
        ${values.map((value) => html`<option value=${value}>${inLanguage(nameOf, value, language)}</option>`)}
      </select></label
    >`;
  return html`<section class="panel" aria-labelledby="add">
    ${renderHeading(view.headingLevel + 1, t.title, { id: 'add', focusable: true })}
    ${side.place === null ? nothing : renderPlace(view, side.place)}
    <form
      class="ask"
      role="search"
      aria-labelledby="add"
      @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        void ask(event.currentTarget as HTMLFormElement, 'button');
      }}
    >
      <div class="say">
        <label class="field"
          ><span class="label">${t.words}</span
          ><input
            class="input"
            name="words"
            type="search"
            maxlength="200"
            dir="auto"
            placeholder=${t.wordsHint}
            aria-describedby="step-empty"
            aria-invalid=${side.isNameless ? 'true' : nothing}
            @input=${side.typed}
        /></label>
        ${side.hasSource ? html`<button class="btn" type="submit">${icon('search')}<span>${t.search}</span></button>` : nothing}
      </div>
      ${
        side.hasSource
          ? html`${renderUnfold({ text: `${t.need} · ${t.who}` })}
              <div class="lists">
                ${renderChoice({ name: 'need', label: t.need, all: t.allNeeds, values: needNames, nameOf: nameOfNeed })}
                ${renderChoice({ name: 'who', label: t.who, all: t.allPublics, values: publicNames, nameOf: nameOfPublic })}
              </div>`
          : nothing
      }
      <p class="acts">
        <button
          class="btn btn-sm step"
          type="button"
          aria-describedby="step-hint"
          @click=${({ currentTarget }: Event) => {
            const { form } = currentTarget as HTMLButtonElement;
            const field = form?.querySelector<HTMLInputElement>('[name="words"]');
            if (form === null || field == null) return;
            side.step(wordsOf(form));
            field.value = '';
          }}
        >
          ${icon('plus')}${t.step}
        </button>
      </p>
      <p class="msg msg-bad" id="step-empty" role="alert" ?hidden=${!side.isNameless}>
        ${icon('warning')}<span>${t.stepEmpty}</span>
      </p>
      <p class="hint" id="step-hint">${t.stepHint}</p>
    </form>
    ${side.hasSource ? renderProposals(view, side) : nothing}
  </section>`;
}

/** A list that the reader chooses one value of, or all. */
interface Choice {
  readonly name: 'need' | 'who';
  readonly label: string;
  readonly all: string;
  readonly values: readonly string[];
  readonly nameOf: (value: string) => string;
}

const nameOfNeed = (need: string): string => frenchNeedLabels[need as Need];

function renderProposals(view: View, side: Side): TemplateResult | typeof nothing {
  const t = view.t.side;
  const { status, proposals, drawFound } = side;
  if (status === 'failed') {
    return html`<p role="alert" class="msg msg-bad">${icon('warning')}${t.failed}</p>
      <button class="btn retry" type="button" @click=${side.retry}>${t.retry}</button>`;
  }
  if (status === 'idle') return nothing;
  if (status !== 'done' && proposals.length === 0) return html`<p class="muted">${t.searching}</p>`;
  return drawFound?.(view, side) ?? nothing;
}
