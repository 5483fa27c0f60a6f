import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CaseState, ComplaintState } from '@qingxin/domain';
import { actUnderWay } from '@qingxin/workflows';
import * as acts from './support/acts.ts';
import { count } from './support/history.ts';
import { ProcessFixture } from './support/process-fixture.ts';
import { StepGround } from './support/step-ground.ts';
import { untilEqual } from './support/until-equal.ts';

let process: ProcessFixture;

beforeAll(async () => {
  process = await ProcessFixture.begin();
  await StepGround.begin(process);
  await process.startWorker();
}, 60_000);

afterAll(() => process?.end());

interface Opened {
  readonly arrears: string;
  readonly complaint: string;
  readonly line: string;
}

interface Filed extends Opened {
  readonly party: string;
}

const BY_HRSS = [acts.handle(), acts.accept(), acts.conclude('arrears')];
/** Accepted by a unit that files nothing. */
const BY_HOUSING = [
  ...[acts.handFirst('housing'), acts.signFor('h1', acts.HOUSING)],
  ...[acts.accept(acts.HOUSING), acts.conclude('arrears', acts.HOUSING)],
];
const CLEARED = [acts.proposeClearing(), acts.confirmClearing()];
const ENDED = [acts.concludeInvestigation(), acts.archive()];

const take = (stream: string, ...steps: readonly acts.Act[]): Promise<void> => process.take(stream, ...steps);

/** A case that a complaint opened by joining it. */
async function opened(way = BY_HRSS): Promise<Opened> {
  const complaint = await process.registered();
  const arrears = acts.newCase();
  await take(complaint, ...way, acts.joinCase(arrears));
  const { lines } = await process.state<CaseState>(arrears);
  return { arrears, complaint, line: Object.keys(lines)[0] ?? '' };
}

async function filed(): Promise<Filed> {
  const parts = await opened();
  await take(parts.arrears, acts.assignLead('2022-07-29'), acts.addParty());
  const { parties } = await process.state<CaseState>(parts.arrears);
  return { ...parts, party: Object.keys(parties)[0] ?? '' };
}

async function at(stream: string): Promise<readonly string[]> {
  return (await process.state<CaseState | ComplaintState>(stream)).active;
}

describe('the workflow stands where the log says the case stands', () => {
  it('from the complaint that opens it to the archive; the complaint is told of it once', async () => {
    const { arrears, complaint, line, party } = await filed();
    await take(arrears, acts.verifyLine(line), acts.determinePayer(party), acts.issueOrder(party, line, '2022-06-10'));
    await take(arrears, acts.pay(party, line, 1_860_000, '2022-05-10'), acts.verifyPaid('p1', line));
    await take(arrears, acts.orderOutcome('o1'), ...CLEARED, ...ENDED);
    expect([await at(arrears), await at(complaint)]).toEqual([['archive'], ['inform']]);
    expect(count(await process.history(complaint), 'OutcomeReceived')).toBe(2);
    expect(count(await process.history(arrears), 'SourceAdded')).toBe(1);
  }, 60_000);

  it('when an order follows a payment, and when everything is taken up again', async () => {
    const { arrears, line, party } = await filed();
    const paid = (fen: number) => acts.pay(party, line, fen, '2022-05-10');
    await take(arrears, acts.verifyLine(line), paid(860_000), acts.determinePayer(party));
    await take(arrears, acts.issueOrder(party, line, '2022-06-10'), paid(1_000_000), acts.verifyPaid('p1', line));
    await take(arrears, acts.verifyPaid('p2', line), acts.orderOutcome('o1'), ...CLEARED, acts.reopenCase(line));
    await take(arrears, acts.endLine(line), ...CLEARED, ...ENDED, acts.reopenCase(line));
    expect(await at(arrears)).toEqual(['verify']);
  }, 60_000);

  it('when the wages are settled another way, wherever that happens', async () => {
    const unfiled = await opened(BY_HOUSING);
    await take(unfiled.complaint, acts.leaveCase());
    await take(unfiled.arrears, acts.proposeClearing(acts.COORDINATOR), acts.confirmClearing());
    const assigned = await opened(BY_HOUSING);
    await take(assigned.arrears, acts.assignLead('2022-07-29'), acts.endLine(assigned.line), ...CLEARED);
    const settled = async (way: (parts: Filed) => readonly acts.Act[]): Promise<Filed> => {
      const parts = await filed();
      await take(parts.arrears, ...way(parts), acts.endLine(parts.line), ...CLEARED);
      expect(await at(parts.arrears)).toEqual(['clear']);
      return parts;
    };
    const { arrears, line } = await settled(() => []);
    await take(arrears, acts.reopenCase(line), acts.endLine(line), ...CLEARED, ...ENDED, acts.reopenCase(line));
    expect(await at(arrears)).toEqual(['investigate']);
    const determined = (parts: Filed) => [acts.verifyLine(parts.line), acts.determinePayer(parts.party)];
    await settled(determined);
    const withdrawn = acts.orderOutcome('o1', 'withdrawn');
    await settled((parts) => [...determined(parts), acts.issueOrder(parts.party, parts.line, '2022-06-10'), withdrawn]);
    const voluntary = await filed();
    const payment = acts.pay(voluntary.party, voluntary.line, 860_000, '2022-05-10');
    await take(voluntary.arrears, ...determined(voluntary), payment);
    expect(await at(voluntary.arrears)).toEqual(['verify']);
  }, 60_000);

  it('when member units are asked to feed back', async () => {
    const { arrears } = await filed();
    await take(arrears, acts.pushUnit('2022-05-20'), acts.pushUnit('2022-05-20'), acts.giveFeedback('u1'));
    expect(await at(arrears)).toEqual(['investigate', 'feedback']);
    await take(arrears, acts.giveFeedback('u2'));
    expect(await at(arrears)).toEqual(['investigate']);
  }, 60_000);
});

describe('a department step', () => {
  it('is started by the workflow when the employer cannot be reached, once per obstacle', async () => {
    const { arrears } = await filed();
    await take(arrears, acts.obstacle());
    const history = await process.history(arrears);
    expect(history.filter(({ type }) => type === 'StepStarted')).toMatchObject([
      { actor: 'system:arrears-case-workflow', data: { kind: 'police-assistance', targetUnit: 'police' } },
    ]);
    await take(arrears, acts.onStep('police-assistance-1', 'request', 'withdrawn', acts.CLERK));
    expect(count(await process.history(arrears), 'StepStarted')).toBe(1);
    await take(arrears, acts.obstacle());
    expect(count(await process.history(arrears), 'StepStarted')).toBe(2);
  }, 60_000);

  it('is followed again when the act that had ended it is voided', async () => {
    const { arrears } = await filed();
    const key = 'police-assistance-1';
    const under = () => process.environment.client.workflow.getHandle(`${arrears}/${key}`).query(actUnderWay);
    await take(arrears, acts.obstacle(), acts.onStep(key, 'request', 'withdrawn', acts.CLERK));
    expect(await untilEqual(under, null)).toBe(null);
    const { steps } = await process.state<CaseState>(arrears);
    await take(arrears, acts.voidEntry(steps[key]?.acts.at(-1)?.version ?? 0));
    expect(await untilEqual(under, 'request')).toBe('request');
    expect(await at(arrears)).toEqual(['investigate', 'police-assistance']);
  }, 60_000);
});

describe('the walks together', () => {
  it('have walked every edge of the case but the lanes of steps, and at every node its workflow stood', () => {
    expect(process.chart.unwalked('case')).toEqual([]);
  });
});
