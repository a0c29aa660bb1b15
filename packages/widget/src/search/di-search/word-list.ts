import { factsOf, type AttributeName } from '@inclusion-kit/sdk/internal';
import type { PropertyDeclaration } from 'lit';

/** A property that presets a parameter: the table of parameters names its attribute, and says how it is read. */
export function asked(name: AttributeName): PropertyDeclaration {
  const { kind, attribute = name } = factsOf(name);
  if (kind === 'values') return wordList(attribute);
  return { attribute, ...(kind === 'number' ? { type: Number } : kind === 'flag' ? { type: Boolean } : {}) };
}

/** A property that holds words: written in its attribute with spaces or commas between them, compared by its content. */
export function wordList(attribute: string): PropertyDeclaration {
  return {
    attribute,
    converter: {
      fromAttribute: toWords,
    },
    hasChanged: (value: unknown, old: unknown): boolean => toText(value) !== toText(old),
  };
}

/** Reads the words of such an attribute. Anything but a text holds none. */
export function toWords(value: unknown): string[] {
  return typeof value === 'string' ? value.split(/[\s,]+/).filter(Boolean) : [];
}

function toText(value: unknown): string | null {
  return Array.isArray(value) ? value.join(' ') : null;
}
