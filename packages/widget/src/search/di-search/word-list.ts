import type { PropertyDeclaration } from 'lit';

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

/** Reads the words of such an attribute. */
export function toWords(value: string | null): string[] {
  return value?.split(/[\s,]+/).filter(Boolean) ?? [];
}

function toText(value: unknown): string | null {
  return Array.isArray(value) ? value.join(' ') : null;
}
