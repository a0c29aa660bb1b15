import ts from 'typescript';
import { toKey, unwrap } from './to-key.ts';

export interface Assertion {
  /** The line it begins on, from 1. */
  line: number;
  /** Its text on one line, for a reader. */
  text: string;
  /** Its tokens without types, layout and trailing commas: two assertions with the same key are the same. */
  key: string;
}

/** Tests whether a path may hold assertions: a test, or the support of tests. */
export function isTestFile(path: string): boolean {
  return isCode(path) && /\.(test|spec|long)\.[cm]?[jt]s$|(^|\/)(testing|testing-internal|e2e)\//.test(path);
}

/** Tests whether a path is a file of code. */
export function isCode(path: string): boolean {
  return /\.[cm]?[jt]s$/.test(path);
}

const suites = new Set(['it', 'test', 'describe', 'suite', 'context']);
// Any other `expect.x(…)` is a matcher inside an assertion, such as `expect.any(String)`.
const ownAssertions = new Set(['poll', 'soft', 'fail', 'unreachable', 'assertions', 'hasAssertions', 'element']);

/**
 * Gives the assertions of a test file in their order: `expect…` and `assert…` with their whole chain and their `await`,
 * `fc.assert`, calls of helpers named that way, and the rows of `it.each`. An assertion in a skipped test has a separate key.
 */
export function readAssertions(path: string, code: string): Assertion[] {
  const source = ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true);
  const found: Assertion[] = [];

  const add = (node: ts.Node, isSkipped: boolean, kind: string): void => {
    const prefix = `${isSkipped ? 'skipped ' : ''}${kind}`;
    found.push({
      line: source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1,
      text: prefix + node.getText(source).replaceAll(/\s+/g, ' '),
      key: prefix + toKey(node, source, holdsAssertion),
    });
  };

  const visit = (node: ts.Node, isSkipped: boolean): void => {
    const isNowSkipped = isSkipped || isSkip(node);
    if (isAssertion(node)) {
      add(node, isNowSkipped, '');
      visitBodies(node, isNowSkipped);
      return;
    }
    for (const row of rowsOf(node)) add(row, isNowSkipped, 'row ');
    ts.forEachChild(node, (child) => visit(child, isNowSkipped));
  };

  /** Looks for further assertions in the functions that an assertion is given. */
  const visitBodies = (node: ts.Node, isSkipped: boolean): void =>
    ts.forEachChild(node, (child) =>
      ts.isFunctionLike(node) ? visit(child, isSkipped) : visitBodies(child, isSkipped),
    );

  visit(source, false);
  return found;
}

function holdsAssertion(node: ts.Node): boolean {
  return isAssertion(node) || (ts.forEachChild(node, (child) => holdsAssertion(child) || undefined) ?? false);
}

/** Tests whether a node is a whole assertion. The nodes inside of its chain are not asked. */
function isAssertion(node: ts.Node): boolean {
  const names: string[] = [];
  let inner = ts.isAwaitExpression(node) ? unwrap(node.expression) : node;
  let isCalled = false;
  let isRootCalled = false;
  for (;;) {
    if (ts.isCallExpression(inner)) {
      isCalled = true;
      isRootCalled = ts.isIdentifier(inner.expression);
    } else if (ts.isPropertyAccessExpression(inner)) names.unshift(inner.name.text);
    else if (!ts.isElementAccessExpression(inner) && !ts.isNonNullExpression(inner)) break;
    inner = inner.expression;
  }
  if (!isCalled || !ts.isIdentifier(inner)) return false;
  const root = inner.text;
  if (root === 'expect') return isRootCalled || ownAssertions.has(names[0] ?? '');
  return root === 'assert' || /^(expect|assert)[A-Z]/.test(root) || (root === 'fc' && names[0] === 'assert');
}

function isSkip(node: ts.Node): boolean {
  if (!ts.isCallExpression(node)) return false;
  let callee: ts.Expression = node.expression;
  if (ts.isIdentifier(callee)) return /^x(it|test|describe)$/.test(callee.text);
  let isSkipped = false;
  while (ts.isPropertyAccessExpression(callee) || ts.isCallExpression(callee)) {
    if (ts.isPropertyAccessExpression(callee)) isSkipped ||= callee.name.text === 'skip' || callee.name.text === 'todo';
    callee = callee.expression;
  }
  return isSkipped && ts.isIdentifier(callee) && suites.has(callee.text);
}

/** Gives the rows of `it.each([…])`: a row taken out is a test taken out. */
function rowsOf(node: ts.Node): readonly ts.Node[] {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return [];
  if (node.expression.name.text !== 'each' || node.arguments[0] === undefined) return [];
  let root: ts.Expression = node.expression.expression;
  while (ts.isPropertyAccessExpression(root)) root = root.expression;
  if (!ts.isIdentifier(root) || !suites.has(root.text)) return [];
  const table = unwrap(node.arguments[0]);
  return ts.isArrayLiteralExpression(table) ? table.elements : [];
}
