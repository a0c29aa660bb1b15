/** Moves the focus between the activities of a week: up and down from one to the next, to the sides from a day to the next with any. */
export function walk(event: KeyboardEvent): void {
  const { key, altKey, ctrlKey, metaKey, shiftKey, currentTarget, target } = event;
  if (altKey || ctrlKey || metaKey || shiftKey || !(target instanceof HTMLElement)) return;
  const within = currentTarget as HTMLElement;
  const cells = [...within.querySelectorAll<HTMLElement>('.cell')];
  const at = cells.indexOf(target);
  if (at === -1) return;
  const isRtl = getComputedStyle(within).direction === 'rtl';
  const next = isRtl ? 'ArrowLeft' : 'ArrowRight';
  const moves: Readonly<Partial<Record<string, () => HTMLElement | undefined>>> = {
    ArrowDown: () => cells[at + 1],
    ArrowUp: () => cells[at - 1],
    Home: () => cells[0],
    End: () => cells.at(-1),
    ArrowRight: () => inOtherDay(cells, at, next === 'ArrowRight' ? 1 : -1),
    ArrowLeft: () => inOtherDay(cells, at, next === 'ArrowLeft' ? 1 : -1),
  };
  const to = moves[key]?.();
  if (to === undefined) return;
  event.preventDefault();
  to.focus();
}

const dayOf = (cell: HTMLElement | undefined): Element | null => cell?.closest('.day') ?? null;

/** Returns the activity of the nearest day on one side that is as far down in it, or its last one. */
function inOtherDay(cells: readonly HTMLElement[], at: number, side: 1 | -1): HTMLElement | undefined {
  const own = dayOf(cells[at]);
  const rank = at - cells.findIndex((one) => dayOf(one) === own);
  let other = at;
  while (dayOf(cells[other]) === own && cells[other] !== undefined) other += side;
  const there = cells.filter((one) => dayOf(one) === dayOf(cells[other]));
  return cells[other] === undefined ? undefined : (there[rank] ?? there.at(-1));
}
