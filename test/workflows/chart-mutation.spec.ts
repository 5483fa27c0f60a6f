import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, type CaseState, NODES, type NodeId, STEP_GRAPHS, type StepGraph } from '@qingxin/domain';
import * as acts from './support/acts.ts';
import * as traces from './support/emergency-acts.ts';
import { ChartMismatch, type Mismatch } from './support/chart-check.ts';
import { leavingOut, ONE_ENTER_LEFT_OUT } from './support/left-out.ts';
import { mutantBundle } from './support/mutant-bundle.ts';
import { ProcessFixture } from './support/process-fixture.ts';
import { morningAfter, StepGround } from './support/step-ground.ts';

const FOUND = [acts.handle(), acts.accept(), acts.conclude('arrears')];
const NO_ARREARS = [acts.handle(), acts.accept(), acts.conclude('no-arrears')];
const WITHDRAWN = [acts.withdraw(), acts.confirmWithdrawal()];

/** A way to every node of the complaint's side of the chart. */
const COMPLAINTS = {
  'first-contact': [],
  'hand-off': [acts.handFirst('housing')],
  designate: [
    ...[acts.handFirst('housing'), acts.giveBack('h1', acts.HOUSING, 'police')],
    acts.giveBack('h2', acts.POLICE, null),
  ],
  acceptance: [acts.handle()],
  supplement: [acts.handle(), acts.askSupplement('2022-05-20')],
  'preliminary-check': [acts.handle(), acts.accept()],
  'confirm-not-wage': [acts.notWageFirst()],
  'lead-away': [acts.handle(), acts.decline()],
  'in-case': [...FOUND, acts.joinCase(leavingOut(null, 'case'))],
  inform: NO_ARREARS,
  'call-back': [...NO_ARREARS, acts.tell('result')],
  closing: WITHDRAWN,
  closed: [...WITHDRAWN, acts.proposeClosing('withdrawn'), acts.confirmClosing()],
} as const satisfies Readonly<Partial<Record<NodeId, readonly acts.Act[]>>>;

type CaseWay = (line: string, party: string) => readonly acts.Act[];

const filed = [acts.assignLead('2022-07-29'), acts.fileCase(), acts.addParty()];
const cleared: CaseWay = (line) => [acts.endLine(line), acts.proposeClearing(), acts.confirmClearing()];
const determined: CaseWay = (line, party) => [acts.verifyLine(line), acts.determinePayer(party)];

/** The same on the case's side; all but the first two begin where the case is filed. */
const CASES = {
  'open-case': () => [],
  file: () => filed.slice(0, 1),
  investigate: () => [],
  'determine-payer': determined,
  order: (line, party) => [...determined(line, party), acts.issueOrder(party, line, '2022-06-10')],
  verify: (line, party) => [acts.verifyLine(line), acts.pay(party, line, 860_000, '2022-05-10')],
  feedback: () => [acts.pushUnit('2022-05-20')],
  clear: cleared,
  archive: (line, party) => [...cleared(line, party), acts.concludeInvestigation(), acts.archive()],
} as const satisfies Readonly<Partial<Record<NodeId, CaseWay>>>;

const STEPS = Object.values(STEP_GRAPHS);
/** The nodes of the company's side. */
const COMPANIES = ['credit-file', 'company-warning', 'listing'] as const satisfies readonly NodeId[];

/** The nodes of the project's side, and what leads there. */
const PROJECTS = {
  'project-file': () => [],
  'project-rectification': (day) => [acts.recordCheck(day)],
  'project-warning': (day) => [acts.recordSignal(day)],
} as const satisfies Readonly<Partial<Record<NodeId, (day: string) => readonly acts.Act[]>>>;

/** Those of a trace-back. */
const TRACE_BACKS = {
  'trace-back': [],
  'trace-back-adopted': [traces.findNothing(), traces.adoptFindings()],
  'trace-back-concluded': [traces.findNothing(), traces.adoptFindings(), traces.concludeTraceBack()],
} as const satisfies Readonly<Partial<Record<NodeId, readonly acts.Act[]>>>;

let process: ProcessFixture;
let ground: StepGround;
/** What each workflow that leaves out a node was found with, by that node. */
const found = new Map<string, Mismatch>();

async function send(stream: string, ...steps: readonly acts.Act[]): Promise<void> {
  for (const { type, payload, by } of steps) await process.send(stream, type, payload, by);
}

async function mismatches(): Promise<readonly Mismatch[]> {
  const error: unknown = await process.settle().catch((thrown: unknown) => thrown);
  if (!(error instanceof ChartMismatch)) throw error;
  return error.mismatches;
}

/** A case opened by a complaint that a unit which files nothing has accepted. */
async function opened(node: NodeId): Promise<string> {
  const complaint = await process.registered(leavingOut(null, 'complaint'));
  const arrears = leavingOut(node, 'case');
  const { HOUSING } = acts;
  const accepted = [acts.handFirst('housing'), acts.signFor('h1', HOUSING), acts.accept(HOUSING)];
  await send(complaint, ...accepted, acts.conclude('arrears', HOUSING), acts.joinCase(arrears));
  return arrears;
}

async function go(arrears: string, way: CaseWay): Promise<void> {
  const { lines, parties } = await process.state<CaseState>(arrears);
  await send(arrears, ...way(Object.keys(lines)[0] ?? '', Object.keys(parties)[0] ?? ''));
}

async function led(arrears: string, node: NodeId, way: CaseWay): Promise<void> {
  if (node !== 'open-case' && node !== 'file') await send(arrears, ...filed);
  await go(arrears, way);
}

/** To where any department step may begin. */
async function ordered(arrears: string, graph: StepGraph, payBy: string): Promise<void> {
  await send(arrears, ground.lead(graph), acts.fileCase(), acts.addParty());
  await go(arrears, (line, party) => ground.ordered(line, party, payBy));
}

const entries = <V>(ways: Readonly<Partial<Record<NodeId, V>>>) => Object.entries(ways) as [NodeId, V][];

beforeAll(async () => {
  process = await ProcessFixture.begin({ bundle: await mutantBundle(ONE_ENTER_LEFT_OUT) });
  ground = await StepGround.begin(process);
  await process.startWorker();
  const streams = new Map<NodeId, string>();
  for (const [node, way] of entries<readonly acts.Act[]>(COMPLAINTS)) {
    const stream = await process.registered(leavingOut(node, 'complaint'));
    streams.set(node, stream);
    await send(stream, ...way);
  }
  for (const [node] of entries<CaseWay>(CASES)) streams.set(node, await opened(node));
  for (const { node } of STEPS) streams.set(node, await opened(node));
  for (const node of COMPANIES) {
    streams.set(node, leavingOut(node, 'company'));
    await send(streams.get(node) ?? '', acts.registerCompany());
  }
  const today = addDays(await ground.tomorrow(), -1);
  await send(streams.get('company-warning') ?? '', acts.recordSignal(today, acts.CLERK));
  for (const [node, way] of entries<(day: string) => readonly acts.Act[]>(PROJECTS)) {
    streams.set(node, leavingOut(node, 'project'));
    await send(streams.get(node) ?? '', acts.registerProject(), ...way(today));
  }
  for (const [node, way] of entries<readonly acts.Act[]>(TRACE_BACKS)) {
    streams.set(node, leavingOut(node, 'supervision'));
    await send(streams.get(node) ?? '', traces.directed(), ...way);
  }
  await mismatches();
  const payBy = await ground.tomorrow();
  for (const graph of STEPS) await ordered(streams.get(graph.node) ?? '', graph, payBy);
  await mismatches();
  await process.sleepTo(morningAfter(payBy));
  for (const graph of STEPS) await send(streams.get(graph.node) ?? '', ground.start(graph));
  await send(streams.get('listing') ?? '', acts.proposeListing(streams.get('finance-backstop') ?? ''));
  for (const [node, way] of entries<CaseWay>(CASES)) await led(streams.get(node) ?? '', node, way);
  const nodes = new Map([...streams].map(([node, stream]) => [stream, node]));
  for (const one of await mismatches()) found.set(nodes.get(one.stream) ?? one.stream, one);
}, 180_000);

afterAll(() => process?.end());

describe('a workflow that leaves out a node of the chart', () => {
  it.each(Object.keys(NODES))('%s: no longer stands where the log says, and is found at that node', (node) => {
    const { folded, entered } = found.get(node) ?? { folded: '', entered: 'the same' };
    expect(folded.split(',')).toContain(node);
    expect(folded.split(',').filter((other) => other !== node)).toEqual(entered === '' ? [] : entered.split(','));
  });

  it('and every other workflow stands where the log says', () => {
    expect([...found.keys()].sort()).toEqual(Object.keys(NODES).sort());
  });
});
