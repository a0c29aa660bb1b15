import { toPlainText } from '@inclusion-kit/sdk/normalise';
import type { DetailedService } from '@inclusion-kit/sdk/schemas';

/** Characters that two lines of a description can show at most. */
const SHOWN_CHARACTERS = 400;

const descriptions = new WeakMap<DetailedService, string>();

/** Flattens the description of an offer, once: a card is drawn many times. */
export function describe(service: DetailedService): string {
  const text = descriptions.get(service) ?? toPlainText(service.description, { maxLength: SHOWN_CHARACTERS });
  descriptions.set(service, text);
  return text;
}
