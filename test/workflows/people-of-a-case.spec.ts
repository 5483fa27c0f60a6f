import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor, CaseState, ComplaintState } from '@qingxin/domain';
import * as acts from './support/acts.ts';
import { count } from './support/history.ts';
import { ProcessFixture } from './support/process-fixture.ts';

let process: ProcessFixture;

beforeAll(async () => {
  process = await ProcessFixture.begin();
  await process.startWorker();
}, 60_000);

afterAll(() => process?.end());

const add = (concealment: 'open' | 'concealed', amountFen: number): acts.Act => ({
  type: 'AddClaimant',
  payload: { claimant: { name: '工人02', concealment, amountFen, representative: false }, reason: '同班组' },
  by: acts.CLERK,
});

describe('并案后增加的工人', () => {
  it('公开的随即列入案件，保密的次日零时汇入，退出的随之撤下', async () => {
    const complaint = await process.registered();
    const caseId = acts.newCase();
    await process.take(complaint, acts.handle(), acts.accept(), acts.conclude('arrears'), acts.joinCase(caseId));
    await process.take(caseId, acts.assignLead('2022-12-30'));
    await process.take(complaint, add('open', 200_000), add('concealed', 300_000));
    const sums = async () => {
      const { lines } = await process.state<CaseState>(caseId);
      return Object.values(lines).map(({ claimedFen, origin }) => [claimedFen, origin]);
    };
    const open = [
      [1_860_000, `${complaint}/1`],
      [200_000, `${complaint}/1`],
    ];
    expect(await sums()).toEqual(open);
    const { gathering } = await process.state<CaseState>(caseId);
    await process.passTo(gathering?.at ?? '');
    expect(await sums()).toEqual([...open, [300_000, 'concealed']]);
    const history = await process.history(caseId);
    expect(count(history, 'ConcealedGathered')).toBe(1);
    expect(history.find(({ type }) => type === 'ConcealedGathered')?.actor).toBe('system:arrears-case-workflow');

    const { claimants } = await process.state<ComplaintState>(complaint);
    const leaver = Object.values(claimants).find(({ amountFen }) => amountFen === 200_000);
    const drop = { claimantId: leaver?.claimantId, reason: '不参加' };
    await process.take(complaint, { type: 'DropClaimant', payload: drop, by: acts.CLERK });
    const { lines } = await process.state<CaseState>(caseId);
    expect(Object.values(lines).filter(({ end }) => end === 'withdrawn')).toMatchObject([{ claimedFen: 200_000 }]);
  }, 60_000);
});

describe('并案后网上发来的', () => {
  const open = async (stream: string, prefix: string) => {
    const { tasks } = await process.state<ComplaintState>(stream);
    return Object.values(tasks).flatMap(({ kind, unit, status }) =>
      status === 'open' && kind.startsWith(prefix) ? [`${kind} ${unit}`] : [],
    );
  };

  it('由牵头单位一并看到，牵头单位看过的，承办单位那里也就了结', async () => {
    const complaint = await process.registered();
    const caseId = acts.newCase();
    await process.take(complaint, acts.handle(), acts.accept(), acts.conclude('arrears'), acts.joinCase(caseId));
    await process.take(caseId, acts.assignLead('2022-12-30'));
    const { claimants } = await process.state<ComplaintState>(complaint);
    const [claimantId = ''] = Object.keys(claimants);
    const by: Actor = {
      ...{ id: `public:${claimantId}`, unit: null, post: null, roles: ['public'] },
      ownStream: complaint,
    };
    await process.take(complaint, { type: 'AddStatement', payload: { claimantId, words: '班长叫签空白表。' }, by });
    expect(await open(complaint, 'sent-')).toEqual(['sent-words hrss']);
    expect(await open(caseId, 'source-')).toEqual(['source-words housing']);
    const { tasks } = await process.state<CaseState>(caseId);
    const taskId = Object.keys(tasks).find((id) => id.startsWith('source-words'));
    await process.take(caseId, { type: 'CompleteTask', payload: { taskId, note: '已核实' }, by: acts.HOUSING });
    expect([await open(complaint, 'sent-'), await open(caseId, 'source-')]).toEqual([[], []]);
    expect((await process.state<CaseState>(caseId)).sourceSendings).toEqual({});
  }, 60_000);
});
