import type { Activite } from './activite.ts';

/** Finds the circles of parents. Returns, for each code of a circle, the codes of it, the first ones in the order of parents. */
export function findCircles(activites: readonly Activite[]): Map<string, ReadonlySet<string>> {
  const parentsOf = new Map<string, string[]>();
  for (const { code_activite: code, code_parent: parent } of activites) {
    if (parent !== null) parentsOf.set(code, [...(parentsOf.get(code) ?? []), parent]);
  }
  const circles = new Map<string, ReadonlySet<string>>();
  const done = new Set<string>();
  for (const start of parentsOf.keys()) {
    // One way up at a time, without a call for each step: a list may be one chain of 100,000 codes.
    const path: { code: string; next: number }[] = done.has(start) ? [] : [{ code: start, next: 0 }];
    const place = new Map<string, number>([[start, 0]]);
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const parent = parentsOf.get(top.code)?.[top.next];
      top.next += 1;
      if (parent === undefined) {
        done.add(top.code);
        place.delete(top.code);
        path.pop();
        continue;
      }
      const at = place.get(parent);
      if (at !== undefined) {
        const circle = new Set(path.slice(at).map(({ code }) => code));
        for (const code of circle) if (!circles.has(code)) circles.set(code, circle);
      } else if (!done.has(parent)) {
        place.set(parent, path.length);
        path.push({ code: parent, next: 0 });
      }
    }
  }
  return circles;
}
