import { uuidV5 } from '@qingxin/event-store';
import { COMPOUNDS, type Act } from './compounds.ts';
import { DESKS, isDesk } from './desks.ts';
import { resolved } from './references.ts';
import type { Expected, Scenario, ScenarioStep } from './scenario.ts';
import { endOf } from './tale-end.ts';
import { timeLine, type TimedStep } from './time-line.ts';
import { WorkflowsBehind, type StoryAnswer, type StoryWorld } from './world.ts';

const STORY_IDS = '6b3c0a53-0f0a-4a52-9f6d-1f5f7c9f9a01';

/** What came of one scenario. */
export interface Tale {
  readonly scenario: Scenario;
  /** Stream names by label (`a`, `b`, …, `case`, `company`), as far as the story came. */
  readonly streams: Readonly<Record<string, string>>;
  /** Where its matters stood after its last step; later days of other scenarios do not count. */
  readonly end: Expected;
  /** The first step that did not go as written. */
  readonly fault: string | null;
}

export interface PlayOptions {
  /** Told before each step. */
  readonly onStep?: (step: TimedStep, done: number, total: number) => void;
}

/**
 * Plays all scenarios merged on one time line; a scenario that fails stops, the others go on.
 * @throws WorkflowsBehind when the software's own part does not happen: then nothing after it would mean anything
 */
export async function playScenarios(
  world: StoryWorld,
  scenarios: readonly Scenario[],
  options: PlayOptions = {},
): Promise<readonly Tale[]> {
  const tellers = new Map(scenarios.map((scenario) => [scenario, new Teller(world, scenario)]));
  const line = timeLine(scenarios);
  for (const [index, timed] of line.entries()) {
    options.onStep?.(timed, index, line.length);
    await world.moveTo(timed.at);
    await tellers.get(timed.scenario)?.tell(timed);
  }
  return Promise.all([...tellers.values()].map((teller) => teller.tale()));
}

/** Tells one scenario: resolves what a step points to, sends its commands, and checks refusals that are meant. */
class Teller {
  readonly #world: StoryWorld;
  readonly #scenario: Scenario;
  readonly #streams: Record<string, string> = {};
  #end: Expected | null = null;
  #fault: string | null = null;

  constructor(world: StoryWorld, scenario: Scenario) {
    this.#world = world;
    this.#scenario = scenario;
  }

  async tale(): Promise<Tale> {
    const end = this.#end ?? (await endOf(this.#world, this.#streams));
    return { scenario: this.#scenario, streams: this.#streams, end, fault: this.#fault };
  }

  async tell({ step, index }: TimedStep): Promise<void> {
    if (this.#fault !== null) return;
    try {
      await this.#world.settled(Object.values(this.#streams));
      await this.#perform(step, index);
      if (index + 1 < this.#scenario.steps.length) return;
      await this.#world.settled(Object.values(this.#streams));
      this.#end = await endOf(this.#world, this.#streams);
    } catch (error) {
      if (error instanceof WorkflowsBehind) throw error;
      this.#fault = `${step.on} ${step.do}：${error instanceof Error ? error.message : String(error)}`;
    }
  }

  async #perform(step: ScenarioStep, index: number): Promise<void> {
    if (!isDesk(step.as)) throw new Error(`没有“${step.as}”这个岗位`);
    const stream = this.#streamFor(step, index);
    for (const [ordinal, act] of (await this.#actsOf(step)).entries()) {
      const answer = await this.#world.send({
        stream,
        ...act,
        account: DESKS[step.as],
        commandId: this.#commandId(index, ordinal),
        ...(step.actedOn === undefined ? {} : { actedOn: step.actedOn }),
        ...(step.lateReason === undefined ? {} : { lateReason: step.lateReason }),
      });
      checkAnswer(step, act, answer);
    }
  }

  #commandId(index: number, ordinal: number): string {
    return uuidV5(STORY_IDS, `${this.#scenario.record}/${index}/${ordinal}`);
  }

  /** The id of a complaint or a company follows from the command that registers it; a case's is chosen by who joins the first complaint. */
  #streamFor(step: ScenarioStep, index: number): string {
    if (step.do === 'register') this.#streams[step.to] = `complaint-${uuidV5(this.#commandId(index, 0), 'complaint')}`;
    if (step.do === 'RegisterCompany')
      this.#streams['company'] = `company-${uuidV5(this.#commandId(index, 0), 'company')}`;
    if (step.do === 'JoinCase') this.#streams['case'] ??= `case-${uuidV5(STORY_IDS, `${this.#scenario.record}/case`)}`;
    return this.#streams[step.to] ?? '';
  }

  async #actsOf(step: ScenarioStep): Promise<readonly Act[]> {
    const label = step.to.length > 1 ? 'a' : step.to;
    const complaintStream = this.#streams[label];
    const caseStream = this.#streams['case'];
    const opened = caseStream !== undefined && step.do !== 'JoinCase';
    const complaint = complaintStream === undefined ? null : await this.#world.complaint(complaintStream);
    const arrearsCase = opened ? await this.#world.case(caseStream) : null;
    const around = { streams: this.#streams, complaint, arrearsCase };
    const given = resolved(step.with, around) as Readonly<Record<string, unknown>>;
    const compound = COMPOUNDS[step.do];
    if (compound === undefined) return [{ type: step.do, payload: given }];
    return compound({ record: this.#scenario.record, given, complaint, arrearsCase });
  }
}

function checkAnswer(step: ScenarioStep, act: Act, answer: StoryAnswer): void {
  if (answer.kind === 'refused' && answer.code === step.refused) return;
  if (answer.kind === 'refused') throw new Error(`${act.type}被拒绝：${answer.code} ${answer.sentence}`);
  if (step.refused !== undefined) throw new Error(`${act.type}应以${step.refused}拒绝，实际成功`);
}
