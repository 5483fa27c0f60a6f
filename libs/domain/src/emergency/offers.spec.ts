import { describe, expect, it } from '@jest/globals';
import { COORDINATOR, HEAD, HOUSING, LEADER, on } from '../testing/district.ts';
import {
  does,
  emergency,
  EMERGENCY_ID,
  type EmergencyStory,
  ended,
  factOf,
  further,
  OTHER_ID,
  raised,
  reported,
  underWay,
} from '../testing/emergency.ts';
import { builtProject } from '../testing/project.ts';
import { LINKED_FACT, OTHER_FACT } from './acts/raise.ts';
import { emergencyStream } from './decide.ts';

const PROJECT = builtProject().state;
const OTHER = emergency(on('2026-10-01 22:20'), OTHER_ID).given(raised()).state;
const FACTS = { ...factOf(LINKED_FACT, PROJECT.stream, PROJECT), ...factOf(OTHER_FACT, OTHER_ID, OTHER) };
const promise = { unit: 'housing', words: '督促付清', dueOn: '2026-10-10' };
const asked = does('RequestStandDown', { to: 'false-alarm', reason: '无人聚集' });
const decided = does('DecideStandDown', { agreed: true, reason: null }, { by: HEAD });
const linked = does('LinkEmergency', { matter: PROJECT.stream }, { facts: FACTS });
const merged = does('MergeEmergency', { into: OTHER_ID, reason: '同一事件' }, { facts: FACTS });

const PLACES: Readonly<Record<string, () => EmergencyStory>> = {
  nothing: () => emergency(),
  raised: () => emergency().given(raised()),
  'signed for': () => emergency().given(raised(), does('AcknowledgeAlert', { alertId: 'a1' })),
  'under way': () => underWay(),
  'asked to stand down': () => underWay().given(asked),
  'stood down': () => underWay().given(asked, decided),
  linked: () => underWay().given(linked),
  merged: () => underWay().given(merged),
  ended: () => underWay().given(ended([promise])),
  'ended, of no kind to trace': () => underWay({ kinds: ['other'] }).given(ended()),
  'reported to its end': () => underWay().given(ended(), reported('final')),
};

const site = { alertId: 'a1', post: '队长', people: 2, arrivedAt: null } as const;
const group = { lead: 'government', members: [], commander: '分管副区长', formedAt: null, reporter: 'hrss' };
const measure = {
  measure: 'calming',
  at: null,
  words: '安抚',
  people: null,
  fen: null,
  step: null,
  document: null,
} as const;

const COMMANDS = [
  raised(),
  does('AlertUnit', { unit: 'transport', toSite: true }),
  does('AcknowledgeAlert', { alertId: 'a1' }),
  does('RecordAlertCall', { alertId: 'a1', reached: true, calledAt: null, note: null }),
  does('RecordArrival', site),
  does('FormCommandGroup', group),
  does('RecordMeasure', measure),
  ...(['first', 'follow-up', 'final'] as const).map((form) => reported(form)),
  does('ReviseEmergency', { kinds: ['group', 'opinion'], people: 60, reason: '核实' }),
  asked,
  does('DecideStandDown', { agreed: true, reason: null }),
  ended(),
  does('ReportEmergencyPromise', { promiseId: 'q1', kept: true, document: 'doc-1', note: null }),
  linked,
  does('UnlinkEmergency', { linkId: 'l1', reason: '无关' }),
  further(),
  merged,
  does('TakeInEmergency', { from: EMERGENCY_ID }),
  does('NoteTraceBack', { traceBack: 'supervision-1' }),
  does('WaiveTraceBack', { reason: '未造成影响' }),
];

const PEOPLE = [COORDINATOR, HEAD, HOUSING, LEADER];
const offersOf = (story: EmergencyStory, by: (typeof PEOPLE)[number]) =>
  emergencyStream.allowed(story.state, story.contextOf({ by, facts: FACTS }));
/** Codes by which the state alone refuses. */
const GUARD_CODES = new Set(
  Object.values(PLACES).flatMap((place) =>
    PEOPLE.flatMap((by) => offersOf(place(), by).flatMap(({ refusal }) => refusal ?? [])),
  ),
);

describe('what is offered on an emergency', () => {
  it.each(Object.keys(PLACES))(
    '%s: is refused for its content only, and what is not offered with its code',
    (place) => {
      for (const by of PEOPLE) {
        for (const { command } of COMMANDS) {
          const story = PLACES[place]?.() ?? emergency();
          const { refusal = null } = offersOf(story, by).find((one) => one.command === command.type) ?? {};
          story.when({ command, by, facts: FACTS });
          if (refusal !== null) expect([command.type, story.refused]).toEqual([command.type, refusal]);
          else expect([command.type, GUARD_CODES.has(story.refused ?? '')]).toEqual([command.type, false]);
        }
      }
    },
  );

  it('a listed fact is recorded in the matters, and never offered here', () => {
    const offers = offersOf(underWay(), COORDINATOR).map(({ command }) => command);
    expect(offers).toContain('RecordDirection');
    expect(offers).not.toContain('RecordListedFact');
  });
});
