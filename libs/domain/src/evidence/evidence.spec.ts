import { describe, expect, test } from '@jest/globals';
import {
  act,
  arrearsCase,
  type CaseStep,
  type CaseStory,
  reopen,
  TO_ARCHIVED,
  TO_FILED,
  WITHOUT_RULES,
} from '../testing/arrears-case.ts';
import { caseStream } from '../arrears-case/decide.ts';
import { CLERK, COORDINATOR, HEAD, HOUSING, INSPECTOR, SECOND_COORDINATOR } from '../testing/district.ts';
import type { Actor } from '../kernel/actor.ts';
import type { AttachEvidence } from './acts.ts';

const file = (n: number): string => `file-00000000-0000-4000-8000-00000000000${n}`;

function attach(n: number, more: Partial<AttachEvidence> = {}, by: Actor = CLERK): CaseStep {
  const evidenceFile = {
    ...{ object: `o${n}`, sha256: `h${n}`, size: 10 },
    ...{ mediaType: 'application/pdf', extension: 'pdf' },
  };
  const data: AttachEvidence = {
    ...{ fileId: file(n), kind: 'wage-sheet', title: '工资表', source: '总包单位', obtainedBy: 'requisitioned' },
    ...{ obtainedOn: '2026-05-29', replaces: null, redacted: false, persons: [], evidenceFile },
    ...more,
  };
  return act('AttachEvidence', data, { by });
}

const ask = (n: number, by: Actor = CLERK): CaseStep =>
  act('RequestEvidenceWithdrawal', { fileId: file(n), reason: '误传' }, { by });
const decide = (n: number, decision: 'withdrawn' | 'kept' = 'withdrawn', by: Actor = HEAD): CaseStep =>
  act('DecideEvidenceWithdrawal', { fileId: file(n), decision, reason: '属实' }, { by });
const erase = (n: number, by: Actor = COORDINATOR): CaseStep =>
  act('EraseEvidence', { fileId: file(n), reason: '依申请' }, { by });

const filed = (): CaseStory => arrearsCase(WITHOUT_RULES).given(...TO_FILED);
const statusOf = (story: CaseStory, n: number) => story.state.evidence[file(n)]?.status;

describe('证据材料收入', () => {
  test('写明来源和取得方式，与文件的校验值一并记录', () => {
    filed()
      .when(attach(1))
      .then(['EvidenceAttached', { kind: 'wage-sheet', source: '总包单位', obtainedBy: 'requisitioned' }])
      .and(({ evidence }) => expect(evidence[file(1)]).toMatchObject({ edition: 1, status: 'kept', unit: 'hrss' }));
  });

  test('取得日期可以不详，不能晚于今天；种类须是目录所列', () => {
    const story = filed();
    story.when(attach(1, { obtainedOn: 'unknown' })).then(['EvidenceAttached']);
    story.when(attach(2, { obtainedOn: '2026-06-02' })).thenRefused('evidence-obtained-in-future');
    story.when(attach(2, { kind: 'love-letter' })).thenRefused('evidence-kind-unknown');
  });

  test('内容相同的文件只收一次，作废以后可以重新收入', () => {
    const story = filed().given(attach(1));
    const twin = attach(2, {
      evidenceFile: { object: 'o2', sha256: 'h1', size: 10, mediaType: 'x', extension: 'pdf' },
    });
    story.when(twin).thenRefused('evidence-twice');
    story.given(ask(1), decide(1)).when(twin).then(['EvidenceAttached']);
  });
});

describe('版本', () => {
  test('新版本接在最新的一版之后，原版本保留', () => {
    const story = filed().given(attach(1));
    story.when(attach(2, { replaces: file(1) })).then(['EvidenceAttached']);
    expect(story.state.evidence[file(2)]).toMatchObject({ edition: 2, status: 'kept' });
    expect(statusOf(story, 1)).toBe('kept');
    story.when(attach(3, { replaces: file(1) })).thenRefused('earlier-version-replaced');
    story.when(attach(3, { replaces: file(2) })).then(['EvidenceAttached']);
  });

  test('新版本作废以后，仍可在原版本上更新', () => {
    filed()
      .given(attach(1), attach(2, { replaces: file(1) }), ask(2), decide(2))
      .when(attach(3, { replaces: file(1) }))
      .then(['EvidenceAttached']);
  });

  test('不能是没有的材料的新版本，遮盖副本须写明原件', () => {
    const story = filed();
    story.when(attach(1, { replaces: file(9) })).thenRefused('earlier-version-unknown');
    story.when(attach(1, { redacted: true })).thenRefused('redacted-of-nothing');
  });
});

describe('作废', () => {
  test('须第二人确认，作废后仍在册', () => {
    const story = filed().given(attach(1));
    story
      .when(ask(1))
      .then(
        ['EvidenceWithdrawalRequested', { unit: 'hrss', role: 'unit-head' }],
        ['TaskOpened', { kind: 'decide-evidence-withdrawal', unit: 'hrss', role: 'unit-head', key: file(1) }],
      );
    story.when(ask(1, INSPECTOR)).thenRefused('withdrawal-asked');
    story.when(decide(1, 'withdrawn', INSPECTOR)).thenRefused('approver-not-entitled');
    story
      .when(decide(1))
      .then(['EvidenceWithdrawn', { requestedBy: CLERK.id, confirmedBy: HEAD.id }], ['TaskCompleted']);
    expect(statusOf(story, 1)).toBe('withdrawn');
    story.when(ask(1)).thenRefused('evidence-withdrawn');
  });

  test('负责人提请的由治欠办确认，本人不能确认', () => {
    const story = filed().given(attach(1, {}, HEAD));
    story.when(ask(1, HEAD)).then(['EvidenceWithdrawalRequested', { unit: 'office', role: 'coordinator' }]);
    story.when(decide(1, 'withdrawn', HEAD)).thenRefused('confirmed-by-same-person');
    story.when(decide(1, 'kept', COORDINATOR)).then(['EvidenceWithdrawalDeclined', { declinedBy: COORDINATOR.id }]);
    expect(statusOf(story, 1)).toBe('kept');
    story.when(decide(1, 'kept', COORDINATOR)).thenRefused('withdrawal-not-asked');
  });

  test('由收入的单位或者治欠办提请', () => {
    const story = filed().given(attach(1));
    story.when(ask(1, HOUSING)).thenRefused('evidence-of-another-unit');
    story.when(ask(1, COORDINATOR)).then(['EvidenceWithdrawalRequested', { unit: 'office', role: 'coordinator' }]);
  });

  test('没有的材料不能作废', () => {
    filed().when(ask(1)).thenRefused('evidence-unknown');
  });
});

describe('依法删除原件', () => {
  test('先有他人收入的遮盖副本，原件从此不能再用', () => {
    const story = filed().given(attach(1));
    story.when(erase(1)).thenRefused('redacted-copy-missing');
    story.given(attach(2, { replaces: file(1), redacted: true }, COORDINATOR));
    story.when(erase(1)).thenRefused('confirmed-by-same-person');
    story.when(erase(1, SECOND_COORDINATOR)).then(['EvidenceErased', { copy: file(2), object: 'o1' }]);
    expect([statusOf(story, 1), statusOf(story, 2)]).toEqual(['erased', 'kept']);
    story.when(erase(1, SECOND_COORDINATOR)).thenRefused('evidence-erased');
    story.when(ask(1)).thenRefused('evidence-erased');
  });

  test('不是遮盖副本的新版本不够', () => {
    filed()
      .given(attach(1), attach(2, { replaces: file(1) }))
      .when(erase(1))
      .thenRefused('redacted-copy-missing');
  });
});

describe('结案归档以后', () => {
  test('不增加，不作废；重新启动办理以后照常', () => {
    const story = arrearsCase(WITHOUT_RULES).given(...TO_ARCHIVED);
    const line = Object.keys(story.state.lines)[0] ?? '';
    story.when(attach(1)).thenRefused('evidence-locked');
    story.given(reopen([line]));
    story.when(attach(1)).then(['EvidenceAttached']);
  });

  test('提请作废而没有确认的，不归档', () => {
    const last = TO_ARCHIVED.length - 1;
    const story = arrearsCase(WITHOUT_RULES).given(...TO_ARCHIVED.slice(0, last), attach(1), ask(1));
    story.when(TO_ARCHIVED[last] as CaseStep).thenRefused('withdrawal-undecided');
    story
      .given(decide(1, 'kept'))
      .when(TO_ARCHIVED[last] as CaseStep)
      .then(['CaseArchived']);
  });

  test('归档前收入的锁定，依法删除仍可办理', () => {
    const last = TO_ARCHIVED.length - 1;
    const story = arrearsCase(WITHOUT_RULES)
      .given(...TO_ARCHIVED.slice(0, last))
      .given(attach(1), attach(2, { replaces: file(1), redacted: true }), TO_ARCHIVED[last] as CaseStep);
    expect(story.state.archived).toBe(true);
    story.when(ask(1)).thenRefused('evidence-locked');
    story.when(attach(3, { replaces: file(2) })).thenRefused('evidence-locked');
    story.when(erase(1)).then(['EvidenceErased']);
  });
});

describe('可办事项', () => {
  test('与办理时的结果一致', () => {
    const story = filed().given(attach(1), ask(1));
    const offers = (by: Actor) =>
      caseStream
        .allowed(story.state, story.contextOf({ by }))
        .filter(({ on, command }) => on === file(1) || command === 'AttachEvidence');
    expect(offers(HEAD)).toEqual([
      { command: 'AttachEvidence', refusal: null },
      { command: 'RequestEvidenceWithdrawal', refusal: 'withdrawal-asked', on: file(1) },
      { command: 'DecideEvidenceWithdrawal', refusal: null, on: file(1) },
      { command: 'EraseEvidence', refusal: 'redacted-copy-missing', on: file(1) },
    ]);
    expect(offers(CLERK)[2]).toMatchObject({ refusal: 'confirmed-by-same-person' });
  });
});
