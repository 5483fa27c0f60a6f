import { describe, expect, it } from '@jest/globals';
import type { EventOf } from '../../kernel/event.ts';
import {
  COORDINATOR,
  district,
  HEAD,
  HOUSING,
  LEADER,
  on,
  person,
  PERSONNEL,
  TRANSPORT,
} from '../../testing/district.ts';
import type { SupervisionStory } from '../../testing/supervision.ts';
import {
  adopt,
  adopted,
  advise,
  AUDITOR,
  begun,
  find,
  HOUSING_HEAD,
  HOUSING_OTHER,
  name,
  replied,
  send,
  sent,
  state,
  stated,
  traceOf,
} from '../../testing/trace-back.ts';
import { mayKnowActFile } from '../files.ts';
import { supervisionRelations } from '../relations.ts';
import { isTraceBackTold, personsSeenBy, seesWhole } from './sight.ts';

const told = ({ log, state }: SupervisionStory, actor: typeof HOUSING) =>
  [...new Set(log.filter((event) => isTraceBackTold(state, actor, event as EventOf)).map(({ type }) => type))].sort();
const relations = ({ state }: SupervisionStory, unit: string) => supervisionRelations(state, unit, district());

describe('who may know of a trace-back', () => {
  it('a unit knows of it once a draft went out to one of its own, and no other unit does', () => {
    const named = begun().given(name());
    expect(relations(named, 'housing')).toEqual([]);
    expect(relations(named.given(send()), 'housing')).toEqual(['addressee']);
    expect(relations(named, 'transport')).toEqual([]);
    expect(relations(named, 'office')).toContain('office');
  });

  it('a paper of his is known to him, to his head and to who reads all; to no colleague because it is of their unit', () => {
    const file = 'file-00000000-0000-4000-8000-000000000001';
    const knows = (story: SupervisionStory, actor: typeof HOUSING) =>
      mayKnowActFile(story.state, { fileId: file, unit: 'housing', attachedBy: HOUSING.id }, actor, district());
    const named = begun().given(name(), send());
    expect([HOUSING, HOUSING_HEAD, HOUSING_OTHER].map((who) => knows(named, who))).toEqual([true, false, false]);
    named.given(state({ documents: [file] }));
    expect([HOUSING, HOUSING_HEAD, HOUSING_OTHER].map((who) => knows(named, who))).toEqual([true, true, false]);
    expect([LEADER, AUDITOR, COORDINATOR, TRANSPORT].map((who) => knows(named, who))).toEqual([
      true,
      true,
      true,
      false,
    ]);
    const moved = begun().given(name({ unit: 'hrss', account: HEAD.id }), { ...send(), by: LEADER });
    expect(knows(moved, COORDINATOR)).toBe(false);
  });

  it('leading group and auditor read all, the 治欠办 where it leads', () => {
    const story = stated();
    for (const who of [LEADER, AUDITOR, COORDINATOR]) expect(told(story, who)).toContain('PersonNamed');
    const moved = begun().given(name({ unit: 'hrss', account: HEAD.id }));
    expect(seesWhole(traceOf(moved), COORDINATOR)).toBe(false);
    expect(told(moved, COORDINATOR)).toEqual([]);
    expect(told(moved, LEADER)).toContain('PersonNamed');
  });

  it('who is named reads what is said of himself, the head of his unit that of his people, others nothing', () => {
    const story = stated().given(name({ account: HOUSING_OTHER.id }));
    const own = ['ClockMet', 'ClockStarted', 'StatementFiled', 'TaskAssigned', 'TaskCompleted', 'TaskOpened'];
    expect(told(story, HOUSING)).toEqual([...own, 'TraceBackDraftSent'].sort());
    expect(told(story, HOUSING_HEAD)).toEqual(told(story, HOUSING));
    expect(told(story, HOUSING_OTHER)).toEqual([]);
    expect(told(story, TRANSPORT)).toEqual([]);
    // His draft has not gone out yet.
    expect(personsSeenBy(traceOf(story), HOUSING_OTHER)).toEqual([]);
    expect(personsSeenBy(traceOf(story), HOUSING_HEAD).map(({ personId }) => personId)).toEqual(['p1']);
    expect(personsSeenBy(traceOf(story), HOUSING).map(({ personId }) => personId)).toEqual(['p1']);
  });

  it('who is advised reads the advice that went out to him and his work on it, and nothing else', () => {
    const drafted = adopted().given(advise({ to: 'personnel' }));
    expect([told(drafted, PERSONNEL), relations(drafted, 'personnel')]).toEqual([[], []]);
    const went = drafted.given(sent());
    expect(relations(went, 'personnel')).toEqual(['addressee']);
    expect(relations(went, 'discipline')).toEqual([]);
    expect(told(went, PERSONNEL)).toEqual(['AccountabilityAdvised', 'AdviceSent', 'ClockStarted', 'TaskOpened']);
    const colleague = person('personnel-other', 'personnel', 'officer');
    expect(told(went, colleague)).toEqual([]);
    const late = went.whenTimeReaches(on('2026-10-20 00:30'));
    const shown = late.log.filter((event) => isTraceBackTold(late.state, PERSONNEL, event as EventOf));
    expect(JSON.stringify(shown)).not.toContain('advice-unanswered');
    expect(told(late.given(replied()), PERSONNEL)).toContain('AdviceAnswered');
  });

  it('what was found on him he reads when it was adopted', () => {
    const found = stated().given(find());
    expect(told(found, HOUSING)).not.toContain('FindingRecorded');
    expect(told(found.given(adopt()), HOUSING)).toContain('FindingRecorded');
    expect(told(adopted(), TRANSPORT)).toEqual([]);
  });
});
