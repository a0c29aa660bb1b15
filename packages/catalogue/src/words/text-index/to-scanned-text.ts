import { toPlainText } from '@inclusion-kit/sdk/normalise';

/**
 * Returns the text that words are looked for in. Most texts are scanned as they are, since marks of Markdown are no words.
 * Texts with tags, entities or written line breaks are flattened first, because these would cut words or make some.
 */
export function toScannedText(text: string): string {
  return /<[a-z/!]|&#?\w{2,8};|\\[nr]/i.test(text) ? toPlainText(text) : text;
}
