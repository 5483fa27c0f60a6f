import { describe, expect, test } from '@jest/globals';
import {
  addSource,
  act,
  arrearsCase,
  archive,
  assignLead,
  changeClearBy,
  COMPLAINT_ONE,
  COMPLAINT_TWO,
  confirmClearing,
  conclude,
  endLine,
  fileCase,
  joinSource,
  pay,
  addParty,
  proposeClearing,
  removeSource,
  sealed,
  TO_ARCHIVED,
  TO_CLEARED,
  TO_FILED,
  TO_OPENED,
  verify,
  worker,
} from '../testing/arrears-case.ts';
import { SETTING } from '../testing/complaint.ts';
import { COORDINATOR, LEADER } from '../testing/district.ts';
import { ROWS, rulebookOf } from '../testing/rows.ts';
import { caseStream } from './decide.ts';

describe('由投诉举报件并入建案', () => {
  test('the first joining opens the case, takes the workers over as wage lines and grades it', () => {
    arrearsCase()
      .when(addSource({ filedOn: '2026-05-28' }))
      .then(
        ['CaseOpened', { number: '潞治欠〔2026〕1号', openedBy: 'system:arrears-case' }],
        ['SourceAdded', { complaint: COMPLAINT_ONE, membership: 1, filedOn: '2026-05-28' }],
        ['WageLineAdded', { lineId: 'w1', claimedFen: 1_000_000, origin: `${COMPLAINT_ONE}/1` }],
        ['WageLineAdded', { lineId: 'w2' }],
        ['CaseGraded', { grade: 'blue', reasons: [] }],
      );
  });

  test('an echo that names no case to open is refused until the case is there', () => {
    arrearsCase().when(joinSource()).thenRefused('case-unknown');
  });

  test('nothing but a joining may be done to a case that nobody opened', () => {
    const story = arrearsCase();
    for (const { command, refusal } of caseStream.allowed(story.state, story.contextOf())) {
      expect([command, refusal]).toEqual([command, command === 'AddSource' ? null : 'case-unknown']);
    }
    story.when(act('LapseClocks', {})).thenRefused('case-unknown');
  });

  test('the same echo a second time is nothing new', () => {
    arrearsCase()
      .given(...TO_OPENED)
      .when(addSource())
      .thenNothing();
  });

  test('an older echo that comes after a newer one, or after the leaving, is nothing new', () => {
    arrearsCase()
      .given(addSource({ membership: 2 }))
      .when(addSource({ membership: 1 }))
      .thenNothing()
      .given(removeSource({ membership: 2 }))
      .when(addSource({ membership: 2 }))
      .thenNothing();
  });

  test('a second complaint joins with its own workers and its people count towards the grade', () => {
    const workers = Array.from({ length: 4 }, (_, index) => worker(`v${index}`));
    arrearsCase()
      .given(...TO_OPENED)
      .when(joinSource({ workers, people: 8 }))
      .then(
        ['SourceAdded', { complaint: COMPLAINT_TWO }],
        ['WageLineAdded'],
        ['WageLineAdded'],
        ['WageLineAdded'],
        ['WageLineAdded'],
        ['CaseGraded', { grade: 'red', reasons: ['group'] }],
      );
  });

  test('a worker that two complaints name has one wage line', () => {
    arrearsCase()
      .given(...TO_OPENED)
      .when(joinSource({ workers: [worker('w1'), worker('w3')] }))
      .then(['SourceAdded'], ['WageLineAdded', { lineId: 'w3' }]);
  });

  test('an archived case takes no further complaint', () => {
    arrearsCase()
      .given(...TO_ARCHIVED)
      .when(joinSource())
      .thenRefused('case-archived');
  });

  test('a complaint with new workers opens a cleared case again; one whose workers are all there does not', () => {
    arrearsCase()
      .given(...TO_CLEARED)
      .when(joinSource())
      .then(['CaseReopened', { because: 'new-worker', lineIds: ['w3'] }], ['SourceAdded'], ['WageLineAdded'])
      .and((state) => expect([state.cleared, state.lines['w1']?.end, state.touched]).toEqual([false, 'paid', ['w3']]));
    arrearsCase()
      .given(...TO_CLEARED)
      .when(joinSource({ workers: [worker('w1')] }))
      .then(['SourceAdded'])
      .and((state) => expect(state.cleared).toBe(true));
    arrearsCase()
      .given(...TO_CLEARED)
      .when(joinSource({ workers: [], people: 1 }))
      .then(['CaseReopened'], ['SourceAdded']);
  });
});

describe('分出', () => {
  test('lines nobody verified, ordered or paid go with the complaint, the others stay with the case', () => {
    const workers = [worker('w1'), worker('w2'), worker('w3')];
    arrearsCase()
      .given(addSource({ workers }), addParty('general'), verify('w1'), pay({ w2: 100 }))
      .when(removeSource())
      .then(
        ['SourceRemoved', { complaint: COMPLAINT_ONE, membership: 1 }],
        ['WageLineEnded', { lineId: 'w3', as: 'withdrawn' }],
      )
      .and((state) => {
        expect(Object.keys(state.sources)).toEqual([]);
        expect([state.lines['w1']?.end, state.lines['w2']?.end]).toEqual([null, null]);
      });
  });

  test('the lines of another complaint stay', () => {
    arrearsCase()
      .given(...TO_OPENED, joinSource())
      .when(removeSource())
      .then(['SourceRemoved'], ['WageLineEnded', { lineId: 'w1' }], ['WageLineEnded', { lineId: 'w2' }])
      .and((state) => expect(state.lines['w3']?.end).toBeNull());
  });

  test('leaving of a membership that is over or never was is nothing', () => {
    arrearsCase()
      .given(...TO_OPENED)
      .when(removeSource({ membership: 2 }))
      .thenNothing()
      .when(removeSource({ complaint: COMPLAINT_TWO }))
      .thenNothing();
    arrearsCase().when(removeSource()).thenRefused('case-unknown');
  });

  test('a complaint that joins again brings its workers back, also those whose lines went with it', () => {
    arrearsCase()
      .given(addSource({ workers: [worker('w1'), worker('w2')] }), verify('w1'), removeSource())
      .when(addSource({ membership: 2, workers: [worker('w1'), worker('w2')] }))
      .then(['SourceAdded', { membership: 2 }], ['WageLineAdded', { lineId: 'w2', origin: `${COMPLAINT_ONE}/2` }])
      .and((state) => expect(state.lines['w2']?.end).toBeNull());
  });

  test('leaving takes also lines that an earlier joining of the same complaint had brought', () => {
    arrearsCase()
      .given(addSource(), addSource({ membership: 2 }))
      .when(removeSource({ membership: 2 }))
      .then(['SourceRemoved'], ['WageLineEnded', { lineId: 'w1' }], ['WageLineEnded', { lineId: 'w2' }]);
  });

  test('the people who left weigh no longer in the grade', () => {
    arrearsCase()
      .given(addSource({ people: 12 }))
      .when(removeSource())
      .then(['SourceRemoved'], ['WageLineEnded'], ['WageLineEnded'], ['CaseGraded', { grade: 'blue' }]);
  });

  test('a case whose only complaint left before anybody was put in charge can still end', () => {
    arrearsCase()
      .given(...TO_OPENED, removeSource(), proposeClearing(), confirmClearing(), archive())
      .and((state) => expect([state.archived, state.active]).toEqual([true, ['archive']]));
  });
});

describe('分级', () => {
  test('ten people or a large sum are red, five people amber, fewer blue', () => {
    const grades = [
      [4, 100, 'blue'],
      [5, 100, 'amber'],
      [10, 100, 'red'],
      [1, 10_000_000, 'red'],
    ] as const;
    for (const [people, claimedFen, grade] of grades) {
      arrearsCase()
        .given(addSource({ people, workers: [worker('w1', { claimedFen })] }))
        .and((state) => expect(state.grade).toBe(grade));
    }
  });

  test('by the thresholds that the district has set for the day', () => {
    const [row] = ROWS;
    if (row === undefined) throw new Error('no rows');
    const numbers = { redPeople: 20, redWan: 50, amberPeople: 8 };
    const set = { ...row, id: 'D-GRADE', starts: [], effectiveFrom: '2026-01-01', parameters: numbers };
    const grades = [
      [7, 100, 'blue'],
      [10, 100, 'amber'],
      [20, 100, 'red'],
      [1, 49_999_999, 'blue'],
      [1, 50_000_000, 'red'],
    ] as const;
    for (const [people, claimedFen, grade] of grades) {
      arrearsCase({ ...SETTING, rules: rulebookOf([...ROWS, set]) })
        .given(addSource({ people, workers: [worker('w1', { claimedFen })] }))
        .and((state) => expect(state.grade).toBe(grade));
    }
  });

  test('the verified sum replaces the claimed one', () => {
    arrearsCase()
      .given(addSource({ workers: [worker('w1', { claimedFen: 20_000_000 })] }))
      .when(verify('w1', 5_898_000))
      .then(['WageLineVerified'], ['CaseGraded', { grade: 'blue' }]);
  });
});

describe('分办', () => {
  test('the 治欠办 names lead, co-units, filing unit, 包案领导 and the clearing date in one act', () => {
    arrearsCase()
      .given(...TO_OPENED)
      .when(assignLead({ patron: LEADER.id }))
      .then(
        ['LeadAssigned', { lead: 'housing', coUnits: ['police'], filingUnit: 'hrss', patron: LEADER.id }],
        ['ClearingDateSet', { clearBy: '2026-08-31', ordinal: 1, approvedBy: COORDINATOR.id }],
      );
  });

  test('牵头 and 立案 are apart: only 人社 files, whoever leads', () => {
    arrearsCase()
      .given(...TO_OPENED)
      .when(assignLead({ filingUnit: 'housing' }))
      .thenRefused('filing-unit-not-hrss');
  });

  test.each(['nobody', 'city-hrss'])('the unit %s cannot lead here', (lead) => {
    arrearsCase()
      .given(...TO_OPENED)
      .when(assignLead({ lead }))
      .thenRefused('unit-unknown')
      .when(assignLead({ coUnits: [lead] }))
      .thenRefused('unit-unknown');
  });

  test('the clearing date lies ahead', () => {
    arrearsCase()
      .given(...TO_OPENED)
      .when(assignLead({ clearBy: '2026-06-01' }))
      .thenRefused('date-not-in-future');
  });

  test('another lead takes the same clearing date over and sets no other', () => {
    arrearsCase()
      .given(...TO_OPENED, assignLead())
      .when(assignLead({ coUnits: [] }))
      .then(['LeadAssigned', { coUnits: [] }])
      .when(assignLead({ lead: 'transport' }))
      .then(['LeadAssigned', { lead: 'transport' }])
      .when(assignLead({ lead: 'transport', clearBy: '2026-09-30' }))
      .thenRefused('clearing-date-already-set');
  });

  test('another lead may be named after the clearing date has passed', () => {
    arrearsCase()
      .given(...TO_OPENED, assignLead({ clearBy: '2026-06-05' }))
      .when(assignLead({ lead: 'transport', clearBy: '2026-06-05' }, { at: '2026-06-10T01:00:00.000Z' }))
      .then(['LeadAssigned']);
  });
});

describe('清零时限', () => {
  test('every version is kept with its reason and who approved it', () => {
    arrearsCase()
      .given(...TO_OPENED, assignLead())
      .when(changeClearBy('2026-09-30'))
      .then(['ClearingDateSet', { clearBy: '2026-09-30', ordinal: 2, approvedBy: COORDINATOR.id }])
      .and((state) => expect([state.clearBy, state.clearingDates]).toEqual(['2026-09-30', 2]));
  });

  test('it changes to another day that lies ahead, and by its approver alone', () => {
    arrearsCase()
      .given(...TO_OPENED)
      .when(changeClearBy('2026-09-30'))
      .thenRefused('lead-not-assigned')
      .given(assignLead())
      .when(changeClearBy('2026-08-31'))
      .thenRefused('correction-without-change')
      .when(changeClearBy('2026-06-01'))
      .thenRefused('date-not-in-future')
      .when(changeClearBy('2026-09-30', { approvedBy: LEADER.id }))
      .thenRefused('approval-without-document')
      .when(changeClearBy('2026-09-30', { approvedBy: LEADER.id, document: 'doc-9' }))
      .thenRefused('not-the-approver');
  });
});

describe('立案', () => {
  test('the filing unit files once, on the day of the act', () => {
    arrearsCase()
      .given(...TO_OPENED)
      .when(fileCase())
      .thenRefused('lead-not-assigned')
      .given(assignLead())
      .when(fileCase({ actedOn: '2026-06-01' }))
      .then(['CaseFiled', { unit: 'hrss', filedOn: '2026-06-01' }])
      .when(fileCase())
      .thenRefused('case-already-filed');
  });

  test('a complaint that was filed on acceptance brings its filing along; the earliest one counts', () => {
    arrearsCase()
      .given(addSource({ filedOn: '2026-05-28' }), assignLead())
      .when(fileCase())
      .thenRefused('case-already-filed')
      .given(joinSource({ filedOn: '2026-05-20' }))
      .and((state) => expect(state.filedOn).toBe('2026-05-20'))
      .given(addSource({ complaint: 'complaint-3', filedOn: '2026-05-29', workers: [worker('w9')] }))
      .and((state) => expect(state.filedOn).toBe('2026-05-20'));
  });

  test('obstacles and department steps need a filed case', () => {
    const obstacle = act('RecordObstacle', { kind: 'unreachable', account: sealed('text-1'), urgent: false });
    arrearsCase()
      .given(...TO_OPENED, assignLead())
      .when(obstacle)
      .thenRefused('case-not-filed')
      .given(fileCase())
      .when(obstacle)
      .then(['ObstacleFound', { kind: 'unreachable' }]);
  });
});

describe('调查终结', () => {
  test('every open line is verified before the investigation is concluded, and it is concluded once', () => {
    arrearsCase()
      .given(...TO_FILED, verify('w1'))
      .when(conclude())
      .thenRefused('line-not-verified')
      .given(endLine('w2', 'nothing-owed'))
      .when(conclude())
      .then(['InvestigationConcluded', { unit: 'hrss', document: 'doc-report' }])
      .when(conclude())
      .thenRefused('already-investigated');
  });

  test('the report and the cause may come in after the wages are cleared', () => {
    arrearsCase()
      .given(...TO_CLEARED)
      .when(conclude())
      .then(['InvestigationConcluded'])
      .when(act('FindCause', { cause: 'price-unpaid', note: '进度款未拨付' }))
      .then(['CauseFound', { cause: 'price-unpaid', unit: 'hrss' }]);
  });
});
