import { describe, expect, it } from '@jest/globals';
import { act, contract, payWages, project, proof, register } from '../testing/project.ts';
import {
  atNine,
  describeSubcontractors,
  JANUARY,
  MONTH,
  noWork,
  OTHER_FILE,
  SECOND_FILE,
  sealedName,
  sheet,
  transfers as paid,
  worker,
} from '../testing/wage-sheets.ts';
import type { ProjectState, WageMonth } from './state.ts';
import { linesOf, missingSheets, strangersOf, unpaidLines, unpaidOf } from './wage-months.ts';

/** With a month of 10,000 yuan labour cost, and these subcontractors if they are known. */
function opened(subcontractors: readonly string[] | null = null) {
  const known = subcontractors === null ? [] : [describeSubcontractors(...subcontractors)];
  return project().given(register(), contract(), ...known, JANUARY);
}

const monthOf = ({ months }: ProjectState): WageMonth => {
  const month = months[MONTH];
  if (month === undefined) throw new Error('no month');
  return month;
};
const unpaid = (state: ProjectState): number => unpaidOf(state, monthOf(state));

describe('分包按月编制工资支付表，本人签字后交总包', () => {
  it('sums of the month follow from the lines of every contractor’s sheet', () => {
    opened()
      .when(sheet([worker('工人01', 500_000), worker('工人02', 300_000, { signed: false })]))
      .then(
        ['SheetLinesRead', { sheetId: 's1' }],
        ['WageSheetTaken', { replaces: null, people: 2, fen: 800_000, unsigned: 1, keeper: '示例分包01' }],
      )
      .given(sheet([worker('工人03', 150_000)], { batch: OTHER_FILE, keeper: '示例分包02' }))
      .and((state) => {
        expect(monthOf(state)).toMatchObject({ sheetFen: 950_000, sheetPeople: 3, sheetOn: '2026-02-05' });
        expect(unpaid(state)).toBe(950_000);
      });
  });

  it('a sheet of many workers is kept in events of five hundred lines, and counts with the last', () => {
    const lines = Array.from({ length: 1001 }, (_, index) => worker(`工人${index}`, 100));
    const { log, state } = opened().given(sheet(lines));
    expect(log.filter(({ type }) => type === 'SheetLinesRead')).toHaveLength(3);
    expect(linesOf(monthOf(state))).toHaveLength(1001);
    expect(new Set(linesOf(monthOf(state)).map(({ id }) => id)).size).toBe(1001);
  });

  it('a corrected sheet takes the place of the same contractor’s, which stays in history without counting', () => {
    opened()
      .given(sheet([worker('工人01', 500_000), worker('工人02', 300_000)]))
      .when(sheet([worker('工人01', 450_000, { earlier: 'n1' })], { batch: SECOND_FILE, day: '2026-02-06' }))
      .then(['SheetLinesRead', { sheetId: 's2' }], ['WageSheetTaken', { sheetId: 's2', replaces: 's1' }])
      .and((state) => {
        expect(monthOf(state)).toMatchObject({ sheetFen: 450_000, sheetPeople: 1 });
        expect(linesOf(monthOf(state)).map(({ id }) => id)).toEqual(['n1']);
        expect(monthOf(state).sheets['s1']).toMatchObject({ replacedBy: 's2', people: 2, fen: 800_000 });
      })
      .when(sheet([worker('工人09', 1)]))
      .thenRefused('sheet-replaced');
  });

  it('rows of the same file that are put right later come to the others', () => {
    opened()
      .given(sheet([worker('工人01', 500_000)]))
      .when(sheet([worker('工人02', 300_000)]))
      .then(
        ['SheetLinesRead', { sheetId: 's1' }],
        ['WageSheetTaken', { sheetId: 's1', replaces: null, people: 2, fen: 800_000 }],
      )
      .and((state) => expect(linesOf(monthOf(state)).map(({ id }) => id)).toEqual(['n1', 'n2']));
  });

  it('what was paid to a worker stays with him in the corrected sheet; who is on it no more was paid as a stranger', () => {
    opened()
      .given(sheet([worker('工人01', 500_000), worker('工人02', 300_000)]))
      .given(
        paid([
          ['n1', 500_000],
          ['n2', 300_000],
        ]),
      )
      .given(sheet([worker('工人01', 600_000, { earlier: 'n1' })], { batch: SECOND_FILE, day: '2026-02-14' }))
      .and((state) => {
        expect(unpaid(state)).toBe(100_000);
        expect(strangersOf(monthOf(state))).toEqual({ transfers: 1, fen: 300_000 });
      })
      .given(sheet([worker('工人02', 300_000, { earlier: 'n2' })], { batch: SECOND_FILE, day: '2026-02-14' }))
      .and((state) => {
        expect(unpaid(state)).toBe(100_000);
        expect(strangersOf(monthOf(state))).toEqual({ transfers: 0, fen: 0 });
      });
  });

  it('sums and days are not said beside the lines: they would be another truth', () => {
    const sums = { month: MONTH, people: 2, fen: 800_000, signed: true, ...proof('2026-02-06') };
    opened()
      .given(sheet([worker('工人01', 500_000)]))
      .when(act('RecordWageSheet', sums, atNine('2026-02-06')))
      .thenRefused('sheet-by-lines')
      .when(payWages(MONTH, 500_000, '2026-02-13'))
      .thenRefused('wages-by-lines')
      .when(sheet([worker('工人01', 1)], { batch: SECOND_FILE, day: '2026-03-01' }))
      .then(['SheetLinesRead'], ['WageSheetTaken'])
      .when(act('TakeWageSheet', { ...bare(), ...proof('2026-03-05') }, atNine('2026-03-01')))
      .thenRefused('project-fact-in-future');
  });
});

const bare = () => ({
  ...({ month: MONTH, keptBy: 'subcontractor', keeper: '示例分包01', batch: OTHER_FILE } as const),
  lines: [worker('工人01', 1)],
});

describe('劳资专管员审核工资支付表', () => {
  const review = (sheetId: string, day: string, outcome: 'agreed' | 'objected' = 'agreed') =>
    act('ReviewWageSheet', { month: MONTH, sheetId, outcome, note: null, ...proof(day) }, atNine(day));
  const clerk = act('NameWageClerk', {
    clerk: { subject: 'c1', name: sealedName('专管员01') },
    ...proof('2026-01-12'),
  });

  it('by the one who is named, on a day not before the sheet was handed over; of a replaced sheet no more', () => {
    opened()
      .given(sheet([worker('工人01', 500_000)]))
      .when(review('s1', '2026-02-06'))
      .thenRefused('wage-clerk-missing')
      .given(clerk)
      .when(review('s1', '2026-02-04'))
      .thenRefused('reviewed-before-handed-over')
      .when(review('s9', '2026-02-06'))
      .thenRefused('wage-sheet-unknown')
      .when(review('s1', '2026-02-06', 'objected'))
      .then([
        'WageSheetReviewed',
        { sheetId: 's1', outcome: 'objected', clerk: { subject: 'c1', name: sealedName('专管员01') } },
      ])
      .and((state) =>
        expect(monthOf(state).sheets['s1']?.review).toMatchObject({ on: '2026-02-06', outcome: 'objected' }),
      )
      .given(sheet([worker('工人01', 400_000)], { batch: SECOND_FILE, day: '2026-02-07' }))
      .and((state) => expect(monthOf(state).sheets['s2']?.review).toBeNull())
      .when(review('s1', '2026-02-08'))
      .thenRefused('sheet-replaced');
    opened().given(clerk).when(review('s1', '2026-02-06')).thenRefused('no-wage-sheet');
  });
});

describe('总包通过专用账户代发，逐人', () => {
  const SHEET = sheet([worker('工人01', 500_000), worker('工人02', 300_000)]);

  it('money pays the line it is for and no other: whoever got nothing makes the gap', () => {
    opened()
      .given(SHEET)
      .when(paid([['n1', 900_000]]))
      .then(['WagesPaid', { fen: 900_000, people: 1, totalFen: 900_000 }])
      .and((state) => {
        expect(unpaid(state)).toBe(300_000);
        expect(unpaidLines(monthOf(state)).map(({ id }) => id)).toEqual(['n2']);
        expect(monthOf(state)).toMatchObject({ paidFen: 900_000, paidPeople: 1 });
      });
  });

  it('a transfer to somebody who stands on no sheet pays nobody’s wages', () => {
    opened()
      .given(SHEET)
      .when(
        paid([
          ['n1', 500_000],
          [null, 300_000],
        ]),
      )
      .then(['WagesPaid', { fen: 500_000, people: 1 }])
      .and((state) => {
        expect(unpaid(state)).toBe(300_000);
        expect(strangersOf(monthOf(state))).toEqual({ transfers: 1, fen: 300_000 });
      });
  });

  it('names lines of the month, each once, and sums that agree', () => {
    const story = opened().given(SHEET);
    story.when(paid([['n9', 1]])).thenRefused('sheet-line-unknown');
    story
      .when(
        paid([
          ['n1', 1],
          ['n1', 2],
        ]),
      )
      .thenRefused('sheet-line-twice');
    const differs = { month: MONTH, throughAccount: true, people: 1, fen: 2, ...proof('2026-02-13') };
    const transfers = [{ lineId: 'n1', fen: 1, slip: null }];
    story
      .when(act('RecordWagesPaid', { ...differs, transfers }, atNine('2026-02-13')))
      .thenRefused('transfers-differ-from-sum');
  });

  it('beside the special account it is paid, and a breach', () => {
    opened()
      .given(SHEET)
      .when(paid([['n1', 500_000]], { throughAccount: false }))
      .then(['WagesPaid'], ['BreachFound', { kind: 'paid-outside-account', month: MONTH }]);
  });

  it('a sum that was said before stands for the month until something is told by line', () => {
    opened()
      .given(payWages(MONTH, 800_000, '2026-02-04'), SHEET)
      .and((state) => expect(unpaid(state)).toBe(0))
      .given(paid([['n1', 500_000]]))
      .and((state) => {
        expect(unpaid(state)).toBe(300_000);
        expect(monthOf(state).paidFen).toBe(500_000);
      });
  });
});

describe('sheets that are still to come', () => {
  it('keep the month open by what the labour cost leaves for them, until it is said that nobody worked', () => {
    opened(['示例分包01', '示例分包02'])
      .given(sheet([worker('工人01', 400_000)]), paid([['n1', 400_000]]))
      .and((state) => {
        expect(missingSheets(state, monthOf(state))).toEqual(['示例分包02']);
        expect(unpaid(state)).toBe(600_000);
      })
      .when(noWork('示例分包01'))
      .thenRefused('keeper-has-sheet')
      .when(noWork('示例分包02', '2026-02-14'))
      .then(['NoWorkStated', { keeper: '示例分包02' }], ['TaskCompleted', { act: 'NoWorkStated' }])
      .and((state) => {
        expect(missingSheets(state, monthOf(state))).toEqual([]);
        expect(unpaid(state)).toBe(0);
      })
      .when(noWork('示例分包02', '2026-02-14'))
      .thenNothing();
  });
});
