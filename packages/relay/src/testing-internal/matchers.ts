import { expect } from 'vitest';

/** A text that contains another, inside an expected value. */
export const containing = (text: string): unknown => expect.stringContaining(text);

/** A text that fits a pattern, inside an expected value. */
export const matching = (pattern: RegExp): unknown => expect.stringMatching(pattern);

/** Any text, inside an expected value. */
export const anyText: unknown = expect.any(String);

/** A list that contains some values, inside an expected value. */
export const listWith = (...values: unknown[]): unknown => expect.arrayContaining(values);

/** An object that holds some fields, inside an expected value. */
export const objectWith = (fields: object): unknown => expect.objectContaining(fields);
