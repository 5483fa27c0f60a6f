import { describe, expect, it } from '@jest/globals';
import { keyOfWork, knownOf } from './known.ts';
import type { FieldNode, Node } from './nodes.ts';

const id = (name: string, label: string): FieldNode => ({ name, k: 'id', label, required: true });
const record = (...fields: readonly FieldNode[]): Node => ({ k: 'record', label: '', fields });
const own = { value: 'a1', label: '区人社局' };
const alerts = [own, { value: 'a2', label: '区公安分局' }];

describe('what a form need not ask', () => {
  it('is what the work names, which is said instead', () => {
    const form = record(id('alertId', '通知'));
    expect(knownOf(form, keyOfWork('come-to-site/a2#1'), () => alerts)).toEqual({
      fixed: { alertId: 'a2' },
      opened: {},
      words: ['通知：区公安分局'],
    });
    // Of somebody else's work, or where the page says it already, nothing.
    expect(knownOf(form, keyOfWork('see-informed#1'), () => alerts).fixed).toEqual({});
    expect(knownOf(form, 'a2', () => alerts, ['alertId']).fixed).toEqual({});
  });

  it('is what there is only one of, which may still be changed', () => {
    const only = () => [own];
    expect(knownOf(record(id('alertId', '通知')), null, only)).toMatchObject({ fixed: {}, opened: { alertId: 'a1' } });
    // Whoever is one and the same cannot be on both sides.
    expect(knownOf(record(id('from', '当事人'), id('to', '当事人')), null, only).opened).toEqual({});
    const optional: FieldNode = { name: 'paper', k: 'id', label: '审批表' };
    expect(knownOf(record(optional), null, only).opened).toEqual({});
  });

  it('is nothing where two fields could be meant', () => {
    const form = record(id('from', '当事人'), id('to', '当事人'));
    expect(knownOf(form, 'a1', () => alerts)).toEqual({ fixed: {}, opened: {}, words: [] });
  });

  it.each([
    ['answer-alert/a1#2', 'a1'],
    ['verify-payment/p/1#1', 'p/1'],
    ['see-informed#1', null],
    [undefined, null],
  ])('%s is about %s', (taskId, key) => expect(keyOfWork(taskId)).toBe(key));
});
