import { describe, expect, it } from '@jest/globals';
import { COORDINATOR, HEAD, HOUSING, LEADER, on } from '../testing/district.ts';
import {
  act,
  applied,
  asFacts,
  called,
  did,
  directive,
  draftLetter,
  held,
  late,
  rungOf,
  type SupervisionStep,
  type SupervisionStory,
} from '../testing/supervision.ts';
import * as trace from '../testing/trace-back.ts';
import { supervisionStream } from './decide.ts';

const ONE = late(1);
const FACTS = asFacts(ONE);
const written = { demand: '限期办结', invitation: null, addressees: [], rungs: [rungOf(ONE)] };
const lettered = () => act().given(draftLetter([ONE]));
const issued = () => lettered().given(did('IssueAct', { number: '督1' }, { by: LEADER, facts: FACTS }));

const PLACES: Readonly<Record<string, () => SupervisionStory>> = {
  nothing: () => act(),
  drafted: lettered,
  dropped: () => lettered().given(did('DropAct', { reason: '不发' })),
  issued,
  applied: () => issued().given(applied('o1')),
  refused: () => issued().given(applied('o1', [{ ...rungOf(ONE), code: 'rung-already-decided' }])),
  called,
  deciding: () =>
    act().given(
      did(
        'DecideTogether',
        { decision: 'decline', rungs: [rungOf(ONE)], words: '清零', until: null, approver: null },
        { by: LEADER, facts: FACTS },
      ),
    ),
  held: () => called().given(held([{ demand: '全部受理', dueOn: '2026-06-24' }])),
  late: () =>
    called()
      .given(held([{ demand: '全部受理', dueOn: '2026-06-24' }]))
      .whenTimeReaches(on('2026-06-25 09:00')),
  directed: () => act().given(directive()),
  traced: trace.begun,
  'traced, sent': () => trace.begun().given(trace.name(), trace.send()),
  'traced, stated': trace.stated,
  'traced, found': () => trace.stated().given(trace.find()),
  'traced, adopted': trace.adopted,
  'traced, advised': () => trace.adopted().given(trace.advise(), trace.sent()),
  'traced, concluded': () => trace.adopted().given(trace.advise(), trace.sent(), trace.conclude()),
};

const COMMANDS: readonly SupervisionStep[] = [
  draftLetter([ONE]),
  did('ReviseAct', written),
  did('DropAct', { reason: '不发' }),
  did('IssueAct', { number: '督1' }),
  did('AnswerAct', { rungs: null, text: '已受理', document: null }),
  did('RejectActAnswer', { rungs: null, reason: '不实' }),
  did('LiftAct', { rungs: null, reason: '已办结' }),
  did('LiftTogether', { unit: 'hrss', rungs: [rungOf(ONE)], reason: '清零' }),
  did('DecideTogether', { decision: 'decline', rungs: [rungOf(ONE)], words: '清零', until: null, approver: null }),
  did('StopDeciding', {}),
  did('HoldInterview', { came: true, minutes: 'doc-1', note: null, promises: [] }),
  directive(),
  did('ReportFollowUp', { itemId: 'p1', report: '已受理', document: 'doc-2' }),
  did('JudgeFollowUp', { itemId: 'p1', verdict: 'done', reason: null }),
  did('AcknowledgeCircular', {}),
  did('RecordOrderResult', { orderId: 'o1', refused: [] }),
  trace.open(),
  trace.draw(trace.COMPLAINT),
  did('AddEntry', {
    ...{ stage: 'handling', duty: 'handling', unit: 'housing', day: null, words: '补充', document: 'doc-4' },
  }),
  trace.name(),
  did('ReviseNaming', { personId: 'p1', entries: [trace.LAPSE], words: '更正' }),
  did('TakeBackNaming', { personId: 'p1', reason: '与其无关' }),
  trace.send(),
  trace.state(),
  trace.find(),
  trace.adopt(),
  trace.advise(),
  trace.sent(),
  trace.replied(),
  trace.conclude(),
  trace.reopen(),
];

const PEOPLE = [COORDINATOR, LEADER, HEAD, HOUSING];
const offersOf = (story: SupervisionStory, by: (typeof PEOPLE)[number], facts = FACTS) =>
  supervisionStream.allowed(story.state, story.contextOf({ by, facts }));
/** Codes by which the state alone refuses. */
const GUARD_CODES = new Set(
  Object.values(PLACES).flatMap((place) =>
    PEOPLE.flatMap((by) => offersOf(place(), by).flatMap(({ refusal }) => refusal ?? [])),
  ),
);

describe('what is offered on an act', () => {
  it.each(Object.keys(PLACES))(
    '%s: is refused by the act for its content only, what is not offered with its code',
    (place) => {
      for (const by of PEOPLE) {
        for (const { command, facts = FACTS } of COMMANDS) {
          const story = PLACES[place]?.() ?? act();
          const { refusal = null } = offersOf(story, by, facts).find((one) => one.command === command.type) ?? {};
          story.when({ command, by, facts });
          if (refusal !== null) expect([command.type, story.refused]).toEqual([command.type, refusal]);
          else expect([command.type, GUARD_CODES.has(story.refused ?? '')]).toEqual([command.type, false]);
        }
      }
    },
  );
});
