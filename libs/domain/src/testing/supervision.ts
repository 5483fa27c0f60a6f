import type { ComplaintState } from '../complaint/state.ts';
import type { Actor } from '../kernel/actor.ts';
import type { DecideContext } from '../kernel/stream.ts';
import type { Instant } from '../kernel/time-types.ts';
import type { MatterCommand } from '../matter/commands.ts';
import type { MatterState } from '../matter/state.ts';
import type { RuleRow } from '../rules/rule.ts';
import { MATTER_FACT } from '../supervision/choice.ts';
import type { SupervisionCommand, SupervisionOwnCommand } from '../supervision/commands.ts';
import { supervisionStream } from '../supervision/decide.ts';
import type { RungOfMatter } from '../ladder/letters.ts';
import type { SupervisionEvent } from '../supervision/events.ts';
import type { SupervisionState } from '../supervision/state.ts';
import { ladderView } from '../views/ladder-view.ts';
import { supervisionView } from '../views/supervision-view.ts';
import { SETTING } from './complaint.ts';
import { COORDINATOR, LEADER, on } from './district.ts';
import { HRSS, issue, proposed } from './ladder.ts';
import { rulebookOf, ROWS } from './rows.ts';
import { TRACE_ROWS } from './trace-rows.ts';
import { type Circumstances, type Setting, type Step, Story } from './story.ts';

export type SupervisionStory = Story<SupervisionState, SupervisionCommand, SupervisionEvent>;
export type SupervisionStep = Step<SupervisionCommand>;
type Data<T extends SupervisionOwnCommand['type']> = Extract<SupervisionOwnCommand, { readonly type: T }>['data'];

export const ACT_ID = 'supervision-00000000-0000-4000-8000-000000000001';
export const ACT_WORKFLOW: Actor = { id: 'system:supervision-workflow', unit: null, post: null, roles: ['system'] };

const item = (id: string, when: string, onLapse: RuleRow['onLapse']): RuleRow => ({
  ...{ id, version: 1, title: '完成日期', source: '区定', mark: 'P', text: '写明的日期', tier: 'local' },
  ...{ streamKind: 'supervision', keyField: 'itemId', owes: 'followUpUnit', onLapse },
  starts: [{ event: 'FollowUpSet', when: [when] }],
  meets: [{ event: 'FollowUpReported' }],
  end: { kind: 'dateField', field: 'dueOn' },
  ...{ reminders: [], effectiveFrom: '2022-03-15', effectiveTo: null, examples: [] },
});

export const ITEMS: Setting = {
  ...SETTING,
  rules: rulebookOf([
    ...ROWS,
    item('S10-01-PROMISE', 'promisedInInterview', null),
    item('S10-01-MATTER', 'aboutMatter', null),
    item('S10-01-ITEM', 'aboutNoMatter', 'E2'),
    ...TRACE_ROWS,
  ]),
};

/** An act that nobody has drafted; 治欠办 acts unless a step says otherwise. */
export function act(start: Instant = on('2026-06-09 09:00')): SupervisionStory {
  const due = (state: SupervisionState, now: Instant) =>
    [supervisionView(state, now), ...laddersOf(state, now)]
      .flatMap((view) => view.due)
      .map(({ type, payload }) => ({ type, data: payload }) as MatterCommand);
  const nextDue = (state: SupervisionState) =>
    [supervisionView(state, FAR), ...laddersOf(state, FAR)].flatMap((view) => view.nextDue ?? []).sort()[0] ?? null;
  const parts = {
    ...{ stream: supervisionStream, setting: ITEMS, start, actor: COORDINATOR, workflow: ACT_WORKFLOW },
    ...{ due, nextDue },
  };
  return new Story(parts, ACT_ID);
}

const FAR = '9999-12-31T00:00:00.000Z';

function laddersOf(state: SupervisionState, now: Instant) {
  return Object.keys(state.ladders).map((key) => ladderView(state.stream, state, key, now));
}

export function did<T extends SupervisionOwnCommand['type']>(
  type: T,
  data: Data<T>,
  circumstances: Circumstances = {},
): SupervisionStep {
  return { command: { type, data } as SupervisionCommand, ...circumstances };
}

/** The n-th of several complaints whose acceptance 人社局 is late with: 督办 is proposed. */
export function late(n: number): ComplaintState {
  const { state } = proposed();
  return { ...state, stream: `${state.stream.slice(0, -1)}${n}` };
}

/** 督办 was issued and not answered: 约谈 is proposed. */
export function unanswered(n: number): ComplaintState {
  const { state } = proposed().given(issue()).whenTimeReaches(on('2026-06-17 00:30'));
  return { ...state, stream: `${state.stream.slice(0, -1)}${n}` };
}

export const rungOf = ({ stream }: Pick<MatterState, 'stream'>, rungId = 'E2#1', ladderKey = HRSS): RungOfMatter => ({
  stream,
  ladderKey,
  rungId,
});

/** As the door reads them. */
export function asFacts(...matters: readonly MatterState[]): DecideContext['facts'] {
  return Object.fromEntries(
    matters.map((fact) => [`${MATTER_FACT}${fact.stream}`, { stream: fact.stream, version: fact.version, fact }]),
  );
}

export const draftLetter = (
  matters: readonly ComplaintState[],
  more: Partial<Data<'DraftAct'>> = {},
  circumstances: Circumstances = {},
): SupervisionStep =>
  did(
    'DraftAct',
    {
      ...{ kind: 'letter', unit: 'hrss', demand: '五个工作日内受理并报告', invitation: null, addressees: [] },
      rungs: matters.map((matter) => rungOf(matter)),
      ...more,
    },
    { facts: asFacts(...matters), ...circumstances },
  );

export const issueLetter = (matters: readonly MatterState[], circumstances: Circumstances = {}): SupervisionStep =>
  did('IssueAct', { number: '领导小组督〔2026〕7号' }, { by: LEADER, facts: asFacts(...matters), ...circumstances });

/** As the workflow tells it; all took it but those named. */
export const applied = (orderId: string, refused: Data<'RecordOrderResult'>['refused'] = []): SupervisionStep =>
  did('RecordOrderResult', { orderId, refused }, { by: ACT_WORKFLOW });

export const INVITATION = { on: '2026-06-18', place: '区政府三楼会议室', called: 'head' } as const;
export const INTERVIEW = '领导小组督〔2026〕2号';
/** 约谈 is proposed over two matters. */
export const OVER_BOTH = [unanswered(1), unanswered(2)];
export const BOTH = OVER_BOTH.map((matter) => rungOf(matter, 'E3#1'));

/** The head of 人社局 is called over two matters. */
export const called = (): SupervisionStory =>
  act(on('2026-06-17 09:00')).given(
    draftLetter(OVER_BOTH, { kind: 'interview', invitation: INVITATION, rungs: BOTH }),
    did('IssueAct', { number: INTERVIEW }, { by: LEADER, facts: asFacts(...OVER_BOTH) }),
    applied('o1'),
  );

export const held = (promises: Data<'HoldInterview'>['promises'], came = true): SupervisionStep =>
  did('HoldInterview', { came, minutes: 'doc-1', note: null, promises }, { by: LEADER, at: on('2026-06-18 10:00') });

/** A complaint that an item of the direction names. */
export const NAMED_MATTER = late(1);

/** One item that names no matter, one that names a complaint. */
export const directive = (more: Partial<Data<'RecordDirective'>> = {}): SupervisionStep =>
  did(
    'RecordDirective',
    {
      ...{ kind: 'direction', number: '批示〔2026〕3号', givenBy: '分管副区长', givenOn: '2026-06-09' },
      ...{ words: '请限期办结', document: 'doc-3' },
      items: [
        { unit: 'housing', demand: '督促付清', dueOn: '2026-06-18', matter: null },
        { unit: 'hrss', demand: '限期受理', dueOn: '2026-06-18', matter: NAMED_MATTER.stream },
      ],
      ...more,
    },
    { facts: asFacts(NAMED_MATTER) },
  );

/** Interviewed with one promise that was not kept. */
export const interviewed = (): SupervisionStory =>
  called()
    .given(held([{ demand: '全部受理', dueOn: '2026-06-24' }]))
    .whenTimeReaches(on('2026-06-25 00:30'));

/** Two items, of which none was done in time. */
export const directed = (): SupervisionStory => act().given(directive()).whenTimeReaches(on('2026-06-22 00:30'));
