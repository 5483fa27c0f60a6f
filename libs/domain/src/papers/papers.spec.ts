import { describe, expect, test } from '@jest/globals';
import { caseStream } from '../arrears-case/decide.ts';
import type { Actor } from '../kernel/actor.ts';
import {
  act,
  arrearsCase,
  type CaseStep,
  type CaseStory,
  order,
  reopen,
  TO_ARCHIVED,
  TO_OPENED,
  TO_ORDERED,
  TO_VERIFIED,
  determine,
  WITHOUT_RULES,
} from '../testing/arrears-case.ts';
import { LEDGERS } from '../ledgers/index.ts';
import { CLERK, COORDINATOR, district, HEAD, HOUSING, INSPECTOR, on } from '../testing/district.ts';
import { complaint, HERE, register, step, TO_ACCEPTED } from '../testing/complaint.ts';
import type { PaperCommand } from './events.ts';
import { PAPER_KINDS, type PaperKind } from './kinds.ts';

type Data<T extends PaperCommand['type']> = Extract<PaperCommand, { readonly type: T }>['data'];

const saidFor = (kind: PaperKind) => Object.keys(PAPER_KINDS[kind].says).map((field) => ({ field, text: '内容' }));

const draft = (kind: PaperKind, of: string | null = null, by: Actor = INSPECTOR): CaseStep =>
  act('DraftPaper', { kind, of, said: saidFor(kind) }, { by });
const review = (by: Actor = CLERK): CaseStep => act('ReviewPaper', { paperId: 'd1', opinion: '同意' }, { by });
const approve = (by: Actor = HEAD, more: Partial<Data<'ApprovePaper'>> = {}): CaseStep =>
  act(
    'ApprovePaper',
    { paperId: 'd1', number: '区人社局监催〔2026〕1号', opinion: null, textSha256: null, inInk: null, ...more },
    { by },
  );
const giveBack = (by: Actor): CaseStep => act('ReturnPaper', { paperId: 'd1', reason: '依据不全' }, { by });
const askSeal = (by: Actor = INSPECTOR): CaseStep => act('RequestSeal', { paperId: 'd1', copies: 3 }, { by });
const seal = (by: Actor = CLERK): CaseStep => act('RecordSeal', { paperId: 'd1', by: '印章管理人01' }, { by });
const scanned = (fileId: string, by: Actor = CLERK): CaseStep =>
  act('AttachStampedScan', { paperId: 'd1', fileId }, { by });
const strike = (by: Actor): CaseStep => act('VoidPaper', { paperId: 'd1', reason: '文号写错' }, { by });

const FILE = 'file-00000000-0000-4000-8000-000000000001';
const evidence = (fileId: string, n = 1): CaseStep =>
  act('AttachEvidence', {
    ...{ fileId, kind: 'official-letter', title: '催告书', source: '本单位', obtainedBy: 'generated' },
    ...{ obtainedOn: '2026-06-01', replaces: null, redacted: false, persons: [] },
    evidenceFile: {
      ...{ object: `o${n}`, sha256: `h${n}`, size: 1 },
      ...{ mediaType: 'application/pdf', extension: 'pdf' },
    },
  });

const ordered = (): CaseStory => arrearsCase(WITHOUT_RULES).given(...TO_ORDERED);
const drafted = (): CaseStory => ordered().given(draft('urging-letter', 'o1'));
const approved = (): CaseStory => drafted().given(review(), approve());
const openTasks = ({ state }: CaseStory) =>
  Object.values(state.tasks)
    .filter(({ key, status }) => key === 'd1' && status === 'open')
    .map(({ kind, role }) => [kind, role]);

describe('起草', () => {
  test('写明是哪一件事实的文书，从哪一版事实，审核人由待办提示', () => {
    const story = ordered();
    story
      .when(draft('urging-letter', 'o1'))
      .then(['PaperDrafted', { paperId: 'd1', kind: 'urging-letter', of: 'o1', unit: 'hrss' }]);
    expect(story.state.papers['d1']?.draftVersion).toBe(
      story.log.findLast(({ type }) => type === 'PaperDrafted')?.version,
    );
    expect(openTasks(story)).toEqual([['review-paper', 'officer']]);
  });

  test('没有的种类、没有的对象、不属于本案的种类不能起草', () => {
    const story = ordered();
    story.when(draft('urging-letter', 'o9')).thenRefused('paper-subject-unknown');
    story.when(draft('urging-letter', null)).thenRefused('paper-subject-unknown');
    story.when(draft('filing-approval', 'o1')).thenRefused('paper-subject-unknown');
    story.when(draft('acceptance-decision')).thenRefused('paper-kind-unknown');
    story.when(act('DraftPaper', { kind: 'love-letter', of: null, said: [] })).thenRefused('paper-kind-unknown');
  });

  test('执法文书由立案单位起草', () => {
    ordered()
      .when(draft('urging-letter', 'o1', HOUSING))
      .thenRefused('paper-of-filing-unit');
    ordered()
      .when(draft('filing-approval', null, HOUSING))
      .then(['PaperDrafted']);
  });

  test('须写的内容没有写的说明缺什么，没有这一项的不收', () => {
    const story = ordered();
    const one = { field: 'facts', text: '拖欠工资' };
    const said = (...fields: readonly { field: string; text: string }[]) =>
      act('DraftPaper', { kind: 'prior-notice', of: 'general', said: fields });
    story.when(said(one)).thenRefused('paper-field-missing');
    const decide = () => caseStream.decide(story.state, said(one).command, story.contextOf());
    expect(decide).toThrow(expect.objectContaining({ details: { missing: '法律依据、拟作出的决定' } }));
    story.when(said(one, one)).thenRefused('paper-field-unknown');
    story.when(said({ field: 'salutation', text: '你好' })).thenRefused('paper-field-unknown');
  });

  test('一件没有批完，不起草第二件；批准以后可以再起草', () => {
    drafted().when(draft('urging-letter', 'o1')).thenRefused('paper-under-way');
    approved()
      .when(draft('urging-letter', 'o1'))
      .then(['PaperDrafted', { paperId: 'd2' }]);
  });

  test('所载的决定还没有作出的，不能起草', () => {
    ordered().when(draft('closing-approval')).thenRefused('paper-not-due');
    const here = complaint().given(...HERE);
    const letter = step('DraftPaper', { kind: 'acceptance-decision', of: null, said: [] });
    here.when(letter).thenRefused('paper-not-due');
    complaint()
      .given(...TO_ACCEPTED)
      .when(letter)
      .then(['PaperDrafted', { unit: 'hrss' }]);
  });

  test('延期审批表只写申请了延期的时限', () => {
    const story = complaint().given(register());
    const [clock] = Object.keys(story.state.clocks);
    const sheet = step('DraftPaper', { kind: 'extension-approval', of: clock ?? '', said: [] });
    story.when(sheet).thenRefused('paper-not-due');
  });
});

describe('承办–审核–审批', () => {
  test('三人各办一段，批准时取号', () => {
    const story = drafted();
    story.when(review()).then(['PaperReviewed', { reviewedBy: CLERK.id }]);
    expect(openTasks(story)).toEqual([['approve-paper', 'unit-head']]);
    story
      .when(approve())
      .then(['PaperApproved', { number: '区人社局监催〔2026〕1号', reviewedBy: CLERK.id, approvedBy: HEAD.id }]);
    expect(story.state.papers['d1']).toMatchObject({ status: 'approved', approvedVersion: story.log.at(-2)?.version });
    expect(openTasks(story)).toEqual([]);
  });

  test('申请人不能自己审核、自己批准，审核人不能批准', () => {
    drafted().when(review(INSPECTOR)).thenRefused('approver-is-requester');
    const byHead = ordered().given(draft('urging-letter', 'o1', HEAD), review());
    byHead.when(approve(HEAD)).thenRefused('approver-is-requester');
    drafted().given(review(HEAD)).when(approve(HEAD)).thenRefused('approver-is-reviewer');
  });

  test('没有审核的不能批准，不是负责人的不能批准', () => {
    drafted().when(approve()).thenRefused('paper-not-reviewed');
    drafted().given(review(HEAD)).when(approve(CLERK)).thenRefused('paper-approver-not-entitled');
  });

  test('别的单位不能审核、批准', () => {
    drafted().when(review(HOUSING)).thenRefused('paper-of-another-unit');
  });

  test('不需要审核的，直接呈批', () => {
    const story = complaint().given(...TO_ACCEPTED);
    story.given(step('DraftPaper', { kind: 'acceptance-decision', of: null, said: [] }));
    story
      .when(step('ReviewPaper', { paperId: 'd1', opinion: null }, { by: INSPECTOR }))
      .thenRefused('paper-not-to-review');
    const signed = { paperId: 'd1', number: '号', opinion: null, textSha256: null, inInk: null };
    story.when(step('ApprovePaper', signed, { by: HEAD })).then(['PaperApproved', { reviewedBy: null }]);
  });

  test('退回须说明理由，修改以后重新审核，改过的人也不能批准', () => {
    const story = drafted().given(review(), giveBack(HEAD));
    expect(openTasks(story)).toEqual([['revise-paper', 'officer']]);
    story.when(approve()).thenRefused('paper-not-to-approve');
    story.given(act('RevisePaper', { paperId: 'd1', said: [] }, { by: CLERK }));
    expect(story.state.papers['d1']).toMatchObject({
      edition: 2,
      reviewedBy: null,
      drafters: [INSPECTOR.id, CLERK.id],
    });
    story.when(review(CLERK)).thenRefused('approver-is-requester');
    story.when(review(HEAD)).then(['PaperReviewed']);
    story.when(act('RevisePaper', { paperId: 'd1', said: [] })).thenRefused('paper-past-revision');
  });
});

describe('纸面审批', () => {
  const inInk = { reviewedBy: CLERK.id, approvedBy: HEAD.id, document: 'scan-7' };

  test('由起草人以外的人录入，写明签字人和日期', () => {
    drafted()
      .when({ ...approve(CLERK, { inInk }), actedOn: '2026-06-01' })
      .then(['PaperApproved', { reviewedBy: CLERK.id, approvedBy: HEAD.id, document: 'scan-7' }]);
    drafted().when(approve(INSPECTOR, { inInk })).thenRefused('approver-is-requester');
  });

  test('签字人须是该单位的负责人，不能是起草人，也不能一人签两处', () => {
    const signed = (more: Partial<typeof inInk>) => drafted().when(approve(CLERK, { inInk: { ...inInk, ...more } }));
    signed({ approvedBy: CLERK.id }).thenRefused('approver-is-reviewer');
    signed({ reviewedBy: HEAD.id, approvedBy: CLERK.id }).thenRefused('paper-approver-not-entitled');
    signed({ reviewedBy: INSPECTOR.id }).thenRefused('approver-is-requester');
    signed({ reviewedBy: HOUSING.id }).thenRefused('paper-approver-not-entitled');
  });

  test('不能早于起草', () => {
    const late = { ...draft('urging-letter', 'o1'), at: on('2026-06-03 09:00') };
    ordered()
      .given(late)
      .when({ ...approve(CLERK, { inInk }), at: on('2026-06-03 10:00'), actedOn: '2026-06-02' })
      .thenRefused('acted-before-last-step');
  });
});

describe('回避', () => {
  test('应当回避的单位不起草、不审核、不批准', () => {
    const story = drafted().given(
      act('DeclareConflict', { unit: 'hrss', reason: '本单位是责任主体', document: 'doc-9' }, { by: COORDINATOR }),
    );
    story.when(draft('filing-approval')).thenRefused('unit-stands-back');
    story.when(review()).thenRefused('unit-stands-back');
    story.when(approve()).thenRefused('unit-stands-back');
    story.when(act('RevisePaper', { paperId: 'd1', said: [] })).thenRefused('unit-stands-back');
    story.when(strike(INSPECTOR)).then(['PaperVoided']);
  });
});

describe('用印', () => {
  test('批准以后申请，由申请人以外的人登记，再收盖章扫描件', () => {
    const story = approved();
    story.when(askSeal()).then(['PaperSealRequested', { copies: 3, requestedBy: INSPECTOR.id }]);
    expect(openTasks(story)).toEqual([['seal-paper', 'officer']]);
    story.when(seal(INSPECTOR)).thenRefused('sealed-by-requester');
    story.when(scanned(FILE)).thenRefused('paper-not-sealed');
    story.given(seal());
    expect(openTasks(story)).toEqual([['attach-stamped-scan', 'officer']]);
    story.when(scanned(FILE)).thenRefused('scan-unknown');
    story
      .given(evidence(FILE))
      .when(scanned(FILE))
      .then(['StampedScanAttached', { fileId: FILE }]);
    story.when(scanned(FILE)).thenRefused('scan-attached');
    expect(openTasks(story)).toEqual([]);
  });

  test('没有批准的不能用印，审批表不用印', () => {
    drafted().when(askSeal()).thenRefused('paper-not-approved');
    approved().given(askSeal()).when(askSeal()).thenRefused('seal-requested');
    approved().when(seal()).thenRefused('seal-not-requested');
    ordered().given(draft('filing-approval')).when(askSeal()).thenRefused('paper-not-stamped');
  });
});

describe('作废', () => {
  test('草稿由本单位撤下；有文号的由负责人作废，文号保留', () => {
    drafted().when(strike(INSPECTOR)).then(['PaperVoided']);
    const story = approved();
    story.when(strike(INSPECTOR)).thenRefused('approver-is-requester');
    story.when(strike(CLERK)).thenRefused('paper-approver-not-entitled');
    story.when(strike(HEAD)).then(['PaperVoided', { reason: '文号写错' }]);
    expect(story.state.papers['d1']).toMatchObject({ status: 'void', number: '区人社局监催〔2026〕1号' });
    story.when(askSeal()).thenRefused('paper-void');
    expect(openTasks(story)).toEqual([]);
  });

  test('没有批完的文书挡住归档；归档以后不办，重新启动办理以后照常', () => {
    const last = TO_ARCHIVED.length - 1;
    const story = arrearsCase(WITHOUT_RULES)
      .given(...TO_ARCHIVED.slice(0, last))
      .given(draft('closing-approval'));
    story.when(TO_ARCHIVED[last] as CaseStep).thenRefused('papers-undecided');
    story.given(review(), approve(), TO_ARCHIVED[last] as CaseStep);
    story.when(strike(HEAD)).thenRefused('papers-locked');
    story.when(draft('filing-approval')).thenRefused('papers-locked');
    story.given(reopen([Object.keys(story.state.lines)[0] ?? '']));
    story.when(strike(HEAD)).then(['PaperVoided']);
  });
});

describe('文号来自审批表', () => {
  const bySheet = (more: object = {}): CaseStep => order({ number: null, paper: 'd1', ...more });
  const sheet = (): CaseStory =>
    arrearsCase(WITHOUT_RULES).given(...TO_VERIFIED, determine(), draft('order-approval', 'general'), review());

  test('批准以后下达的文书用审批表的号，一张审批表只用一次', () => {
    const story = sheet();
    story.when(bySheet()).thenRefused('paper-not-approved');
    story.given(approve(HEAD, { number: '区人社局监令〔2026〕1号' }));
    story.when(bySheet()).then(['OrderIssued', { number: '区人社局监令〔2026〕1号', paper: 'd1' }]);
    story.when(bySheet()).thenRefused('paper-used');
  });

  test('别的单位的、别的种类的审批表不能用', () => {
    const other = arrearsCase(WITHOUT_RULES).given(...TO_VERIFIED, determine(), draft('filing-approval'), review());
    other.given(approve()).when(bySheet()).thenRefused('paper-of-another-order');
    sheet()
      .given(approve())
      .when(bySheet({ paper: 'd7' }))
      .thenRefused('paper-unknown');
  });
});

describe('文书用印登记簿', () => {
  const rowsOf = ({ state, log }: CaseStory) =>
    LEDGERS.find(({ id }) => id === 'case-papers')?.rows({
      ...{ state, events: log, day: '2026-06-02', organisation: district() },
    }) ?? [];

  test('每件一行，作废的文号仍在簿上', () => {
    const story = approved().given(askSeal(), seal(), evidence(FILE), scanned(FILE), strike(HEAD));
    expect(rowsOf(story)).toEqual([
      {
        ...{ paper: '区人社局监催〔2026〕1号', kind: '催告书', matter: story.state.number, unit: 'hrss' },
        ...{ status: '作废', edition: 1, drafted: '2026-06-01', reviewed: '2026-06-01', approved: '2026-06-01' },
        ...{ inInk: false, copies: 3, sealed: '2026-06-01', scanned: true, voided: '2026-06-01' },
      },
    ]);
  });

  test('责令支付文书用其下达时的文号', () => {
    const story = ordered().given(draft('payment-order', 'o1'), review(), approve(HEAD, { number: null }));
    const issued = story.log.find((event) => event.type === 'OrderIssued');
    expect(rowsOf(story)).toMatchObject([{ paper: issued?.data.number, status: '已批准', sealed: null }]);
  });
});

describe('可办事项', () => {
  test('与办理时的结果一致，每种文书、每件文书各列一次', () => {
    const story = drafted();
    const offers = (by: Actor) => caseStream.allowed(story.state, story.contextOf({ by }));
    const ofPaper = (by: Actor) =>
      Object.fromEntries(offers(by).flatMap(({ command, refusal, on }) => (on === 'd1' ? [[command, refusal]] : [])));
    expect(ofPaper(CLERK)).toMatchObject({ ReviewPaper: null, ApprovePaper: null, RequestSeal: 'paper-not-approved' });
    expect(ofPaper(INSPECTOR)).toMatchObject({
      ...{ ReviewPaper: 'approver-is-requester', ApprovePaper: 'approver-is-requester', RevisePaper: null },
    });
    const drafts = offers(INSPECTOR).filter(({ command }) => command === 'DraftPaper');
    expect(drafts.find(({ on }) => on === 'closing-approval')?.refusal).toBe('paper-not-due');
    expect(drafts.find(({ on }) => on === 'prior-notice')).toMatchObject({
      refusal: null,
      label: '行政处理（处罚）事先告知书',
    });
    expect(drafts.map(({ on }) => on)).not.toContain('acceptance-decision');
  });

  test('没有立案的案件也可以起草立案审批表', () => {
    arrearsCase(WITHOUT_RULES)
      .given(...TO_OPENED)
      .when(draft('filing-approval'))
      .then(['PaperDrafted']);
  });
});
