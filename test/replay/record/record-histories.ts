import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import {
  addDays,
  COMPANY_GRAPHS,
  type CaseState,
  type ComplaintState,
  type ConductState,
  type DutyState,
  dutyStreamOf,
  listing,
  STEP_GRAPHS,
  STEP_KINDS,
  type StepGraph,
  waits,
} from '@qingxin/domain';
import { workflowTypeOf } from '@qingxin/workflows';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { walksOf } from '../../../libs/domain/src/testing/step-paths.ts';
import * as acts from '../../workflows/support/acts.ts';
import * as reports from '../../workflows/support/conduct-acts.ts';
import * as emergencies from '../../workflows/support/emergency-acts.ts';
import { LiveFixture, ownTemporal } from '../../workflows/support/live-fixture.ts';
import { morningAfter, StepGround } from '../../workflows/support/step-ground.ts';
import { historyFile, historyFolder } from '../saved-histories.ts';

let temporal: Awaited<ReturnType<typeof ownTemporal>>;
let process: LiveFixture;

beforeAll(async () => {
  temporal = await ownTemporal();
  process = await LiveFixture.begin(temporal.address);
}, 60_000);

afterAll(async () => {
  await process.end();
  await temporal.stop();
});

const OF_COMPANIES = STEP_KINDS.filter((kind) => kind in COMPANY_GRAPHS);
const OF_CASES = STEP_KINDS.filter((kind) => kind in STEP_GRAPHS);

/** One complaint that misses a date and its case with every department step; answers the workflow ids by type. */
async function played(): Promise<Readonly<Record<string, string>>> {
  const complaint = await process.registered();
  const caseId = acts.newCase();
  await process.passTo('2022-05-20T01:00:00.000Z');
  const letter = await letterIssued(complaint);
  const ground = await StepGround.begin(process);
  for (const step of [acts.handle(), acts.accept(), acts.conclude('arrears'), acts.joinCase(caseId)]) {
    await process.take(complaint, step);
  }
  const line = Object.keys((await process.state<CaseState>(caseId)).lines)[0] ?? '';
  const graphs = Object.values(STEP_GRAPHS);
  const obstructed = [ground.lead(...graphs), acts.addParty(), acts.obstacle()];
  for (const step of obstructed) await process.take(caseId, step);
  const [party = ''] = Object.keys((await process.state<CaseState>(caseId)).parties);
  const payBy = await ground.tomorrow();
  for (const step of ground.ordered(line, party, payBy)) await process.take(caseId, step);
  await process.passTo(morningAfter(payBy));
  const company = acts.newCompany();
  for (const step of [acts.registerCompany(), acts.proposeListing(caseId)]) await process.take(company, step);
  await follow(ground, company, listing);
  const project = acts.newProject();
  const day = addDays(await ground.tomorrow(), -1);
  const risk = [acts.recordSignal(day), acts.signForWarning(), acts.concludeWarning(day)];
  const breach = [
    acts.recordCheck(day),
    acts.orderRectification('b1', addDays(day, 7)),
    acts.judgeRectified('b1', day),
  ];
  for (const step of [acts.registerProject(), ...breach, ...risk]) await process.take(project, step);
  const batch = acts.newBatch();
  for (const step of [acts.receiveSheet(caseId, party), acts.acceptBatch()]) await process.take(batch, step);
  // The inspection last: one clerk acts throughout, and whoever inspected does not decide.
  const inspected = (graph: StepGraph): number => (graph.kind === 'inspection' ? 1 : 0);
  const inOrder = [...graphs].sort((one, other) => inspected(one) - inspected(other));
  for (const graph of inOrder) await walk(ground, caseId, graph);
  const end = [
    acts.endLine(line),
    acts.orderOutcome('o1', 'withdrawn'),
    acts.proposeClearing(),
    acts.confirmClearing(),
  ];
  for (const step of [...end, acts.archive()]) await process.take(caseId, step);
  const { claimants } = await process.state<ComplaintState>(complaint);
  const told = [acts.tell('result'), acts.callBack(Object.keys(claimants)[0] ?? '', true)];
  for (const step of [...told, acts.proposeClosing('case-outcome-told'), acts.confirmClosing()]) {
    await process.take(complaint, step);
  }
  const emergency = await emergencyReported();
  const duty = await dutyKept(ground);
  const report = await reportLeft();
  const ofSteps = OF_CASES.map((kind) => [workflowTypeOf(kind), `${caseId}/${kind}-1`] as const);
  const ofListings = OF_COMPANIES.map((kind) => [workflowTypeOf(kind), `${company}/${kind}-1`] as const);
  return {
    [workflowTypeOf('complaint')]: complaint,
    [workflowTypeOf('arrears-case')]: caseId,
    [workflowTypeOf('escalation')]: `${complaint}/ladder-hrss`,
    [workflowTypeOf('company')]: company,
    [workflowTypeOf('standing-duty')]: duty,
    [workflowTypeOf('project')]: project,
    [workflowTypeOf('import')]: batch,
    [workflowTypeOf('supervision')]: letter,
    [workflowTypeOf('emergency')]: emergency,
    [workflowTypeOf('conduct')]: report,
    ...Object.fromEntries([...ofSteps, ...ofListings]),
  };
}

/** A letter over the 督办 that the complaint has come to, which its unit has answered. */
async function letterIssued(complaint: string): Promise<string> {
  const letter = acts.newAct();
  for (const step of [acts.draftLetter([complaint]), acts.issueAct(), acts.answerAct()]) {
    await process.take(letter, step);
  }
  return letter;
}

/** An emergency with a second call that was merged into it, reported once. */
async function emergencyReported(): Promise<string> {
  const [first, second] = [emergencies.newEmergency(), emergencies.newEmergency()];
  for (const step of [emergencies.raise(null), emergencies.report('first')]) await process.take(first, step);
  for (const step of [emergencies.raise(null), emergencies.merge(first)]) await process.take(second, step);
  return first;
}

/** A report against a unit that was passed on late. */
async function reportLeft(): Promise<string> {
  const report = reports.newReport();
  await process.take('organisation', reports.addPetitionOffice());
  await process.take(report, reports.registerReport());
  const { clocks } = await process.state<ConductState>(report);
  await process.passTo(morningAfter(Object.values(clocks)[0]?.due ?? ''));
  await process.take(report, reports.passOnReport());
  return report;
}

/** A standing duty whose first period is opened. */
async function dutyKept(ground: StepGround): Promise<string> {
  const duty = dutyStreamOf('petition-bulletin');
  const payload = { from: await ground.tomorrow(), number: '示例治欠办〔2022〕1号', document: 'doc-1' };
  await process.take(duty, { type: 'StartDuty', payload, by: acts.COORDINATOR });
  const { next } = await process.state<DutyState>(duty);
  await process.passTo(morningAfter(next?.to ?? payload.from));
  return duty;
}

/** The longest way through the step that waits for no date to pass; the police are asked by the workflow itself. */
async function walk(ground: StepGround, caseId: string, graph: StepGraph): Promise<void> {
  if (graph.kind !== 'police-assistance') await process.take(caseId, ground.start(graph));
  await follow(ground, caseId, graph);
}

async function follow(ground: StepGround, matter: string, graph: StepGraph<string>): Promise<void> {
  const inTime = walksOf(graph).filter((path) =>
    path.every(({ act, outcome }) => {
      const way = graph.acts[act]?.outcomes[outcome];
      return way !== undefined && !waits(way);
    }),
  );
  const [longest = []] = [...inTime].sort((one, other) => other.length - one.length);
  for (const { act, outcome } of longest) await ground.take(matter, `${graph.kind}-1`, act, outcome);
}

/** As Temporal writes it, without the name of the machine it was recorded on. */
function oneEventPerLine(json: string): string {
  const { events } = JSON.parse(json, (key, value: unknown) => (key === 'identity' ? 'recorder' : value)) as {
    readonly events: readonly unknown[];
  };
  return `{"events":[\n${events.map((event) => JSON.stringify(event)).join(',\n')}\n]}\n`;
}

/** Run by `npm run record-histories`. What this version has recorded already is left as it is. */
it('records one history of each workflow for this version of the process', async () => {
  const ids = await played();
  await mkdir(historyFolder(), { recursive: true });
  for (const [type, id] of Object.entries(ids)) {
    const file = historyFile(type);
    if (existsSync(file)) continue;
    const history = await process.client.workflow.getHandle(id).fetchHistory();
    await writeFile(file, oneEventPerLine(historyToJSON(history)));
  }
  expect(Object.keys(ids).filter((type) => !existsSync(historyFile(type)))).toEqual([]);
}, 300_000);
