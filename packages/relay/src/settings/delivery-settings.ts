import { isAddress } from '../contributions/deliveries/address.ts';
import type { MailSettings } from '../contributions/deliveries/mail.ts';
import type { Webhook } from '../contributions/deliveries/webhook.ts';
import { fr } from '../locales/fr.ts';
import { faultOfUrl } from './other-sources.ts';
import { named, read } from './texts.ts';
import { StartError } from '@inclusion-kit/sdk/internal';

const SECRET_LENGTH = 16;

/**
 * Where mail is handed in. A complaint does not repeat the address, which may hold a password.
 * Options behind a « ? » could put out the encryption, and are refused.
 */
export const smtpUrl = read(
  (text) => {
    const url = URL.canParse(text.trim()) ? new URL(text.trim()) : null;
    const isFine =
      url !== null &&
      /^smtps?:$/.test(url.protocol) &&
      url.hostname !== '' &&
      /^\/?$/.test(url.pathname + url.search + url.hash);
    return isFine ? text.trim() : null;
  },
  () => fr.start.smtpUrl,
);

/** Who mail comes from: an address, or a name and an address in angle brackets. */
export const mailFrom = read((text) => {
  const { name, address = text.trim() } = /^(?<name>[^<>"\r\n]*)<(?<address>[^<>]*)>$/.exec(text.trim())?.groups ?? {};
  if (!isAddress(address)) return null;
  return name === undefined ? address : `${name.trim()} <${address}>`;
}, fr.start.mailFrom);

/** Software that takes contributions, as `source=https://…`, and its secrets, as `source=secret`. */
export const bySource = (setting: 'WEBHOOKS' | 'WEBHOOK_SECRETS') =>
  named(/^(?<name>[^\s=,]{1,100})=(?<value>\S+)$/, (position) => fr.start.bySource(setting, position));

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
