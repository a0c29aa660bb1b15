import { toPlainText } from '@inclusion-kit/sdk/normalise';

/**
 * Returns the text that words are looked for in. Most texts are scanned as they are, marks of Markdown being no words;
 * those with tags, entities or written line breaks, which would cut words or make some, are flattened first.
 */
export function toScannedText(text: string): string {
  return /<[a-z/!]|&#?\w{2,8};|\\[nr]/i.test(text) ? toPlainText(text) : text;
}
