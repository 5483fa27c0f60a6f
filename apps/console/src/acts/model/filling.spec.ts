import { describe, expect, it } from '@jest/globals';
import { choicesIn } from './choices.ts';
import { draftIn, withoutPersonal } from './drafts.ts';
import { grouped, groupOf, refused } from './groups.ts';
import type { FieldNode, Node } from './nodes.ts';
import { presetOf } from './presets.ts';
import { fenOf, payloadOf, UNKNOWN, valueOf, yuanOf } from './values.ts';

const record = (...fields: readonly FieldNode[]): Node => ({ k: 'record', label: '', fields });
const reason: FieldNode = { name: 'reason', k: 'long', label: '理由', required: true, personal: true, max: 5 };
const amount: FieldNode = { name: 'amountFen', k: 'fen', label: '数额', min: 0, max: 100_000, unknown: true };
const note: FieldNode = { name: 'note', k: 'text', label: '说明', required: true, nullable: true };
const lines: FieldNode = { name: 'lines', k: 'list', label: '明细', of: record(amount), min: 1, required: true };

describe('what is filled in', () => {
  it.each([
    ['18,600.5', 1_860_050],
    ['0', 0],
    ['1.234', null],
    ['十元', null],
    ['-1', null],
  ])('%s 元 in fen', (text, fen) => {
    expect(fenOf(text)).toBe(fen);
    if (fen !== null) expect(fenOf(yuanOf(fen))).toBe(fen);
  });

  it('is wrong where the service names it so', () => {
    const form = record(reason, amount, note, lines);
    expect(payloadOf(form, {}).issues).toEqual([
      { path: '/reason', code: 'missing' },
      { path: '/lines', code: 'missing' },
    ]);
    const filled = { reason: '一二三四五六', amountFen: '2000', lines: [{ amountFen: '多' }] };
    expect(payloadOf(form, filled).issues).toEqual([
      { path: '/reason', code: 'long', limit: 5 },
      { path: '/amountFen', code: 'large', limit: 100_000 },
      { path: '/lines/0/amountFen', code: 'number' },
    ]);
  });

  it('is asked for, needed and sent by what another field says, and what was filled in before that changed is not sent', () => {
    const kind: FieldNode = {
      name: 'kind',
      k: 'enum',
      label: '种类',
      options: [
        ['a', '甲'],
        ['b', '乙'],
      ],
      required: true,
    };
    const units: FieldNode = {
      name: 'units',
      k: 'list',
      label: '单位',
      of: reason,
      required: true,
      asked: { by: 'kind', is: ['b'], needed: true },
    };
    const why: FieldNode = { ...note, name: 'why', asked: { by: 'kind', is: ['b'], needed: true, elsewhere: true } };
    const form = record(kind, units, why);
    expect(payloadOf(form, { kind: 'a', units: ['一'], why: '二' })).toEqual({
      payload: { kind: 'a', units: [], why: '二' },
      issues: [],
    });
    expect(payloadOf(form, { kind: 'a' }).payload).toEqual({ kind: 'a', units: [], why: null });
    expect(payloadOf(form, { kind: 'b' }).issues).toEqual([
      { path: '/units', code: 'missing' },
      { path: '/why', code: 'missing' },
    ]);
  });

  it('says nothing, null and 不详 each in its way', () => {
    const { payload, issues } = payloadOf(record(reason, amount, note), { reason: '是', amountFen: UNKNOWN });
    expect(issues).toEqual([]);
    expect(payload).toEqual({ reason: '是', amountFen: 'unknown', note: null });
    expect(valueOf(amount, 'unknown')).toBe(UNKNOWN);
  });

  it('is kept without what may name somebody', () => {
    const value = { reason: '张某说', amountFen: '5', lines: [{ amountFen: '6' }] };
    expect(withoutPersonal(record(reason, amount, lines), value)).toEqual({
      ...{ reason: undefined, amountFen: '5', lines: [{ amountFen: '6' }] },
    });
  });

  it('begins with what the offer is about', () => {
    const id = (name: string): FieldNode => ({ name, k: 'id', label: '编号', required: true });
    expect(presetOf(record(id('taskId')), 'accept#1')).toEqual({ taskId: 'accept#1' });
    expect(presetOf(record(id('ladderKey'), id('rungId')), 'hrss/S2-01/r1')).toEqual({
      ...{ ladderKey: 'hrss/S2-01', rungId: 'r1' },
    });
    expect(presetOf(record(reason), 'accept#1')).toEqual({});
  });
});

describe('what is offered', () => {
  const offer = (command: string, refusal: string | null, more: object = {}) => ({
    command,
    title: command,
    refusal,
    ...more,
  });

  it('stands under what it is about', () => {
    expect(['ClaimTask', 'IssueRung', 'SignForHandOff', 'AttachEvidence', 'AcceptComplaint'].map(groupOf)).toEqual([
      ...['work', 'ladder', 'custody', 'evidence', 'handling'],
    ]);
    const groups = grouped([offer('AcceptComplaint', null), offer('ClaimTask', null), offer('HandOn', 'no')]);
    expect(groups.map(({ name, actions }) => [name, actions.length])).toEqual([
      ['work', 1],
      ['handling', 1],
    ]);
  });

  it('is told once where it is refused alike, and not at all where it is open for something else', () => {
    const closed = refused([
      offer('ExtendClock', 'no', { on: 'a' }),
      offer('ExtendClock', 'no', { on: 'b' }),
      offer('ClaimTask', 'held', { on: 'a' }),
      offer('ClaimTask', null, { on: 'b' }),
      offer('RegisterComplaint', 'done'),
    ]);
    expect(closed.map(({ command, count }) => [command, count])).toEqual([['ExtendClock', 2]]);
  });

  it('names things of the matter in words', () => {
    const matter = {
      handOffs: [{ id: 'h1', toUnitName: '区住建局', status: 'dispatched', sentOn: '2022-05-10' }],
      claimants: [{ claimantId: 'c1', name: { masked: '张＊' } }],
      ladders: [{ key: 'hrss', unitName: '区人社局', rungs: [{ id: 'r1', level: 'E2' }] }],
      steps: [{ stepKey: 's-1', title: '公安协助' }],
    };
    expect(choicesIn('handOffId', [matter])).toEqual([
      { value: 'h1', label: '区住建局 · 待签收 · 转送 2022年5月10日' },
    ]);
    expect(choicesIn('claimantIds', [matter])).toEqual([{ value: 'c1', label: '张＊' }]);
    expect(choicesIn('rungId', [matter])).toEqual([{ value: 'r1', label: 'E2 督办' }]);
    expect(choicesIn('ladderKey', [matter])).toEqual([{ value: 'hrss', label: '区人社局' }]);
    expect(choicesIn('stepKey', [matter])).toEqual([{ value: 's-1', label: '公安协助' }]);
    expect(choicesIn('orderId', [matter])).toEqual([]);
  });

  it('names persons by their names, and nothing else that is sealed of them or of the matter', () => {
    const sealed = (subject: string, field: string, masked: string | null) => ({ subject, field, masked });
    const matter = {
      statement: sealed('s0', 'statement', null),
      claimants: [
        { subject: 's1', name: sealed('s1', 'name', '工＊＊'), phone: sealed('s1', 'phone', '139＊＊＊＊0001') },
        { subject: 's2', name: sealed('s2', 'name', null) },
      ],
      ladders: [{ subject: 'complaint-1', label: 'E1 催办' }],
    };
    expect(choicesIn('persons', [matter])).toEqual([
      { value: 's1', label: '工＊＊' },
      { value: 's2', label: '保密' },
    ]);
  });

  it('tells by words, never by ids, what is called the same', () => {
    const held = { label: '承办期间', day: '2026-10-30', unit: { unit: 'housing', name: '区住建局' } };
    const entries = [
      { entryId: 'case-1/held/1', ...held, detailLabel: '建案' },
      { entryId: 'case-1/held/17', ...held, detailLabel: '确定牵头' },
      { entryId: 'case-1/held/18', ...held, detailLabel: '确定牵头' },
    ];
    expect(choicesIn('entries', [{ entries }]).map(({ label }) => label)).toEqual([
      '承办期间 · 建案 · 区住建局 · 2026年10月30日',
      '承办期间 · 确定牵头 · 区住建局 · 2026年10月30日（1）',
      '承办期间 · 确定牵头 · 区住建局 · 2026年10月30日（2）',
    ]);
    const findings = [{ findingId: 'f1', unit: { unit: 'housing', name: '区住建局' }, verdictLabel: '失职失责' }];
    expect(choicesIn('findings', [{ findings }])).toEqual([{ value: 'f1', label: '失职失责 · 区住建局' }]);
  });
});

it('comes back from the store with what was still empty in its lists, and can be read', () => {
  const day: Node = { k: 'day', label: '日期' };
  const days: FieldNode = { name: 'days', k: 'list', label: '休息日', of: day, required: true };
  const kept = JSON.stringify(withoutPersonal(record(days, lines), { days: ['2027-01-01', undefined], lines: [{}] }));
  const back = draftIn(kept);
  expect(back).toEqual({ days: ['2027-01-01', undefined], lines: [{}] });
  expect(payloadOf(record(days), back).issues).toEqual([{ path: '/days/1', code: 'missing' }]);
});
