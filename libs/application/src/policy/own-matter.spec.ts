import { describe, expect, it } from '@jest/globals';
import type { Actor, OrganisationView, StreamState } from '@qingxin/domain';
import { districtCatalogue, districtPolicy } from '../door/district-streams.ts';

const policy = districtPolicy();
const catalogue = districtCatalogue();
const organisation = { unit: () => null, units: [] } as unknown as OrganisationView;
const complaint = (stream: string): StreamState => ({ stream, version: 7 }) as unknown as StreamState;
const holder = (ownStream: string): Actor => ({
  id: 'public:c1',
  unit: null,
  post: null,
  roles: ['public'],
  ownStream,
});
const [MINE, OTHER] = ['complaint-1', 'complaint-2'];

function verdict(command: string, actor: Actor, stream = MINE, kind: 'complaint' | 'case' = 'complaint') {
  const entry = catalogue.find(kind, command);
  if (entry === null) throw new Error(`no ${command}`);
  return policy.judge({ actor, entry, state: complaint(stream), payload: {}, organisation });
}

describe('whoever has shown the receipt of a complaint', () => {
  it.each(['RecordUrging', 'DetailClaimant', 'RequestWithdrawal', 'ReopenComplaint', 'AttachEvidence'])(
    'may send %s to it',
    (command) => expect(verdict(command, holder(MINE))).toBe('permitted'),
  );

  it.each(['ConfirmWithdrawal', 'AcceptComplaint', 'ProposeClosing', 'DropClaimant', 'EraseEvidence'])(
    'may not send %s',
    (command) => expect(verdict(command, holder(MINE))).toBe('not-permitted'),
  );

  it('knows of no other complaint, and of nothing else', () => {
    expect(verdict('RecordUrging', holder(OTHER))).toBe('not-found');
    expect(verdict('AttachEvidence', holder(MINE), MINE, 'case')).toBe('not-found');
    expect(policy.sightOf(holder(MINE), 'complaint')).toBe('none');
  });

  it('is asked for it: without a receipt nobody of the public sees a complaint', () => {
    const { ownStream: _, ...stranger } = holder(MINE);
    expect(verdict('RecordUrging', stranger)).toBe('not-found');
  });
});
