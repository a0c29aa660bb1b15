import { posix, relative, resolve, sep } from 'node:path';

const widget = 'packages/widget/src';

/** Each feature holds what one element of a page, or one gesture of a reader, is made of. */
export const features = ['search', 'offer', 'contribution', 'selection', 'moderation', 'dataset', 'territory', 'week'];

/** The other rooms, with the folders that each may import from. The files at the root publish the features. */
const others = {
  shared: ['shared', 'locales'],
  locales: ['locales', 'shared/format', 'shared/texts'],
  entries: [...features, 'shared', 'entries'],
  '': [...features, 'shared'],
};

/** Tells why a file may not import another, both by their paths in `src`, or null when it may. */
function findFault(file, imported, { isType, isNamed }) {
  const [room, target] = [roomOf(file), roomOf(imported)];
  if (!features.includes(room)) {
    const isAllowed = others[room]?.some((folder) => imported.startsWith(`${folder}/`)) ?? true;
    return isAllowed ? null : `${room === '' ? 'A file at the root' : room} imports from ${others[room].join(', ')}.`;
  }
  if (target === room || target === 'shared' || target === 'locales') return null;
  if (!features.includes(target)) return `${room} imports from shared, locales and, types only, other features.`;
  // The tag of another feature is used by defining it: nothing inside is named.
  const isTag = posix.basename(imported) === 'define.ts' && !isNamed;
  return isType || isTag ? null : `${room} takes types of ${target}, and its tags by their define.ts, nothing else.`;
}

const roomOf = (path) => (path.includes('/') ? path.split('/')[0] : '');

const isTypeOnly = ({ importKind, exportKind, specifiers = [] }) =>
  importKind === 'type' ||
  exportKind === 'type' ||
  (specifiers.length > 0 && specifiers.every((one) => (one.importKind ?? one.exportKind) === 'type'));

/** Refuses an import that leads from a room of the widget into one that it may not know. */
export const widgetRooms = {
  meta: { type: 'problem', schema: [], messages: { room: '{{fault}}' } },
  create(context) {
    const root = resolve(context.cwd, widget);
    const toInside = (path) => relative(root, path).split(sep).join('/');
    const file = context.filename;
    const check = (node) => {
      const specifier = node.source?.value;
      if (typeof specifier !== 'string' || !specifier.startsWith('.')) return;
      const imported = toInside(resolve(file, '..', specifier));
      const kind = { isType: isTypeOnly(node), isNamed: (node.specifiers?.length ?? 0) > 0 };
      const fault = findFault(toInside(file), imported, kind);
      if (fault !== null) context.report({ node: node.source, messageId: 'room', data: { fault } });
    };
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: (node) => check({ ...node, specifiers: [node] }),
      ImportExpression: check,
    };
  },
};

export const widgetBoundaries = {
  files: [`${widget}/**`],
  ignores: ['**/*.test.ts', `${widget}/testing/**`],
  rules: { 'house/widget-rooms': 'error' },
};
