import { describe, expect, it } from '@jest/globals';
import type { Actor } from '../kernel/actor.ts';
import type { Sealed } from '../kernel/event.ts';
import {
  accept,
  claimant,
  complaint,
  decideFirst,
  handTo,
  register,
  signFor,
  step,
  tell,
  TO_CALL_BACK,
  TO_CASE,
  words,
} from '../testing/complaint.ts';
import { CLERK, HOUSING, WORKFLOW } from '../testing/district.ts';
import { complaintStream } from './decide.ts';
import { complaintView } from '../views/complaint-view.ts';
import { sendingsToTell, urgedMark } from './sendings.ts';

const PERSON: Actor = { id: 'public:w1', unit: null, post: null, roles: ['public'] };
const HERE = [register(), decideFirst('handle')];
const urge = (by: Actor = PERSON) => step('RecordUrging', { ticketId: null, channel: 'web' }, { by });
const newPhone = (by: Actor = PERSON) =>
  step('DetailClaimant', { claimant: { ...claimant('w1'), phone: words('phone') } }, { by });
const file = (n: number, by: Actor = PERSON) =>
  step(
    'AttachEvidence',
    {
      ...{ fileId: `file-${n}`, kind: 'photo', title: '照片', source: '当事人', obtainedBy: 'submitted' },
      ...{ obtainedOn: 'unknown', replaces: null, redacted: false, persons: [] },
      evidenceFile: { object: `o${n}`, size: 1, mediaType: 'image/jpeg', extension: 'jpg', sha256: `h${n}` },
    },
    { by },
  );
const say = (claimantId = 'w1') =>
  step('AddStatement', { claimantId, words: '班长叫我们签了空白的工资表。' }, { by: PERSON });
const tick = (taskId: string, by: Actor = CLERK) => step('CompleteTask', { taskId, note: '已阅，电话说明' }, { by });
const FACT = {
  AttachEvidence: 'EvidenceAttached',
  AddStatement: 'StatementAdded',
  RecordUrging: 'ComplaintUrged',
  DetailClaimant: 'ClaimantDetailed',
} as const;
const openKinds = (story: ReturnType<typeof complaint>) =>
  Object.values(story.state.tasks).flatMap(({ kind, status }) =>
    status === 'open' && kind.startsWith('sent-') ? [kind] : [],
  );

describe('当事人网上发来的成为承办单位的待办', () => {
  it.each([
    ['files', file(1), 'sent-files'],
    ['words', say(), 'sent-words'],
    ['an urging', urge(), 'sent-urging'],
    ['a new telephone', newPhone(), 'sent-phone'],
  ] as const)('%s, with whoever holds the matter', (_what, sent, kind) => {
    complaint()
      .given(...HERE)
      .when(sent)
      .then([FACT[sent.command.type as keyof typeof FACT]], ['TaskOpened', { kind, unit: 'hrss', role: 'officer' }]);
  });

  it('what an officer enters himself is no work for him', () => {
    expect(openKinds(complaint().given(...HERE, file(1, CLERK), urge(CLERK), newPhone(CLERK)))).toEqual([]);
  });

  it('ten urgings are one piece of work that says how many', () => {
    const story = complaint().given(...HERE, ...Array.from({ length: 10 }, () => urge()));
    expect(openKinds(story)).toEqual(['sent-urging']);
    const [task] = Object.values(story.state.tasks).filter(({ kind }) => kind === 'sent-urging');
    expect(task === undefined ? null : urgedMark(story.state, task)).toBe('当事人已催10次');
    expect(story.state.urged).toBe(10);
  });

  it('ends with the act that deals with it', () => {
    complaint()
      .given(...HERE, file(1))
      .when(accept())
      .and((state) => expect(state.sent).toEqual({}));
    expect(openKinds(complaint().given(...HERE, accept(), urge(), tell('acceptance')))).toEqual([]);
    expect(openKinds(complaint().given(...HERE, accept(), file(1), urge(), tell('acceptance')))).toEqual([
      'sent-files',
    ]);
  });

  it('or is ticked off with a note; what comes later is work again', () => {
    const story = complaint().given(...HERE, urge());
    const id = Object.keys(story.state.tasks).find((task) => task.startsWith('sent-urging')) ?? '';
    expect(id).toMatch(/^sent-urging\/v\d+#1$/);
    story.when(tick(id)).then(['TaskCompleted', { taskId: id, act: 'CompleteTask' }]);
    story.given(urge());
    expect(openKinds(story)).toEqual(['sent-urging']);
    const [, again] = Object.values(story.state.tasks).filter(({ kind }) => kind === 'sent-urging');
    expect(again === undefined ? null : urgedMark(story.state, again)).toBe('当事人已催1次');
  });

  it('is offered to be ticked off, other work is not', () => {
    const story = complaint().given(...HERE, urge());
    const offered = complaintStream
      .allowed(story.state, story.contextOf({}))
      .filter(({ command }) => command === 'CompleteTask');
    expect(offered.map(({ on = '', refusal }) => [on.split(/[/#]/)[0], refusal])).toEqual(
      expect.arrayContaining([
        ['sent-urging', null],
        ['accept', 'task-needs-its-act'],
      ]),
    );
  });

  it('goes along to whoever comes to hold the matter', () => {
    const story = complaint().given(...HERE, urge(), handTo('housing'), signFor('h1', HOUSING));
    const open = Object.values(story.state.tasks).filter(
      ({ kind, status }) => kind === 'sent-urging' && status === 'open',
    );
    expect(open.map(({ unit }) => unit)).toEqual(['housing']);
  });

  it('钱没到账、不满意: what is said at the call-back over the net is work of the unit too', () => {
    const answer = (moneyReceived: boolean | null) =>
      step(
        'RecordCallBackAttempt',
        { claimantId: 'w1', reached: true, satisfied: false, moneyReceived, words: words() },
        { by: PERSON },
      );
    expect(openKinds(complaint().given(...TO_CALL_BACK, answer(false)))).toEqual(['sent-not-paid']);
    expect(openKinds(complaint().given(...TO_CALL_BACK, answer(null)))).toEqual(['sent-dissatisfied']);
  });
});

describe('并案后', () => {
  const inCase = () => complaint().given(...TO_CASE);
  const settle = (upTo: number, count = 1, more: { caseId?: string; membership?: number } = {}) =>
    step('SettleSending', { caseId: 'case-1', membership: 1, kind: 'files', upTo, count, ...more }, { by: WORKFLOW });
  const view = ({ state, now }: ReturnType<typeof complaint>) => complaintView(state, now).sentVersion;

  it('the case is told of what waits, from the joining on, and of its end', () => {
    expect(view(inCase())).toBe(0);
    const story = inCase().given(urge());
    const first = view(story);
    expect(first).toBeGreaterThan(0);
    expect(sendingsToTell(story.state)).toEqual([{ kind: 'urging', since: first, last: first, count: 1 }]);
    const urging = Object.keys(story.state.tasks).find((id) => id.startsWith('sent-urging')) ?? '';
    story.given(tick(urging));
    expect(view(story)).toBeGreaterThan(first);
    expect(sendingsToTell(story.state)).toEqual([]);
  });

  it('also of what was sent before it joined', () => {
    const story = complaint().given(...TO_CASE.slice(0, -1), urge());
    story.given(...TO_CASE.slice(-1));
    expect(view(story)).toBe(story.state.version - story.happened.length + 1);
  });

  it('what the lead dealt with is over here, what came since is not', () => {
    const story = inCase().given(file(1), file(2));
    const { since = 0, last = 0 } = story.state.sent.files ?? {};
    story
      .when(settle(since))
      .then(
        ['SendingSettled', { kind: 'files', upTo: since }],
        ['TaskCompleted', { act: 'SendingSettled' }],
        ['TaskOpened'],
      );
    expect(sendingsToTell(story.state)).toEqual([{ kind: 'files', since: since + 1, last, count: 1 }]);
    story.when(settle(last)).then(['SendingSettled'], ['TaskCompleted']);
    expect(openKinds(story)).toEqual([]);
    story.when(settle(last)).thenNothing();
  });

  it('an order of another case or membership says nothing', () => {
    const story = inCase().given(file(1));
    story.when(settle(999, 1, { caseId: 'case-9' })).thenNothing();
    story.when(settle(999, 1, { membership: 2 })).thenNothing();
    expect(openKinds(story)).toEqual(['sent-files']);
  });
});

describe('新手机号', () => {
  const KNOWN = words('old');
  const NEW = words('new');
  const known = () =>
    complaint().given(register({ claimants: [{ ...claimant('w1'), phone: KNOWN }] }), decideFirst('handle'));
  const name = (phone: Sealed, by: Actor) => step('DetailClaimant', { claimant: { ...claimant('w1'), phone } }, { by });
  const prove = (named: number, by: Actor = PERSON) => step('ProvePhone', { claimantId: 'w1', named }, { by });
  const confirm = step('ConfirmPhone', { claimantId: 'w1', identity: 'resident-card' });
  const phones = ({ state }: ReturnType<typeof complaint>) => [
    state.claimants['w1']?.phone,
    state.newPhones['w1']?.phone ?? null,
  ];

  it.each([
    ['the person', PERSON, ['sent-phone']],
    ['an officer for him', CLERK, []],
  ] as const)('named by %s it counts only when it is proved', (_who, by, work) => {
    const story = known();
    story.when(name(NEW, by)).then(['PhoneNamed', { claimantId: 'w1', phone: NEW }]);
    expect(phones(story)).toEqual([KNOWN, NEW]);
    expect(openKinds(story)).toEqual(work);
    story.when(prove(story.state.newPhones['w1']?.named ?? 0)).then(['PhoneProved', { by: 'code', identity: null }]);
    expect(phones(story)).toEqual([NEW, null]);
    expect(openKinds(story)).toEqual(work);
    story.when(prove(1)).thenRefused('no-new-phone');
  });

  it('or when an officer has seen who the person is, which is recorded and ends the work', () => {
    const story = known().given(name(NEW, PERSON));
    story
      .when(confirm)
      .then(
        ['PhoneProved', { by: 'identity-seen', identity: 'resident-card' }],
        ['TaskCompleted', { act: 'PhoneProved' }],
      );
    expect(phones(story)).toEqual([NEW, null]);
    story.when(confirm).thenRefused('no-new-phone');
  });

  it('a code for a number that another one has replaced proves nothing', () => {
    const story = known().given(name(words('mistyped'), PERSON));
    const { named = 0 } = story.state.newPhones['w1'] ?? {};
    story.given(name(NEW, PERSON));
    story.when(prove(named)).thenRefused('phone-named-anew');
    expect(phones(story)).toEqual([KNOWN, NEW]);
  });

  it('the first one that is told counts at once, and what else was told with another one is taken', () => {
    complaint()
      .given(...HERE)
      .when(name(NEW, CLERK))
      .then(['ClaimantDetailed'])
      .and(({ newPhones }) => expect(newPhones).toEqual({}));
    known()
      .when(step('DetailClaimant', { claimant: { ...claimant('w1'), phone: NEW, amountFen: 5 } }))
      .then(['ClaimantDetailed', { claimant: { ...claimant('w1'), amountFen: 5, phone: KNOWN } }], ['PhoneNamed']);
  });
});
