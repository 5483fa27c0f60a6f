import type { EventOf, Recorded } from '@qingxin/domain';
import { checkActors, type ActorReport } from './actor-checks.ts';
import { CASE_LINE_HEAD, caseLine } from './case-line.ts';
import { differences, type Difference } from './compare.ts';
import type { Tale } from './play.ts';
import type { Expected, StepMark } from './scenario.ts';
import { table } from './wide-text.ts';
import type { StoryWorld } from './world.ts';

export interface CaseReport {
  readonly record: string;
  readonly title: string;
  readonly source: { readonly publisher: string; readonly published: string | null };
  /** Days by which the dates of the record were moved. */
  readonly shiftDays: number;
  /** What was changed or added, and how many steps the record tells and how many were added to it. */
  readonly notes: readonly string[];
  readonly marks: Readonly<Record<StepMark, number>>;
  readonly streams: Readonly<Record<string, string>>;
  readonly expected: Expected;
  readonly actual: Expected;
  readonly differences: readonly Difference[];
  readonly fault: string | null;
  readonly line: readonly string[];
}

export interface StoryReport {
  readonly ok: boolean;
  readonly cases: readonly CaseReport[];
  readonly actors: ActorReport;
}

/** Puts beside each other what was written and what happened; `whole` stories must show every act of the software. */
export async function reportOf(
  world: StoryWorld,
  tales: readonly Tale[],
  extent: 'whole' | 'part',
): Promise<StoryReport> {
  const cases: CaseReport[] = [];
  const histories: (readonly Recorded<EventOf>[])[] = [];
  for (const { scenario, streams, end, fault } of tales) {
    const found = differences(scenario.expected, end);
    const read = async (label: string) => (streams[label] === undefined ? [] : world.history(streams[label]));
    for (const label of Object.keys(streams)) histories.push(await read(label));
    const line = caseLine(scenario.record, { complaint: await read('a'), case: await read('case'), end });
    const { record, title, expected, publisher, published, shiftDays, notes, steps } = scenario;
    const told = steps.filter(({ mark }) => mark === 'published').length;
    const marks = { published: told, added: steps.length - told };
    const origin = { source: { publisher, published }, shiftDays, notes, marks };
    cases.push({ record, title, ...origin, streams, expected, actual: end, differences: found, fault, line });
  }
  const actors = checkActors(histories);
  const good = cases.every((one) => one.fault === null && one.differences.length === 0);
  const ok = good && actors.wrong.length === 0 && (extent === 'part' || actors.unseen.length === 0);
  return { ok, cases, actors };
}

/** The story for a terminal: one aligned line per case, then whatever is not as written. */
export function reportLines({ cases, actors }: StoryReport, extent: 'whole' | 'part'): readonly string[] {
  const rows = table([
    [...CASE_LINE_HEAD, '公布+补充', ''],
    ...cases.map((one) => [...one.line, `${one.marks.published}+${one.marks.added}`, isGood(one) ? '✓' : '✗']),
  ]);
  return [...rows, ...cases.flatMap(faultLines), ...actorLines(actors, extent)];
}

function isGood({ fault, differences: found }: CaseReport): boolean {
  return fault === null && found.length === 0;
}

function faultLines({ record, title, fault, differences: found }: CaseReport): readonly string[] {
  if (fault === null && found.length === 0) return [];
  return [
    '',
    `${record} ${title}`,
    ...(fault === null ? [] : [`  中断：${fault}`]),
    ...found.map(({ at, expected, actual }) => `  ${at}\n    预期 ${expected}\n    实际 ${actual}`),
  ];
}

function actorLines({ wrong, right, unseen }: ActorReport, extent: 'whole' | 'part'): readonly string[] {
  const counted = Object.entries(right).map(([type, times]) => `${type} ${times}`);
  return [
    '',
    `由流程、时钟、阶梯完成的事：${counted.join('，')}`,
    ...wrong.map((line) => `  办理人不对：${line}`),
    ...(extent === 'whole' && unseen.length > 0 ? [`  没有出现：${unseen.join('、')}`] : []),
  ];
}
