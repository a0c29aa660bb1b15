import type { LitElement } from 'lit';
import type { Question } from '../checks/contribution-issues.ts';
import type { Champ } from '../draft/contribution-fields.ts';
import { champsOfGroup, stepGroups, type StepGroup } from './step-groups.ts';
import type { Form } from './form.ts';

/** One screen of the form on a phone: what is wrong, the fields of a group, reading again. */
type Step = 'pick' | StepGroup | 'review';

/** Leads through a correction on a phone, one screen at a time: only the groups that were picked are asked. */
export function createSteps(host: LitElement, read: () => Form | null) {
  let picked: ReadonlySet<StepGroup> = new Set();
  let lacksPick = false;
  let isLeaving = false;
  const steps = {
    at: 'pick' as Step,
    get picked(): ReadonlySet<StepGroup> {
      return picked;
    },
    get lacksPick(): boolean {
      return lacksPick;
    },
    /** All the screens, in their order. */
    get all(): readonly Step[] {
      return ['pick', ...stepGroups.filter((group) => picked.has(group)), 'review'];
    },
    /** Begins another correction. The groups that a kept draft changes are picked. */
    begin: (form: Form): void => {
      steps.at = 'pick';
      lacksPick = false;
      picked = new Set(
        stepGroups.filter((group) =>
          champsOfGroup(group, form.subject.modele).some((champ) => form.changed.has(champ)),
        ),
      );
    },
    toggle: (group: StepGroup): void => {
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
      for (const champ of asked) form.leave(champ);
      await host.updateComplete;
      isLeaving = false;
      const wrong = asked.find((champ) => read()?.shown.has(champ) === true);
      if (wrong === undefined) turn(1);
      else form.focus(wrong);
    },
    /** Goes on without a change of this screen. */
    skip: (form: Form): void => {
      for (const champ of askedAt(steps.at, form)) form.writing.restore(champ);
      turn(1);
    },
    back: (): void => turn(-1),
    /** Goes to the screen of a question. */
    show: (question: Question, form: Form): void => {
      const group = stepGroups.find((one) =>
        champsOfGroup(one, form.subject.modele).some((champ) => champ === question),
      );
      if (group === undefined) return;
      picked = new Set([...picked, group]);
      steps.at = group;
      host.requestUpdate();
    },
  };

  function turn(by: 1 | -1): void {
    steps.at = steps.all[steps.all.indexOf(steps.at) + by] ?? 'pick';
    host.requestUpdate();
    void host.updateComplete.then(() =>
      host.renderRoot.querySelector<HTMLElement>('#title, #s-envoi, #s-nature')?.focus(),
    );
  }

  return steps;
}

function askedAt(step: Step, { subject }: Form): readonly Champ[] {
  return step === 'pick' || step === 'review' ? [] : champsOfGroup(step, subject.modele);
}

export type Steps = ReturnType<typeof createSteps>;
