import { describe, expect, test } from '@jest/globals';
import { LEDGERS } from '../ledgers/index.ts';
import { CASE_ID, WITHOUT_RULES } from '../testing/arrears-case.ts';
import { asFact, company, type CompanyStory, did, disobeyed, register } from '../testing/company.ts';
import { CLERK, HEAD, HOUSING, on, person } from '../testing/district.ts';
import { rulebookOf, ROWS } from '../testing/rows.ts';
import { companyStream } from './decide.ts';
import { companyRelations } from './relations.ts';

const TOWN = person('town-clerk', 'town', 'officer');
const MARKET = person('market-clerk', 'market', 'officer');
const WEIGHTS = {
  ...{ days: 90, threshold: 40, allocationGap: 30, unpaidMonth: 50, bankNotice: 40, missingEntry: 15 },
  ...{ utilities: 15, tax: 15, market: 15, opinion: 40, petition: 40, town: 40 },
};
const [BASE] = ROWS;
if (BASE === undefined) throw new Error('no row');
const SCORED = {
  ...WITHOUT_RULES,
  rules: rulebookOf([{ ...BASE, id: 'W-SCORE', starts: [], meets: [], parameters: WEIGHTS }]),
};

const contact = did('AppointContact', { unit: 'housing', person: HOUSING.id });
const signal = (kind: 'town' | 'market' | 'tax' | 'utilities', by = MARKET, observedOn = '2026-06-15') =>
  did('RecordSignal', { kind, observedOn, note: null, document: null }, { by });
const visit = (condition: 'normal' | 'risk', by = HOUSING) =>
  did('RecordVisit', { visitedOn: '2026-06-15', condition, workers: 12, payDay: 15, note: '欠发两个月' }, { by });
const sign = (by = HOUSING) => did('SignForWarning', { warningId: 'w1' }, { by });
const conclude = (result: 'arrears' | 'risk' | 'false-alarm', caseId: string | null = null, by = HOUSING) =>
  did(
    'ConcludeWarning',
    { warningId: 'w1', result, visitedOn: '2026-06-15', document: 'doc-1', note: '已到厂区', caseId },
    { by, ...(caseId === null ? {} : { facts: asFact(disobeyed()) }) },
  );
const kept = (): CompanyStory => company(SCORED).given(register(), contact);
const warned = (): CompanyStory => kept().given(signal('town', TOWN));

const open = ({ state }: CompanyStory) =>
  Object.values(state.tasks).flatMap(({ kind, unit, status }) => (status === 'open' ? [`${kind} ${unit}`] : []));

describe('用人单位欠薪预警', () => {
  test('signals add up, term by term, and the warning goes to the contact person', () => {
    kept()
      .given(signal('market'), signal('tax'))
      .when(signal('utilities'))
      .then(
        ['SignalRecorded', { unit: 'market' }],
        ['WarningRaised', { unit: 'housing', person: HOUSING.id, score: 45, threshold: 40, rule: 'W-SCORE' }],
        ['TaskOpened', { kind: 'sign-warning', unit: 'housing' }],
        ['TaskAssigned', { taskId: 'sign-warning/w1#1', person: HOUSING.id }],
      )
      .and(({ active }) => expect(active).toEqual(['credit-file', 'company-warning']));
    kept().given(signal('market')).when(signal('market')).thenNothing();
    kept()
      .when(signal('town', TOWN, '2026-06-16'))
      .thenRefused('signal-in-future');
  });

  test('what the contact unit has found alone, or nobody keeps contact for, goes to 人社局', () => {
    const toHrss = ['WarningRaised', { unit: 'hrss', person: null }] as const;
    kept()
      .when(signal('town', HOUSING))
      .then(['SignalRecorded'], toHrss, ['TaskOpened', { kind: 'sign-warning', unit: 'hrss' }]);
    company(SCORED).given(register()).when(signal('town', TOWN)).then(['SignalRecorded'], toHrss, ['TaskOpened']);
  });

  test('and so does the warning of a company whose contact person has left', () => {
    const story = kept();
    const left = { ...story.state, contact: { unit: 'housing', person: 'person:housing-gone' } };
    const { command, by = TOWN } = signal('town', TOWN);
    const decided = companyStream.decide(left, command, story.contextOf({ by, facts: {} }));
    const raised = decided.find(({ event }) => event.type === 'WarningRaised');
    expect(raised?.event.data).toMatchObject({ unit: 'hrss', person: null });
  });

  test('what his head signs for when he has left is in nobody’s own list', () => {
    const story = warned();
    const w1 = story.state.warnings['w1'];
    if (w1 === undefined) throw new Error('no warning');
    const left = { ...story.state, warnings: { w1: { ...w1, person: 'person:housing-gone' } } };
    const { command, by } = sign(person('housing-head', 'housing', 'unit-head'));
    const decided = companyStream.decide(
      left,
      command,
      story.contextOf({ ...(by === undefined ? {} : { by }), facts: {} }),
    );
    const types = decided.map(({ event }) => event.type);
    expect(types).toContain('TaskOpened');
    expect(types).not.toContain('TaskAssigned');
  });

  test('发现企业欠薪隐患及时预警: a visit that finds a risk is a signal by itself', () => {
    kept().when(visit('normal')).then(['VisitRecorded']);
    company(WITHOUT_RULES).given(register(), contact).when(visit('risk')).then(['VisitRecorded'], ['SignalRecorded']);
    kept()
      .when(visit('risk'))
      .then(
        ['VisitRecorded'],
        ['SignalRecorded', { kind: 'town', unit: 'housing' }],
        ['WarningRaised'],
        ['TaskOpened'],
      );
  });

  test('only the contact person or his head signs for it; verified on the site, it is over', () => {
    warned()
      .when(sign(person('housing-other', 'housing', 'officer')))
      .thenRefused('warning-of-duty-person');
    warned()
      .when(sign(person('housing-head', 'housing', 'unit-head')))
      .then(['WarningSignedFor', { person: 'person:housing-head' }], ['TaskCompleted'], ['TaskOpened']);
    warned().when(conclude('risk')).thenRefused('no-warning-signed-for');
    const story = warned().given(sign());
    story.when({ ...conclude('risk'), at: on('2026-06-15 12:00') }).then(['WarningConcluded'], ['TaskCompleted']);
    expect(story.state.active).toEqual(['credit-file']);
    expect(open(story)).toEqual([]);
  });

  test('visited before the warning or ahead of today, it was not verified', () => {
    const day = (visitedOn: string) => {
      const { command, ...rest } = conclude('risk');
      return { ...rest, command: { ...command, data: { ...command.data, visitedOn } } as typeof command };
    };
    warned().given(sign()).when(day('2026-06-14')).thenRefused('visited-before-warning');
    warned().given(sign()).when(day('2026-06-16')).thenRefused('visited-in-future');
  });

  test('what proves true asks 人社局 for its case, unless the case is named with it', () => {
    const story = warned().given(sign(), conclude('arrears'));
    expect(open(story)).toEqual(['name-case hrss']);
    const link = did('LinkCase', { caseId: CASE_ID, warningId: 'w1' }, { by: CLERK, facts: asFact(disobeyed()) });
    story
      .when({ ...link, facts: {} })
      .thenRefused('case-unknown')
      .when(link)
      .then(['CompanyCaseLinked', { caseId: CASE_ID, warningId: 'w1' }], ['TaskCompleted'])
      .when(link)
      .thenNothing();
    warned()
      .given(sign())
      .when(conclude('arrears', CASE_ID))
      .then(['WarningConcluded'], ['CompanyCaseLinked'], ['TaskCompleted']);
    warned().given(sign()).when(conclude('risk', CASE_ID)).thenRefused('warning-without-arrears');
    warned().when(link).thenRefused('no-warning-true');
  });

  test('a false alarm is counted and its signals count no more; the ledger keeps every term', () => {
    const story = warned().given(sign(), conclude('false-alarm'));
    story.when(signal('market')).then(['SignalRecorded']);
    const ledger = LEDGERS.find(({ id }) => id === 'company-warnings');
    const rows = ledger?.rows({
      ...{ state: story.state, events: story.log, day: '2026-06-15', organisation: SCORED.organisation },
    });
    expect(rows).toMatchObject([
      {
        ...{ name: '示例劳务有限公司', warning: 'w1', score: 40, terms: '镇、街道40分（2026-06-15）', unit: 'housing' },
        ...{ signedOn: '2026-06-15', visitedOn: '2026-06-15', result: '误报', late: false, case: null },
      },
    ]);
    expect(Object.keys(rows?.[0] ?? {}).toSorted()).toEqual(ledger?.columns.map(({ id }) => id).toSorted());
  });

  test('offices that feed the early warning know of every employer', () => {
    const { state } = company(SCORED).given(register({}, { by: HEAD }));
    expect(companyRelations(state, 'market', SCORED.organisation)).toEqual(['signaller']);
    expect(companyRelations(state, 'water', SCORED.organisation)).toEqual([]);
  });
});
