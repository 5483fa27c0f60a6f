import type { DecideContext } from '../kernel/stream.ts';
import { MATTER_TASK_KINDS, matterDuties } from '../matter/work.ts';
import type { Duty, TaskKind } from '../tasks/duties.ts';
import { DISTRICT_REPORT_TASK_KINDS, districtReportDuties } from './district-report/work.ts';
import { DUTY_KINDS, dutyKindOf } from './kinds.ts';
import { lineKey } from './publication/fallen.ts';
import { standingLines } from './publication/state.ts';
import { awaitsReceipt, type DutyState, isAwaited, publisherOf } from './state.ts';

const report = (kind: string): string => `report:${kind}`;
const receipt = (kind: string): string => `acknowledge:${kind}`;

export const DUTY_TASK_KINDS: Readonly<Record<string, TaskKind>> = {
  ...MATTER_TASK_KINDS,
  ...Object.fromEntries(
    Object.values(DUTY_KINDS).flatMap(({ id, label, ruleId }): readonly [string, TaskKind][] =>
      ruleId === null
        ? []
        : [
            [report(id), { label: `报送${label}`, doneBy: ['ReportFiled'], rules: [ruleId], byHand: false }],
            [receipt(id), { label: `签收${label}`, doneBy: ['ReportsAcknowledged'], rules: [], byHand: false }],
          ],
    ),
  ),
  ...DISTRICT_REPORT_TASK_KINDS,
  'approve-publication': {
    label: '审批重大违法行为社会公布',
    doneBy: ['PublicationDecided'],
    rules: [],
    byHand: false,
  },
  'correct-publication': {
    label: '已公布的处理决定撤销、变更：更正或者撤下公布的内容',
    doneBy: ['PublishedLineCorrected', 'PublishedLineWithdrawn'],
    rules: ['S6-08-REVISE'],
    byHand: false,
  },
  'acknowledge-information': {
    label: '签收信息推送',
    doneBy: ['InformationAcknowledged'],
    rules: [],
    byHand: false,
  },
};

/** A unit that reports has one piece of work for each period, a receiver one for all reports of a period. */
export function dutyDuties(state: DutyState, context: DecideContext): readonly Duty[] {
  const kind = dutyKindOf(state.stream);
  if (kind === null) return [];
  const office = context.organisation.ofKind('office')?.id;
  const works = (unit: string): boolean => context.organisation.unit(unit)?.active === true;
  const roleOf = (unit: string): string => (unit === office ? 'coordinator' : 'officer');
  const duties = Object.values(state.periods).flatMap(({ period, reports }): readonly Duty[] => {
    const all = Object.values(reports);
    const receivers = new Set(all.flatMap((one) => one.receivers.filter((receiver) => awaitsReceipt(one, receiver))));
    return [
      ...all.filter(isAwaited).map(({ unit, key }) => ({ kind: report(kind.id), unit, key, role: roleOf(unit) })),
      ...[...receivers]
        .filter(works)
        .map((unit) => ({ kind: receipt(kind.id), unit, key: `${period}/${unit}`, role: roleOf(unit) })),
    ];
  });
  const pushed = Object.values(state.pushes).flatMap(({ pushId, receipts }) =>
    Object.entries(receipts).flatMap(([unit, on]) =>
      on === null && works(unit)
        ? [{ kind: 'acknowledge-information', unit, key: `${pushId}/${unit}`, role: roleOf(unit) }]
        : [],
    ),
  );
  return [
    ...matterDuties(state, context),
    ...duties,
    ...pushed,
    ...approvals(state),
    ...corrections(state),
    ...districtReportDuties(state, context),
  ];
}

/** Whoever heads the unit that owes the publication decides on it. */
function approvals({ publications, periods }: DutyState): readonly Duty[] {
  return Object.values(publications).flatMap(({ period, status }) =>
    Object.values(periods[period]?.reports ?? {}).flatMap((one) =>
      status === 'submitted' && isAwaited(one)
        ? [{ kind: 'approve-publication', unit: one.unit, key: one.key, role: 'unit-head' }]
        : [],
    ),
  );
}

/** What is public and no longer rests on what it says is put right by whoever had it published. */
function corrections({ publications, periods }: DutyState): readonly Duty[] {
  return Object.values(publications).flatMap((publication) => {
    const { period } = publication;
    const unit = publisherOf({ periods }, period);
    if (unit === null) return [];
    return standingLines(publication).flatMap(({ lineId, fell }) =>
      fell?.open === true
        ? [{ kind: 'correct-publication', unit, key: lineKey(period, lineId), role: 'unit-head' }]
        : [],
    );
  });
}
