import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, type CaseState, type CompanyState, type ComplaintState, listing } from '@qingxin/domain';
import { actUnderWay } from '@qingxin/workflows';
import { type PathAct, walksOf } from '../../libs/domain/src/testing/step-paths.ts';
import * as acts from './support/acts.ts';
import type { ProcessFixture } from './support/process-fixture.ts';
import { morningAfter, startedGround, type StepGround } from './support/step-ground.ts';
import { untilEqual } from './support/until-equal.ts';

let process: ProcessFixture;
let ground: StepGround;

beforeAll(async () => {
  ({ process, ground } = await startedGround());
}, 60_000);

afterAll(() => process?.end());

/** What is done beside the company is not waited for act by act. */
async function send(stream: string, ...steps: readonly acts.Act[]): Promise<void> {
  for (const { type, payload, by } of steps) await process.send(stream, type, payload, by);
}

interface Owing {
  readonly complaint: string;
  readonly arrears: string;
  readonly line: string;
  readonly party: string;
}

/** A case in which the company owes; nobody has ordered it to pay yet. */
async function owing(): Promise<Owing> {
  const complaint = await process.registered();
  const arrears = acts.newCase();
  await send(complaint, acts.handle(), acts.accept(), acts.conclude('arrears'), acts.joinCase(arrears));
  await process.settle();
  await send(arrears, acts.assignLead(addDays(await ground.tomorrow(), 300)), acts.addParty());
  const { lines, parties } = await process.state<CaseState>(arrears);
  const [line = ''] = Object.keys(lines);
  const [party = ''] = Object.keys(parties);
  await send(arrears, acts.verifyLine(line), acts.determinePayer(party));
  return { complaint, arrears, line, party };
}

/** One more order that the company does not obey, and the listing that follows. */
async function proposed(company: string, { arrears, line, party }: Owing): Promise<void> {
  const payBy = await ground.tomorrow();
  const orderId = `o${Object.keys((await process.state<CaseState>(arrears)).orders).length + 1}`;
  const service = { orderId, way: 'post', served: true, document: 'doc-2' };
  await send(arrears, acts.decide(party, line, payBy), { type: 'RecordService', payload: service, by: acts.CLERK });
  await process.skipTo(morningAfter(payBy));
  await process.take(company, acts.proposeListing(arrears, orderId));
}

/** Settled in another way, and everybody told: nothing of it runs on for years. */
async function cleared({ complaint, arrears, line }: Owing): Promise<void> {
  const { orders } = await process.state<CaseState>(arrears);
  const ended = Object.keys(orders).map((id) => acts.orderOutcome(id, 'ignored'));
  await send(arrears, acts.endLine(line), ...ended, acts.proposeClearing(), acts.confirmClearing());
  await process.settle();
  const { claimants } = await process.state<ComplaintState>(complaint);
  const told = [acts.tell('result'), acts.callBack(Object.keys(claimants)[0] ?? '', true)];
  await send(complaint, ...told, acts.proposeClosing('case-outcome-told'), acts.confirmClosing());
}

async function follow(company: string, key: string, path: readonly PathAct[]): Promise<void> {
  const under = () => process.environment.client.workflow.getHandle(`${company}/${key}`).query(actUnderWay);
  for (const { act, outcome } of path) {
    expect(await untilEqual(under, act)).toBe(act);
    await ground.take(company, key, act, outcome);
  }
  expect(await untilEqual(under, null)).toBe(null);
}

/** For three years; before an early removal the wages must be cleared. */
const has = (path: readonly PathAct[], outcome: string): boolean => path.some((way) => way.outcome === outcome);

describe('the workflow of a company', () => {
  it('follows a warning to its end and a listing through every outcome, and stands where the log says', async () => {
    const company = acts.newCompany();
    await process.take(company, acts.registerCompany());
    const day = addDays(await ground.tomorrow(), -1);
    const risk = [acts.recordSignal(day, acts.CLERK), acts.signForWarning(acts.CLERK)];
    for (const step of [...risk, acts.concludeWarning(day, acts.CLERK)]) await process.take(company, step);
    const walks = [...walksOf(listing)].sort(
      (one, other) => Number(has(one, 'granted')) - Number(has(other, 'granted')),
    );
    let key = 0;
    const go = async (path: readonly PathAct[], debt: Owing): Promise<void> => {
      await proposed(company, debt);
      if (has(path, 'granted') || has(path, 'expired')) await cleared(debt);
      key += 1;
      await follow(company, `listing-${key}`, path);
    };
    const first = await owing();
    for (const path of walks.filter((one) => !has(one, 'expired'))) await go(path, first);
    for (const path of walks.filter((one) => has(one, 'expired'))) await go(path, await owing());
    const { listings } = await process.state<CompanyState>(company);
    const numbers = Object.values(listings).flatMap(({ number }) => number ?? []);
    expect(numbers.length).toBe(walks.filter((one) => has(one, 'listed')).length);
    for (const number of numbers) expect(number).toContain('失信');
    expect(process.chart.unwalked('company')).toEqual([]);
  }, 120_000);
});
