import { groupBy } from './group-by.ts';
import type { Import, Sources } from './read-imports.ts';

export interface Arrow {
  from: string;
  to: string;
  /** Import statements. */
  count: number;
  /** True when all of them take types alone. */
  isType: boolean;
}

export interface Room {
  id: string;
  /** The lines of its label: the folder, or the files beside the folders. */
  label: string[];
  files: number;
}

export interface Package {
  /** Its folder in `packages/`. */
  id: string;
  name: string;
  rooms: Room[];
  /** Arrows between its rooms. */
  arrows: Arrow[];
}

export interface House {
  packages: Package[];
  /** Arrows between packages, by their folders. */
  arrows: Arrow[];
}

const mostNames = 5;

/**
 * Makes the picture's content: packages, their rooms (the top folders of their sources) and the arrows between them. The files
 * beside the folders make two rooms: the entries, which no folder imports, and the ground, which folders do import.
 */
export function toHouse({ packages, files, imports }: Sources): House {
  const ground = groundOf(imports);
  const roomOf = (file: string): string => folderOf(file) || (ground.has(file) ? '(ground)' : '(entries)');
  return {
    packages: [...packages].map(([id, name]) => {
      const own = files.filter((file) => packageOf(file) === id);
      const rooms = groupBy(own, roomOf);
      const inside = imports.filter(({ from, to }) => packageOf(from) === id && packageOf(to) === id);
      return {
        id,
        name,
        rooms: [...rooms]
          .map(([room, list]) => ({ id: room, label: labelOf(room, list), files: list.length }))
          .sort(byId),
        arrows: toArrows(inside, roomOf),
      };
    }),
    arrows: toArrows(
      imports.filter(({ to }) => packages.has(packageOf(to))),
      packageOf,
    ),
  };
}

/** Gives the files beside the folders of a package that its folders import, directly or through another such file. */
function groundOf(imports: Import[]): Set<string> {
  const own = imports.filter(({ from, to }) => packageOf(from) === packageOf(to) && folderOf(to) === '');
  const ground = new Set<string>();
  for (let size = -1; size < ground.size;) {
    size = ground.size;
    for (const { from, to } of own) if (folderOf(from) !== '' || ground.has(from)) ground.add(to);
  }
  return ground;
}

function packageOf(file: string): string {
  return file.split('/')[1] ?? '';
}

/** Gives the top folder of a file in its package's sources, or '' for a file beside the folders. */
function folderOf(file: string): string {
  const [, , , folder = '', ...deeper] = file.split('/');
  return deeper.length === 0 ? '' : folder;
}

function labelOf(room: string, files: string[]): string[] {
  if (!room.startsWith('(')) return [`${room}/`];
  const names = files.map((file) => file.split('/').at(-1) ?? '');
  return names.length <= mostNames
    ? names
    : [...names.slice(0, mostNames - 1), `and ${names.length - mostNames + 1} others`];
}

function toArrows(imports: Import[], placeOf: (file: string) => string): Arrow[] {
  const arrows = new Map<string, Arrow>();
  for (const { from, to, isType } of imports) {
    const arrow = { from: placeOf(from), to: placeOf(to), count: 0, isType: true };
    if (arrow.from === arrow.to) continue;
    const key = `${arrow.from} → ${arrow.to}`;
    const known = arrows.get(key) ?? arrow;
    known.count += 1;
    known.isType &&= isType;
    arrows.set(key, known);
  }
  return [...arrows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, arrow]) => arrow);
}

function byId(a: Room, b: Room): number {
  return a.id < b.id ? -1 : 1;
}
