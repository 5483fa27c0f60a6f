import type { Instant } from '../kernel/time-types.ts';
import type { CountFacts } from './count-facts.ts';
import { workingOutside } from './count-span.ts';
import type { CountEnd } from './count-span.ts';
import { dayNumberOf, dayOf, instantMillis, isLocalDay, partsOf } from './local-day.ts';
import type { DayNumber } from './local-day.ts';
import type { CountRequest, DayKind, DerivationKind, DerivationStep, WorkingSpan } from './types.ts';
import { dayWords, shortDayWords, UNIT_WORDS } from './wording.ts';

export interface Counted {
  readonly request: CountRequest;
  readonly facts: CountFacts;
  readonly end: CountEnd;
  /** The end without extensions, null when there are none. */
  readonly first: CountEnd | null;
  readonly provisional: boolean;
}

/** Why a day, month or year clock ends on its day. */
export function deriveDays(counted: Counted, span: WorkingSpan): readonly DerivationStep[] {
  const { facts, end } = counted;
  return [
    startStep(counted.request, facts, span),
    countStep(facts),
    ...(facts.unit === 'workingDay' ? changedSteps(facts, end.due, span) : []),
    ...facts.pauses.flatMap((pause) => pauseSteps(pause.from, pause.to, facts, span)),
    ...extensionSteps(counted),
    ...rollSteps(counted, span),
    step('due', end.due, `至${dayWords(end.due)}24时届满，次日零时起为超期`, 'IP-04'),
    ...(counted.provisional ? [provisionalStep(end.due)] : []),
  ];
}

/** Why a paused clock has no due day. */
export function deriveOpenPause(
  request: CountRequest,
  facts: CountFacts,
  span: WorkingSpan,
): readonly DerivationStep[] {
  const openFrom = facts.openFrom ?? facts.start;
  return [
    startStep(request, facts, span),
    countStep(facts),
    ...facts.pauses.flatMap((pause) => pauseSteps(pause.from, pause.to, facts, span)),
    step('pause', openFrom, `${dayWords(openFrom)}起中止，恢复前不计期间、不产生超期，剩余工作日数不变`, 'IP-13'),
  ];
}

export function deriveHours(request: CountRequest, dueAt: Instant): readonly DerivationStep[] {
  const start = dayNumberOf(request.start);
  const due = dayNumberOf(dueAt);
  return [
    step('start', start, `自${momentWords(request.start)}起即时计算`, 'DC-01'),
    step('count', start, `连续计算${request.amount}${UNIT_WORDS[request.unit]}，休息日和夜间不扣除、不顺延`),
    step('due', due, `至${momentWords(dueAt)}届满`, 'IP-04'),
  ];
}

function step(kind: DerivationKind, day: DayNumber, text: string, point?: string): DerivationStep {
  return { kind, day: dayOf(day), text, ...(point === undefined ? {} : { point }) };
}

function startStep(request: CountRequest, facts: CountFacts, span: WorkingSpan): DerivationStep {
  const moment = isLocalDay(request.start) ? '' : `（北京时间${clockWords(request.start)}）`;
  const words = `${dayWords(facts.start)}${moment}为起算日，当日不计入`;
  if (span.isWorking(facts.start) || facts.unit !== 'workingDay') return step('start', facts.start, words, 'DC-01');
  return step('start', facts.start, `${words}；起算日为休息日，不另行顺延，其后第一个工作日为第1日`, 'IP-01');
}

function countStep(facts: CountFacts): DerivationStep {
  const period = `${facts.amount}${UNIT_WORDS[facts.unit]}`;
  const byCorrespondence = facts.unit === 'month' || facts.unit === 'year';
  const how = byCorrespondence
    ? '以对应日为末日，没有对应日的以该月最后一日为末日'
    : facts.unit === 'workingDay'
      ? '自次日起逐个工作日计算，周末和放假日不计，调休上班日计入'
      : '自次日起逐日计算，休息日计入';
  return step('count', facts.start, `期间为${period}：${how}`, byCorrespondence ? 'IP-05' : undefined);
}

/** Days off as blocks and make-up days one by one, as the notice changed them; those inside a pause say nothing. */
function changedSteps(counted: CountFacts, to: DayNumber, span: WorkingSpan): readonly DerivationStep[] {
  const steps: DerivationStep[] = [];
  let coveredThrough = counted.start;
  for (const day of span.changedDays(counted.start + 1, to)) {
    if (day <= coveredThrough || counted.pauses.some((pause) => pause.from <= day && day < pause.to)) continue;
    const { kind, notice } = span.facts(day);
    const source = notice === null ? '' : `（${notice}）`;
    if (kind === 'makeup') {
      steps.push(step('makeup', day, `${dayWords(day)}调休上班${source}，计入`));
      continue;
    }
    const block = restBlock(day, span);
    coveredThrough = block.last;
    const days = block.first === block.last ? dayWords(day) : `${dayWords(block.first)}至${shortDayWords(block.last)}`;
    steps.push(step('skipped', day, `${days}放假${source}，不计入`));
  }
  return steps;
}

function restBlock(day: DayNumber, span: WorkingSpan): { readonly first: DayNumber; readonly last: DayNumber } {
  let [first, last] = [day, day];
  while (!span.isWorking(first - 1)) first -= 1;
  while (!span.isWorking(last + 1)) last += 1;
  return { first, last };
}

function pauseSteps(from: DayNumber, to: DayNumber, facts: CountFacts, span: WorkingSpan): readonly DerivationStep[] {
  const after = Math.max(from - 1, facts.start);
  const days = Math.max(0, to - 1 - after);
  const working = days === 0 ? 0 : workingOutside(after, to - 1, [], span);
  const given = facts.unit === 'workingDay' ? `${working}个工作日` : `${days}日`;
  const text = `${dayWords(from)}中止，${dayWords(to)}恢复：中止当日起不计，恢复当日起续计，扣除${given}`;
  return [step('pause', from, text, facts.unit === 'month' || facts.unit === 'year' ? 'IP-08' : 'IP-13')];
}

function extensionSteps({ facts, first }: Counted): readonly DerivationStep[] {
  if (first === null) return [];
  const unit = UNIT_WORDS[facts.unit];
  const how =
    facts.unit === 'workingDay' ? `自原期限届满日${shortDayWords(first.due)}之后接续计算` : '与原期间合并为一个期间';
  return facts.extensions.map(({ amount, decidedOn }) =>
    step(
      'extension',
      decidedOn,
      `${dayWords(decidedOn)}批准延长${amount}${unit}，${how}，不自批准日起算`,
      facts.unit === 'workingDay' ? 'IP-14' : 'IP-09',
    ),
  );
}

function rollSteps({ facts, end }: Counted, span: WorkingSpan): readonly DerivationStep[] {
  if (facts.unit === 'workingDay') return end.due === end.unrolled ? [] : [heldStep(end)];
  const resting = REST_WORDS[span.facts(end.unrolled).kind];
  const last = step('unrolled', end.unrolled, `期间末日为${dayWords(end.unrolled)}，${resting}`, 'DC-03');
  if (end.due === end.unrolled) return [last];
  if (facts.pauses.some((pause) => pause.from > end.unrolled || pause.to > end.unrolled)) return [last, heldStep(end)];
  return [last, step('rolled', end.due, `顺延至其后第一个工作日${dayWords(end.due)}`, rollPoint(end, span))];
}

function heldStep({ due }: CountEnd): DerivationStep {
  return step('rolled', due, `期间届满后中止，以恢复后第一个工作日${dayWords(due)}为届满日`, 'IP-07');
}

/** IP-03 where only the notice explains the roll, IP-02 where a weekend or statutory day does. */
function rollPoint(end: CountEnd, span: WorkingSpan): string {
  for (let day = end.unrolled; day <= end.due; day += 1) {
    const { kind } = span.facts(day);
    if (kind === 'swap' || kind === 'makeup') return 'IP-03';
  }
  return 'IP-02';
}

const REST_WORDS: Readonly<Record<DayKind, string>> = {
  workday: '系工作日，不顺延',
  makeup: '系调休上班日，不顺延',
  weekend: '系周末休息日',
  statutory: '系法定节假日',
  swap: '系调休放假日',
};

function provisionalStep(due: DayNumber): DerivationStep {
  const { year } = partsOf(due);
  const text = `${year}年节假日安排尚未公布或未录入，暂按法定节假日计算，通知录入后重新计算`;
  return step('provisional', due, text, 'IP-10');
}

function momentWords(instant: string): string {
  return `${dayWords(dayNumberOf(instant))}${clockWords(instant)}`;
}

function clockWords(instant: string): string {
  const minutes = Math.floor(instantMillis(instant) / 60_000) + 480;
  return [Math.floor(minutes / 60) % 24, minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
}
