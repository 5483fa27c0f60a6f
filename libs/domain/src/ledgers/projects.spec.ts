import { describe, expect, test } from '@jest/globals';
import { district } from '../testing/district.ts';
import {
  builtProject,
  contract,
  project,
  type ProjectStory,
  register as registerProject,
  SECOND_HOUSING,
} from '../testing/project.ts';
import { describeSubcontractors, noWork, SECOND_FILE, sheet, transfers, worker } from '../testing/wage-sheets.ts';
import { PROJECT_LEDGERS } from './projects.ts';
import type { LedgerRow } from './ledger.ts';

const rowsOf = (id: string, { state, log }: ProjectStory): readonly LedgerRow[] =>
  PROJECT_LEDGERS.find((one) => one.id === id)?.rows({
    ...{ state, events: log, day: '2026-06-30', organisation: district() },
  }) ?? [];

describe('在建工程项目台账和登记簿', () => {
  test('在建工程项目台账: parties, regimes and what is not put right, 不详 left empty', () => {
    expect(rowsOf('projects', builtProject())).toMatchObject([
      {
        ...{ name: '示例项目01', sector: '房建市政', investment: '政府投资', dutyUnit: 'housing', owner: null },
        ...{ price: 5_000_000_000, accountOn: '2026-01-20', agreement: true, depositForm: '三年未欠薪免存' },
        ...{ clerk: false, paidMonths: 0, breaches: 0 },
      },
    ]);
  });

  test('责任书台账: the letter that was replaced stays', () => {
    expect(rowsOf('duty-letters', builtProject())).toMatchObject([
      { paper: '责任书1号', inForce: false, replacedOn: '2026-01-12' },
      { paper: '责任书2号', inForce: true, replacedOn: null, person: SECOND_HOUSING.id },
    ]);
  });

  test('政府投资项目资金拨付: due, allocated and gap of each month; no row for other money', () => {
    expect(rowsOf('government-months', builtProject())).toMatchObject([
      { month: '2026-01', due: 60_000_000, allocated: 20_000_000, gap: 40_000_000, paid: 15_000_000, late: false },
    ]);
    const ofOthers = project().given(registerProject(), contract());
    expect(rowsOf('government-months', ofOthers)).toEqual([]);
  });

  test('政府投资项目审批台账: what was looked at and what was missing', () => {
    expect(rowsOf('government-approvals', builtProject())).toMatchObject([
      { act: '资金审查', needed: 100, arranged: 90, sufficient: false },
    ]);
  });

  test('劳动用工管理台账: who keeps it, when it was seen, until when it is kept; no row where no contractor is known', () => {
    const seen = { keeper: '示例总包01', role: '施工总承包单位', seenOn: '2026-01-13', document: true, until: null };
    expect(rowsOf('labour-ledgers', builtProject())).toEqual([
      { number: '区住建局项登〔2026〕1号', name: '示例项目01', ...seen },
    ]);
    expect(rowsOf('labour-ledgers', project().given(registerProject()))).toEqual([]);
  });

  test('工资支付表台账: every sheet of a month, the replaced one without what it paid, and who handed in none', () => {
    const built = builtProject().given(
      describeSubcontractors('示例分包01', '示例分包02', '示例分包03'),
      sheet([worker('工人01', 500_000), worker('工人02', 300_000, { signed: false })]),
      sheet([worker('工人01', 400_000, { earlier: 'n1' })], { batch: SECOND_FILE, day: '2026-02-14' }),
      noWork('示例分包02', '2026-02-14'),
      transfers([['n1', 400_000]], { day: '2026-02-14' }),
    );
    expect(rowsOf('wage-sheets', built)).toMatchObject([
      { keeper: '示例分包01', status: '已被替换', people: 2, unsigned: 1, net: 800_000, paid: null },
      { keeper: '示例分包01', status: '现行', handedOn: '2026-02-14', net: 400_000, paid: 400_000, unpaid: 0 },
      { keeper: '示例分包02', status: '当月无用工', people: null },
      { keeper: '示例分包03', status: '未交', people: null },
    ]);
  });

  test('专户、保证金登记簿', () => {
    expect(rowsOf('special-accounts', builtProject())).toMatchObject([{ bank: '示例银行', reportedOn: null }]);
    expect(rowsOf('wage-deposits', builtProject())).toMatchObject([{ form: '三年未欠薪免存', on: '2026-01-13' }]);
  });
});
