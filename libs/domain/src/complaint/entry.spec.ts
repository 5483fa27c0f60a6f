import { describe, expect, it } from '@jest/globals';
import type { Actor } from '../kernel/actor.ts';
import {
  accept,
  claimant,
  complaint,
  conclude,
  decideFirst,
  group,
  joinCase,
  register,
  step,
  type ComplaintStep,
} from '../testing/complaint.ts';
import { CLERK, COORDINATOR, on } from '../testing/district.ts';
import { claimantCount } from './state.ts';
import { holderOfReceipt, openEntry } from './entry.ts';
import { complaintStream } from './decide.ts';

const PUBLIC: Actor = { id: 'public:p1', unit: null, post: null, roles: ['public'] };
const GROUP = register({ claimants: group(3), peopleSaid: 12, project: { name: '示例安置房工程' } });
const open = (until = '2026-06-10', shows: readonly ('project' | 'employer')[] = ['project']) =>
  step('OpenGroupEntry', { until, shows });
const join = (id: string, more: Partial<Extract<ComplaintStep['command'], { type: 'JoinGroup' }>['data']> = {}) =>
  step(
    'JoinGroup',
    { ordinal: 1, claimant: claimant(id), receiptCode: `R-${id}`, known: null, alike: [], ...more },
    { by: PUBLIC },
  );
const SIGNED = { requestedBy: CLERK.id, document: 'scan-9' };
const VOIDED = step('VoidComplaint', { ground: 'test', reason: '试填', ...SIGNED }, { by: COORDINATOR });
const confirm = (claimantId: string) => step('ConfirmEntrant', { claimantId });
const merge = (claimantId: string, into: string) => step('MergeEntrant', { claimantId, into, reason: '同一人' });

describe('多人投诉开放扫码加入', () => {
  it('until a day, for the project alone; a second opening has another code', () => {
    complaint()
      .given(GROUP)
      .when(open())
      .then(['GroupEntryOpened', { ordinal: 1, until: '2026-06-10', shows: ['project'] }]);
    complaint()
      .given(GROUP, open(), step('CloseGroupEntry', { reason: '贴错了地方' }))
      .when(open())
      .then(['GroupEntryOpened', { ordinal: 2 }]);
  });

  it.each([
    ['a single person', register({ peopleSaid: 1, project: { name: '甲' } }), open(), 'entry-not-a-group'],
    ['a day that is over', GROUP, open('2026-05-31'), 'entry-day-past'],
    ['more than thirty days', GROUP, open('2026-07-02'), 'entry-too-long'],
    ['what nobody has named', GROUP, open('2026-06-10', ['employer']), 'entry-shows-nothing'],
    [
      'an employer who is a person',
      register({ claimants: group(3), employer: { kind: 'person', name: { subject: 's', field: 'n', sealed: 'v1' } } }),
      open('2026-06-10', ['employer']),
      'entry-shows-nothing',
    ],
    [
      'a person who wants secrecy',
      register({ claimants: [...group(2), claimant('w9', { concealment: 'concealed' })], peopleSaid: 12 }),
      open(),
      'entry-with-concealed',
    ],
    ['a report', register({ kind: 'report', claimants: group(3) }), open(), 'entry-with-concealed'],
    ['a complaint of nobody named', register({ claimants: [], peopleSaid: 12 }), open(), 'entry-with-concealed'],
  ] as const)('refuses %s', (_what, first, then, code) => {
    complaint().given(first).when(then).thenRefused(code);
  });

  it('refuses a second one beside the first, and closing what is not open', () => {
    complaint().given(GROUP, open()).when(open()).thenRefused('entry-already-open');
    complaint()
      .given(GROUP)
      .when(step('CloseGroupEntry', { reason: '误开' }))
      .thenRefused('entry-not-open');
  });

  it('is good through its day and dead after it', () => {
    const { state } = complaint().given(GROUP, open());
    expect(openEntry(state, '2026-06-10')?.ordinal).toBe(1);
    expect(openEntry(state, '2026-06-11')).toBeNull();
    complaint()
      .given(GROUP, open())
      .when({ ...join('p1'), at: on('2026-06-11 09:00') })
      .thenRefused('entry-not-open');
  });

  it('closes in the same append when somebody of it chooses secrecy, and with the end of the matter', () => {
    const because = { because: 'not-allowed' } as const;
    complaint()
      .given(GROUP, open())
      .when(step('ChooseConcealment', { claimantId: 'w1', concealment: 'concealed' }))
      .then(['ConcealmentChosen'], ['GroupEntryClosed', because]);
    complaint().given(GROUP, open()).when(VOIDED).then(['ComplaintVoided'], ['GroupEntryClosed', because]);
  });
});

describe('扫码自填', () => {
  it('adds a person of his own with a receipt, and one piece of work for whoever holds the matter', () => {
    complaint()
      .given(GROUP, open())
      .when(join('p1', { alike: ['w2'] }))
      .then(
        ['EntrantJoined', { claimantId: 'p1', receiptCode: 'R-p1', alike: ['w2'] }],
        ['ClaimantAdded', { reason: '本人扫码自填' }],
        ['TaskOpened', { kind: 'check-entrants', unit: 'hrss' }],
      )
      .and((state) => {
        expect(claimantCount(state)).toBe(12);
        expect(holderOfReceipt(state, 'R-p1')).toEqual({ said: 'p1', claimantId: 'p1' });
        expect(holderOfReceipt(state, 'R1')).toBeNull();
      });
    complaint().given(GROUP, open(), join('p1')).when(join('p2')).then(['EntrantJoined'], ['ClaimantAdded']);
  });

  it('who wants secrecy himself may enter: the group stays open', () => {
    complaint()
      .given(GROUP, open())
      .when(join('p1', { claimant: claimant('p1', { concealment: 'concealed' }) }))
      .and(({ entry }) => expect(entry?.closed).toBe(false));
  });

  it('whose telephone is in the list gets a further receipt and is no second person', () => {
    complaint()
      .given(GROUP, open())
      .when(join('p1', { known: 'w2' }))
      .then(['EntrantKnown', { claimantId: 'w2', receiptCode: 'R-p1', said: { ...claimant('p1') } }])
      .and((state) => {
        expect(Object.keys(state.claimants)).toHaveLength(3);
        expect(holderOfReceipt(state, 'R-p1')).toEqual({ said: 'p1', claimantId: 'w2' });
      });
  });

  it('refuses the code of an opening before, and more than may wait', () => {
    const again = [GROUP, open(), step('CloseGroupEntry', { reason: '重印' }), open()];
    complaint()
      .given(...again)
      .when(join('p1'))
      .thenRefused('entry-not-open');
    const many = Array.from({ length: 200 }, (_, n) => join(`p${n + 1}`));
    complaint()
      .given(GROUP, open(), ...many)
      .when(join('p201'))
      .thenRefused('entry-full');
  });

  it('counts once confirmed; the last one ends the work', () => {
    const counted = register({ claimants: group(3), peopleSaid: 'unknown', project: { name: '甲' } });
    complaint()
      .given(counted, open(), join('p1'), join('p2'))
      .when(confirm('p1'))
      .then(['EntrantConfirmed'])
      .and((state) => expect(claimantCount(state)).toBe(4));
    complaint()
      .given(counted, open(), join('p1'))
      .when(confirm('p1'))
      .then(['EntrantConfirmed'], ['TaskCompleted', { act: 'EntrantConfirmed' }]);
    complaint()
      .given(counted, open(), join('p1'), confirm('p1'))
      .when(confirm('p1'))
      .thenRefused('no-entrant-unconfirmed');
    complaint().given(counted, open(), join('p1')).when(confirm('w1')).thenRefused('entrant-not-unconfirmed');
  });

  it('merged with who is in the list already, his receipt is that person’s', () => {
    complaint()
      .given(GROUP, open(), join('p1'))
      .when(merge('p1', 'w2'))
      .then(['EntrantMerged', { into: 'w2' }], ['TaskCompleted'])
      .and((state) => {
        expect(claimantCount(state)).toBe(12);
        expect(holderOfReceipt(state, 'R-p1')).toEqual({ said: 'p1', claimantId: 'w2' });
        expect(state.dropped).toEqual(['p1']);
      });
    complaint().given(GROUP, open(), join('p1'), join('p2')).when(merge('p1', 'p2')).thenRefused('entrant-unconfirmed');
  });

  it('is dropped with a reason like anybody else, also where he is beside the last one', () => {
    const alone = [register({ peopleSaid: 2, project: { name: '甲' } }), open(), join('p1')];
    const drop = (claimantId: string) => step('DropClaimant', { claimantId, reason: '查无此人' });
    complaint()
      .given(...alone)
      .when(drop('p1'))
      .then(['ClaimantDropped'], ['TaskCompleted', { act: 'ClaimantDropped' }])
      .and((state) => expect(claimantCount(state)).toBe(2));
    const one = [
      ...alone,
      step('CorrectFact', { field: 'peopleSaid', to: 1, reason: '误', ...SIGNED }, { by: COORDINATOR }),
    ];
    complaint()
      .given(...one)
      .when(drop('w1'))
      .thenRefused('last-claimant');
  });

  it('withdraws for himself alone, and is no representative before somebody knows him', () => {
    complaint()
      .given(GROUP, open(), join('p1'))
      .when(step('RequestWithdrawal', { claimantId: 'p1', reason: '已发' }, { by: PUBLIC }))
      .then(['WithdrawalRequested', { claimantId: 'p1' }]);
    complaint()
      .given(GROUP, open(), join('p1'))
      .when(step('ElectRepresentatives', { claimantIds: ['p1'], paper: null }))
      .thenRefused('entrant-unconfirmed');
  });

  it('the case is told of him once he is confirmed', () => {
    const inCase = [GROUP, open(), decideFirst('handle'), accept(), conclude('arrears'), joinCase(), join('p1')];
    const story = complaint().given(...inCase);
    const before = story.state.peopleVersion;
    story.when(confirm('p1')).and(({ peopleVersion }) => expect(peopleVersion).toBeGreaterThan(before));
  });

  it('is offered exactly where it would pass', () => {
    const codes = (story: ReturnType<typeof complaint>) =>
      new Map(
        complaintStream.allowed(story.state, story.contextOf({})).map(({ command, refusal }) => [command, refusal]),
      );
    const closed = codes(complaint().given(GROUP));
    expect([closed.get('OpenGroupEntry'), closed.get('CloseGroupEntry'), closed.get('ConfirmEntrant')]).toEqual([
      null,
      'entry-not-open',
      'no-entrant-unconfirmed',
    ]);
    const opened = codes(complaint().given(GROUP, open(), join('p1')));
    expect([opened.get('OpenGroupEntry'), opened.get('CloseGroupEntry'), opened.get('ConfirmEntrant')]).toEqual([
      'entry-already-open',
      null,
      null,
    ]);
  });
});
