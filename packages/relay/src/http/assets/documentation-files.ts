/** The kinds of files of the documentation, by the end of their names, with the type that each is sent under. */
const types = new Map(
  Object.entries({
    html: 'text/html; charset=UTF-8',
    css: 'text/css; charset=utf-8',
    js: 'text/javascript; charset=utf-8',
    json: 'application/json; charset=utf-8',
    txt: 'text/plain; charset=utf-8',
    csv: 'text/csv; charset=utf-8',
    svg: 'image/svg+xml',
    webp: 'image/webp',
  }),
);

/** A file below folders of plain names: nothing leads out of the folder. */
const PATH = /^(?:[\w-]+\/)*[\w-]+(?:\.[\w-]+)*\.(?<kind>\w+)$/;

/** Returns the type of a file of the documentation, or null for a path that the relay serves nothing under. */
export function typeOfFile(path: string): string | null {
  const kind = PATH.exec(path)?.groups?.['kind'] ?? '';
  return types.get(kind) ?? null;
}
