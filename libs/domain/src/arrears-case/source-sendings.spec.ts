import { describe, expect, it } from '@jest/globals';
import type { ToldSending } from '../complaint/sending-events.ts';
import {
  act,
  arrearsCase,
  assignLead,
  CASE_WORKFLOW,
  COMPLAINT_ONE,
  addSource,
  removeSource,
  TO_ARCHIVED,
} from '../testing/arrears-case.ts';
import { person } from '../testing/district.ts';
import { caseView } from '../views/case-view.ts';
import { urgedSourceMark } from './source-sendings.ts';

type Story = ReturnType<typeof arrearsCase>;

/** 住建局 leads, 人社局 holds the complaint. */
const LED = [addSource(), assignLead()];
const LEADER = person('housing-officer', 'housing', 'officer');

const sent = (kind: ToldSending['kind'], since = 20, count = 1): ToldSending => ({
  ...{ kind, since, count },
  last: since + count - 1,
});
const noted = (some: readonly ToldSending[], holder: string | null = 'hrss', membership = 1) =>
  act('NoteSendings', { complaint: COMPLAINT_ONE, membership, holder, sent: some }, { by: CASE_WORKFLOW });
const open = ({ state }: Story) =>
  Object.values(state.tasks).filter(({ kind, status }) => status === 'open' && kind.startsWith('source-'));
const kinds = (story: Story) => open(story).map(({ kind, unit }) => `${kind} ${unit}`);
const tick = (story: Story) => act('CompleteTask', { taskId: open(story)[0]?.id ?? '', note: '已阅' }, { by: LEADER });
const settles = ({ state, now }: Story) => caseView(state, now).settles.map(({ stream, payload }) => [stream, payload]);

describe('并入件的当事人网上发来的，牵头单位也看得到', () => {
  it('is work of the lead for as long as it waits where the complaint is held', () => {
    const story = arrearsCase().given(...LED, noted([sent('not-paid'), sent('urging', 31, 3)]));
    expect(kinds(story)).toEqual(['source-not-paid housing', 'source-urging housing']);
    const urging = open(story).find(({ kind }) => kind === 'source-urging');
    expect(urging && urgedSourceMark(story.state, urging)).toBe('当事人已催3次');
    story.when(noted([sent('urging', 31, 4)]));
    expect(kinds(story)).toEqual(['source-urging housing']);
    const over = Object.values(story.state.tasks).find(({ kind }) => kind === 'source-not-paid');
    expect(over?.status).toBe('completed');
    expect(urging && urgedSourceMark(story.state, urging)).toBe('当事人已催4次');
  });

  it('is not told twice to a unit that both leads and holds, and waits for a lead', () => {
    expect(kinds(arrearsCase().given(...LED, noted([sent('words')], 'housing')))).toEqual([]);
    const story = arrearsCase().given(addSource(), noted([sent('words')]));
    expect(kinds(story)).toEqual([]);
    expect(kinds(story.given(assignLead()))).toEqual(['source-words housing']);
  });

  it('goes along with the lead', () => {
    const story = arrearsCase().given(...LED, noted([sent('files')]), assignLead({ lead: 'transport' }));
    expect(kinds(story)).toEqual(['source-files transport']);
  });

  it('a new telephone is for whoever calls the person alone', () => {
    expect(kinds(arrearsCase().given(...LED, noted([sent('phone')])))).toEqual([]);
  });

  it('files and words that the lead has dealt with are over for both, once', () => {
    const story = arrearsCase().given(...LED, noted([sent('files', 20, 2)]));
    expect(settles(story)).toEqual([]);
    story.given(tick(story));
    const told = [COMPLAINT_ONE, { membership: 1, kind: 'files', upTo: 21, count: 2, caseId: story.state.stream }];
    expect([kinds(story), settles(story)]).toEqual([[], [told]]);
    // A third came before the complaint had heard of it: what the lead saw were two.
    story.given(noted([sent('files', 20, 3)]));
    expect([kinds(story), settles(story)]).toEqual([[], [told]]);
    story.given(noted([sent('files', 22)]));
    expect([kinds(story), settles(story)]).toEqual([['source-files housing'], []]);
  });

  it('what asks for an answer is still owed by whoever reaches the person', () => {
    const story = arrearsCase().given(...LED, noted([sent('urging')]));
    story.given(tick(story));
    expect([kinds(story), settles(story)]).toEqual([[], []]);
  });

  it('ends with the membership, and an echo of an older one says nothing', () => {
    const story = arrearsCase().given(...LED, noted([sent('words')]), removeSource());
    expect([kinds(story), story.state.sourceSendings]).toEqual([[], {}]);
    story.when(noted([sent('words')])).thenNothing();
    arrearsCase()
      .given(...LED)
      .when(noted([]))
      .thenNothing();
  });

  it('rests while the case is archived', () => {
    expect(kinds(arrearsCase().given(...TO_ARCHIVED, noted([sent('words')])))).toEqual([]);
  });
});
