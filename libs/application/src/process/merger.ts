import {
  type Actor,
  type LeftMatter,
  localDayOf,
  type Merger,
  type OrganisationState,
  refusalCode,
} from '@qingxin/domain';
import { type SqlExecutor, uuidV5 } from '@qingxin/event-store';
import type { Door } from '../door/open-door.ts';

/** Brings what a merged unit had to its successor, as two persons decided; never decides anything about a matter. */
const MERGER_ACTOR: Actor = { id: 'system:unit-merger', unit: null, post: null, roles: ['system'] };
const MERGERS = '6c1d0f0e-4a57-4e0b-9d0a-2b8b2f3c7d11';
/** Streams move on while a round is under way; what is new is found by the next. */
const MOST_ROUNDS = 20;
/** So many are named; the others follow when these are through. */
const MOST_LEFT = 200;

/** What `concerned` finds a unit in, for the list that is looked at before anybody confirms. */
export type PartOfUnit = (typeof PARTS)[number];

const OPEN_CLOCK = `('running', 'paused', 'lapsed')`;
const OPEN_RUNG = `('proposed', 'issued', 'answered', 'postponed')`;

/** Each part with the streams in which the unit ($1) has it; standing duties release a unit that ended of what it owed. */
const PARTS = [
  'held',
  'led',
  'filed',
  'beside',
  'projects',
  'companies',
  'work',
  'clocks',
  'measures',
  'other',
] as const;
const STREAMS: Readonly<Record<PartOfUnit, string>> = {
  held: 'SELECT stream FROM rm.complaint WHERE holder_unit = $1::text AND NOT voided',
  led: 'SELECT stream FROM rm.arrears_case WHERE lead_unit = $1::text',
  filed: 'SELECT stream FROM rm.arrears_case WHERE filing_unit = $1::text',
  beside: `SELECT stream FROM rm.arrears_case WHERE related_units @> ARRAY[$1::text] AND lead_unit IS DISTINCT FROM $1::text
      AND filing_unit IS DISTINCT FROM $1::text AND NOT archived
    UNION SELECT stream FROM rm.complaint WHERE related_units @> ARRAY[$1::text] AND holder_unit <> $1::text
      AND closed IS NULL AND NOT voided`,
  projects: 'SELECT stream FROM rm.project WHERE related_units @> ARRAY[$1::text]',
  companies: 'SELECT stream FROM rm.company WHERE related_units @> ARRAY[$1::text]',
  work: `SELECT stream FROM rm.task WHERE unit = $1::text AND status = 'open' AND matter_kind <> 'duty'`,
  clocks: `SELECT stream FROM rm.clock WHERE unit = $1::text AND status IN ${OPEN_CLOCK} AND ended_as IS NULL
      AND stream NOT LIKE 'duty-%'`,
  measures: `SELECT stream FROM rm.ladder_rung WHERE unit = $1::text AND status IN ${OPEN_RUNG} AND stream NOT LIKE 'duty-%'`,
  other: `SELECT stream FROM rm.supervision_act WHERE related_units @> ARRAY[$1::text]
    UNION SELECT stream FROM rm.emergency WHERE related_units @> ARRAY[$1::text]`,
};

const CONCERNED = {
  name: 'merger_concerned',
  text: `SELECT stream, array_agg(DISTINCT part ORDER BY part) AS parts FROM (
      ${PARTS.map((part) => `SELECT stream, '${part}' AS part FROM (${STREAMS[part]}) AS ${part}_of`).join(' UNION ALL ')}
    ) AS found GROUP BY stream ORDER BY stream`,
};
const MOVED = {
  name: 'merger_moved',
  text: `SELECT count(DISTINCT stream_id)::int AS moved FROM es.event
    WHERE type = 'UnitSucceeded' AND data->>'mergerId' = $1::text`,
};

export interface ConcernedMatter {
  readonly stream: string;
  readonly parts: readonly PartOfUnit[];
}

/** Matters in which the unit has, or once had, a part; those in which it has none any more stay as they are. */
export function concernedBy(sql: SqlExecutor, unit: string): Promise<readonly ConcernedMatter[]> {
  return sql<ConcernedMatter>(CONCERNED, [unit]);
}

/** Matters that have gone over. */
export async function movedBy(sql: SqlExecutor, mergerId: string): Promise<number> {
  const [row] = await sql<{ moved: number }>(MOVED, [mergerId]);
  return row?.moved ?? 0;
}

export interface MergerParts {
  readonly door: Pick<Door, 'handler' | 'journal' | 'clock'>;
  readonly sql: SqlExecutor;
}

/** Mergers whose day has come and that are not through. */
export async function dueMergers({ door }: MergerParts): Promise<readonly Merger[]> {
  const { state, offsetMs } = await door.journal.open('organisation');
  const today = localDayOf(door.clock.now(offsetMs));
  return Object.values((state as OrganisationState).mergers).filter(
    ({ status, on }) => status === 'begun' || (status === 'approved' && on <= today),
  );
}

export interface MergerResult {
  readonly moved: number;
  readonly left: readonly LeftMatter[];
  /** The unit is closed. */
  readonly ended: boolean;
}

/**
 * Gives matter by matter over, in rounds until a round finds nothing more, then closes the unit. May be broken off at any point and
 * gone on with: a matter that has gone over answers with nothing. What refuses is named, holds no other up and is tried again.
 */
export async function carryOut(
  parts: MergerParts,
  { mergerId, from }: Pick<Merger, 'mergerId' | 'from'>,
  keepOn: () => boolean = () => true,
): Promise<MergerResult> {
  await send(parts, 'BeginMerger', { mergerId }, `${mergerId}/begin`);
  let moved = 0;
  let left = new Map<string, LeftMatter>();
  for (let round = 1; round <= MOST_ROUNDS; round += 1) {
    left = new Map();
    let fresh = 0;
    for (const { stream } of await concernedBy(parts.sql, from)) {
      if (!keepOn()) return { moved, left: [...left.values()], ended: false };
      const given = await giveOver(parts, { mergerId, stream, round });
      if (given === 'moved') fresh += 1;
      else if (given !== 'nothing') left.set(stream, given);
    }
    moved += fresh;
    if (fresh === 0) break;
  }
  const named = [...left.values()].slice(0, MOST_LEFT);
  const { state } = await parts.door.journal.open('organisation');
  await send(parts, 'RecordMergerRound', { mergerId, left: named }, `${mergerId}/round/${state.version}`);
  const ended = left.size === 0 && (await closed(parts, mergerId));
  return { moved, left: named, ended };
}

type Given = 'moved' | 'nothing' | LeftMatter;

async function giveOver(
  { door }: MergerParts,
  { mergerId, stream, round }: { readonly mergerId: string; readonly stream: string; readonly round: number },
): Promise<Given> {
  const commandId = uuidV5(MERGERS, `${mergerId}/${round}/${stream}`);
  try {
    const { events } = await door.handler.handle(
      { commandId, stream, type: 'SucceedUnit', payload: { mergerId } },
      MERGER_ACTOR,
    );
    return events.length > 0 ? 'moved' : 'nothing';
  } catch (error) {
    return { stream, code: refusalCode(error) };
  }
}

/** False where something came to the unit meanwhile: the next look finds it. */
async function closed(parts: MergerParts, mergerId: string): Promise<boolean> {
  const { state } = await parts.door.journal.open('organisation');
  try {
    await send(parts, 'EndMerger', { mergerId }, `${mergerId}/end/${state.version}`);
    return true;
  } catch (error) {
    if (refusalCode(error) === 'unit-holds-work') return false;
    throw error;
  }
}

async function send({ door }: MergerParts, type: string, payload: object, cause: string): Promise<void> {
  const commandId = uuidV5(MERGERS, cause);
  await door.handler.handle({ commandId, stream: 'organisation', type, payload }, MERGER_ACTOR);
}
