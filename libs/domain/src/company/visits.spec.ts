import { describe, expect, test } from '@jest/globals';
import { LEDGERS } from '../ledgers/index.ts';
import { company, type CompanyStory, did, register } from '../testing/company.ts';
import { HOUSING, on, person, TRANSPORT } from '../testing/district.ts';
import { WITHOUT_RULES } from '../testing/arrears-case.ts';
import { rulebookOf, ROWS } from '../testing/rows.ts';
import type { RuleRow } from '../rules/rule.ts';
import type { VisitFacts } from './events.ts';
import { nextVisitDue } from './state.ts';

const TOWN = person('town-clerk', 'town', 'officer');
const [BASE] = ROWS;
if (BASE === undefined) throw new Error('no row');
const kept = { ...BASE, streamKind: 'company', tier: 'target', owes: 'contactUnit', onLapse: null } as const;
const meets = [{ event: 'VisitRecorded', when: ['byContact'] }];
const visitStart = (...when: readonly string[]) => ({
  event: 'VisitRecorded',
  field: 'visitedOn',
  when: ['byContact', ...when],
});
/** As the shipped rows are written. */
const CONTACT_ROWS: readonly RuleRow[] = [
  {
    ...{ ...kept, id: 'W-COMPANY-VISIT', starts: [{ event: 'ContactAppointed' }, visitStart('foundInOrder')] },
    ...{ meets, end: { kind: 'period', amount: 3, unit: 'month' } as const },
  },
  {
    ...{ ...kept, id: 'W-COMPANY-WATCH', starts: [visitStart('foundWanting')], meets },
    end: { kind: 'period', amount: 1, unit: 'month' },
  },
  {
    ...{ ...kept, id: 'W-COMPANY-PROMISE', starts: [visitStart('paymentPromised')], meets },
    end: { kind: 'dateField', field: 'promisedOn' },
  },
];
const SETTING = { ...WITHOUT_RULES, rules: rulebookOf(CONTACT_ROWS) };

const appointed = did('AppointContact', { unit: 'housing', person: HOUSING.id });
const visit = (more: Partial<VisitFacts> = {}, by = HOUSING) =>
  did(
    'RecordVisit',
    { visitedOn: '2026-06-15', condition: 'normal', workers: 12, payDay: 15, note: null, ...more },
    { by },
  );
const given = (): CompanyStory => company(SETTING).given(register(), appointed);
const tasks = ({ state }: CompanyStory) =>
  Object.values(state.tasks).map(({ kind, unit, status, assignee }) => `${kind} ${unit} ${status} ${assignee ?? ''}`);

describe('企业联系', () => {
  test('is due from the appointment on, and again from each visit, sooner where something was wrong', () => {
    given().and((state) => expect(nextVisitDue(state)).toBe('2026-09-15'));
    given()
      .when(visit())
      .then(['VisitRecorded'], ['ClockMet'], ['ClockStarted', { ruleId: 'W-COMPANY-VISIT' }]);
    given()
      .when(visit({ condition: 'watch' }))
      .then(['VisitRecorded'], ['ClockMet'], ['ClockStarted', { ruleId: 'W-COMPANY-WATCH', due: '2026-07-15' }]);
  });

  test('a promise is looked after on its day', () => {
    given()
      .given(visit({ condition: 'watch', promisedOn: '2026-06-26', way: 'phone', paidUpTo: '2026-04' }))
      .and((state) => {
        expect(nextVisitDue(state)).toBe('2026-06-26');
        expect(state.visits).toMatchObject([{ way: 'phone', paidUpTo: '2026-04', unit: 'housing' }]);
      });
    given()
      .when(visit({ condition: 'watch', promisedOn: '2026-06-14' }))
      .thenRefused('promised-before-visit');
  });

  test('arrears that were found are a risk, and warn', () => {
    const arrears = { people: 3, fen: 1_860_000 };
    given()
      .when(visit({ condition: 'watch', arrears }))
      .thenRefused('arrears-found-no-risk');
    given()
      .when(visit({ condition: 'risk', arrears }))
      .then(['VisitRecorded', { arrears }], ['ClockMet'], ['ClockStarted'], ['SignalRecorded', { kind: 'town' }]);
  });

  test('what another unit saw does not count as the contact, nor what is entered of an older day', () => {
    given()
      .when(visit({ condition: 'watch' }, TOWN))
      .then(['VisitRecorded', { unit: 'town' }])
      .and((state) => expect(nextVisitDue(state)).toBe('2026-09-15'));
    given()
      .given(visit({ condition: 'watch' }))
      .when(visit({ visitedOn: '2026-06-01' }))
      .then(['VisitRecorded'])
      .and((state) => expect([state.condition, state.visitedOn]).toEqual(['watch', '2026-06-15']))
      .and((state) => expect(nextVisitDue(state)).toBe('2026-07-15'));
  });

  test('is work of the contact person once its day has passed, until he was there', () => {
    const late = given().whenTimeReaches(on('2026-09-16 09:00'));
    expect(tasks(late)).toEqual([`visit-company housing open ${HOUSING.id}`]);
    late.given(visit({ visitedOn: '2026-09-16' }));
    expect(tasks(late)).toEqual([expect.stringContaining('visit-company housing completed')]);
  });

  test('企业联系台账 has each contact with what it found', () => {
    const { state, log } = given().given(visit({ condition: 'risk', arrears: { people: 3, fen: null }, way: 'phone' }));
    const ledger = LEDGERS.find(({ id }) => id === 'company-contacts');
    const rows = ledger?.rows({ state, events: log, day: '2026-06-15', organisation: SETTING.organisation });
    expect(rows).toMatchObject([
      { unit: 'housing', visitedOn: '2026-06-15', way: '电话', condition: '风险', people: 3, arrears: null },
    ]);
    expect(Object.keys(rows?.[0] ?? {}).toSorted()).toEqual(ledger?.columns.map(({ id }) => id).toSorted());
  });

  test('passes with the contact to the next unit', () => {
    given()
      .given(did('AppointContact', { unit: 'transport', person: TRANSPORT.id }))
      .and(({ clocks }) => expect(Object.values(clocks).map(({ unit }) => unit)).toEqual(['transport']));
  });
});
