import type { UsageError } from '@inclusion-kit/sdk';
import type { ModeAttribute } from './modes.ts';

/** The attributes that name a source of offers, as a page writes them. */
const examples: Readonly<Record<ModeAttribute, string>> = {
  api: 'api="https://offre.example.fr", the address of a relay',
  dataset: 'dataset="offre.json", a file',
};

/**
 * Tells the author of a page, in the console, why an element can show nothing and what to do.
 * @param attribute the attribute that names a source, or null when none does
 * @param failure the reason why its address could not be connected to, the attribute that holds a token, or null when no entry on the
 *   page knows the attribute
 * @param modes the attributes that the entries on the page know
 */
export function tellMisuse(
  tag: string,
  attribute: string | null,
  failure: unknown,
  modes: readonly ModeAttribute[],
): void {
  console.warn(`<${tag}> can show nothing. ${reproach()}`);

  function reproach(): string {
    if (typeof failure === 'string') {
      return `A token stands in its attribute "${failure}", where every visitor reads it. Have it replaced by those who gave it, remove it from the page, and give the new one to a relay, which keeps it: DATA_INCLUSION_TOKEN.`;
    }
    if (failure !== null) {
      const { message, hint = '' } = failure as Pick<UsageError, 'message' | 'hint'>;
      return `${message} ${hint}`.trim();
    }
    if (attribute === null)
      return `It names no source of offers. Add ${modes.map((name) => examples[name]).join(', or ')}.`;
    const entry = attribute === 'api' ? '.relay.js' : '.static.js';
    return `The attribute "${attribute}" needs another entry of the element. Load its "${entry}" entry, or set its properties source, geography and sink.`;
  }
}
