import type { LitElement } from 'lit';
import type { Question } from '../../checks/contribution-issues.ts';
import { openHours } from '../../fields/opening.ts';
import { findLacks, type Lack } from '../../checks/lacks.ts';
import { askableGroups, champsOfGroup, leastGroups, questionsOfGroup, type AnyGroup } from './step-groups.ts';
import type { Form } from '../form.ts';

/** One screen of the form on a phone: what is wrong, the fields of a group, reading again. */
type Step = 'pick' | AnyGroup | 'review';

/**
 * Leads through the form on a phone, one screen at a time. A correction asks only the groups that were picked, something new the
 * least that is useful, then the groups that were asked for.
 */
export function createSteps(host: LitElement, read: () => Form | null) {
  let picked: ReadonlySet<AnyGroup> = new Set();
  /** The screens before those that are picked, and the groups to pick from. */
  let opening: readonly Step[] = ['pick'];
  let askable: readonly AnyGroup[] = [];
  let lacksPick = false;
  let isLeaving = false;
  /** The answers that a screen lacks and that people need most, once the person goes on from it, and those that were told. */
  let lacks: readonly Lack[] = [];
  let told: ReadonlySet<Lack> = new Set();
  const steps = {
    at: 'pick' as Step,
    get picked(): ReadonlySet<AnyGroup> {
      return picked;
    },
    get lacksPick(): boolean {
      return lacksPick;
    },
    /** The answers of this screen without which few people find the offer. Told once, before the person goes on. */
    get lacks(): readonly Lack[] {
      return lacks;
    },
    /** Tells whether all that the offer lacks was told on its own screen: it is not told again on sending. */
    hasTold: (form: Form): boolean => findLacks(form).every((lack) => told.has(lack)),
    /** All the screens, in their order. */
    get all(): readonly Step[] {
      return [...opening, ...askable.filter((group) => picked.has(group)), 'review'];
    },
    /**
     * Begins about another record. The groups that a kept draft changes are picked.
     * @param first the field to begin with, or null for the first screen
     * @param left the screen that the person was at, or null. Nothing is taken up where nothing is written
     */
    begin: ({ subject, changed, isBlank }: Form, first: Question | null, left: string | null = null): void => {
      const least = leastGroups(subject);
      opening = least.length === 0 ? ['pick'] : least;
      askable = askableGroups(subject);
      steps.at = opening[0] ?? 'pick';
      lacksPick = false;
      lacks = [];
      told = new Set();
      picked = new Set(askable.filter((group) => champsOfGroup(group, subject).some((champ) => changed.has(champ))));
      if (left !== null && !isBlank) steps.come(left);
      else if (first !== null) steps.show(first, { subject });
    },
    toggle: (group: AnyGroup): void => {
      const next = new Set(picked);
      if (!next.delete(group)) next.add(group);
      picked = next;
      lacksPick = false;
      host.requestUpdate();
    },
    /** Goes on when the fields of this screen are right, else to the first that is wrong. */
    next: async (form: Form): Promise<void> => {
      if (steps.at === 'pick' && picked.size === 0) {
        lacksPick = true;
        host.requestUpdate();
        return;
      }
      // A second press meanwhile would pass over a screen.
      if (isLeaving) return;
      isLeaving = true;
      const asked = askedAt(steps.at, form);
      for (const question of asked) form.leave(question);
      await host.updateComplete;
      isLeaving = false;
      const wrong = asked.find((question) => read()?.shown.has(question) === true);
      if (wrong !== undefined) {
        form.focus(wrong);
        return;
      }
      lacks = findLacks(read() ?? form).filter((lack) => asked.includes(lack) && !told.has(lack));
      if (lacks.length === 0) {
        turn(1);
        return;
      }
      told = new Set([...told, ...lacks]);
      host.requestUpdate();
      await host.updateComplete;
      host.renderRoot.querySelector<HTMLElement>('#lacks')?.focus();
    },
    back: (): void => turn(-1),
    /** Comes to a screen by the history, which knows it by its name. One that is asked no more is passed over. */
    come: (name: string): void => {
      const step = [...opening, ...askable, 'review' as const].find((one) => one === name);
      if (step === undefined) return;
      if (step === 'pick' || step === 'review') land(step);
      else open(step);
    },
    /** Goes to the screen of a question. */
    show: (question: Question, { subject }: Pick<Form, 'subject'>): void => {
      const groups = [...leastGroups(subject), ...askableGroups(subject)];
      const group = groups.find((one) => questionsOfGroup(one, subject).includes(question));
      if (group !== undefined) open(group);
    },
    /** Goes to the screen of a group, which is asked from now on. */
    ask: (group: AnyGroup): void => {
      open(group);
      focusTop();
    },
    focusTop,
  };

  function open(group: AnyGroup): void {
    if (!opening.includes(group)) picked = new Set([...picked, group]);
    land(group);
  }

  /** Opens the grid on a screen that asks for nothing but the hours: the person has said that they are wrong. */
  function openOnly(): void {
    const form = read();
    if (steps.at === 'hours' && form !== null) openHours(form);
  }

  function turn(by: 1 | -1): void {
    land(steps.all[steps.all.indexOf(steps.at) + by] ?? opening[0] ?? 'pick');
    focusTop();
  }

  function land(step: Step): void {
    lacks = [];
    steps.at = step;
    openOnly();
    host.requestUpdate();
  }

  function focusTop(): void {
    void host.updateComplete.then(() => {
      host.renderRoot.querySelector<HTMLElement>('#title, #s-envoi, #s-nature')?.focus();
      const form = read();
      if (steps.at !== 'pick') form?.say(form.t.correct.steps.of(steps.all.indexOf(steps.at) + 1, steps.all.length));
    });
  }

  return steps;
}

function askedAt(step: Step, { subject }: Form): readonly Question[] {
  return step === 'pick' || step === 'review' ? [] : questionsOfGroup(step, subject);
}

export type Steps = ReturnType<typeof createSteps>;
