import { describe, expect, it } from '@jest/globals';
import { awaitedBy, type Proposed } from './awaiting.ts';

const signed = (by: string) => ({ by, byShownAs: `治欠办${by.slice(-2)}`, at: '2026-10-08T01:00:00.000Z' });
const unit = (name: string) => ({ name });
const proposed: Proposed = {
  rules: [{ ...signed('person:office01'), proposalId: 'p1', row: { id: 'S1-08-SIGN', title: '签收' } }],
  notices: [{ ...signed('person:office02'), proposalId: 'p2', year: { year: 2027, notice: '国办发明电〔2026〕9号' } }],
  recounts: [
    { id: 'r1', status: 'ordered', cause: '2027年放假通知', ordered: signed('person:office01') },
    { id: 'r2', status: 'ready', cause: '2027年放假通知', ordered: null },
  ],
  mergers: [
    {
      ...{ mergerId: 'm1', status: 'proposed', from: unit('区文旅局'), to: unit('区教育局') },
      ...{ proposedByShownAs: '治欠办01', own: false },
    },
    {
      ...{ mergerId: 'm2', status: 'approved', from: unit('镇01'), to: unit('镇02') },
      ...{ proposedByShownAs: '治欠办02', own: false },
    },
  ],
};

const erasure = (may: readonly string[]) => ({
  ...{ id: 'e1', proposed: signed('person:office01'), may },
  matters: [{ matter: { stream: 'case-1', kind: 'case', number: '案1号' } }],
});

describe('what waits for a second person', () => {
  it('is shown to whoever may confirm it, each with where it is confirmed', () => {
    expect(awaitedBy('person:office02', proposed).map(({ kind, title, to }) => [kind, title, to])).toEqual([
      ['rule', 'S1-08-SIGN 签收', '/rules/changes'],
      ['recount', '2027年放假通知', '/rules/recounts/r1'],
      ['merger', '区文旅局 并入 区教育局', '/admin/units'],
    ]);
  });

  it('is not shown to whoever proposed it', () => {
    const own = { ...proposed, mergers: proposed.mergers?.map((merger) => ({ ...merger, own: true })) };
    expect(awaitedBy('person:office01', own).map(({ kind }) => kind)).toEqual(['notice']);
  });

  it('is an erasure that the service lets him approve, and none that it does not', () => {
    const told = (may: readonly string[]) => awaitedBy('person:office02', { erasures: [erasure(may)] });
    expect(told(['approve', 'refuse'])).toMatchObject([{ kind: 'erasure', title: '案件 案1号', to: '/erasure' }]);
    expect(told(['withdraw'])).toEqual([]);
  });

  it('is nothing before it was read', () => expect(awaitedBy('person:office01', {})).toEqual([]));
});
