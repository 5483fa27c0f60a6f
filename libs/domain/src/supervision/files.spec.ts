import { describe, expect, it } from '@jest/globals';
import { SETTING } from '../testing/complaint.ts';
import { COORDINATOR, HEAD, HOUSING, LEADER, person } from '../testing/district.ts';
import { act, called, did, directive, held, ITEMS, type SupervisionStep } from '../testing/supervision.ts';
import type { SupervisionCommand } from './commands.ts';
import { supervisionStream } from './decide.ts';
import { mayKnowActFile } from './files.ts';
import type { SupervisionState } from './state.ts';

const id = (n: number) => `file-00000000-0000-4000-8000-00000000000${n}`;
const attach = (n: number, by: typeof HEAD, content = n): SupervisionStep => ({
  command: {
    type: 'AttachEvidence',
    data: {
      ...{ fileId: id(n), kind: 'official-letter', title: '整改报告', source: '本单位', obtainedBy: 'provided' },
      ...{ obtainedOn: 'unknown', replaces: null, redacted: false, persons: [] },
      evidenceFile: {
        object: `o${n}`,
        sha256: String(content),
        size: 1,
        mediaType: 'application/pdf',
        extension: 'pdf',
      },
    },
  },
  by,
});
const known = (state: SupervisionState, by: typeof HEAD) =>
  Object.values(state.evidence)
    .filter((file) => mayKnowActFile(state, file, by, SETTING.organisation))
    .map(({ fileId }) => fileId);

describe('files of 批示、约谈', () => {
  it('of a direction with several units are known to each as far as they are its own', () => {
    act()
      .given(directive(), attach(1, COORDINATOR), attach(2, HOUSING), attach(3, HEAD))
      .and((state) => {
        expect(known(state, HOUSING)).toEqual([id(2)]);
        expect(known(state, HEAD)).toEqual([id(3)]);
        for (const by of [COORDINATOR, LEADER]) expect(known(state, by)).toEqual([id(1), id(2), id(3)]);
      })
      .given(did('ReportFollowUp', { itemId: 'i1', report: '已付清', document: id(2) }, { by: HOUSING }))
      .and((state) => {
        expect(known(state, person('housing02', 'housing'))).toEqual([id(2)]);
        expect(known(state, HEAD)).toEqual([id(3)]);
      });
  });

  it('the minutes are known to the unit that was called', () => {
    called()
      .given(attach(1, LEADER), attach(2, LEADER), { ...held([]), command: minutes(id(1)) })
      .and((state) => expect(known(state, HEAD)).toEqual([id(1)]));
  });

  it('one unit neither hears of the papers of another when it asks what it may do, nor when it attaches the same', () => {
    act()
      .given(directive(), attach(2, HOUSING))
      .when(attach(3, HEAD, 2))
      .then(['EvidenceAttached', { fileId: id(3) }])
      .and((state) => {
        const context = { ...ITEMS, at: '2026-06-10T01:00:00.000Z', facts: {} };
        const offered = (actor: typeof HEAD) =>
          supervisionStream.allowed(state, { ...context, actor }).map(({ on }) => on);
        expect(offered(HEAD)).not.toContain(id(2));
        expect(offered(HOUSING)).toContain(id(2));
      })
      .when(attach(4, HOUSING, 2))
      .thenRefused('evidence-twice');
  });
});

function minutes(document: string): SupervisionCommand {
  return { type: 'HoldInterview', data: { came: true, minutes: document, note: null, promises: [] } };
}
