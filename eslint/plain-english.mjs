// Holds comments to plain English: no opening clause without its noun, no two statements joined by a semicolon. To switch it on:
// { plugins: { house: { rules: { 'plain-english': plainEnglish } } }, rules: { 'house/plain-english': 'error' } }

const samples = [
  // Code, quoted text and addresses are no prose: a word stands for each of them.
  /```[^]*?(```|$)/g,
  /`[^`]*`/g,
  /«[^»]*»/g,
  /“[^”]*”/g,
  /"[^"]*"/g,
  /(?<![\p{L}\d])'[^'\n]*'(?![\p{L}\d])/gu,
  /\{@\w+[^}]*\}/g,
  /\bhttps?:\/\/\S+/g,
  /&#?\w+;/g,
  /<\/?[a-z][^>]*>/g,
];

const directives = /^\s*(eslint|@ts-|prettier-ignore|c8 |v8 |istanbul |global |#|@vite|webpack|\/ <)/;
const codeMarks = /=>|[=!<>]=|\s=\s|\w=\w|\w\(\)|[{}]|^\s*(const|let|var|return|import|export|await|if \()/;
const hours = /\b\d\d:\d\d\b|\b(Mo|Tu|We|Th|Fr|Sa|Su|PH|SH)\b/;

/** Gives the paragraphs of prose of a comment's text, without examples, code, quoted texts and addresses. */
function toProse(text) {
  const lines = text.split('\n').flatMap((line) => line.replace(/^\s*\*? ?/, '').split(/\s(?=@example\b)/));
  const prose = [];
  let isExample = false;
  for (const line of lines) {
    const tag = /^\s*@(\w+)/.exec(line);
    if (tag !== null) isExample = tag[1] === 'example';
    if (isExample) continue;
    // A tag, a point of a list and an empty line begin a paragraph.
    prose.push(/^\s*(@\w|[-*•] |\d+\. |$)/.test(line) ? `\n\n${line.replace(/^\s*(@\w+|[-*•]|\d+\.)\s*/, '')}` : line);
  }
  let whole = prose.join('\n');
  for (const sample of samples) whole = whole.replace(sample, 'CODE');
  return whole
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '');
}

function opensWithoutNoun(paragraphs) {
  const [first = ''] = paragraphs;
  if (!/^(What|Whoever) /.test(first)) return false;
  // A question has its noun after it.
  return !/^[^.!?]*\?/.test(first);
}

function joinsStatements(paragraphs) {
  return paragraphs.some((paragraph) =>
    paragraph.split(/(?<=[.!?])\s+/).some((sentence) => {
      const parts = sentence.split(/;\s+/);
      return parts.some(
        (part, at) =>
          at > 0 && /^[\p{L}\d(]/u.test(part) && isStatement(part, parts) && isStatement(parts[at - 1], parts),
      );
    }),
  );
}

/** Tests whether a part between semicolons is prose rather than a code, an entry of a list or a sample. */
function isStatement(part, parts) {
  if (part.trim().split(/\s+/).length < 2) return false;
  if (codeMarks.test(part) || hours.test(part)) return false;
  // In « a: this; b: that » the semicolon separates the entries of a list.
  return !parts.every((one) => /^[^:]{1,40}: /.test(one));
}

/** Joins line comments that stand one below the other, since a sentence runs over several of them. */
function toBlocks(sourceCode) {
  const blocks = [];
  for (const comment of sourceCode.getAllComments()) {
    if (comment.type === 'Shebang') continue;
    const isLine = comment.type === 'Line';
    const before = sourceCode.lines[comment.loc.start.line - 1].slice(0, comment.loc.start.column);
    const isAlone = isLine && before.trim() === '';
    const last = blocks.at(-1);
    if (
      isAlone &&
      last?.isAlone &&
      last.loc.end.line === comment.loc.start.line - 1 &&
      last.column === comment.loc.start.column
    ) {
      last.text += `\n${comment.value}`;
      last.loc.end = comment.loc.end;
    } else
      blocks.push({
        text: comment.value,
        isAlone,
        column: comment.loc.start.column,
        loc: { start: comment.loc.start, end: comment.loc.end },
      });
  }
  return blocks;
}

export const plainEnglish = {
  meta: {
    type: 'suggestion',
    docs: { description: 'Hold comments to plain English.' },
    schema: [],
    messages: {
      relative: 'Begin with a noun or a verb: « What … » and « Whoever … » are clauses without their noun.',
      semicolon: 'Make two sentences of two statements: a semicolon joins them here.',
    },
  },
  create(context) {
    return {
      Program() {
        for (const { text, loc } of toBlocks(context.sourceCode)) {
          if (directives.test(text)) continue;
          const paragraphs = toProse(text);
          if (opensWithoutNoun(paragraphs)) context.report({ loc, messageId: 'relative' });
          if (joinsStatements(paragraphs)) context.report({ loc, messageId: 'semicolon' });
        }
      },
    };
  },
};
