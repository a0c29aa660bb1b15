import type { PropertyDeclaration } from 'lit';

/** A property that holds words: written in its attribute with spaces or commas between them, compared by its content. */
export function wordList(attribute: string): PropertyDeclaration {
  return {
    attribute,
    converter: {
      fromAttribute: (value: string | null): string[] => value?.split(/[\s,]+/).filter(Boolean) ?? [],
    },
    hasChanged: (value: unknown, old: unknown): boolean => toText(value) !== toText(old),
  };
}

function toText(value: unknown): string | null {
  return Array.isArray(value) ? value.join(' ') : null;
}
