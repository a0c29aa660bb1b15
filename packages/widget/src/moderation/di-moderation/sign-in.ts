import { html, nothing, type TemplateResult } from 'lit';
import type { DeskFault } from '../desk/desk.ts';
import { renderFault } from '../fault.ts';
import { renderHeading } from '../../shared/format/heading.ts';
import { icon } from '../../shared/icons/icons.ts';
import { moderation as t } from '../../locales/fr/moderation.ts';
import type { ModerationWork } from './moderation-work.ts';

type SignInFault = DeskFault | 'missing';

export function renderSignIn(work: ModerationWork): TemplateResult {
  const { door, isSigningIn, signInFault } = work.queue;
  const isExpired = door === 'expired';
  const onSubmit = (event: Event): void => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const typed = new FormData(form);
    // A browser keeps what it reads in an open field, and others may see the screen while the answer comes.
    const box = form.elements.namedItem('reveal') as HTMLInputElement;
    box.checked = false;
    reveal(form);
    void work.signIn((typed.get('username') as string).trim(), typed.get('password') as string);
  };
  return html`<form class="sign-in" novalidate @submit=${onSubmit}>
    ${renderHeading(work.host.headingLevel, isExpired ? t.signIn.expiredTitle : t.signIn.title, { id: 'sign-in', focusable: true })}
    <p class="small muted">${isExpired ? t.signIn.expired : t.signIn.lead}</p>
    ${renderField('username', t.signIn.name, signInFault)}
    <div class="secret">
      ${renderField('password', t.signIn.password, signInFault)}
      <label class="check small"
        ><input
          type="checkbox"
          id="reveal"
          @change=${({ target }: Event) => reveal((target as HTMLInputElement).form)}
        />
        ${t.signIn.reveal}</label
      >
    </div>
    ${renderFault(signInFault === null ? null : sayFault(signInFault), 'sign-in-problem')}
    <p>
      <button class="btn btn-primary" type="submit" aria-disabled=${isSigningIn}>
        ${isSigningIn ? t.signIn.sending : t.signIn.send}
      </button>
    </p>
    <div class="small muted">
      <details>
        <summary>${t.signIn.forgotten}</summary>
        <p>${t.signIn.another}</p>
      </details>
      <p>${t.signIn.noAccount}</p>
    </div>
  </form>`;
}

/** Shows the password as it is typed, or hides it, as the box under it says. */
function reveal(form: HTMLFormElement | null): void {
  const [box, field] = ['reveal', 'password'].map((id) => form?.elements.namedItem(id) as HTMLInputElement | null);
  if (box != null && field != null) field.type = box.checked ? 'text' : 'password';
}

function renderField(id: 'username' | 'password', label: string, fault: SignInFault | null): TemplateResult {
  return html`<div class="field">
    <label class="label" for=${id}>${label}</label>
    <input
      class="input"
      id=${id}
      name=${id}
      type=${id === 'password' ? id : 'text'}
      autocomplete=${id === 'password' ? 'current-password' : id}
      autocapitalize="none"
      spellcheck="false"
      maxlength=${id === 'password' ? 500 : 64}
      aria-invalid=${fault === 'wrong-password' || fault === 'missing' ? 'true' : nothing}
      aria-describedby=${fault === null ? nothing : 'sign-in-problem'}
    />
  </div>`;
}

export function renderUnreachable({ queue, host }: ModerationWork): TemplateResult {
  const fault = queue.doorFault ?? 'down';
  return html`<div class="blank" role="alert">
    ${renderHeading(host.headingLevel, t.queue.failed)}
    <p>${sayFault(fault)}</p>
    ${fault === 'absent' || fault === 'forbidden' ? nothing : html`<button class="btn" type="button" @click=${() => queue.start()}>${icon('retry')}${t.retry}</button>`}
  </div>`;
}

function sayFault(fault: SignInFault): string {
  if (fault === 'wrong-password') return t.signIn.wrong;
  if (fault === 'missing' || fault === 'wait' || fault === 'forbidden' || fault === 'absent') return t.signIn[fault];
  return t.signIn.down;
}
