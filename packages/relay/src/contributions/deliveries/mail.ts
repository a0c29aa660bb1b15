import type { Transporter } from 'nodemailer';
import { isLoopback } from '@inclusion-kit/sdk/internal';
import { deliveryErrors } from '../../locales/deliveries.ts';
import { DeliveryError } from './delivery-error.ts';

/** One e-mail in plain text. */
export interface Mail {
  /** Address it goes to. */
  to: string;
  /** Subject. */
  subject: string;
  /** Plain text. */
  text: string;
  /** Tells the tries of one message apart from another message. */
  id: string;
}

/** Sends mail for the relay. */
export interface Mailer {
  /** Sends one. @throws DeliveryError that tells whether to try again */
  send(mail: Mail): Promise<void>;
  /** Signs in and leaves. @throws DeliveryError */
  verify(): Promise<void>;
  /** Cuts off the mails under way, as tries that may pass later, and sends no more. */
  close(): void;
}

/** Where mail is handed in, and from whom it comes. */
export interface MailSettings {
  /** `smtp://` or `smtps://`, which may hold a name and a password. */
  url: string;
  /** Address it comes from. */
  from: string;
}

const TIMEOUT_MS = 15_000;
/** A server that says a little now and then is given up too, well before its try counts as lost. */
const WHOLE_MS = 60_000;
/** A refusal that a server says is for good. */
const FOR_GOOD = 500;

/** Creates a mailer. It loads the library for the first mail: few relays need it, and a start must not wait for it. */
export function createMailer({ url, from }: MailSettings): Mailer {
  let opened: Promise<Transporter> | null = null;
  const closing = new AbortController();
  const open = (): Promise<Transporter> =>
    (opened ??= import('nodemailer').then(({ createTransport }) =>
      createTransport({
        url,
        // In clear, whoever is on the way would read links that open a structure, and the password.
        requireTLS: !isLoopback(new URL(url).hostname),
        connectionTimeout: TIMEOUT_MS,
        greetingTimeout: TIMEOUT_MS,
        socketTimeout: TIMEOUT_MS,
        disableFileAccess: true,
        disableUrlAccess: true,
      }),
    ));
  const domain = from.slice(from.lastIndexOf('@') + 1).replace(/>$/, '');
  return {
    async send({ to, subject, text, id }) {
      try {
        const transport = await open();
        await transport.sendMail({
          from,
          // An object, not a text: a comma in it would name another reader.
          to: { name: '', address: to },
          subject,
          text,
          messageId: `<${id}@${domain}>`,
          headers: { 'Auto-Submitted': 'auto-generated' },
          signal: AbortSignal.any([closing.signal, AbortSignal.timeout(WHOLE_MS)]),
        });
      } catch (error) {
        throw toDeliveryError(error);
      }
    },
    async verify() {
      try {
        await (await open()).verify();
      } catch (error) {
        throw toDeliveryError(error);
      }
    },
    close() {
      closing.abort();
      void opened?.then((transport) => transport.close());
    },
  };
}

function toDeliveryError(cause: unknown): DeliveryError {
  const { code, responseCode } = cause as { code?: string; responseCode?: number };
  // A wrong password is mended in the settings: the mail waits for that.
  if (code === 'EAUTH') return new DeliveryError(deliveryErrors.mail.auth, { mayPass: true, cause });
  if (isTlsFault(code ?? '')) return new DeliveryError(deliveryErrors.mail.tls, { mayPass: true, cause });
  if (typeof responseCode !== 'number')
    return new DeliveryError(deliveryErrors.mail.unreachable, { mayPass: true, cause });
  return new DeliveryError(deliveryErrors.mail.refused(responseCode), { mayPass: responseCode < FOR_GOOD, cause });
}

/** Tells whether the server offers no TLS, or a certificate that nobody vouches for. */
const isTlsFault = (code: string): boolean => /TLS|SSL|CERT|SIGNATURE/.test(code);
