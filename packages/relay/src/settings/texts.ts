import * as z from 'zod';

export function refuse(context: z.RefinementCtx, message: string): never {
  context.addIssue({ code: 'custom', message });
  return z.NEVER;
}

/** Reads the text of a setting. What `parse` knows nothing to make of is refused with a sentence. */
export const read = <T>(parse: (text: string) => T | null | undefined, complain: (text: string) => string) =>
  z.string().transform((text, context) => parse(text) ?? refuse(context, complain(text)));

const split = (text: string): string[] =>
  text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');

export const list = z.string().transform(split);

/** `name=value` with commas between them, each name once. A complaint repeats no entry, which may hold a secret. */
export const named = (form: RegExp, complain: (position: number) => string) =>
  list.transform((entries, context) => {
    const values = new Map<string, string>();
    for (const entry of entries) {
      const { name = '', value = '' } = form.exec(entry)?.groups ?? {};
      if (name === '' || values.has(name)) refuse(context, complain(values.size + 1));
      values.set(name, value);
    }
    return values;
  });
