import { describe, expect, test } from '@jest/globals';
import {
  act,
  addSource,
  archive,
  conclude,
  arrearsCase,
  assignLead,
  bounce,
  changeClearBy,
  confirmClearing,
  determine,
  endLine,
  feedback,
  fileDossier,
  onStep,
  order,
  outcome,
  pay,
  POLICE,
  proposeClearing,
  push,
  serve,
  startStep,
  TO_ARCHIVED,
  TO_CLEARED,
  TO_FILED,
  TO_OPENED,
  TO_ORDERED,
  TO_PAID,
  TO_VERIFIED,
  verify,
  verifyPaid,
  WITHOUT_RULES,
  type CaseStep,
  type CaseStory,
} from '../testing/arrears-case.ts';
import { caseRelations } from './relations.ts';

/** `kind@unit` or `kind/key@unit` of the open work. */
function work(story: CaseStory): readonly string[] {
  return Object.values(story.state.tasks)
    .filter((task) => task.status === 'open')
    .map((task) => `${task.kind}${task.key === null ? '' : `/${task.key}`}@${task.unit}`)
    .sort();
}

const after = (...steps: readonly CaseStep[]) => work(arrearsCase().given(...steps));

describe('待办随办理同时出现', () => {
  test('from opening to filing', () => {
    expect(after(...TO_OPENED)).toEqual(['assign-lead@office']);
    expect(after(...TO_OPENED, assignLead())).toEqual(['file-case@hrss', 'find-cause@housing']);
    expect(after(...TO_FILED)).toEqual(['determine-payer@hrss', 'find-cause@housing', 'verify-lines@hrss']);
  });

  test('a case filed by its complaint needs no filing of its own', () => {
    expect(after(addSource({ filedOn: '2026-05-28' }), assignLead())).toContain('verify-lines@hrss');
    expect(after(addSource({ filedOn: '2026-05-28' }), assignLead())).not.toContain('file-case@hrss');
  });

  test('verifying, the payer and the cause end their own work', () => {
    expect(after(...TO_FILED, verify('w1'))).toContain('verify-lines@hrss');
    const found = act('FindCause', { cause: 'no-funds', note: '资金断裂' });
    expect(after(...TO_VERIFIED, determine(), found)).toEqual([]);
  });

  test('an order is served, then its result is entered, also after the wages are cleared', () => {
    expect(after(...TO_VERIFIED, determine(), order())).toContain('serve-order/o1@hrss');
    expect(after(...TO_ORDERED)).toContain('settle-order/o1@hrss');
    const cleared = [endLine('w1', 'settled'), endLine('w2', 'settled'), proposeClearing(), confirmClearing()];
    expect(after(...TO_ORDERED, ...cleared)).toEqual(['archive-case@office', 'settle-order/o1@hrss']);
    expect(after(...TO_ORDERED, ...cleared, outcome('o1', 'withdrawn'))).toEqual(['archive-case@office']);
  });

  test('a payment asks for verification until every item is verified or bounced', () => {
    const paid = [...TO_VERIFIED, pay({ w1: 10, w2: 20 })];
    expect(after(...paid)).toContain('verify-payment/p1@hrss');
    expect(after(...paid, verifyPaid('p1', ['w1']))).toContain('verify-payment/p1@hrss');
    expect(after(...paid, verifyPaid('p1', ['w1']), bounce('p1', 'w2'))).not.toContain('verify-payment/p1@hrss');
  });

  test('the pushed unit owes its answer; a push for information asks for none', () => {
    expect(after(...TO_FILED, push({ unit: 'transport' }))).toContain('give-feedback/u1@transport');
    expect(after(...TO_FILED, push({ unit: 'transport' }), feedback('u1'))).not.toContain('give-feedback/u1@transport');
    expect(after(...TO_FILED, push({ informationOnly: true })).join()).not.toContain('give-feedback');
  });

  test('the two ends are proposed by the lead, confirmed and archived by the 治欠办', () => {
    expect(after(...TO_PAID)).toContain('propose-clearing@housing');
    expect(after(...TO_PAID, proposeClearing())).toContain('confirm-clearing@office');
    expect(after(...TO_CLEARED)).toEqual(['archive-case@office']);
    expect(after(...TO_ARCHIVED)).toEqual(['file-dossier@housing']);
  });

  test('a case opened again after its end needs a new clearing date', () => {
    const bounced = [...TO_ARCHIVED, bounce('p1', 'w1')];
    expect(after(...bounced)).toContain('renew-clearing-date@office');
    expect(after(...bounced, changeClearBy('2026-10-31'))).not.toContain('renew-clearing-date@office');
  });

  test('a step puts its due act into the inbox of the unit that does it', () => {
    const asked = [...TO_FILED, startStep('police-assistance')];
    expect(after(...asked)).toContain('police-assistance.request/police-assistance-1@hrss');
    const sent = [...asked, onStep('police-assistance-1', 'request', 'sent')];
    expect(after(...sent)).toContain('police-assistance.sign/police-assistance-1@police');
    expect(after(...sent, onStep('police-assistance-1', 'sign', 'signed', { by: POLICE }))).toContain(
      'police-assistance.answer/police-assistance-1@police',
    );
  });
});

describe('单位与案件的关系', () => {
  const relations = (unit: string, ...steps: readonly CaseStep[]) =>
    caseRelations(arrearsCase().given(...steps).state, unit, WITHOUT_RULES.organisation);

  test('before it is opened everybody is a newcomer', () => {
    expect(relations('housing')).toEqual(['newcomer']);
  });

  test('a unit that has nothing to do with the case has no relation', () => {
    expect(relations('water', ...TO_FILED)).toEqual([]);
  });

  test('lead, co-unit, filing unit, pushed and asked units are told apart', () => {
    const steps = [...TO_FILED, push({ unit: 'transport' }), startStep('police-assistance')];
    expect(relations('housing', ...steps)).toEqual(['lead']);
    expect(relations('police', ...steps)).toEqual(['coUnit', 'stepUnit']);
    expect(relations('hrss', ...steps)).toEqual(['filingUnit', 'stepUnit', 'hrss']);
    expect(relations('transport', ...steps)).toEqual(['pushed']);
    expect(relations('office', ...steps)).toEqual(['office']);
    expect(relations('leaders', ...steps)).toEqual(['leadingGroup']);
  });
});

test('an archived case leaves one piece of work behind, whatever came before: its file', () => {
  const steps = [...TO_ORDERED.slice(0, -1), serve(), pay({ w1: 1_000_000, w2: 1_000_000 })];
  const paid = [verifyPaid('p1', ['w1', 'w2']), outcome('o1', 'fulfilled'), proposeClearing(), confirmClearing()];
  expect(after(...steps, ...paid, conclude(), archive())).toEqual(['file-dossier@housing']);
  expect(after(...steps, ...paid, conclude(), archive(), fileDossier())).toEqual([]);
});
