import { describe, expect, it } from '@jest/globals';
import type { CaseState } from '../../arrears-case/state.ts';
import { outcome, pay, verifyPaid } from '../../testing/arrears-case.ts';
import { COMPANY_ID, company, register } from '../../testing/company.ts';
import { CLERK, HEAD, INSPECTOR, on, person } from '../../testing/district.ts';
import { did, type DutyStory, figures, report } from '../../testing/duty.ts';
import {
  approved,
  asRead,
  drew,
  filed,
  ordered,
  owed,
  PEOPLE,
  PERIOD,
  SITE,
  submitted,
} from '../../testing/publication.ts';
import type { ChoiceReason } from './lines.ts';

const STATE = ordered();
const READ = asRead(STATE);
const LINE = `${STATE.stream}/general`;
const PUBLICITY = person('publicity-desk', 'publicity', 'officer');

const choose = (because: ChoiceReason, note: string | null = null, lineId = LINE) =>
  did('ChoosePublicationLine', { period: PERIOD, lineId, because, note }, { by: CLERK });
const add = (decidedOn = '2026-06-20') =>
  did(
    'AddPublicationLine',
    {
      ...{ period: PERIOD, company: COMPANY_ID, item: '5', facts: '使用童工', decision: '示例处字〔2026〕8号' },
      ...{ decidedOn, document: 'doc-7' },
    },
    { by: CLERK, facts: asRead(company().given(register({ address: '示例路1号' })).state) },
  );
const decide = (decision: 'approved' | 'returned', reason: string | null, by = HEAD) =>
  did('DecidePublication', { period: PERIOD, decision, reason, number: null }, { by, facts: READ });
const change = (because: 'decision-annulled' | 'decision-changed', at = on('2026-07-10 09:00')) => ({
  command: {
    ...{ period: PERIOD, lineId: LINE, because, on: '2026-07-10', words: '处理决定经复议变更', document: 'doc-11' },
  },
  at,
});
const corrected = () =>
  did('CorrectPublishedLine', change('decision-changed').command, { by: HEAD, at: on('2026-07-10 09:00') });
const withdrawn = () =>
  did('WithdrawPublishedLine', change('decision-annulled').command, { by: HEAD, at: on('2026-07-10 10:00') });

const drawn = (): DutyStory => owed().given(drew(READ));
const onPaper = (): DutyStory => drawn().given(submitted(READ), approved(READ));
const out = (): DutyStory => onPaper().given(filed(READ));
const publication = ({ state }: DutyStory) => state.publications[PERIOD];
const tasks = ({ state }: DutyStory): readonly string[] =>
  Object.values(state.tasks).flatMap(({ status, kind, unit, role }) =>
    status === 'open' ? [`${kind} ${unit} ${role}`] : [],
  );

const obeyedLate = (): CaseState => {
  const money = { w1: 1_000_000, w2: 1_000_000, w3: 1_000_000 };
  const paid = pay(money, { paidOn: '2026-06-16' }, { at: on('2026-06-16 09:00') });
  return ordered([paid, verifyPaid('p1', PEOPLE)]);
};

describe('重大劳动保障违法行为每季度向社会公布一次：提取、列入、审批、公布', () => {
  it('is drawn from the log once its period is over; read again it says nothing new', () => {
    owed()
      .when(drew(READ))
      .then(['PublicationDrawn', { period: PERIOD, gone: [] }]);
    expect(publication(drawn())?.lines[LINE]).toMatchObject({ by: 'log', left: null, choice: null });
    drawn().when(drew(READ)).thenNothing();
    owed().when(drew(READ, '2026-07')).thenRefused('period-unknown');
    owed().when(submitted(READ)).thenRefused('publication-not-drawn');
  });

  it('an officer takes in and leaves out, saying why; what is left out for good stays out', () => {
    drawn()
      .when(choose('not-major'))
      .then(['PublicationLineChosen', { because: 'not-major' }]);
    drawn().when(choose('other')).thenRefused('publication-choice-needs-note');
    drawn().when(choose('other', '另案处理')).then(['PublicationLineChosen']);
    drawn()
      .when(choose('not-major', null, 'x9'))
      .thenRefused('publication-line-unknown');
    const gone = asRead(ordered([outcome('o1', 'withdrawn')]));
    owed().given(drew(gone)).when(choose('serious')).thenRefused('publication-line-left-out', '公布办法');
    const paid = asRead(obeyedLate());
    const story = owed().given(drew(paid), choose('serious'), submitted(paid), approved(paid), filed(paid));
    expect(publication(story)?.filed?.lines[LINE]).toMatchObject({ name: '示例劳务有限公司', standing: 'standing' });
  });

  it('日志没有的，凭材料补充：所说的用人单位已经登记', () => {
    const story = drawn().given(add());
    expect(publication(story)?.lines['x1']).toMatchObject({
      by: 'hand',
      name: '示例劳务有限公司',
      address: '示例路1号',
    });
    drawn().when(add('2026-07-02')).thenRefused('publication-decision-in-future');
    drawn()
      .when({ ...add(), facts: {} })
      .thenRefused('company-unknown');
    drawn()
      .when({ ...add(), facts: asRead(company().state) })
      .thenRefused('company-unknown');
    const filedBoth = story.given(submitted(READ), approved(READ), filed(READ));
    expect(Object.values(publication(filedBoth)?.filed?.lines ?? {}).map(({ items }) => items)).toEqual([['7'], ['5']]);
  });

  it('由没有参与起草的负责人审批，在他的待办里；退回的写明理由', () => {
    const story = drawn().given(choose('checked'), submitted(READ));
    expect(tasks(story)).toEqual(['report:violations-publication hrss officer', 'approve-publication hrss unit-head']);
    story
      .when(decide('approved', null, { ...INSPECTOR, roles: ['unit-head'] }))
      .thenRefused('publication-approver-drafted');
    story
      .when(decide('approved', null, { ...CLERK, roles: ['unit-head'] }))
      .thenRefused('publication-approver-drafted');
    story.when(decide('returned', null)).thenRefused('publication-return-needs-reason');
    story.given(decide('returned', '地址不全'));
    expect(publication(story)).toMatchObject({ status: 'open', returned: '地址不全' });
    expect(tasks(story)).toEqual(['report:violations-publication hrss officer']);
    story.when(decide('approved', null)).thenRefused('publication-not-submitted');
    story.when(filed(READ)).thenRefused('publication-not-approved');
  });

  it('公布后即为报送：数字出自公布的内容，版本一并留存', () => {
    onPaper()
      .when(filed(READ))
      .then(
        ['ViolationsPublished', { zero: false, places: [SITE] }],
        [
          'ReportFiled',
          { zero: false, figures: { published: 1, people: 3, sum: 3_000_000 }, receivers: ['office', 'publicity'] },
        ],
      );
    const story = out();
    expect(publication(story)?.filed?.lines[LINE]?.sources).toEqual([{ stream: STATE.stream, version: STATE.version }]);
    expect(Object.values(story.state.clocks)).toMatchObject([{ status: 'met' }]);
    story.when(drew(READ)).thenRefused('no-report-owed');
  });

  it('在门户网站公布，媒体可以随后登记；审批以前公布的不是这一次', () => {
    onPaper().when(filed(READ, [])).thenRefused('publication-website-missing', '公布办法');
    onPaper()
      .when(filed(READ, [{ ...SITE, on: '2026-07-04' }]))
      .thenRefused('published-in-future');
    onPaper()
      .when(filed(READ, [{ ...SITE, on: '2026-06-30' }]))
      .thenRefused('publication-before-approval');
    const place = { medium: 'broadcast', name: '区级新闻', on: '2026-07-05', link: null } as const;
    const later = { by: PUBLICITY, at: on('2026-07-06 09:00') };
    const early = { ...place, on: '2026-07-07' };
    out()
      .when(did('AddPublicationPlace', { period: PERIOD, place: early, document: 'doc-10' }, later))
      .thenRefused('published-in-future');
    const story = out().given(did('AddPublicationPlace', { period: PERIOD, place, document: 'doc-10' }, later));
    expect(publication(story)?.filed?.places.map(({ name }) => name)).toEqual(['区政府网站', '区级新闻']);
    owed()
      .when(did('AddPublicationPlace', { period: PERIOD, place, document: 'doc-10' }, later))
      .thenRefused('publication-not-filed');
  });

  it('一次也不能少：本季度无的，明示零报告', () => {
    const nothing = owed().given(drew({}));
    nothing.when(submitted({}, false)).thenRefused('publication-without-lines');
    drawn().when(submitted(READ, true)).thenRefused('publication-zero-with-lines');
    const story = nothing.given(submitted({}, true), approved());
    story.when(filed({}, [SITE])).thenRefused('publication-zero-with-places');
    story.when(filed({}, [])).then(['ViolationsPublished', { zero: true, lines: [] }], ['ReportFiled', { zero: true }]);
  });

  it('is reported by no other way', () => {
    const noughts = { zero: true, figures: figures('violations-publication', 0) };
    owed()
      .when(report('violations-publication', CLERK, PERIOD, noughts))
      .thenRefused('report-by-publication');
    out()
      .when(
        did(
          'CorrectDutyReport',
          { period: PERIOD, unit: 'hrss', ...noughts, text: '更正', document: null, reason: '有误' },
          { by: CLERK },
        ),
      )
      .thenRefused('report-by-publication');
  });
});

describe('提取以后有变化的，不能照旧公布', () => {
  const overtaken = { withdrawn: ordered([outcome('o1', 'withdrawn')]), paid: obeyedLate() };

  it.each([
    ['文书已撤回', asRead(overtaken.withdrawn)],
    ['已经付清', asRead(overtaken.paid)],
  ])('%s：提请、批准、公布时都拦下，写明是哪一件', (words, now) => {
    drawn().when(submitted(now)).thenRefused('publication-lines-overtaken');
    drawn().given(submitted(READ)).when(approved(now)).thenRefused('publication-lines-overtaken');
    const story = onPaper();
    expect(() => story.given(filed(now))).toThrow(
      expect.objectContaining({
        code: 'publication-lines-overtaken',
        details: { count: 1, lines: expect.stringMatching(new RegExp(`^潞治欠〔2026〕1号（.*${words}`)) },
      }),
    );
    story.given(drew(now));
    expect(publication(story)).toMatchObject({ status: 'open', approvedBy: null });
    expect(publication(story)?.lines[LINE]).toMatchObject({ choice: null });
  });

  it('每一期分别审批：上一期批准的，不能用来公布这一期', () => {
    const july = { period: '2026-07' };
    const story = onPaper().whenTimeReaches(on('2026-08-03 09:00')).given(drew(READ, '2026-07'));
    // What nobody has published yet is no reason to leave it out of the next period.
    expect(Object.keys(story.state.publications['2026-07']?.lines ?? {})).toEqual([LINE]);
    const filing = { ...july, places: [], text: '本期没有', document: null };
    story.when(did('FilePublication', filing, { by: INSPECTOR, facts: READ })).thenRefused('publication-not-approved');
    story.when(submitted(READ)).thenRefused('publication-submitted');
    story
      .when(
        did(
          'DecidePublication',
          { ...july, decision: 'approved', reason: null, number: null },
          { by: HEAD, facts: READ },
        ),
      )
      .thenRefused('publication-not-submitted');
  });

  it('what is changed after the approval is submitted and approved anew', () => {
    const story = onPaper().given(choose('checked'));
    expect(publication(story)).toMatchObject({ status: 'open', approvedBy: null, approvedOn: null });
    story.when(filed(READ)).thenRefused('publication-not-approved');
  });

  it('what the log says no longer is taken out when it is drawn again', () => {
    const story = onPaper().given(drew({}));
    expect(publication(story)?.lines[LINE]).toMatchObject({ gone: true });
    story.when(choose('serious')).thenRefused('publication-line-unknown');
    story.when(submitted({}, true)).then(['PublicationSubmitted', { lines: [] }]);
  });
});

describe('公布以后', () => {
  it('处理决定变更、撤销的，更正或者撤下，重新报送由宣传部签收', () => {
    const story = out().given(did('AcknowledgeDutyReports', { period: PERIOD, unit: 'publicity' }, { by: PUBLICITY }));
    expect(tasks(story)).not.toContain('acknowledge:violations-publication publicity officer');
    story
      .when(corrected())
      .then(['PublishedLineCorrected'], ['ReportCorrected', { figures: { published: 1, people: 3, sum: 3_000_000 } }]);
    expect(tasks(story)).toContain('acknowledge:violations-publication publicity officer');
    story
      .when(withdrawn())
      .then(
        ['PublishedLineWithdrawn', { because: 'decision-annulled' }],
        ['ReportCorrected', { figures: { published: 0, people: 0, sum: 0 } }],
      );
    expect(publication(story)?.filed?.lines[LINE]).toMatchObject({
      standing: 'withdrawn',
      changes: [{ as: 'corrected' }, { as: 'withdrawn', on: '2026-07-10' }],
    });
    story.when(corrected()).thenRefused('publication-not-filed');
    const both = drawn().given(add(), submitted(READ), approved(READ), filed(READ), withdrawn());
    both.when(corrected()).thenRefused('published-line-withdrawn');
  });

  it('不能早于公布，也不能晚于今天', () => {
    const early = { ...change('decision-changed').command, on: '2026-07-02' };
    out()
      .when(did('CorrectPublishedLine', early, { by: HEAD }))
      .thenRefused('publication-change-before');
    const late = { ...early, on: '2026-07-09' };
    out()
      .when(did('CorrectPublishedLine', late, { by: HEAD }))
      .thenRefused('published-in-future');
  });

  it('已公布的下一期不再列，暂缓的下一期再列', () => {
    const next = (story: DutyStory) => {
      story.whenTimeReaches(on('2026-08-03 09:00')).given(drew(READ, '2026-07'));
      return Object.keys(story.state.publications['2026-07']?.lines ?? {});
    };
    expect(next(out())).toEqual([]);
    const zero = (because: ChoiceReason) =>
      drawn().given(choose(because), submitted({}, true), approved(), filed({}, []));
    expect(next(zero('next-quarter'))).toEqual([LINE]);
    expect(next(zero('not-major'))).toEqual([]);
  });
});
