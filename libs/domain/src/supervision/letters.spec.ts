import { describe, expect, it } from '@jest/globals';
import { deciderOf } from '../ladder/deciders.ts';
import { complaint, SETTING } from '../testing/complaint.ts';
import { COORDINATOR, HEAD, LEADER, on, SECOND_LEADER } from '../testing/district.ts';
import { decline, DIRECTED, directed, HERE, HRSS, issue, proposed } from '../testing/ladder.ts';
import { ACT_ID, act, applied, asFacts, did, draftLetter, issueLetter, late, rungOf } from '../testing/supervision.ts';
import { LETTER_FACT } from '../ladder/letters.ts';
import { pendingOrders, type SupervisionState } from './state.ts';

const ONE = late(1);
const TWO = late(2);
const declined = (n: number) => {
  const { state } = proposed().given(decline());
  return { ...state, stream: late(n).stream };
};
/** 住建局 is to be urged: the 治欠办 decides. */
const DIRECTED_MATTER = directed().state;
const out = () => act().given(draftLetter([ONE, TWO]), issueLetter([ONE, TWO]));

describe('一函多件', () => {
  it('takes in the rungs that are proposed, and says of the others why not', () => {
    const nobody = { ...TWO, stream: `${TWO.stream.slice(0, -1)}9` };
    act()
      .when(
        draftLetter([ONE, TWO, declined(3)], {
          rungs: [rungOf(ONE), rungOf(TWO), rungOf(declined(3)), rungOf(nobody), rungOf(ONE)],
        }),
      )
      .then(
        [
          'ActDrafted',
          {
            rungs: [rungOf(ONE), rungOf(TWO)],
            leftOut: [
              { ...rungOf(declined(3)), code: 'rung-already-decided' },
              { ...rungOf(nobody), code: 'rung-unknown' },
            ],
            read: [
              { stream: ONE.stream, version: ONE.version },
              { stream: TWO.stream, version: TWO.version },
            ],
          },
        ],
        ['TaskOpened', { kind: 'issue-act', unit: 'leaders', role: 'leading-group' }],
      );
  });

  it('is nothing without a rung, and is about one unit', () => {
    act()
      .when(draftLetter([declined(3)]))
      .thenRefused('no-rung-to-take');
    act()
      .when(draftLetter([ONE], { unit: 'housing' }))
      .thenRefused('no-rung-to-take');
    act()
      .when(draftLetter([ONE], { addressees: ['housing'] }))
      .thenRefused('addressees-of-circular-only');
  });

  it('goes out once: one number, one day, one date to answer by, one command per ladder', () => {
    act()
      .given(draftLetter([ONE, TWO]))
      .when(issueLetter([ONE, TWO]))
      .then(
        ['ActIssued', { number: '领导小组督〔2026〕7号', servedOn: '2026-06-09', answerBy: '2026-06-16' }],
        [
          'ActOrdered',
          {
            orderId: 'o1',
            command: 'IssueRung',
            targets: [rungOf(ONE), rungOf(TWO)],
          },
        ],
      );
    out()
      .when(issueLetter([ONE, TWO]))
      .thenRefused('act-not-drafted');
  });

  it('leaves out what somebody has decided since it was drafted', () => {
    act()
      .given(draftLetter([ONE, TWO]))
      .when(issueLetter([ONE, declined(2)]))
      .then(
        ['ActIssued', { rungs: [rungOf(ONE)], leftOut: [{ ...rungOf(TWO), code: 'rung-already-decided' }] }],
        ['ActOrdered', { targets: [rungOf(ONE)] }],
      );
  });

  it('is not served before its last rung was proposed', () => {
    act()
      .given(draftLetter([ONE]))
      .when(issueLetter([ONE], { actedOn: '2026-06-08' }))
      .thenRefused('letter-before-proposals');
  });

  it('is issued by whoever decides on its rungs, and by nobody against his own unit', () => {
    const toHousing = { unit: 'housing', rungs: [rungOf(DIRECTED_MATTER, 'E2#1', DIRECTED)] };
    act()
      .when(draftLetter([DIRECTED_MATTER], toHousing))
      .then(['ActDrafted'], ['TaskOpened', { kind: 'issue-act', unit: 'office', role: 'coordinator' }])
      .when(issueLetter([DIRECTED_MATTER], { by: { ...COORDINATOR, unit: 'housing' } }))
      .thenRefused('act-decided-elsewhere')
      .when(issueLetter([DIRECTED_MATTER], { by: COORDINATOR }))
      .then(['ActIssued', { issuedBy: COORDINATOR.id, issuer: 'office' }], ['ActOrdered'], ['TaskCompleted']);
    act()
      .given(draftLetter([ONE]))
      .when(issueLetter([ONE], { by: COORDINATOR }))
      .thenRefused('act-decided-elsewhere');
  });

  it('keeps what a matter refused with its code, and drops nothing else', () => {
    out()
      .when(applied('o1', [{ ...rungOf(TWO), code: 'rung-already-decided' }]))
      .then(['ActOrderApplied'])
      .and((state) => {
        expect(state.rungs.map(({ taken, code }) => [taken, code])).toEqual([
          ['done', null],
          ['refused', 'rung-already-decided'],
        ]);
        expect(pendingOrders(state)).toEqual([]);
      })
      .when(applied('o1'))
      .thenRefused('no-order-pending');
  });

  it('orders many matters in parts of twenty-five, each in the name of whoever issued it', () => {
    const many = Array.from({ length: 60 }, (_, index) => {
      const stream = `complaint-00000000-0000-4000-8000-0000000000${String(index + 10)}`;
      return { ...ONE, stream };
    });
    act()
      .given(draftLetter(many), issueLetter(many))
      .and((state) => {
        expect(pendingOrders(state).map(({ targets }) => targets.length)).toEqual([25, 25, 10]);
        expect(pendingOrders(state).every(({ by }) => by.id === LEADER.id)).toBe(true);
      });
  });

  it('is answered for all or for some, by the unit alone', () => {
    const applies = () => out().given(applied('o1'));
    const report = (rungs: Parameters<typeof did<'AnswerAct'>>[1]['rungs'], by = HEAD) =>
      did('AnswerAct', { rungs, text: '均已受理', document: null }, { by });
    applies()
      .when(report(null))
      .then(['ActOrdered', { command: 'AnswerRung', targets: [rungOf(ONE), rungOf(TWO)], text: '均已受理' }]);
    applies()
      .given(report([rungOf(TWO)]), applied('o2'))
      .when(report(null))
      .then(['ActOrdered', { targets: [rungOf(ONE)] }])
      .when(report([rungOf(TWO)]))
      .then(['ActOrdered', { targets: [rungOf(TWO)] }])
      .when(report([rungOf(declined(3))]))
      .thenRefused('rung-not-in-act');
    applies().when(report(null, COORDINATOR)).thenRefused('act-on-another-unit');
    out().when(report(null)).thenRefused('act-without-standing-rung');
  });

  it('is lifted for all or for some', () => {
    out()
      .given(applied('o1'))
      .when(did('LiftAct', { rungs: [rungOf(ONE)], reason: '已办结' }, { by: LEADER }))
      .then(['ActOrdered', { command: 'LiftRung', targets: [rungOf(ONE)] }])
      .given(applied('o2'))
      .when(did('LiftAct', { rungs: null, reason: '已办结' }, { by: LEADER }))
      .then(['ActOrdered', { targets: [rungOf(TWO)] }])
      // Its matter had it lifted alone.
      .given(applied('o3', [{ ...rungOf(TWO), code: 'rung-not-issued' }]))
      .when(did('LiftAct', { rungs: null, reason: '已办结' }, { by: LEADER }))
      .thenRefused('act-without-standing-rung');
  });

  it('is written anew or dropped only as long as it has not gone out', () => {
    const revised = did(
      'ReviseAct',
      { demand: '三个工作日内', invitation: null, addressees: [], rungs: [rungOf(TWO)] },
      { facts: asFacts(TWO) },
    );
    act()
      .given(draftLetter([ONE, TWO]))
      .when(revised)
      .then(['ActRevised', { rungs: [rungOf(TWO)] }])
      .when(did('DropAct', { reason: '改为逐件' }))
      .then(['ActDropped'], ['TaskCompleted', {}])
      .when(issueLetter([TWO]))
      .thenRefused('act-not-drafted');
    out().when(revised).thenRefused('act-not-drafted');
  });
});

describe('集中解除', () => {
  const issuedMatter = () => proposed().given(issue()).state;

  it('takes what stands in several matters, whoever has issued it and together or not', () => {
    const standing = issuedMatter();
    act()
      .when(
        did(
          'LiftTogether',
          { unit: 'hrss', rungs: [rungOf(standing), rungOf(TWO)], reason: '工资已清零' },
          { by: LEADER, facts: asFacts(standing, TWO) },
        ),
      )
      .then(
        ['ActDrafted', { kind: 'lifting', leftOut: [{ ...rungOf(TWO), code: 'rung-not-issued' }] }],
        ['ActOrdered', { command: 'LiftRung', targets: [rungOf(standing)] }],
      )
      .given(applied('o1'))
      .and((state) => expect(state.rungs.map(({ lifted }) => lifted)).toEqual([true]));
  });
});

describe('a rung issued by a letter over several matters', () => {
  const letter = (): SupervisionState => out().state;
  const byLetter = (state = letter(), by = LEADER) => ({
    command: {
      type: 'IssueRung',
      data: { ladderKey: HRSS, rungId: 'E2#1', demand: '限期受理', number: null, act: ACT_ID },
    } as const,
    by,
    at: on('2026-06-11 10:00'),
    facts: { [LETTER_FACT]: { stream: ACT_ID, version: state.version, fact: state } },
  });

  it('has the number of the letter, and was served when the letter was, whenever it is entered', () => {
    proposed()
      .when(byLetter())
      .then([
        'RungIssued',
        { number: '领导小组督〔2026〕7号', act: ACT_ID, servedOn: '2026-06-09', answerBy: '2026-06-16' },
      ]);
  });

  it('is in that letter, which has gone out, and is issued by the same person', () => {
    const other = out().state;
    proposed()
      .when(byLetter({ ...other, rungs: [] }))
      .thenRefused('rung-not-in-letter');
    proposed()
      .when(byLetter(act().given(draftLetter([ONE])).state))
      .thenRefused('rung-not-in-letter');
    proposed().when(byLetter(letter(), SECOND_LEADER)).thenRefused('letter-of-another-person');
    complaint()
      .given(...HERE)
      .whenTimeReaches(on('2026-06-09 00:30'))
      .given(decline())
      .when(byLetter())
      .thenRefused('rung-already-decided');
  });
});

describe('who decides on a measure', () => {
  it('is the leading group, on 督办 too, where the unit is not subordinate to the district or the 治欠办 sits in it', () => {
    const { organisation } = SETTING;
    for (const unit of ['police', 'court', 'procuratorate', 'city-hrss', 'hrss']) {
      expect(deciderOf('E2', unit, { organisation })).toEqual({ unit: 'leaders', role: 'leading-group' });
    }
    expect(deciderOf('E2', 'housing', { organisation })).toEqual({ unit: 'office', role: 'coordinator' });
    expect(deciderOf('E2', 'office', { organisation })).toEqual({ unit: 'leaders', role: 'leading-group' });
  });
});
