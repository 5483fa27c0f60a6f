import type { EventOf, Recorded } from '@qingxin/domain';

type Fact = Recorded<EventOf>;
type Expects = (fact: Fact, history: readonly Fact[]) => string | null;

const COMPLAINT = 'system:complaint-workflow';
const CASE = 'system:arrears-case-workflow';
const COMPANY = 'system:company-workflow';
const LADDER = 'system:escalation-workflow';

const by =
  (actor: string): Expects =>
  () =>
    actor;

const MATTERS: readonly string[] = [COMPLAINT, CASE, COMPANY];

/** Who must have done what nobody did by hand (architecture, "Who does what"); null = a person may have. */
const ACTORS: Readonly<Record<string, Expects>> = {
  CaseOpened: by(COMPLAINT),
  SourceAdded: by(COMPLAINT),
  SourceUpdated: by(COMPLAINT),
  SourceSendingsNoted: by(COMPLAINT),
  SendingSettled: by(CASE),
  SourceRemoved: by(COMPLAINT),
  JoinFailed: by(COMPLAINT),
  ConcealedGathered: by(CASE),
  OutcomeReceived: by(CASE),
  ClockLapsed: by('system:clock'),
  RungShownUpward: by(LADDER),
  ReminderIssued: ({ by: { id } }) => (MATTERS.includes(id) ? id : MATTERS.join(' | ')),
  RungProposed: (fact, history) => (restsOnLapses(fact, history) ? LADDER : null),
  RungIssued: ({ data }) => (field(data, 'rung') === 'E1' ? 'system:ladder' : null),
  StepStarted: ({ data }) => (field(data, 'kind') === 'police-assistance' ? CASE : null),
  ComplaintReopened: ({ data }) => (field(data, 'because') === 'case-reopened' ? CASE : null),
};

export interface ActorReport {
  /** Acts that carry another actor than they must. */
  readonly wrong: readonly string[];
  /** How many acts of each kind carried the right one. */
  readonly right: Readonly<Record<string, number>>;
  /** Kinds that did not occur at all: the story would prove nothing about them. */
  readonly unseen: readonly string[];
}

/** Kinds that only some records have; the others must occur in a whole story. */
const RARE = ['JoinFailed', 'SourceUpdated', 'SourceSendingsNoted', 'SendingSettled', 'ConcealedGathered'];

/** Checks every act of the software in these histories. */
export function checkActors(histories: readonly (readonly Fact[])[]): ActorReport {
  const wrong: string[] = [];
  const right: Record<string, number> = {};
  for (const history of histories) {
    for (const fact of history) {
      const expected = ACTORS[fact.type]?.(fact, history) ?? null;
      if (expected === null) continue;
      if (fact.by.id === expected) right[fact.type] = (right[fact.type] ?? 0) + 1;
      else wrong.push(`${fact.type}（第${fact.version}条）：应为${expected}，实际${fact.by.id}`);
    }
  }
  const unseen = Object.keys(ACTORS).filter((type) => right[type] === undefined && !RARE.includes(type));
  return { wrong, right, unseen };
}

/** A rung asked for by a fact or a direction is proposed in that act's own append; one asked for by time is not. */
function restsOnLapses(fact: Fact, history: readonly Fact[]): boolean {
  const grounds = field(fact.data, 'grounds') as readonly string[];
  const kinds = history
    .filter((event) => event.type === 'GroundAdded' && field(event.data, 'ladderKey') === field(fact.data, 'ladderKey'))
    .filter((event) => grounds.includes(String(field(event.data, 'groundId'))))
    .map((event) => field(event.data, 'kind'));
  return kinds.length > 0 && kinds.every((kind) => kind === 'lapse');
}

function field(data: object, name: string): unknown {
  return (data as Readonly<Record<string, unknown>>)[name];
}
