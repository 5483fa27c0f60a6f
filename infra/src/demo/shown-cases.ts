import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LocalDay, WorkingCalendar } from '@qingxin/domain';
import Type, { type Static } from 'typebox';
import { Compile } from 'typebox/compile';
import { projectRoot } from '../settings.ts';
import { ScenarioInvalid } from '../story/scenario-files.ts';
import type { Scenario, ScenarioStep } from '../story/scenario.ts';
import { moved, shownDay } from './shown-days.ts';

const FILE = join(projectRoot, 'infra', 'demo', 'shown-cases.json');

const shownCase = Type.Object(
  {
    /** Label under which the demo tells it; one scenario may be told several times, stopped at different moments. */
    case: Type.String({ pattern: '^D\\d{3}$' }),
    /** The scenario. */
    record: Type.String({ pattern: '^[RS]\\d{3}$' }),
    /** How many of its steps are told. */
    told: Type.Integer({ minimum: 1 }),
    /** What the last of them does: says when a scenario was changed and the number no longer fits. */
    last: Type.String({ minLength: 1 }),
    /** Day of the scenario that is today when the demo opens; all that is told lies before it. */
    today: Type.String({ pattern: '^20\\d{2}-\\d{2}-\\d{2}$' }),
    /** What a visitor finds. */
    shows: Type.String({ minLength: 1 }),
  },
  { additionalProperties: false },
);

export type ShownCase = Static<typeof shownCase>;

const validator = Compile(Type.Array(shownCase, { minItems: 1 }));

/** The cases of the demo, in order. @throws ScenarioInvalid with every fault */
export async function readShownCases(
  scenarios: readonly Scenario[],
  from: string = FILE,
): Promise<readonly ShownCase[]> {
  const read: unknown = JSON.parse(await readFile(from, 'utf8'));
  const faults = validator.Errors(read).map(({ instancePath, message }) => `${instancePath || '/'} ${message}`);
  if (faults.length > 0) throw new ScenarioInvalid(faults);
  const shown = read as readonly ShownCase[];
  const misplaced = shown.flatMap((one, index) => faultsOf(one, shown.slice(0, index), scenarios));
  if (misplaced.length > 0) throw new ScenarioInvalid(misplaced);
  return shown;
}

function faultsOf(one: ShownCase, before: readonly ShownCase[], scenarios: readonly Scenario[]): readonly string[] {
  const scenario = scenarios.find(({ record }) => record === one.record);
  if (scenario === undefined) return [`${one.case}：没有案例${one.record}`];
  const last = scenario.steps[one.told - 1];
  const faults = [
    before.some((other) => other.case === one.case) && '编号重复',
    last?.do !== one.last && `${one.record}的第${one.told}步是${last?.do ?? '没有'}，不是${one.last}`,
    last !== undefined && last.on >= one.today && `第${one.told}步（${last.on}）不早于${one.today}`,
  ];
  return faults.filter((fault) => fault !== false).map((fault) => `${one.case}：${fault}`);
}

/** A case of the demo as a scenario of its own: the first steps of another, with its days, papers and names moved to today. */
export function shownTale(scenario: Scenario, shown: ShownCase, today: LocalDay, calendar: WorkingCalendar): Scenario {
  const anchor = { told: shown.today, today };
  const move = (day: LocalDay): LocalDay => shownDay(day, anchor, calendar);
  const word = wordFor(scenario.record, shown.case, today);
  return {
    ...scenario,
    record: shown.case,
    title: shown.shows,
    steps: scenario.steps.slice(0, shown.told).map((step) => stepAt(step, move, word)),
  };
}

type Word = (text: string, key: string) => string;

function stepAt(step: ScenarioStep, move: (day: LocalDay) => LocalDay, word: Word): ScenarioStep {
  const { was: _published, actedOn, ...rest } = step;
  return {
    ...rest,
    on: move(step.on),
    mark: 'added',
    with: moved(step.with, move, word) as ScenarioStep['with'],
    ...(actedOn === undefined ? {} : { actedOn: move(actedOn) }),
  };
}

/** Papers are numbered after the demo's case and this year; whoever is not numbered in the scenario is an example here. */
function wordFor(record: string, label: string, today: LocalDay): Word {
  const labelled = (text: string): string =>
    text.replaceAll(record, label).replaceAll(record.toLowerCase(), label.toLowerCase());
  const dated = (text: string): string => text.replaceAll(/〔20\d\d〕/g, `〔${today.slice(0, 4)}〕`);
  return (text, key) => {
    const said = dated(labelled(text));
    if (key !== 'name') return said.replace(/^某/, '示例');
    return `示例${said.replace(/^(某|示例)/, '')}${label.slice(-2)}`;
  };
}
