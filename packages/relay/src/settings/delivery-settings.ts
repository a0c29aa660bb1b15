import * as z from 'zod';
import { isAddress } from '../contributions/deliveries/address.ts';
import type { MailSettings } from '../contributions/deliveries/mail.ts';
import type { Webhook } from '../contributions/deliveries/webhook.ts';
import { fr } from '../locales/fr.ts';
import { faultOfUrl } from './other-sources.ts';
import { StartError } from '@inclusion-kit/sdk/internal';

/** Shortest secret that signatures are made with. */
const SECRET_LENGTH = 16;

/** Where mail is handed in. */
export const smtpUrl = z.string().transform((text, context) => {
  const url = URL.canParse(text.trim()) ? new URL(text.trim()) : null;
  const isFine = url !== null && /^smtps?:$/.test(url.protocol) && url.hostname !== '' && /^\/?$/.test(url.pathname);
  if (isFine) return text.trim();
  // The address itself is not repeated: it may hold a password.
  context.addIssue({ code: 'custom', message: fr.start.smtpUrl });
  return z.NEVER;
});

/** Who mail comes from: an address, or a name and an address in angle brackets. */
export const mailFrom = z.string().transform((text, context) => {
  const { name, address = text.trim() } = /^(?<name>[^<>"\r\n]*)<(?<address>[^<>]*)>$/.exec(text.trim())?.groups ?? {};
  if (isAddress(address)) return name === undefined ? address : `${name.trim()} <${address}>`;
  context.addIssue({ code: 'custom', message: fr.start.mailFrom(text) });
  return z.NEVER;
});

/** Software that takes contributions, as `source=https://…`, and its secrets, as `source=secret`. */
export const bySource = (setting: 'WEBHOOKS' | 'WEBHOOK_SECRETS') =>
  z.string().transform((text, context) => {
    const values = new Map<string, string>();
    for (const entry of text.split(',').map((item) => item.trim())) {
      if (entry === '') continue;
      const { source = '', value = '' } = /^(?<source>[^\s=,]{1,100})=(?<value>\S+)$/.exec(entry)?.groups ?? {};
      if (source === '' || values.has(source)) {
        context.addIssue({ code: 'custom', message: fr.start.bySource(setting, values.size + 1) });
      }
      values.set(source, value);
    }
    return values;
  });

/** Joins where mail is handed in with who it comes from. @throws StartError when one of the two is missing */
export function joinMail(url: string | null, from: string | null): MailSettings | null {
  if (url === null && from === null) return null;
  if (url === null || from === null) throw new StartError(fr.start.mailHalf);
  return { url, from };
}

/** Gives each webhook its secret. @throws StartError when an address is unsafe, or a secret missing, short or of none */
export function joinWebhooks(
  urls: ReadonlyMap<string, string>,
  secrets: ReadonlyMap<string, string>,
): ReadonlyMap<string, Webhook> {
  const stray = [...secrets.keys()].find((source) => !urls.has(source));
  if (stray !== undefined) throw new StartError(fr.start.straySecret(stray));
  return new Map(
    [...urls].map(([source, url]) => {
      const secret = secrets.get(source) ?? '';
      if (faultOfUrl(url) === 'unsafe') throw new StartError(fr.start.webhookUrl(source));
      if (secret.length < SECRET_LENGTH) throw new StartError(fr.start.webhookSecret(source, SECRET_LENGTH));
      return [source, { url, secret }];
    }),
  );
}
