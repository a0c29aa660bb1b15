import type { Commune } from '@inclusion-kit/sdk/geography';
import { UsageError } from '@inclusion-kit/sdk';
import { validateRecord } from '@inclusion-kit/sdk/schemas';
import { findDuplicates, type DuplicatePair } from '../duplicates/find-duplicates.ts';
import { applyMapping } from '../mapping/apply-mapping.ts';
import { parseMapping, type Mapping } from '../mapping/mapping.ts';
import { addNewColumns } from '../mapping/new-columns.ts';
import { suggestMapping } from '../mapping/suggest-mapping.ts';
import { mendInTurns, type Question } from '../mending/mend-dataset.ts';
import { createPlaces, type Places } from '../values/places/places.ts';
import type { SourceRow } from '../rows/row.ts';
import { toNote } from '../readers/read-dataset.ts';
import { createCheckOnce, isError, type CheckRecord } from '../rules/check-record.ts';
import { groupIssues } from '../rules/group-issues.ts';
import type { IssueGroup } from '../rules/issue-groups.ts';
import { validateWith } from '../rules/validate-dataset.ts';
import { createCommunesLoader, type LoadCommunes } from './communes-loader.ts';
import { toColumns } from './columns.ts';
import { nothingDecided, withEntry, type Decisions } from './decisions.ts';
import { gatherMends, toChanges, toMendGroup, type GatheredMends } from './groups/mend-groups.ts';
import { likelyDepartementOf } from './likely-departement.ts';
import { pairKey, toAnswered, toBase, toOutput, type Base, type Output } from './output.ts';
import { toDecided, writeOwnLayout } from './written/own-layout.ts';
import { fieldsOf, lineOf, toPair } from './pairs.ts';
import type { DatasetCalls, DatasetView, FileFacts, OpenAsk, OpenProgress, RecordModel } from './protocol.ts';
import {
  askedAlike,
  gatherQuestions,
  placeBeside,
  toQuestionGroup,
  toValues,
  type GatheredQuestions,
} from './groups/question-groups.ts';
import { scoreAll, toPoints, toQuality } from './quality.ts';
import { readFileRows } from './read.ts';
import { countReady } from './readiness.ts';
import { toShown } from './value-text.ts';
import { writeFile } from './written/write-file.ts';

/** Groups of complaints that a page shows. */
const MAX_ISSUES = 200;
/** Changes and questions that a page shows at once. */
const PER_PAGE = 50;

/** The means of a session. */
export interface SessionOptions {
  /** Shows parts of the file as they are ready. */
  show: (view: Partial<DatasetView>) => void;
  /** Tells how far the opening is. */
  tell: (progress: OpenProgress) => void;
  /** Names of EPCI by SIREN. Default: none. */
  loadEpcis?: (() => Promise<ReadonlyMap<string, string>>) | undefined;
  /** Loads a list of communes. Default: each opening asks for its own. */
  loadCommunes?: LoadCommunes | undefined;
  /** Lets messages come in between two steps. Default: nothing is waited for. */
  pause?: (() => Promise<void>) | undefined;
}

interface KnownPlaces {
  readonly places: Places;
  readonly communes: readonly Commune[];
}

/** All that is known of one opened file. */
interface Opened extends KnownPlaces {
  readonly ask: OpenAsk;
  readonly rows: readonly SourceRow[];
  readonly broken: FileFacts['broken'];
  readonly notes: FileFacts['notes'];
  /** The columns of a mapping that was kept. */
  readonly kept: number;
  /** Checks records. Those that a decision leaves as they were are not checked again. */
  readonly checkRecord: CheckRecord;
}

/** Creates a session about one file: what a page shows of it, and what a person decides. */
export function createSession({
  show,
  tell,
  loadEpcis,
  loadCommunes = createCommunesLoader(),
  pause = () => Promise.resolve(),
}: SessionOptions): DatasetCalls {
  let opened: Opened | null = null;
  let mapping: Mapping = { columns: [] };
  let chosen: ReadonlySet<number> = new Set();
  let facts = { source: '', departement: null as string | null };
  let base: Base = toBase({ structures: [], services: [] });
  let mends: GatheredMends[] = [];
  let questions: GatheredQuestions[] = [];
  let issues: readonly IssueGroup[] = [];
  let pairs: readonly DuplicatePair[] | null = null;
  let decisions: Decisions = nothingDecided;
  let history: Decisions[] = [];
  let before: ReturnType<typeof scoreAll> | null = null;
  let pointsShown: DatasetView['points'] | null = null;
  let output: Output = { structures: [], services: [], leftOut: 0 };
  let mended: DatasetView['mended'] = null;

  const nameOf = ({ model, id }: Question): string => {
    const name = recordOf(model, id)?.['nom'];
    return typeof name === 'string' ? name : '';
  };
  const recordOf = (model: RecordModel, id: string) => base.records[model][base.ranks[model].get(id) ?? -1];
  const about = {
    nameOf,
    structureOf: (id: string): string => {
      const name = recordOf('structure', id)?.['nom'];
      return typeof name === 'string' ? name : id;
    },
    besideOf: (asked: readonly Question[]) => placeBeside(asked, ({ model, id }) => recordOf(model, id)),
  };

  let making = 0;
  /** Makes the records anew and checks them. Decisions about values that are still there stay. */
  async function mend(): Promise<void> {
    if (opened === null) return;
    const own = (making += 1);
    const { ask, rows, broken, notes, places, kept } = opened;
    const { source, departement } = facts;
    const { now } = ask;
    const drafts = applyMapping(rows, mapping, { source, now });
    show({
      file: {
        name: ask.file.name,
        rows: rows.length,
        structures: drafts.structures.length,
        services: drafts.services.length,
        ...facts,
        hasPlaces: places.isKnown,
        broken,
        notes: [...notes, ...drafts.notes],
      },
      columns: toColumns(mapping, rows, chosen, kept),
    });
    await pause();
    if (own !== making) return;
    const given = { source, now, departement, places, values: mapping.values };
    const made = await mendInTurns(drafts, {
      ...given,
      pause: async (records) => {
        tell({ phase: 'mend', rows: records, bytes: ask.file.size });
        await pause();
        return own === making;
      },
    });
    if (made === null) return;
    base = toBase(made);
    // The source is the name of the file, which its settings tell: there is nothing to decide.
    mends = gatherMends(made.mends.filter(({ field }) => field !== 'source'));
    questions = gatherQuestions(made.questions, nameOf);
    pairs = null;
    before = null;
    mended = null;
    show({ ...decided(), likelyDepartement: likelyDepartementOf(made) });
    tell({ phase: 'check', rows: rows.length, bytes: ask.file.size });
    await check();
  }

  const decided = (): Pick<DatasetView, 'mends' | 'questions' | 'canUndo' | 'pairs'> => ({
    mends: mends.map((group) => toMendGroup(group, decisions)),
    questions: questions.map((group) => toQuestionGroup(group, decisions, about)),
    canUndo: history.length > 0,
    pairs:
      pairs === null
        ? null
        : { total: pairs.length, decided: pairs.filter((pair) => decisions.verdicts.has(pairKey(pair))).length },
  });

  let round = 0;
  /** Checks the records as the decisions leave them. A later decision makes this check needless. */
  async function check(): Promise<void> {
    const own = (round += 1);
    await pause();
    if (own !== round || opened === null) return;
    const { ask, communes, checkRecord } = opened;
    output = toOutput(base, ask.file.name, mends, questions, decisions);
    const { structures, services } = output;
    const found = validateWith(checkRecord, { structures, services }, { communes }).issues;
    issues = groupIssues(output, found);
    const { groups, changes, answers, verdicts } = decisions;
    const isUntouched = groups.size + changes.size + answers.size + verdicts.size === 0;
    show({
      issues: issues.slice(0, MAX_ISSUES),
      counts: countReady(output, found),
      mended: isUntouched ? mended : null,
    });
    await pause();
    if (own !== round) return;
    const records = services.map(({ record }) => record);
    const after = scoreAll(records, ask.now);
    before ??=
      decisions === nothingDecided
        ? after
        : scoreAll(
            toOutput(base, ask.file.name, mends, [], nothingDecided).services.map(({ record }) => record),
            ask.now,
          );
    const points = toPoints(records.length > 0 ? records : structures.map(({ record }) => record));
    // Few decisions move a point, and a page takes long over all of them.
    const isMoved = JSON.stringify(points) !== JSON.stringify(pointsShown);
    pointsShown = points;
    show({ quality: toQuality(before, after), ...(isMoved ? { points } : {}) });
    if (mended !== null || mends.length === 0 || decisions !== nothingDecided) return;
    await pause();
    if (own !== round) return;
    mended = foresee(opened);
    show({ mended });
  }

  /** Counts what the file gives once all its sure mends are accepted: to read « 0 ready » before the one press that mends them all is no news. */
  function foresee({ ask, communes, checkRecord }: Opened): DatasetView['mended'] {
    const groups = new Map(mends.map(({ key }) => [key, 'accepted'] as const));
    const next = toOutput(base, ask.file.name, mends, questions, { ...nothingDecided, groups });
    const { structures, services } = next;
    const { issues: found } = validateWith(checkRecord, { structures, services }, { communes });
    const { visible } = scoreAll(
      services.map(({ record }) => record),
      ask.now,
    );
    return { ready: countReady(next, found).ready, visible };
  }

  /** The latest act. A file is written once it has ended. */
  let latest: Promise<void> = Promise.resolve();
  const act = (begun: Promise<void>): Promise<void> => (latest = begun);

  function decide(next: Decisions): Promise<void> {
    history = [...history, decisions];
    decisions = next;
    show(decided());
    return act(check());
  }

  /** Returns why the rules of its field refuse an answer, in French. Null where they take it. A candidate is taken as it is. */
  function refusalOf(key: string, answer: string | null): string | null {
    const asked = questions.flatMap(({ values }) => values).find((value) => value.key === key)?.questions[0];
    if (opened === null || asked === undefined || answer === null || answer === '' || asked.field === 'id') return null;
    if (asked.candidates.some((one) => toShown(one) === answer)) return null;
    const answered = toAnswered(asked, answer);
    const faults = validateRecord(
      asked.model,
      { ...recordOf(asked.model, asked.id), ...answered },
      { now: opened.ask.now },
    );
    // A fault of one value of a list is one of the field.
    const isOfAnswer = (field: string): boolean => field.replace(/\.\d+$/, '') in answered;
    return faults.find((fault) => isError(fault) && isOfAnswer(fault.field))?.message ?? null;
  }

  return {
    open: async (ask) => {
      const [{ rows, broken, notes }, known] = await Promise.all([
        readFileRows(ask.file, tell),
        loadPlaces(ask.communes, loadEpcis, loadCommunes),
      ]);
      const [cut] = broken;
      if (rows.length === 0 || (cut?.isCut ?? false)) throw new UsageError(cut?.reason ?? '');
      tell({ phase: 'mend', rows: rows.length, bytes: ask.file.size });
      const given = ask.mapping === null ? null : parseMapping(ask.mapping);
      opened = {
        ...{ ask, rows, ...known, checkRecord: createCheckOnce(ask.now) },
        broken: broken.map(({ reason, line }) => ({ reason, line })),
        notes: notes.map(toNote),
        kept: given?.columns.length ?? 0,
      };
      mapping = given === null ? suggestMapping(rows, known) : addNewColumns(given, rows);
      facts = { source: ask.source, departement: ask.departement };
      chosen = new Set();
      decisions = nothingDecided;
      history = [];
      pointsShown = null;
      await act(mend());
    },
    tell: (told) => {
      facts = told;
      return act(mend());
    },
    choose: ({ at, field }) => {
      mapping = {
        ...mapping,
        columns: mapping.columns.map((column, index) => (index === at ? { ...column, field } : column)),
      };
      chosen = new Set([...chosen, at]);
      return act(mend());
    },
    confirm: () => {
      if (opened === null) return Promise.resolve();
      chosen = new Set(mapping.columns.keys());
      show({ columns: toColumns(mapping, opened.rows, chosen, opened.kept) });
      return Promise.resolve();
    },
    decide: ({ scope, key, decision }) => {
      const { groups, changes } = decisions;
      if (scope === 'change') return decide({ ...decisions, changes: withEntry(changes, key, decision) });
      const concerned = scope === 'group' ? mends.filter((group) => group.key === key) : mends;
      const nextGroups = new Map(groups);
      const nextChanges = new Map(changes);
      for (const group of concerned) {
        // « All » leaves alone what a person refused.
        if (scope === 'all' && groups.get(group.key) === 'refused') continue;
        nextGroups.set(group.key, decision);
        if (scope === 'group') for (const change of group.changes) nextChanges.delete(change.key);
      }
      return decide({ ...decisions, groups: nextGroups, changes: nextChanges });
    },
    answer: async ({ key, value, isForAlike = false }) => {
      const refusal = refusalOf(key, value);
      if (refusal !== null) return refusal;
      const group = questions.find(({ values }) => values.some((one) => one.key === key));
      const asked = group?.values.find((one) => one.key === key);
      const answers = new Map(withEntry(decisions.answers, key, value));
      if (isForAlike && value !== null && group !== undefined && asked !== undefined)
        for (const one of askedAlike(group, asked, decisions)) answers.set(one.key, value);
      await decide({ ...decisions, answers });
      return null;
    },
    undo: async () => {
      const last = history.at(-1);
      if (last === undefined) return;
      history = history.slice(0, -1);
      decisions = last;
      show(decided());
      await act(check());
    },
    changes: ({ key, from }) => {
      const group = mends.find((one) => one.key === key);
      return group === undefined ? [] : toChanges(group, decisions, from, PER_PAGE);
    },
    values: ({ key, from }) => {
      const group = questions.find((one) => one.key === key);
      return group === undefined ? [] : toValues(group, decisions, about, from, PER_PAGE);
    },
    findPairs: () => {
      const { structure: structures, service: services } = base.records;
      pairs = findDuplicates({ structures, services }).pairs.filter(({ verdict }) => verdict === 'same');
      show(decided());
    },
    pair: ({ at }) => {
      const pair = pairs?.[at];
      return pair === undefined ? null : toPair(pair, base, { decisions, questions });
    },
    judge: ({ key, verdict }) => decide({ ...decisions, verdicts: withEntry(decisions.verdicts, key, verdict) }),
    record: ({ id }) => {
      const model = base.ranks.service.has(id) ? 'service' : 'structure';
      const fields = [...fieldsOf(base, model, id)];
      return fields.length === 0 ? null : { lines: lineOf(base, model, id), fields };
    },
    write: async ({ format, model }) => {
      let seen: Promise<void>;
      do await (seen = latest);
      while (seen !== latest);
      if (format !== 'original') return writeFile(format, model, { output, mapping, issues });
      if (opened === null) throw new UsageError('No file is open.');
      return writeOwnLayout(opened.ask.file, opened.rows, { mends: toDecided(mends, questions, decisions), mapping });
    },
  };
}

/** Loads communes and names of EPCI. Without a list, no place is looked up. */
async function loadPlaces(
  address: string | null,
  loadEpcis: SessionOptions['loadEpcis'],
  loadCommunes: LoadCommunes,
): Promise<KnownPlaces> {
  const none = { places: createPlaces([]), communes: [] };
  if (address === null) return none;
  try {
    const communes = await loadCommunes(address).catch(() => []);
    return { communes, places: createPlaces(communes, (await loadEpcis?.()) ?? new Map()) };
  } catch {
    return none;
  }
}
