import {
  type Actor,
  addDays,
  isAnswer,
  localDayOf,
  type MatterState,
  type SteppedState,
  stepGraph,
  type StepGraph,
  type StepOutcome,
  unitOf,
} from '@qingxin/domain';
import { DEMO_UNITS, isOutside } from '../../../infra/src/demo/district.ts';
import { type DoorFixture, SETUP } from '../../integration/door/door-fixture.ts';
import { fitting } from '../../../libs/domain/src/testing/step-paths.ts';
import * as acts from './acts.ts';
import { ProcessFixture } from './process-fixture.ts';

/** Days given to whoever is asked by a date, and to a party to whom the law leaves some working days. */
const DAYS = 3;
const DAYS_BY_LAW = 20;
const MOST_CO_UNITS = 20;
/** Later than all that the walks of one file wait for together. */
const FAR_OFF = '2026-12-30';

const ADDED = DEMO_UNITS.filter(({ id }) => !['hrss', 'office', 'leading-group', 'housing', 'police'].includes(id));

/** What the ground needs of the fixture it stands on. */
export interface GroundFixture {
  readonly log: Pick<DoorFixture, 'send'>;
  /** Business time. */
  now(): Promise<string> | string;
  state<S extends MatterState>(stream: string): Promise<S>;
  take(stream: string, act: acts.Act): Promise<void>;
  /** Lets time pass without a stop on the way. */
  skipTo(instant: string): Promise<void>;
}

/** The whole district with its workflows under way. */
export async function startedGround(): Promise<{ readonly process: ProcessFixture; readonly ground: StepGround }> {
  const process = await ProcessFixture.begin();
  const ground = await StepGround.begin(process);
  await process.startWorker();
  return { process, ground };
}

/** A case in which every department step can be started, and an officer of every unit for each of its acts. */
export class StepGround {
  readonly #process: GroundFixture;

  private constructor(process: GroundFixture) {
    this.#process = process;
  }

  /** The whole district, beside the units that the fixture brings. */
  static async begin(process: GroundFixture): Promise<StepGround> {
    for (const unit of ADDED) {
      const { id, name, kind } = unit;
      const added = { id, name, kind, outside: isOutside(unit), phone: null, active: true };
      await process.log.send('organisation', 'AddUnit', { unit: added }, SETUP);
    }
    for (const { id } of DEMO_UNITS) {
      const post = { id: `${id}-steps`, unit: id, title: '经办', roles: ['officer'] };
      await process.log.send('organisation', 'AddPost', { post }, SETUP);
      for (const { id: person } of [officer(id, 'first'), officer(id, 'second')]) {
        const appointment = { person, post: post.id, from: '2022-01-01', until: null, deputy: false };
        await process.log.send('organisation', 'AppointPerson', appointment, SETUP);
      }
    }
    return new StepGround(process);
  }

  /** Units that may start one of the steps cooperate, so that they know of the case. */
  lead(...graphs: readonly StepGraph[]): acts.Act {
    const starters = new Set(graphs.flatMap(({ startedBy }) => startedBy));
    const coUnits = DEMO_UNITS.filter(({ id, kind }) => starters.has(kind) && id !== 'housing').map(({ id }) => id);
    const others = coUnits.slice(0, MOST_CO_UNITS);
    const units = { lead: 'housing', filingUnit: 'hrss', patron: null, coUnits: others };
    return {
      type: 'AssignLead',
      payload: { ...units, clearBy: FAR_OFF, reason: '房屋市政工程' },
      by: acts.COORDINATOR,
    };
  }

  /** An order in a government project. */
  ordered(line: string, party: string, payBy: string): readonly acts.Act[] {
    const project = { projectKind: 'government', project: null, sections: [] };
    const service = { orderId: 'o1', way: 'post', served: true, document: 'doc-2' };
    return [
      { type: 'DescribeProject', payload: project, by: acts.CLERK },
      ...[acts.verifyLine(line), acts.concludeInvestigation(), acts.determinePayer(party)],
      acts.decide(party, line, payBy),
      { type: 'RecordService', payload: service, by: acts.CLERK },
    ];
  }

  async tomorrow(): Promise<string> {
    return addDays(localDayOf(await this.#process.now()), 1);
  }

  start(graph: StepGraph): acts.Act {
    const [first] = graph.startedBy;
    const unit = DEMO_UNITS.find(({ kind }) => kind === first)?.id ?? (first === 'lead' ? 'housing' : 'hrss');
    const targets = graph.target === 'self' ? [] : DEMO_UNITS.filter(({ kind }) => graph.target.includes(kind));
    const targetUnit = targets.length > 1 ? (targets[0]?.id ?? null) : null;
    const payload = { kind: graph.kind, targetUnit, urgent: false, reason: '查明财产' };
    return { type: 'StartStep', payload, by: officer(unit, 'first') };
  }

  async take(matter: string, key: string, act: string, outcome: string): Promise<void> {
    await this.#process.take(matter, await this.act(matter, key, act, outcome));
  }

  /** The act as its unit does it, or as the asking unit records it from paper, once the time it waits for has passed. */
  async act(matter: string, key: string, act: string, outcome: string): Promise<acts.Act> {
    const step = (await this.#matter(matter)).steps[key];
    const graph = stepGraph(step?.kind ?? '');
    const due = graph?.acts[act];
    const way = due?.outcomes[outcome];
    if (step === undefined || graph === undefined || way === undefined)
      throw new Error(`${key} has no ${act} ${outcome}`);
    const last = (await this.#waitedFor(matter, key, way)).at(-1);
    if (last !== undefined) await this.#process.skipTo(last);
    const today = localDayOf(await this.#process.now());
    const doer = unitOf(due?.by ?? 'requesting', step);
    const onPaper = DEMO_UNITS.some((unit) => unit.id === doer && isOutside(unit));
    const said = {
      ...(way.asks?.includes('dueOn') === true
        ? { dueOn: addDays(today, way.notBefore === undefined ? DAYS : DAYS_BY_LAW) }
        : {}),
      ...(way.asks?.includes('amountFen') === true ? { amountFen: fitting(step.sums, act, way, 1_860_000) } : {}),
      ...(way.asks?.includes('reason') === true ? { reason: '理由' } : {}),
      ...(way.asks?.includes('officers') === true ? { officers: bothOf(doer) } : {}),
    };
    const answered = isAnswer(graph, { act, outcome }, step, doer);
    const handedIn = { by: '内勤01', on: today };
    const feedback = { conclusion: 'done', ...(onPaper ? { handedIn } : {}) };
    const paper = { document: 'doc-5', signedBy: '负责人', note: null, ...(answered ? { feedback } : {}) };
    const payload = { stepKey: key, act, outcome, ...said, ...paper };
    const unit = onPaper ? unitOf(due?.recordedBy ?? 'requesting', step) : doer;
    const first = officer(unit, 'first');
    const { notBy = '' } = due ?? {};
    const by = step.doneBy[notBy] === first.id ? officer(unit, 'second') : first;
    return { type: 'ActOnStep', payload, by };
  }

  /** Instants before which the outcome is refused, in their order. */
  async #waitedFor(
    matter: string,
    key: string,
    { overdue, waitsFor }: StepOutcome<string>,
  ): Promise<readonly string[]> {
    const { steps, clocks, now } = { ...(await this.#matter(matter)), now: await this.#process.now() };
    const dueOn = steps[key]?.dueOn ?? null;
    if (waitsFor === undefined) return overdue === true && dueOn !== null ? [morningAfter(dueOn)] : [];
    const waiting = Object.values(clocks).filter((clock) => clock.key === key && waitsFor.includes(clock.ruleId));
    const ends = waiting.flatMap(({ due }) => (due === null ? [] : [morningAfter(due)]));
    return ends.filter((end) => end > now).sort();
  }

  #matter(stream: string): Promise<SteppedState> {
    return this.#process.state<SteppedState>(stream);
  }
}

/** Nine o'clock in the district, the day after. */
export const morningAfter = (day: string): string => `${addDays(day, 1)}T01:00:00.000Z`;

const bothOf = (unit: string): readonly string[] => [officer(unit, 'first').id, officer(unit, 'second').id];

/** One of a unit's two: nobody approves what he asked for. */
function officer(unit: string, which: 'first' | 'second'): Actor {
  return { id: `person:${unit}-${which}`, unit, post: `${unit}-steps`, roles: ['officer'] };
}
