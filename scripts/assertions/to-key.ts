import ts from 'typescript';

/** Gives an expression without the parentheses, casts and `!` around it. */
export function unwrap(node: ts.Expression): ts.Expression {
  return ts.isParenthesizedExpression(node) || isCast(node) ? unwrap(node.expression) : node;
}

/**
 * Writes a node as its tokens, one space between two: without types, comments, layout and trailing commas. A function's body
 * that `isApart` knows is left out, since its assertions are told on their own.
 */
export function toKey(node: ts.Node, source: ts.SourceFile, isApart: (node: ts.Node) => boolean): string {
  const tokens: string[] = [];
  let isInSnapshot = false;

  const write = (inner: ts.Node): void => {
    if (inner.kind === ts.SyntaxKind.EndOfFileToken || ts.isTypeNode(inner)) return;
    if (ts.isFunctionLike(inner.parent) && 'body' in inner.parent && inner.parent.body === inner && isApart(inner)) {
      tokens.push('…');
      return;
    }
    if (isCast(inner)) {
      write(inner.expression);
      return;
    }
    if (ts.isParenthesizedExpression(inner) && isCast(inner.expression) && isPlain(unwrap(inner.expression))) {
      write(inner.expression);
      return;
    }
    const children = inner.getChildren(source);
    if (children.length === 0) {
      tokens.push(toToken(inner, source, isInSnapshot));
      return;
    }
    const wasInSnapshot = isInSnapshot;
    if (ts.isCallExpression(inner) && /InlineSnapshot$/.test(inner.expression.getText(source))) isInSnapshot = true;
    children.forEach((child, at) => {
      if (!isLayout(inner, children, at)) write(child);
    });
    isInSnapshot = wasInSnapshot;
  };

  write(node);
  return tokens.filter(Boolean).join(' ');
}

type Cast = ts.AsExpression | ts.SatisfiesExpression | ts.NonNullExpression | ts.TypeAssertion;

function isCast(node: ts.Node): node is Cast {
  return (
    ts.isAsExpression(node) ||
    ts.isSatisfiesExpression(node) ||
    ts.isNonNullExpression(node) ||
    ts.isTypeAssertionExpression(node)
  );
}

function isPlain(node: ts.Expression): boolean {
  return (
    ts.isIdentifier(node) ||
    ts.isCallExpression(node) ||
    ts.isPropertyAccessExpression(node) ||
    ts.isElementAccessExpression(node)
  );
}

/** Tests whether a child carries no meaning: a trailing comma, type arguments, the colon before a type. */
function isLayout(parent: ts.Node, children: readonly ts.Node[], at: number): boolean {
  const child = children[at];
  const next = children[at + 1];
  const before = children[at - 1];
  if (child === undefined) return true;
  if (parent.kind === ts.SyntaxKind.SyntaxList && child.kind === ts.SyntaxKind.CommaToken) return next === undefined;
  if (child.kind === ts.SyntaxKind.ColonToken) return next !== undefined && ts.isTypeNode(next);
  if (ts.isCallExpression(parent) || ts.isNewExpression(parent)) {
    const from = parent.typeArguments?.pos;
    if (from === undefined) return false;
    return child.pos === from || child.end === from || (before !== undefined && before.pos === from);
  }
  return false;
}

function toToken(node: ts.Node, source: ts.SourceFile, isInSnapshot: boolean): string {
  if (ts.isStringLiteral(node)) return JSON.stringify(node.text);
  const text = node.getText(source);
  return isInSnapshot ? text.replaceAll(/\s+/g, ' ') : text;
}
