import type { ActedOn, LocalDay } from '../kernel/time-types.ts';
import type { OrganisationView, Unit } from '../organisation/view.ts';
import { localDayOf } from '../time/local-day.ts';
import type { BacklogCells } from './events.ts';

/** What a row says of days and sums, without its words and persons. */
export type BacklogSaid = Omit<BacklogCells, 'handledBy' | 'note'>;

export type BacklogFinding =
  | 'first-unit-missing'
  | 'unit-not-found'
  | 'unit-outside'
  | 'channel-missing'
  | 'received-missing'
  | 'day-in-future'
  | 'days-out-of-order'
  | 'sent-missing'
  | 'sign-for-missing'
  | 'filed-on-another-day'
  | 'filed-by-another-unit'
  | 'accepted-missing'
  | 'extension-incomplete'
  | 'order-incomplete'
  | 'verified-incomplete'
  | 'paid-without-proof'
  | 'matter-ended';

export interface BacklogUnits {
  readonly first: Unit | null;
  /** Null: the one first asked has it still, or nobody says who. */
  readonly holder: Unit | null;
}

/** Words by which a sheet says that nothing is open any more. */
const ENDED = /办结|结案|清零|销号|归档|撤诉|撤回|终结/;
/** The same words where they are denied. */
const NOT_ENDED = /未|没|待|尚/;

/** The unit that a sheet means: by its id, its name, or its name without the district. */
export function unitNamed(text: string | null, organisation: OrganisationView): Unit | null {
  if (text === null) return null;
  const name = text.normalize('NFKC').replace(/\s/g, '');
  const byId = organisation.unit(name);
  if (byId !== null) return byId;
  const alike = organisation.units.filter(
    (unit) => unit.active && (unit.name === name || plain(unit.name) === plain(name)),
  );
  return alike.length === 1 ? (alike[0] ?? null) : null;
}

/** 区, 潞州区 and the like before the name of an office. */
function plain(name: string): string {
  return name.replace(/^(?:\p{Script=Han}{2}区|本区|区)(?=\p{Script=Han}{2})/u, '');
}

/**
 * What keeps a row from coming in as a whole: something that has to be known, days that contradict each other. Each is put right on the
 * screen (practice, "Taking over").
 */
export function backlogFindings(
  cells: BacklogSaid,
  receivedAt: ActedOn | null,
  { first, holder }: BacklogUnits,
  today: LocalDay,
): readonly BacklogFinding[] {
  const received = receivedAt === null ? null : localDayOf(receivedAt);
  const found: BacklogFinding[] = [];
  const say = (finding: BacklogFinding, wrong: boolean): void => {
    if (wrong) found.push(finding);
  };
  say('first-unit-missing', cells.firstUnit === null);
  say('unit-not-found', (cells.firstUnit !== null && first === null) || (cells.holder !== null && holder === null));
  say('unit-outside', first?.outside === true || holder?.outside === true);
  say('channel-missing', cells.channel === null);
  say('received-missing', received === null);
  const days = daysIn(cells, received);
  say(
    'day-in-future',
    days.some((day) => day > today),
  );
  say('days-out-of-order', !inOrder(cells, received));
  say('matter-ended', cells.standing !== null && ENDED.test(cells.standing) && !NOT_ENDED.test(cells.standing));
  found.push(...handOverFindings(cells, first, holder), ...courseFindings(cells, holder ?? first));
  return found;
}

function handOverFindings(cells: BacklogSaid, first: Unit | null, holder: Unit | null): readonly BacklogFinding[] {
  const { sentOn, signedOn, acceptedOn } = cells;
  if (holder === null || holder.id === first?.id) return [];
  if (sentOn === null) return ['sent-missing'];
  return acceptedOn !== null && signedOn === null ? ['sign-for-missing'] : [];
}

function courseFindings(cells: BacklogSaid, handling: Unit | null): readonly BacklogFinding[] {
  const { acceptedOn, filedOn, verifiedFen, verifiedOn, extendedOn, extendedDays, extensionNumber } = cells;
  const { orderNumber, orderOn, payBy, paidFen, paidProof } = cells;
  const later = [filedOn, verifiedOn, extendedOn, orderOn].some((day) => day !== null);
  const extension = [extendedOn, extendedDays, extensionNumber].filter((part) => part !== null).length;
  const findings: readonly (readonly [BacklogFinding, boolean])[] = [
    ['accepted-missing', acceptedOn === null && later],
    ['filed-on-another-day', acceptedOn !== null && filedOn !== null && filedOn !== acceptedOn],
    ['filed-by-another-unit', filedOn !== null && handling !== null && handling.kind !== 'hrss'],
    ['verified-incomplete', (verifiedFen === null) !== (verifiedOn === null)],
    ['extension-incomplete', extension !== 0 && extension !== 3],
    ['order-incomplete', orderNumber === null && (orderOn !== null || payBy !== null)],
    ['paid-without-proof', paidFen !== null && paidProof === null],
  ];
  return findings.flatMap(([finding, wrong]) => (wrong ? [finding] : []));
}

/** Days on which something has happened; a date by which is to be paid may lie ahead. */
function daysIn(cells: BacklogSaid, received: LocalDay | null): readonly LocalDay[] {
  const { keptOn, sentOn, signedOn, acceptedOn, filedOn, verifiedOn, extendedOn, orderOn, paidOn } = cells;
  const days = [received, keptOn, sentOn, signedOn, acceptedOn, filedOn, verifiedOn, extendedOn, orderOn, paidOn];
  return days.filter((day) => day !== null);
}

/** What is known follows in the order in which it can have happened. */
function inOrder(cells: BacklogSaid, received: LocalDay | null): boolean {
  const { keptOn, sentOn, signedOn, acceptedOn, filedOn, verifiedOn, extendedOn, orderOn, payBy } = cells;
  const ways = [
    [received, keptOn, acceptedOn],
    [received, sentOn, signedOn, acceptedOn],
    [received, acceptedOn, filedOn, orderOn, payBy],
    [received, acceptedOn, verifiedOn],
    [received, acceptedOn, extendedOn],
  ];
  return ways.every((way) => {
    const known = way.filter((day) => day !== null);
    return known.every((day, index) => index === 0 || (known[index - 1] ?? '') <= day);
  });
}
