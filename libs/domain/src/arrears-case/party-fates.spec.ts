import { describe, expect, test } from '@jest/globals';
import {
  act,
  archive,
  arrearsCase,
  conclude,
  outcome,
  sealed,
  TO_CLEARED,
  TO_ORDERED,
  TO_VERIFIED,
  determine,
  order,
  voidEntry,
} from '../testing/arrears-case.ts';
import { on } from '../testing/district.ts';
import { debtorShown } from './liability.ts';

type Recorded = Parameters<typeof act<'RecordPartyFate'>>[1];

const recorded = (more: Partial<Recorded> = {}, circumstances = {}) =>
  act(
    'RecordPartyFate',
    {
      partyId: 'general',
      fate: 'deregistered',
      since: '2026-05-20',
      source: '登记机关公示',
      document: 'doc-9',
      ...more,
    },
    circumstances,
  );
const BANKRUPT = { fate: 'bankrupt', claimBy: '2026-08-01' } as const;
const represented = (more: Partial<Parameters<typeof act<'AnswerPartyFate'>>[1]> = {}) =>
  act('AnswerPartyFate', {
    ...{ fateId: 'f1', way: 'represented', successor: 'shareholders', name: sealed('s1', 'name') },
    ...{ reason: '股东承诺承担债务', document: 'doc-10', ...more },
  });
const boss = act('AddParty', { partyId: 'boss', role: 'labour-boss', name: sealed('b1', 'name'), creditCode: null });
const works = ({ state }: ReturnType<typeof arrearsCase>) =>
  Object.values(state.tasks).flatMap(({ kind, unit, key, status }) =>
    status === 'open' && ['answer-party-fate', 'declare-claims'].includes(kind) ? [{ kind, unit, key }] : [],
  );

describe('责任主体死亡、在押、注销、吊销、破产', () => {
  test('登记后给牵头单位待办，工资明细、责令支付照旧', () => {
    const story = arrearsCase().given(...TO_ORDERED);
    const { lines, orders, payers } = story.state;
    story.given(recorded());
    expect(works(story)).toEqual([{ kind: 'answer-party-fate', unit: 'housing', key: 'f1' }]);
    expect({ lines: story.state.lines, orders: story.state.orders, payers: story.state.payers }).toEqual({
      ...{ lines, orders, payers },
    });
    expect(debtorShown(story.state)).toBe('单位general（已注销）');
  });

  test('死亡、在押只登记自然人，注销、吊销、破产只登记单位；日期不晚于当日，不重复登记', () => {
    const story = arrearsCase().given(...TO_VERIFIED, boss);
    story.when(recorded({ fate: 'dead' })).thenRefused('fate-of-person');
    story.when(recorded({ partyId: 'boss' })).thenRefused('fate-of-company');
    story.when(recorded({ partyId: 'nobody' })).thenRefused('party-unknown');
    story.when(recorded({ since: '2026-06-02' })).thenRefused('fate-in-future');
    story.given(recorded({ partyId: 'boss', fate: 'detained' }));
    story.when(recorded({ partyId: 'boss', fate: 'detained' })).thenRefused('fate-known');
    story.given(recorded({ partyId: 'boss', fate: 'dead' }));
    expect(works(story)).toHaveLength(2);
  });

  test('确定承受人须写明是谁、附材料，承受人须与情形相符；不需要的写明理由', () => {
    const story = arrearsCase().given(...TO_ORDERED, recorded());
    story.when(represented({ successor: 'heirs' })).thenRefused('successor-wrong', '第二百三十二条');
    story.when(represented({ document: null })).thenRefused('document-missing');
    story
      .when(act('AnswerPartyFate', { fateId: 'f1', way: 'represented', reason: '理由', document: 'doc-10' }))
      .thenRefused('successor-missing');
    story.when(represented({ way: 'not-needed' })).thenRefused('successor-not-asked');
    story.given(represented());
    expect(story.state.fates['f1']).toMatchObject({ answered: 'represented', successor: 'shareholders' });
    expect(works(story)).toEqual([]);
    story.when(represented()).thenRefused('no-fate-open');
    const other = arrearsCase().given(...TO_ORDERED, recorded());
    other
      .when(act('AnswerPartyFate', { fateId: 'f1', way: 'not-needed', reason: ' ', document: null }))
      .thenRefused('fate-reason-missing')
      .given(act('AnswerPartyFate', { fateId: 'f1', way: 'not-needed', reason: '已由总包付清', document: null }));
    expect(works(other)).toEqual([]);
  });

  test('变更责任主体即为确定，只及于被变更的主体', () => {
    const story = arrearsCase().given(...TO_ORDERED, boss, recorded(), recorded({ partyId: 'boss', fate: 'dead' }));
    const changed = { from: 'general', to: 'boss', article: '第三十条', reason: '已注销' };
    story
      .when(act('ChangeLiableParty', changed))
      .then(['LiablePartyChanged'], ['PartyFateAnswered', { fateId: 'f1', way: 'liable-changed', to: 'boss' }]);
    expect(works(story)).toEqual([{ kind: 'answer-party-fate', unit: 'housing', key: 'f2' }]);
  });

  test('破产的须写明债权申报截止日，另给核对、申报债权的待办', () => {
    const story = arrearsCase().given(...TO_ORDERED);
    story.when(recorded({ fate: 'bankrupt' })).thenRefused('claims-day-missing', '第四十五条');
    story.when(recorded({ claimBy: '2026-08-01' })).thenRefused('claims-day-not-asked');
    story.given(recorded(BANKRUPT), represented({ successor: 'administrator' }));
    expect(works(story)).toEqual([{ kind: 'declare-claims', unit: 'housing', key: 'f1' }]);
    const answered = {
      fateId: 'f1',
      answer: 'listed',
      amountFen: 2_000_000,
      reason: null,
      document: 'doc-11',
    } as const;
    story.when(act('AnswerClaims', { ...answered, amountFen: null })).thenRefused('claims-amount-wrong');
    story
      .when(act('AnswerClaims', { ...answered, answer: 'none', amountFen: null }))
      .thenRefused('claims-reason-wrong');
    story.given(act('AnswerClaims', answered));
    expect(works(story)).toEqual([]);
    story.when(act('AnswerClaims', answered)).thenRefused('no-claims-open');
  });

  test('没有处理的不能归档；归档以后先重新办理再登记', () => {
    const story = arrearsCase().given(...TO_CLEARED, conclude(), recorded(BANKRUPT));
    story.when(archive()).thenRefused('fate-open');
    story.given(act('AnswerPartyFate', { fateId: 'f1', way: 'not-needed', reason: '工资已清零', document: null }));
    story.when(archive()).thenRefused('fate-open');
    const none = { fateId: 'f1', answer: 'none', amountFen: null, reason: '工资已清零', document: 'doc-11' } as const;
    story.given(act('AnswerClaims', none), archive());
    story.when(recorded()).thenRefused('case-archived');
  });

  test('登记有误的由两人作废：不再显示，也不再有待办', () => {
    const story = arrearsCase().given(...TO_ORDERED, recorded(BANKRUPT));
    const version = story.state.fates['f1']?.version ?? 0;
    story.given(voidEntry(version));
    expect(works(story)).toEqual([]);
    expect(debtorShown(story.state)).toBe('单位general');
    story.when(voidEntry(version)).thenRefused('entry-not-voidable');
  });

  test('在押的可以由羁押场所转交送达，没有登记在押的不行', () => {
    const through = { orderId: 'o1', way: 'through-custody', served: true, document: 'doc-12' } as const;
    const held = [...TO_VERIFIED, boss, determine('boss'), order({ addressee: 'boss' })];
    arrearsCase()
      .given(...held)
      .when(act('RecordService', through))
      .thenRefused('addressee-not-in-custody', '第九十三条');
    arrearsCase()
      .given(...held, recorded({ partyId: 'boss', fate: 'detained' }))
      .when(act('RecordService', through, { at: on('2026-06-03 09:00') }))
      .then(['ServiceAttempted'], ['OrderServed', { way: 'through-custody' }]);
  });

  test('责令支付期满照样逾期，照样登记履行结果', () => {
    const story = arrearsCase().given(...TO_ORDERED, recorded(), represented());
    story.given(outcome('o1', 'ignored', { at: on('2026-06-15 09:00') }));
    expect(story.state.orders['o1']).toMatchObject({ outcome: 'ignored', choice: { measures: null } });
  });
});
