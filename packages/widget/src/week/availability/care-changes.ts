import type { Plage, Programme } from '@inclusion-kit/sdk/activities';

/** Adds hours in which somebody looks after the children, on some days of the week. */
export function withCare(
  programme: Programme,
  jours: readonly number[],
  hours: Pick<Plage, 'debut' | 'fin'>,
): Programme {
  const { garde } = programme;
  const isNew = (jour: number): boolean => garde?.some((one) => one.jour === jour && isAt(one, hours)) !== true;
  const added = jours.filter(isNew).map((jour) => ({ jour, ...hours }));
  const all = [...(garde ?? []), ...added].sort((a, b) => a.jour - b.jour || (a.debut < b.debut ? -1 : 1));
  return { ...programme, garde: all };
}

/** Takes hours of care away. Without any, nothing is known of the children again. */
export function withoutCare(programme: Programme, hours: Pick<Plage, 'debut' | 'fin'>): Programme {
  const garde = (programme.garde ?? []).filter((one) => !isAt(one, hours));
  return { ...programme, garde: garde.length === 0 ? null : garde };
}

/** Puts the days together that have the same hours of care. */
export function groupCare(garde: readonly Plage[]): { debut: string; fin: string; jours: number[] }[] {
  const groups: { debut: string; fin: string; jours: number[] }[] = [];
  for (const plage of garde) {
    const group = groups.find((one) => isAt(one, plage));
    if (group === undefined) groups.push({ debut: plage.debut, fin: plage.fin, jours: [plage.jour] });
    else if (!group.jours.includes(plage.jour)) group.jours.push(plage.jour);
  }
  return groups;
}

const isAt = (one: Pick<Plage, 'debut' | 'fin'>, { debut, fin }: Pick<Plage, 'debut' | 'fin'>): boolean =>
  one.debut === debut && one.fin === fin;
