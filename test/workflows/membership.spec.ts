import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CaseState, ComplaintState } from '@qingxin/domain';
import * as acts from './support/acts.ts';
import { ProcessFixture } from './support/process-fixture.ts';

let process: ProcessFixture;

beforeAll(async () => {
  process = await ProcessFixture.begin();
  await process.startWorker();
}, 60_000);

afterAll(() => process?.end());

const FILED = [acts.handle(), acts.accept(), acts.conclude('arrears')];

const extend = (clockId: string): acts.Act => {
  const signed = { requestedBy: acts.CLERK.id, approvedBy: acts.HEAD.id, document: null };
  return { type: 'ExtendClock', payload: { clockId, amount: 30, reason: '案情复杂', ...signed }, by: acts.HEAD };
};

async function joined(): Promise<{ readonly complaint: string; readonly arrears: string }> {
  const complaint = await process.registered();
  const arrears = acts.newCase();
  await process.take(complaint, ...FILED, acts.joinCase(arrears));
  await process.take(arrears, acts.assignLead('2022-07-29'));
  return { complaint, arrears };
}

const clocks = async (stream: string) => (await process.state<CaseState | ComplaintState>(stream)).clocks;

describe('退出案件', () => {
  it('案件中批准的延期随投诉举报件带回，案件不再计时', async () => {
    const { complaint, arrears } = await joined();
    const before = (await clocks(complaint))['S3-01#1'];
    expect(before).toMatchObject({ status: 'ended', endedAs: 'runsInCase' });
    await process.take(arrears, extend('S3-01#1'));
    const due = (await clocks(arrears))['S3-01#1']?.due;
    await process.take(complaint, acts.leaveCase());
    expect((await clocks(complaint))['S3-01#2']).toMatchObject({
      ...{ status: 'running', due, extensions: [{ amount: 30 }] },
    });
    expect((await clocks(arrears))['S3-01#1']).toMatchObject({ status: 'ended' });
    const left = (await process.history(arrears)).filter(({ type }) => type === 'SourceRemoved');
    expect(left).toMatchObject([{ actor: 'system:complaint-workflow', data: { complaint, membership: 1 } }]);
  }, 60_000);

  it('尚未被案件收下就退出的，从自己的立案日起算', async () => {
    const complaint = await process.registered();
    await process.take(complaint, ...FILED);
    const { type, payload, by } = acts.joinCase(acts.newCase());
    const own = (await clocks(complaint))['S3-01#1']?.due;
    await process.send(complaint, type, payload, by);
    await process.take(complaint, acts.leaveCase());
    expect((await clocks(complaint))['S3-01#2']).toMatchObject({ status: 'running', due: own, extensions: [] });
  }, 60_000);
});
