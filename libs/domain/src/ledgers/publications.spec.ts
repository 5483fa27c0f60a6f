import { describe, expect, test } from '@jest/globals';
import type { Actor } from '../kernel/actor.ts';
import { HEAD, INSPECTOR, on, person } from '../testing/district.ts';
import { did } from '../testing/duty.ts';
import { approved, asRead, drew, filed, ordered, owed, PERIOD, PUBLISHING, submitted } from '../testing/publication.ts';
import { publishedViolationLedger } from './publications.ts';

const STATE = ordered();
const READ = asRead(STATE);
const LINE = `${STATE.stream}/general`;
const published = () => owed().given(drew(READ), submitted(READ), approved(READ), filed(READ));

const rowsFor = (story = published(), reader?: Actor) =>
  publishedViolationLedger.rows({
    ...{ state: story.state, events: story.log, day: '2026-07-31', organisation: PUBLISHING.organisation },
    ...(reader === undefined ? {} : { reader }),
  });

describe('重大劳动保障违法行为公布明细台账', () => {
  test('何时在哪里公布了哪个用人单位，出自哪一件；没有公布的不在内', () => {
    expect(rowsFor()).toEqual([
      {
        ...{
          case: '潞治欠〔2026〕1号',
          period: '2026年6月',
          name: '示例劳务有限公司',
          creditCode: '91140400MA0EXAMPLE',
        },
        ...{ items: '第（七）项', grounds: '逾期不履行限期整改指令书', decision: '潞人社监令〔2026〕1号' },
        ...{ people: 3, wages: 3_000_000, publishedOn: '2026-07-03', places: '区政府网站（门户网站，2026-07-03）' },
        ...{ standing: '公布中', changedOn: null, because: null, caseId: STATE.stream, company: null },
      },
    ]);
    expect(rowsFor(owed().given(drew(READ), submitted(READ), approved(READ)))).toEqual([]);
  });

  test('更正、撤下的日期和原因', () => {
    const said = { period: PERIOD, lineId: LINE, on: '2026-07-10', words: '撤销', document: 'doc-11' };
    const gone = { ...said, because: 'decision-annulled' } as const;
    const story = published().given(did('WithdrawPublishedLine', gone, { by: HEAD, at: on('2026-07-10 09:00') }));
    expect(rowsFor(story)).toMatchObject([
      { standing: '已撤下', changedOn: '2026-07-10', because: '处理决定依法撤销' },
    ]);
  });

  test('names the case only to whoever may know of it', () => {
    const told = (reader: Actor) => rowsFor(published(), reader).map((row) => [row['case'], row['caseId']]);
    expect(told(INSPECTOR)).toEqual([['潞治欠〔2026〕1号', STATE.stream]]);
    expect(told(person('publicity-desk', 'publicity', 'officer'))).toEqual([[null, null]]);
    expect(told(person('auditor', 'office', 'auditor'))).toEqual([['潞治欠〔2026〕1号', STATE.stream]]);
  });
});
