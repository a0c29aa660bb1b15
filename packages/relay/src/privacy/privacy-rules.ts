import type { Context } from 'hono';
import { askHost, type Reader } from './reader.ts';
import type { BaseContext } from '../shared/base-context.ts';
import type { PrivacyOptions } from './privacy-options.ts';
import { protect, type Privacy } from './protect.ts';

/** A host in plain JavaScript may return any role: others than these are anonymous. */
const TRUSTED: ReadonlySet<unknown> = new Set<Reader['role']>(['professional', 'moderator', 'administrator']);

export type PrivacyRules = ReturnType<typeof createPrivacyRules>;

export function createPrivacyRules({
  identify,
  personalContacts = 'masked',
  objections = () => null,
  logger,
}: PrivacyOptions & Pick<BaseContext, 'logger'>) {
  const isMasked = personalContacts === 'masked';
  const anyone = (): Privacy => ({ hideContacts: isMasked, objections: objections() });

  return {
    async of(c: Context): Promise<Privacy> {
      const isShown = isMasked && TRUSTED.has((await askHost({ identify, logger }, c.req.raw)).role);
      return isShown ? { ...anyone(), hideContacts: false } : anyone();
    },
    get anyone(): Privacy {
      return anyone();
    },
    /** True when readers may be shown different things: no cache on the way may give one's answer to another. */
    differs: isMasked && identify !== undefined,
    /** Removes the data that people object to from a value shown beside the offer. */
    withoutObjected: <T>(value: T): T => protect(value, { hideContacts: false, objections: objections() }) as T,
  };
}

/** Writes the rules for a reader in a few characters, as a part of the key of a kept answer. The text holds no secret. */
export function toPrivacyKey({ hideContacts, objections }: Privacy): string {
  return `${hideContacts ? 'masked' : 'shown'} ${objections?.version ?? ''}`;
}
