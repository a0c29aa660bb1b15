import { createMailer, type ServeOptions } from '@inclusion-kit/relay';
import { isLoopback } from '@inclusion-kit/sdk/internal';
import { doctor as texts } from '../locales/doctor.ts';
import { find, type Finding } from './check.ts';

/** Checks that mail can be handed in, without sending any. */
export async function checkMail({ mail }: ServeOptions): Promise<readonly Finding[]> {
  if (mail === null) return [find('mail', 'ok', texts.mailNone)];
  const mailer = createMailer(mail);
  try {
    await mailer.verify();
    return [find('mail', 'ok', texts.mailFine(mail.from, isLoopback(new URL(mail.url).hostname)))];
  } catch (error) {
    return [find('mail', 'error', texts.mailWrong((error as Error).message))];
  } finally {
    mailer.close();
  }
}
