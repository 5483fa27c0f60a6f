import { describe, expect, it } from '@jest/globals';
import { district, on } from '../testing/district.ts';
import { adopted, advise, begun, replied, sent } from '../testing/trace-back.ts';
import { adviceLedger } from './advice.ts';
import { traceBackLedger } from './trace-backs.ts';

const rows = ({ state, log }: ReturnType<typeof begun>) =>
  traceBackLedger.rows({ state, events: log, day: on('2026-10-12').slice(0, 10), organisation: district() });

describe('倒查台账', () => {
  it('has a row for each stage and duty, and says of which nothing is on record', () => {
    const said = rows(begun()).map(({ stage, duty, onRecord }) => [stage, duty, onRecord]);
    expect(said).toEqual([
      ['立项审批', '监管责任', false],
      ['资金来源', '监管责任', true],
      ['施工许可', '监管责任', false],
      ['招投标', '监管责任', true],
      ['工程款拨付', '监管责任', true],
      ['制度监管', '监管责任', false],
      ['处置', '处置责任', true],
    ]);
  });

  it('counts who was named, what was found and adopted, and what became of the advice', () => {
    const handling = (story: ReturnType<typeof begun>) => rows(story).find(({ stage }) => stage === '处置');
    expect(handling(adopted())).toMatchObject({
      ...{ number: '领导小组倒查〔2026〕1号', status: '已审定', leads: 'office', ground: '应急处置' },
      ...{ named: 1, stated: 1, found: 1, verdicts: '失职失责1', measures: '问责建议1', advice: null, reply: null },
    });
    const done = adopted().given(advise(), sent(), replied());
    expect(handling(done)).toMatchObject({ advice: '领导小组问责建〔2026〕1号', reply: '受理' });
  });
});

describe('问责建议台账', () => {
  const advised = ({ state, log }: ReturnType<typeof begun>) =>
    adviceLedger.rows({ state, events: log, day: on('2026-10-20').slice(0, 10), organisation: district() });

  it('says of each advice on what it rests, until when it is to be answered and what came', () => {
    expect(advised(adopted())).toEqual([]);
    const story = adopted().given(advise());
    const head = { number: '领导小组问责建〔2026〕1号', issuedOn: '2026-10-12', to: 'discipline', findings: 1 };
    const open = { ...head, evidence: 1, papers: 0, sentOn: null, answerBy: null, answeredOn: null, reply: null };
    expect(advised(story)).toEqual([{ ...open, late: false }]);
    const late = story.given(sent()).whenTimeReaches(on('2026-10-20 00:30'));
    const gone = { sentOn: '2026-10-12', answerBy: '2026-10-19', late: true };
    expect(advised(late)).toEqual([{ ...open, ...gone }]);
    expect(advised(late.given(replied()))).toEqual([{ ...open, ...gone, answeredOn: '2026-10-20', reply: '受理' }]);
  });

  it('is read by the authority that was advised once it went out', () => {
    const [row = {}] = advised(adopted().given(advise()));
    const [went = {}] = advised(adopted().given(advise(), sent()));
    const own = (one: typeof row, unit: string) => adviceLedger.isOf?.(one, unit);
    expect([own(row, 'discipline'), own(went, 'discipline'), own(went, 'personnel')]).toEqual([false, true, false]);
  });
});
