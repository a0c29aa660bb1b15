import { emailSpans, removeSpans } from './email-spans.ts';
import { isPersonalEmail } from './is-personal-email.ts';

/**
 * Hides from a text the e-mail addresses that look like one person's own. Returns the text itself when it holds none.
 * @param contact the name of the contact beside the text, null when unknown
 */
export function hidePersonalEmails(text: string, contact: string | null = null): string {
  // Nearly no text holds one: whole catalogues pass here.
  if (!text.includes('@')) return text;
  return removeSpans(
    text,
    emailSpans(text).filter(([start, end]) => isPersonalEmail(text.slice(start, end), contact)),
  );
}
