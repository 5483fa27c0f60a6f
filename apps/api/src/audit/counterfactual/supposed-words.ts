import {
  type Assumption,
  type ClockPair,
  type ClockState,
  type Counterfactual,
  type Instant,
  isWaitedOut,
  localDayOf,
  type RungPair,
  type RungVerdict,
  type Unknown,
  type WorkingCalendar,
  workingDaysLate,
} from '@qingxin/domain';
import { RUNG_WORDS } from '../../inbox/inbox-lines.ts';

export const UNKNOWN_WORDS: Readonly<Record<Unknown, string>> = {
  'no-such-rule': '该日没有施行这条规则',
  'other-course': '该版本的起算、办结或者终止条件不同',
  'time-of-day': '该版本按小时计算，记录只有起算日',
  carried: '接续另一件中已经超期的时限',
  'put-right': '起算日期经两人更正',
  reviewed: '超期经复核撤回',
  extension: '该版本不允许已批准的延长',
  'not-begun': '假设之下，了结它的办理早于它的起算',
  'kept-end': '起算提前，而了结它的办理没有随之提前的依据',
  'not-done-yet': '起算提前，应办的事项至今没有办理',
  'by-days': '起算和办理同样提前，是否按期只取决于其间的休息日',
  'follows-unknown': '接在另一项无法推定的时限之后',
};

export const VERDICT_WORDS: Readonly<Record<RungVerdict, string>> = {
  same: '没有差别',
  moved: '时间或者结果不同',
  never: '不会发生',
  new: '会新提出',
  undecided: '无法推定：实际的决定早于假设之下的提出时间',
};

export const RUNG_STATUS_WORDS: Readonly<Record<string, string>> = {
  ...{ proposed: '待决定', issued: '已发出', postponed: '暂缓', declined: '不发', answered: '已答复' },
  ...{ lifted: '已解除', voided: '已撤销' },
};

/** What came of a period, as of `at`. */
export function resultOf(clock: ClockState, at: Instant, calendar: WorkingCalendar): string {
  const { status, workingDaysLate: late, due, period } = clock;
  if (isWaitedOut(clock)) return '期间届满';
  const days = (count: number | null): string => (count === null || count === 0 ? '' : ` ${count} 个工作日`);
  switch (status) {
    case 'met':
    case 'voided':
      return '按期办结';
    case 'doneLate':
      return `超期${days(late)}办结`;
    case 'lapsed':
      if (clock.endedAs !== null) return '超期后终止';
      return `已超期${days(due === null || period?.unit === 'hour' ? null : workingDaysLate(due, localDayOf(at), calendar))}`;
    case 'ended':
      return clock.lapsedAt === null ? '已终止' : '超期后终止';
    case 'running':
      return '进行中';
    case 'paused':
      return '中止';
    default:
      return status satisfies never;
  }
}

export interface Saying {
  readonly titleOf: (clock: ClockState) => string;
  readonly unitName: (unit: string) => string;
  readonly resultOf: (clock: ClockState) => string;
  /** Working days from the first day to the second. */
  readonly between: (from: string, to: string) => number;
}

export function supposedWords(
  assumption: Assumption,
  acceptance: { readonly title: string; readonly handedOn: string; readonly unit: string } | null,
  title: string | null,
): string {
  if (assumption.kind === 'rule') return `${title ?? assumption.ruleId}自起算时即用第 ${assumption.version} 版`;
  if (assumption.kind === 'rulesOn') return `各项时限自起算时即用 ${assumption.day} 施行的规则`;
  if (acceptance === null) return '';
  return `${acceptance.unit}在交出当日（${acceptance.handedOn}）即予办理（${acceptance.title}）`;
}

/** The differences, one sentence each; that there are none is one too. */
export function summaryOf({ clocks, rungs }: Counterfactual, saying: Saying): readonly string[] {
  const lines = [
    ...clocks.flatMap((pair) => (pair.would !== null && pair.differs ? [clockLine(pair, pair.would, saying)] : [])),
    ...rungLines(rungs, saying),
  ];
  const unknown = clocks.filter((pair) => pair.unknown !== null).length;
  return [
    ...(lines.length === 0 ? ['按这一假设，已能推定的时限和督办与实际没有差别。'] : lines),
    ...(unknown === 0 ? [] : [`另有 ${unknown} 项时限无法推定，原因见下表。`]),
  ];
}

function clockLine({ was }: ClockPair, would: ClockState, { titleOf, resultOf: said, between }: Saying): string {
  const parts: string[] = [];
  if (was.metOn !== null && would.metOn !== null && localDayOf(was.metOn) !== localDayOf(would.metOn)) {
    const [from, to] = [localDayOf(would.metOn), localDayOf(was.metOn)];
    const earlier = between(from, to);
    const by = earlier === 0 ? '提前' : `早 ${earlier} 个工作日`;
    parts.push(`办理会${by}（${to} → ${from}）`);
  }
  if (was.due !== would.due) parts.push(`到期日 ${was.due ?? '未定'} → ${would.due ?? '未定'}`);
  const [then, so] = [said(was), said(would)];
  if (then !== so) parts.push(`由“${then}”变为“${so}”`);
  if (parts.length === 0) parts.push('起算或者责任单位不同');
  return `${titleOf(was)}：${parts.join('，')}。`;
}

function rungLines(rungs: readonly RungPair[], { unitName }: Saying): readonly string[] {
  const units = [...new Set(rungs.map(({ unit }) => unit))];
  return units.flatMap((unit): readonly string[] => {
    const own = rungs.filter((pair) => pair.unit === unit);
    const of = (verdict: RungVerdict) => own.filter((pair) => pair.verdict === verdict);
    const words = (pairs: readonly RungPair[]) => pairs.map(({ rung }) => RUNG_WORDS[rung]).join('、');
    const moved = of('moved').map(({ rung, was, would }) => {
      const days = [was, would].map((side) => (side === null ? '' : localDayOf(side.nominalAt)));
      return days[0] === days[1]
        ? `对${unitName(unit)}的${RUNG_WORDS[rung]}结果不同。`
        : `对${unitName(unit)}的${RUNG_WORDS[rung]}提出时间 ${days.join(' → ')}。`;
    });
    return [
      ...(of('never').length === 0 ? [] : [`对${unitName(unit)}的${words(of('never'))}不会发生。`]),
      ...(of('new').length === 0 ? [] : [`会新提出对${unitName(unit)}的${words(of('new'))}；是否发出无法推定。`]),
      ...moved,
      ...(of('undecided').length === 0 ? [] : [`对${unitName(unit)}的${words(of('undecided'))}无法推定。`]),
    ];
  });
}
