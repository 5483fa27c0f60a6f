import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type CaseState, EDGES, NODES, STEP_GRAPHS } from '@qingxin/domain';
import { actUnderWay } from '@qingxin/workflows';
import { SETUP } from '../integration/door/door-fixture.ts';
import * as acts from './support/acts.ts';
import { ChartWalk } from './support/chart-walk.ts';
import { count } from './support/history.ts';
import { ProcessFixture } from './support/process-fixture.ts';
import { pathsOf } from './support/step-paths.ts';
import { untilEqual } from './support/until-equal.ts';

let process: ProcessFixture;
const walked = new Set<string>();

beforeAll(async () => {
  process = await ProcessFixture.begin();
  const outside = { id: 'city-hrss', name: '市人社局', kind: 'outside', outside: true, phone: null, active: true };
  await process.send('organisation', 'AddUnit', { unit: outside }, SETUP);
  await process.startWorker();
}, 60_000);

afterAll(() => process.end());

interface Opened {
  readonly walk: ChartWalk;
  readonly complaint: ChartWalk;
  readonly line: string;
}

const BY_HRSS = [acts.handle(), acts.accept(), acts.conclude('arrears')];
/** Accepted by a unit that files nothing. */
const BY_HOUSING = [acts.accept(acts.HOUSING), acts.conclude('arrears', acts.HOUSING)];

/** A case that a complaint opened by joining it. */
async function opened(...way: readonly acts.Act[]): Promise<Opened> {
  const complaint = new ChartWalk(process, await process.registered());
  const caseId = acts.newCase();
  await complaint.take(...(way.length === 0 ? BY_HRSS : way), acts.joinCase(caseId));
  const walk = new ChartWalk(process, caseId);
  await walk.compare('CaseOpened');
  const { lines } = await process.state<CaseState>(caseId);
  return { walk, complaint, line: Object.keys(lines)[0] ?? '' };
}

async function filed(): Promise<Opened & { readonly party: string }> {
  const parts = await opened();
  await parts.walk.take(acts.assignLead('2022-07-29'), acts.addParty());
  const { parties } = await process.state<CaseState>(parts.walk.stream);
  return { ...parts, party: Object.keys(parties)[0] ?? '' };
}

async function isHeldByItsWorkflow(walk: ChartWalk): Promise<void> {
  for (const edge of (await walk.state()).walked) walked.add(edge);
  expect(walk.mismatches).toEqual([]);
}

const CLEARED = [acts.proposeClearing(), acts.confirmClearing()];

describe('the workflow stands where the log says the case stands', () => {
  it('from the complaint that opens it to the archive; the complaint is told of it once', async () => {
    const { walk, complaint, line, party } = await filed();
    await walk.take(acts.verifyLine(line), acts.determinePayer(party), acts.issueOrder(party, line, '2022-06-10'));
    await walk.take(acts.pay(party, line, 1_860_000, '2022-05-10'), acts.verifyPaid('p1', line));
    await walk.take(acts.orderOutcome('o1'), ...CLEARED, acts.concludeInvestigation(), acts.archive());
    await isHeldByItsWorkflow(walk);
    await complaint.compare('OutcomeReceived');
    expect(complaint.mismatches).toEqual([]);
    expect((await complaint.state()).active).toEqual(['inform']);
    expect(count(await process.history(complaint.stream), 'OutcomeReceived')).toBe(2);
    expect(count(await process.history(walk.stream), 'SourceAdded')).toBe(1);
  }, 60_000);

  it('when an order follows a payment, and when everything is taken up again', async () => {
    const { walk, line, party } = await filed();
    const paid = (fen: number) => acts.pay(party, line, fen, '2022-05-10');
    await walk.take(acts.verifyLine(line), paid(860_000), acts.determinePayer(party));
    await walk.take(acts.issueOrder(party, line, '2022-06-10'), paid(1_000_000), acts.verifyPaid('p1', line));
    await walk.take(acts.verifyPaid('p2', line), acts.orderOutcome('o1'), ...CLEARED, acts.reopenCase(line));
    await isHeldByItsWorkflow(walk);
    await walk.take(
      acts.endLine(line),
      ...CLEARED,
      acts.concludeInvestigation(),
      acts.archive(),
      acts.reopenCase(line),
    );
    await isHeldByItsWorkflow(walk);
  }, 60_000);

  it('when the wages are settled another way, wherever that happens', async () => {
    const unfiled = await opened(acts.handFirst('housing'), acts.signFor('h1', acts.HOUSING), ...BY_HOUSING);
    await unfiled.complaint.take(acts.leaveCase());
    await isHeldByItsWorkflow(await unfiled.walk.take(acts.proposeClearing(acts.COORDINATOR), acts.confirmClearing()));
    const assigned = await opened(acts.handFirst('housing'), acts.signFor('h1', acts.HOUSING), ...BY_HOUSING);
    await assigned.walk.take(acts.assignLead('2022-07-29'), acts.endLine(assigned.line), ...CLEARED);
    await isHeldByItsWorkflow(assigned.walk);
    const settled = async (way: (parts: Opened & { readonly party: string }) => readonly acts.Act[]) => {
      const parts = await filed();
      return parts.walk.take(...way(parts), acts.endLine(parts.line), ...CLEARED);
    };
    const investigated = await settled(() => []);
    const line = Object.keys((await process.state<CaseState>(investigated.stream)).lines)[0] ?? '';
    await isHeldByItsWorkflow(await investigated.take(acts.reopenCase(line), acts.endLine(line), ...CLEARED));
    await isHeldByItsWorkflow(
      await investigated.take(acts.concludeInvestigation(), acts.archive(), acts.reopenCase(line)),
    );
    const determined = (parts: Opened & { readonly party: string }) => [
      acts.verifyLine(parts.line),
      acts.determinePayer(parts.party),
    ];
    await isHeldByItsWorkflow(await settled(determined));
    await isHeldByItsWorkflow(
      await settled((parts) => [
        ...determined(parts),
        acts.issueOrder(parts.party, parts.line, '2022-06-10'),
        acts.orderOutcome('o1', 'withdrawn'),
      ]),
    );
    const voluntary = await filed();
    const payment = acts.pay(voluntary.party, voluntary.line, 860_000, '2022-05-10');
    await voluntary.walk.take(...determined(voluntary), payment);
    await isHeldByItsWorkflow(voluntary.walk);
  }, 60_000);

  it('when member units are asked to feed back', async () => {
    const { walk } = await filed();
    await walk.take(acts.pushUnit('2022-05-20'), acts.pushUnit('2022-05-20'), acts.giveFeedback('u1'));
    await isHeldByItsWorkflow(await walk.take(acts.giveFeedback('u2')));
  }, 60_000);
});

describe('a department step', () => {
  it('is started by the workflow when the employer cannot be reached, once per obstacle', async () => {
    const { walk } = await filed();
    await walk.take(acts.obstacle());
    const history = await process.history(walk.stream);
    expect(history.filter(({ type }) => type === 'StepStarted')).toMatchObject([
      { actor: 'system:arrears-case-workflow', data: { kind: 'police-assistance', targetUnit: 'police' } },
    ]);
    await walk.take(acts.onStep('police-assistance-1', 'request', 'withdrawn', acts.CLERK));
    expect(count(await process.history(walk.stream), 'StepStarted')).toBe(1);
    await isHeldByItsWorkflow(await walk.take(acts.obstacle()));
    expect(count(await process.history(walk.stream), 'StepStarted')).toBe(2);
  }, 60_000);

  it.each(Object.keys(STEP_GRAPHS))(
    'of kind %s is followed on every path of its graph',
    async (kind) => {
      const graph = STEP_GRAPHS[kind];
      if (graph === undefined) throw new Error(kind);
      const { walk } = await filed();
      const told: (string | null)[][] = [];
      for (const [index, path] of pathsOf(graph).entries()) {
        const key = `${kind}-${index + 1}`;
        const under = () => process.environment.client.workflow.getHandle(`${walk.stream}/${key}`).query(actUnderWay);
        await walk.take(acts.startStep(kind, graph.targetKind === 'police' ? 'police' : 'city-hrss'));
        for (const { act, outcome } of path) {
          told.push([act, await untilEqual(under, act)]);
          const { by: party, notBy } = graph.acts[act] ?? {};
          const own = notBy === undefined ? acts.CLERK : acts.INSPECTOR;
          const by = party === 'target' ? acts.POLICE : own;
          await walk.take(acts.onStep(key, act, outcome, by));
        }
        told.push([null, await untilEqual(under, null)]);
      }
      for (const [due, followed] of told) expect(followed).toBe(due);
      await isHeldByItsWorkflow(walk);
    },
    60_000,
  );
});

describe('the walks together', () => {
  it('have walked every edge of the case', () => {
    const own: readonly string[] = Object.keys(NODES).slice(Object.keys(NODES).indexOf('open-case'));
    const edges = EDGES.filter(([from, to]) => own.includes(from) && own.includes(to));
    expect(edges.map(([from, to]) => `${from}>${to}`).filter((edge) => !walked.has(edge))).toEqual([]);
  });
});
