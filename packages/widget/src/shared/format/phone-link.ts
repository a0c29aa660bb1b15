import { toPhoneHref } from '@inclusion-kit/sdk/internal';
import { formatPhone } from '@inclusion-kit/sdk/normalise';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../icons/icons.ts';
import { toShort } from './text.ts';

/** Draws a number as a link that calls it. */
export function renderPhone(
  phone: string,
  className: string,
  { part, hasIcon = true }: { part?: string; hasIcon?: boolean } = {},
): TemplateResult {
  return html`<a class=${className} part=${part ?? nothing} href=${toPhoneHref(phone)}
    >${hasIcon ? icon('phone') : nothing}<bdi class=${phone.length > 20 ? '' : 'nowrap'}
      >${toShort(formatPhone(phone), 40)}</bdi
    ></a
  >`;
}
