import { html, nothing, type TemplateResult } from 'lit';
import type { DeskFault } from '../desk/desk.ts';
import { renderHeading } from '../../shared/format/heading.ts';
import { icon } from '../../shared/icons/icons.ts';
import { moderation as t } from '../../locales/fr/moderation.ts';

/** The context of the sign-in form. */
export interface DoorContext {
  readonly headingLevel: number;
  /** Tells whether a session has ended, whose work is kept. */
  readonly isExpired: boolean;
  readonly isBusy: boolean;
  /** The reason why the last try failed, or `missing` when the form was incomplete. */
  readonly fault: DeskFault | 'missing' | null;
  readonly signIn: (nom: string, motDePasse: string) => void;
}

/** Draws the form by which a moderator signs in. */
export function renderSignIn({ headingLevel, isExpired, isBusy, fault, signIn }: DoorContext): TemplateResult {
  const title = isExpired ? t.signIn.expiredTitle : t.signIn.title;
  const invalid = fault === 'wrong-password' || fault === 'missing' ? 'true' : nothing;
  const by = fault === null ? nothing : 'sign-in-problem';
  const onSubmit = (event: Event): void => {
    event.preventDefault();
    const typed = (name: string): string =>
      (event.target as HTMLFormElement).querySelector<HTMLInputElement>(`#${name}`)?.value ?? '';
    signIn(typed('username').trim(), typed('password'));
  };
  return html`<form class="sign-in" novalidate @submit=${onSubmit}>
    ${renderHeading(headingLevel, title, { id: 'sign-in', focusable: true })}
    <p class="small muted">${isExpired ? t.signIn.expired : t.signIn.lead}</p>
    <div class="field">
      <label class="label" for="username">${t.signIn.name}</label>
      <input
        class="input"
        id="username"
        name="username"
        autocomplete="username"
        autocapitalize="none"
        spellcheck="false"
        maxlength="64"
        aria-invalid=${invalid}
        aria-describedby=${by}
      />
    </div>
    <div class="field">
      <label class="label" for="password">${t.signIn.password}</label>
      <input
        class="input"
        id="password"
        name="password"
        type="password"
        autocomplete="current-password"
        maxlength="500"
        aria-invalid=${invalid}
        aria-describedby=${by}
      />
    </div>
    ${
      fault === null
        ? nothing
        : html`<p class="msg msg-bad" id="sign-in-problem" role="alert">
            ${icon('warning')}<span>${sayFault(fault)}</span>
          </p>`
    }
    <p>
      <button class="btn btn-primary" type="submit" aria-disabled=${isBusy}>
        ${isBusy ? t.signIn.sending : t.signIn.send}
      </button>
    </p>
  </form>`;
}

/** Draws that nobody can be let in for now, and why. */
export function renderUnreachable(
  fault: DeskFault | null,
  { headingLevel, retry }: { headingLevel: number; retry: () => void },
): TemplateResult {
  return html`<div class="blank" role="alert">
    ${renderHeading(headingLevel, t.queue.failed)}
    <p>${sayFault(fault ?? 'down')}</p>
    ${fault === 'absent' || fault === 'forbidden' ? nothing : html`<button class="btn" type="button" @click=${retry}>${icon('retry')}${t.retry}</button>`}
  </div>`;
}

function sayFault(fault: DeskFault | 'missing'): string {
  switch (fault) {
    case 'missing':
      return t.signIn.missing;
    case 'wrong-password':
      return t.signIn.wrong;
    case 'wait':
      return t.signIn.wait;
    case 'forbidden':
      return t.signIn.forbidden;
    case 'absent':
      return t.signIn.absent;
    default:
      return t.signIn.down;
  }
}
