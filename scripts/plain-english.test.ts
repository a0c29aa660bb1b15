import { RuleTester } from 'eslint';
import { describe, it } from 'vitest';
import { plainEnglish } from '../eslint/plain-english.mjs';

RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;

const relative = [{ messageId: 'relative' }];
const semicolon = [{ messageId: 'semicolon' }];

new RuleTester().run('plain-english', plainEnglish, {
  valid: [
    '/** Reads a record. Null when there is none. */',
    '// Somebody at a terminal reads lines. Anything else reads JSON.',
    '// What does an offer cost? Nothing here knows.',
    '// Whatever it is, it stays.',
    '// Whole lines only.',
    '/** Sends `text/html; charset=utf-8` as it is. */',
    '/** Reads `Mo-Fr 09:00-12:00; PH off` as hours. */',
    '// Some texts write « PH off; Mo-Fr are open », others not.',
    "// The text is 'one thing; another thing' in the file.",
    '// The header says "no store; no cache at all" to the browser.',
    '// Opening hours: Mo-Fr 09:00-12:00; Sa 10:00-12:00',
    '// See https://example.org/a;b c; https://example.org/d',
    '/**\n * Counts pauses.\n * @example const pause = createPauses(); for (const record of records) { count(record); await pause(); }\n */',
    '/**\n * Reads a page.\n * @example\n * const client = createClient();\n * const page = await client.read(); print the page\n * @returns the page\n */',
    '/**\n * Reads a page:\n * ```ts\n * open(page); read the page\n * ```\n */',
    '/** Opens it. @example open(page); read the page */',
    '// const first = read(); const second = read();',
    '// if (a) b(); return it to them',
    '// Kinds: structure; service; both.',
    '// Codes: 01; 02; 2A; 2B',
    '/** `offer`: until the offer is replaced; `minute`: the time of day counts too; `never`: it is asked anew. */',
    '// Names: Code officiel, INSEE; slugs: the API of the source.',
    '// A source is none of these:\n// - tests of any kind;\n// - texts of a page;\n// - files made by a command.',
    '// @ts-expect-error one thing is wrong; another is right',
    'const text = "// What it is; how it is";',
    'read(); // the first\nread(); // the second',
    '// One comment ends with a sign;\n\n// Another one begins',
    '/** Writes &lt;b&gt; as it is. */',
    '#!/usr/bin/env node\nread();',
  ],
  invalid: [
    { code: '// What a reader gets.', errors: relative },
    { code: '/** What the form shows. */', errors: relative },
    { code: '/**\n * What the form shows.\n *\n * @see the schema\n */', errors: relative },
    { code: '/** Whoever asks gets it. */', errors: relative },
    { code: '// What it is; null when there is none.', errors: [...relative, ...semicolon] },
    { code: '/** Reads a number; null when absent. */', errors: semicolon },
    { code: '/** Milliseconds until one more may be tried; 0 when it may be now. */', errors: semicolon },
    { code: '/** Cuts the connections and stops; `crash` does not even do that. */', errors: semicolon },
    { code: '/** Returns `index` of the record; the first one is 0. */', errors: semicolon },
    { code: '// « Oui » is the answer; « Non » is another one.', errors: semicolon },
    { code: '/**\n * Reads a page.\n * @param id - of the page; the first one when absent\n */', errors: semicolon },
    {
      code: '/**\n * Reads a page.\n * @example read();\n * @returns the page; null when there is none\n */',
      errors: semicolon,
    },
    {
      code: '// The card shows the record already shown;\n// the page adds to it.\nread();',
      errors: [{ messageId: 'semicolon', line: 1, column: 1, endLine: 2, endColumn: 24 }],
    },
    { code: 'read(); // the first one; the second follows', errors: semicolon },
    { code: "// It is the reader's own; that one's is another.", errors: semicolon },
    { code: '// - a point that tells; it goes on\n// - another one', errors: semicolon },
    { code: '// One thing is here; that is so. Another thing: this is there; so it goes.', errors: semicolon },
  ],
});
