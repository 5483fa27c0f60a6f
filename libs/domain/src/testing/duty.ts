import type { DutyCommand, DutyOwnCommand } from '../duty/commands.ts';
import { dutyStream } from '../duty/decide.ts';
import type { DutyEvent } from '../duty/events.ts';
import { DUTY_KINDS, type DutyKind, type DutyKindId, dutyStreamOf } from '../duty/kinds.ts';
import type { DutyState } from '../duty/state.ts';
import { dutyTimes } from '../duty/times.ts';
import type { Actor } from '../kernel/actor.ts';
import type { Instant, LocalDay } from '../kernel/time-types.ts';
import { dutyView } from '../views/duty-view.ts';
import type { RuleRow } from '../rules/rule.ts';
import { CALENDAR, CLERK, COORDINATOR, district, on, PETITIONS } from './district.ts';
import { rulebookOf } from './rows.ts';
import { type Circumstances, type Setting, type Step, Story } from './story.ts';

export type DutyStory = Story<DutyState, DutyCommand, DutyEvent>;
export type DutyStep = Step<DutyCommand>;
type Data<T extends DutyOwnCommand['type']> = Extract<DutyOwnCommand, { readonly type: T }>['data'];

export const DUTY_WORKFLOW: Actor = { id: 'system:standing-duty-workflow', unit: null, post: null, roles: ['system'] };

const monthly = ({ id, form, ruleId }: DutyKind): RuleRow => ({
  ...{ id: ruleId ?? '', version: 1, title: '报送期限', source: '区定', mark: 'P', text: '按月' },
  ...{ tier: 'local', streamKind: 'duty', keyField: 'key', owes: 'reportingUnit', onLapse: 'E1' },
  starts: [{ event: 'ReportOwed', field: 'since', when: [`duty:${id}`] }],
  meets: [{ event: 'ReportFiled' }],
  ends: [{ event: 'ReportReleased', as: 'unitEnded' }],
  end: form === 'campaign' ? { kind: 'dateField', field: 'dueOn' } : { kind: 'period', amount: 5, unit: 'workingDay' },
  ...{ parameters: { months: 1 }, reminders: [], effectiveFrom: '2022-03-15', effectiveTo: null, examples: [] },
});

/** Every kind by the month, five working days after it. */
export const MONTHLY_DUTIES: Setting = {
  rules: rulebookOf(
    Object.values(DUTY_KINDS)
      .filter(({ ruleId }) => ruleId !== null)
      .map(monthly),
  ),
  calendar: CALENDAR,
  organisation: district(),
};

/** A duty that nobody has started; the 治欠办 acts unless a step says otherwise. */
export function duty(kind: DutyKindId, setting: Setting, start: Instant): DutyStory {
  const due = (state: DutyState, now: Instant) =>
    dutyView(state, now).due.map(({ type, payload }) => ({ type, data: payload }) as DutyCommand);
  const nextDue = (state: DutyState) => dutyTimes(state)[0]?.at ?? null;
  const parts = { stream: dutyStream, setting, start, actor: COORDINATOR, workflow: DUTY_WORKFLOW, due, nextDue };
  return new Story(parts, dutyStreamOf(kind));
}

export function did<T extends DutyOwnCommand['type']>(
  type: T,
  data: Data<T>,
  circumstances: Circumstances = {},
): DutyStep {
  return { command: { type, data } as DutyCommand, ...circumstances };
}

export const startOn = (from: LocalDay, circumstances: Circumstances = {}): DutyStep =>
  did('StartDuty', { from, number: '示例治欠办〔2026〕1号', document: 'doc-1' }, circumstances);

/** Every figure of the kind at that value. */
export const figures = (kind: DutyKindId, value: number): Readonly<Record<string, number>> =>
  Object.fromEntries(DUTY_KINDS[kind].figures.map(({ id }) => [id, value]));

export function report(
  kind: DutyKindId,
  by: Actor,
  period: string,
  more: Partial<Data<'FileDutyReport'>> & Circumstances = {},
): DutyStep {
  const { at, actedOn, lateReason, facts, ...data } = more;
  const circumstances = Object.fromEntries(
    Object.entries({ at, actedOn, lateReason, facts }).filter(([, value]) => value !== undefined),
  );
  const body = { zero: false, figures: figures(kind, 3), text: '本期情况', document: null };
  return did('FileDutyReport', { period, unit: by.unit ?? '', ...body, ...data }, { by, ...circumstances });
}

/** A campaign of one unit, a telephone, an item of publicity and a push: each in the stream of its kind. */
export function keptWithoutPeriods(): readonly DutyStory[] {
  const kept = (kind: DutyKindId, ...steps: readonly DutyStep[]) =>
    duty(kind, MONTHLY_DUTIES, on('2026-06-01 09:00')).given(...steps);
  const line = { phone: '0355-0000001', hours: '工作日', where: '区级新闻媒体', publishedOn: '2026-05-29' };
  const item = { heldOn: '2026-05-20', medium: '区级新闻', topic: '条例宣传', link: null };
  const shares = [{ unit: 'housing', part: '房屋市政工程', dueOn: '2026-06-20' }];
  const plan = { number: '示例治欠办〔2026〕5号', document: 'doc-3', from: '2026-06-01', to: '2026-06-30', shares };
  const info = { subject: '上级文件转发', text: '请知悉', document: null, units: ['housing'] };
  return [
    kept('special-action', did('StartCampaign', { name: '夏季专项检查', ...plan })),
    kept('hot-lines', did('PublishHotLine', { unit: 'hrss', ...line })),
    kept('publicity', did('RecordPublicity', { unit: 'publicity', ...item })),
    kept('information-push', did('PushInformation', info)),
  ];
}

/** May is over, and nobody has reported on it in time. */
export function reported(kind: DutyKindId): DutyStory {
  const story = duty(kind, MONTHLY_DUTIES, on('2026-04-20 09:00')).given(startOn('2026-05-01'));
  return story.whenTimeReaches(on('2026-06-09 09:00'));
}

/** Filed two working days late, and signed for by 人社局. */
export const reportedBulletin = (): DutyStory =>
  reported('petition-bulletin').given(
    report('petition-bulletin', PETITIONS, '2026-05'),
    did('AcknowledgeDutyReports', { period: '2026-05', unit: 'hrss' }, { by: CLERK }),
  );

/** A duty of each kind. */
export function keptDuties(): readonly DutyStory[] {
  const periodic = Object.values(DUTY_KINDS).filter(({ form }) => form === 'periodic');
  return [...periodic.map(({ id }) => reported(id)), ...keptWithoutPeriods()];
}
