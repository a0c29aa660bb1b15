import { createHmac } from 'node:crypto';
import { deliveryErrors } from '../../locales/deliveries.ts';
import { DeliveryError } from './delivery-error.ts';

/** Where the software of a source takes contributions. */
export interface Webhook {
  /** Address that receives the messages. */
  url: string;
  /** Key of the signatures, known to both ends. */
  secret: string;
}

/** A call to a webhook. Its id and body are the same at each try, so that it is taken once. */
export interface WebhookCall {
  id: string;
  body: string;
  now: Date;
}

const TIMEOUT_MS = 10_000;
/** Answers after which the same call may well pass. */
const MAY_PASS: ReadonlySet<number> = new Set([408, 425, 429]);

/**
 * Signs a call: HMAC-SHA256 of its name, its time and its body.
 * @see https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md (checked 2026-11-25)
 */
export function signCall({ id, body, now }: WebhookCall, secret: string): Record<string, string> {
  const timestamp = String(Math.floor(now.getTime() / 1000));
  const signature = createHmac('sha256', toKey(secret)).update(`${id}.${timestamp}.${body}`).digest('base64');
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` };
}

/** A secret that begins with `whsec_` is the base64 of its bytes. */
const toKey = (secret: string): Buffer =>
  secret.startsWith('whsec_') ? Buffer.from(secret.slice('whsec_'.length), 'base64') : Buffer.from(secret);

/** Sends a call. @throws DeliveryError that tells whether to try again */
export async function callWebhook(
  { url, secret }: Webhook,
  call: WebhookCall,
  { send = fetch, signal }: { send?: typeof fetch | undefined; signal?: AbortSignal | undefined } = {},
): Promise<void> {
  let status: number;
  try {
    const answer = await send(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json; charset=utf-8', ...signCall(call, secret) },
      body: call.body,
      // Elsewhere, nobody has the secret.
      redirect: 'manual',
      signal: AbortSignal.any([AbortSignal.timeout(TIMEOUT_MS), ...(signal === undefined ? [] : [signal])]),
    });
    ({ status } = answer);
    await answer.body?.cancel();
  } catch (cause) {
    throw new DeliveryError(deliveryErrors.webhook.unreachable, { mayPass: true, cause });
  }
  if (status >= 200 && status < 300) return;
  throw new DeliveryError(deliveryErrors.webhook.refused(status), { mayPass: status >= 500 || MAY_PASS.has(status) });
}
