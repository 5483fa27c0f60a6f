import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, type CaseState, type CompanyState, listing } from '@qingxin/domain';
import { actUnderWay } from '@qingxin/workflows';
import { type PathAct, walksOf } from '../../libs/domain/src/testing/step-paths.ts';
import * as acts from './support/acts.ts';
import { ProcessFixture } from './support/process-fixture.ts';
import { morningAfter, StepGround } from './support/step-ground.ts';
import { untilEqual } from './support/until-equal.ts';

let process: ProcessFixture;
let ground: StepGround;

beforeAll(async () => {
  process = await ProcessFixture.begin();
  ground = await StepGround.begin(process);
  await process.startWorker();
}, 60_000);

afterAll(() => process?.end());

/** What is done beside the company is not waited for act by act. */
async function send(stream: string, ...steps: readonly acts.Act[]): Promise<void> {
  for (const { type, payload, by } of steps) await process.send(stream, type, payload, by);
}

/** A case whose order to pay the company did not obey. */
async function disobeyed(): Promise<{ readonly arrears: string; readonly line: string }> {
  const complaint = await process.registered();
  const arrears = acts.newCase();
  await send(complaint, acts.handle(), acts.accept(), acts.conclude('arrears'), acts.joinCase(arrears));
  await process.settle();
  const [line = ''] = Object.keys((await process.state<CaseState>(arrears)).lines);
  const payBy = await ground.tomorrow();
  await send(arrears, acts.assignLead(addDays(payBy, 30)), acts.addParty());
  const [party = ''] = Object.keys((await process.state<CaseState>(arrears)).parties);
  await send(arrears, ...ground.ordered(line, party, payBy));
  await process.skipTo(morningAfter(payBy));
  return { arrears, line };
}

async function follow(company: string, key: string, path: readonly PathAct[]): Promise<void> {
  const under = () => process.environment.client.workflow.getHandle(`${company}/${key}`).query(actUnderWay);
  for (const { act, outcome } of path) {
    expect(await untilEqual(under, act)).toBe(act);
    await ground.take(company, key, act, outcome);
  }
  expect(await untilEqual(under, null)).toBe(null);
}

describe('the workflow of a company', () => {
  it('follows a listing through every outcome, and stands where the log says', async () => {
    const company = acts.newCompany();
    await process.take(company, acts.registerCompany());
    for (const [index, path] of walksOf(listing).entries()) {
      const { arrears, line } = await disobeyed();
      await process.take(company, acts.proposeListing(arrears));
      const settled = [acts.endLine(line), acts.orderOutcome('o1', 'withdrawn')];
      await send(arrears, ...settled, acts.proposeClearing(), acts.confirmClearing());
      await follow(company, `listing-${index + 1}`, path);
    }
    const { listings } = await process.state<CompanyState>(company);
    expect(Object.values(listings).filter(({ number }) => number !== null)).not.toEqual([]);
    for (const { number } of Object.values(listings)) expect(number ?? '失信').toContain('失信');
    expect(process.chart.unwalked('company')).toEqual([]);
  }, 120_000);
});
