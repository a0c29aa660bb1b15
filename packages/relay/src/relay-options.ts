import type { ContributionsOptions } from './contributions/contributions-context.ts';
import type { HttpOptions } from './http/http-context.ts';
import type { OfferOptions } from './offer/offer-context.ts';
import type { PrivacyOptions } from './privacy/privacy-options.ts';
import type { BaseOptions } from './shared/base-context.ts';

/** The settings of a relay: those of its rooms together. */
export interface RelayOptions extends BaseOptions, OfferOptions, ContributionsOptions, PrivacyOptions, HttpOptions {
  /** Milliseconds that deliveries may take when the relay closes, before they are cut off. Default: 5000. */
  graceMs?: number | undefined;
}
