/** A tag of a text of HTML. */
export interface Tag {
  /** The tag as it is written. */
  readonly text: string;
  /** The name, in small letters. */
  readonly name: string;
  readonly isEnd: boolean;
  readonly attributes: readonly { readonly name: string; readonly text: string }[];
}

const TAG = /<(\/?)\s*([a-z][a-z0-9-]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/gi;
const ATTRIBUTE = /([^\s"'=<>/]+)(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?/g;

/** Replaces each tag of a text. The text between the tags stays, as the filters of content managers leave it. */
export function mapTags(html: string, map: (tag: Tag) => string): string {
  return html.replaceAll(TAG, (text, slash: string, name: string, rest: string) =>
    map({
      text,
      name: name.toLowerCase(),
      isEnd: slash !== '',
      attributes: [...rest.matchAll(ATTRIBUTE)].map(([all, attribute = '']) => ({
        name: attribute.toLowerCase(),
        text: all,
      })),
    }),
  );
}

/** Writes a tag with the attributes that are kept. */
export function withAttributes({ name, isEnd, attributes }: Tag, isKept: (attribute: string) => boolean): string {
  if (isEnd) return `</${name}>`;
  return `<${[name, ...attributes.filter((one) => isKept(one.name)).map((one) => one.text)].join(' ')}>`;
}
