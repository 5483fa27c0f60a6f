import { unpaidOn } from '../../arrears-case/money.ts';
import type { CaseState, OrderState } from '../../arrears-case/state.ts';
import type { CompanyState } from '../../company/state.ts';
import type { LocalDay } from '../../kernel/time-types.ts';
import type { Rulebook } from '../../rules/rulebook.ts';
import type { StepState } from '../../steps/state.ts';
import { addDays, localDayOf } from '../../time/local-day.ts';
import type { LeftOut, PublicationGround, PublicationGroundCode } from './lines.ts';

/** One stream as the door read it. */
export interface ReadStream<S> {
  readonly stream: string;
  readonly version: number;
  readonly state: S;
}

/** What tells of a party; `orderId` where it is an order that does. */
export interface GroundOf {
  readonly party: string | null;
  readonly orderId: string | null;
  readonly ground: PublicationGround;
}

/** Amounts of the interpretation on refusing to pay, as the district has them: R29 gives no figure of its own. */
const AMOUNTS_RULE = 'S7-02';
const FEN = 100;

type Read = ReadStream<CaseState>;

/** What a case has come to that R29 names, by the party it is about, whatever its day. */
export function caseGrounds(read: Read, rules: Rulebook, day: LocalDay): readonly GroundOf[] {
  const { orders, steps } = read.state;
  return [
    ...Object.values(orders).flatMap((order) => ofOrder(read, order, rules, day)),
    ...Object.values(steps).flatMap((step) => [...penalty(read, step), ...transfer(read, step)]),
  ];
}

function ground(
  { stream, version }: ReadStream<unknown>,
  known: PublicationGroundCode,
  subject: string,
  said: Pick<PublicationGround, 'on' | 'left'> & Partial<PublicationGround>,
  versions: readonly number[] = [version],
): PublicationGround {
  const nothing = { number: null, payBy: null, fineFen: null };
  return {
    groundId: groundIdOf(stream, known, subject),
    code: known,
    ...nothing,
    ...said,
    source: { stream, versions },
  };
}

const groundIdOf = (stream: string, known: PublicationGroundCode, subject: string): string =>
  `${stream}/${known}/${subject}`;

function ofOrder(read: Read, order: OrderState, rules: Rulebook, day: LocalDay): readonly GroundOf[] {
  const { servedOn, payBy, kind, number, addressee: party, id: orderId } = order;
  if (servedOn === null) return [];
  const left = leftOf(read.state, order);
  const found: GroundOf[] = [];
  if (kind === 'treatment-decision' && isLarge(order, rules, day)) {
    const said = { on: servedOn, number, payBy, left };
    found.push({ party, orderId, ground: ground(read, 'large-arrears', orderId, said) });
  }
  if (servedOn <= payBy && wasDisobeyed(read.state, order)) {
    const disobeyed = kind === 'rectification' ? 'instruction-disobeyed' : 'decision-disobeyed';
    const said = { on: addDays(payBy, 1), number, payBy, left: left ?? paidSince(read.state, order) };
    found.push({ party, orderId, ground: ground(read, disobeyed, orderId, said) });
  }
  return found;
}

/** Unpaid now, or called for as unpaid when its date passed. Recorded as fulfilled it tells of no disobedience any more. */
function wasDisobeyed(state: CaseState, order: OrderState): boolean {
  if (order.outcome === 'fulfilled') return false;
  return order.choice?.payBy === order.payBy || order.outcome === 'withdrawn' || unpaidOn(state, order) > 0;
}

function paidSince(state: CaseState, order: OrderState): LeftOut | null {
  return unpaidOn(state, order) === 0 ? 'paid' : null;
}

function leftOf({ steps }: CaseState, { id, outcome }: OrderState): LeftOut | null {
  if (outcome === 'withdrawn') return 'withdrawn';
  return challenged(Object.values(steps).filter(({ kind, orderId }) => kind === 'decision-review' && orderId === id));
}

/** A review that changed or annulled weighs more than one that runs. */
function challenged(reviews: readonly StepState[]): LeftOut | null {
  const ends = reviews.map(({ taken }) => taken['await']);
  if (ends.some((end) => end === 'annulled' || end === 'changed')) return 'annulled';
  return reviews.some(({ at }) => at !== null) ? 'under-review' : null;
}

/** The wages it orders reach the amounts from which the crime of refusing to pay is looked at. */
function isLarge({ lineIds, amountFen, shares }: OrderState, rules: Rulebook, day: LocalDay): boolean {
  const limits = rules.versionOn(AMOUNTS_RULE, day)?.parameters;
  const { people, yuanOfAll, yuanOfOne } = limits ?? {};
  if (people === undefined || yuanOfAll === undefined || yuanOfOne === undefined) return false;
  const largest = Math.max(0, ...Object.values(shares).map(({ fen }) => fen));
  return largest >= yuanOfOne * FEN || (lineIds.length >= people && amountFen >= yuanOfAll * FEN);
}

function penalty(read: Read, step: StepState): readonly GroundOf[] {
  const served = step.acts.findLast(({ act }) => act === 'serve');
  if (step.kind !== 'administrative-decision' || step.taken['decide'] !== 'penalised' || served === undefined)
    return [];
  const { papers, steps } = read.state;
  const paper = Object.values(papers).find(({ kind, of }) => kind === 'penalty-decision' && of === step.key);
  const reviews = Object.values(steps).filter(({ kind, orderId }) => kind === 'decision-review' && orderId === null);
  const said = {
    ...{ on: localDayOf(served.at), left: challenged(reviews), number: paper?.number ?? null },
    fineFen: step.sums['decide/penalised'] ?? null,
  };
  const made = ground(read, 'penalised', step.key, said, [served.version]);
  return [{ party: debtorOf(read.state), orderId: null, ground: made }];
}

/** Where the police or the prosecutors have said no, until 人社 has the case back and after. */
const DECLINED: ReadonlySet<string | null> = new Set(['consider', 'review', 'consider-again', 'supervise', 'resume']);

const isDeclined = ({ kind, at, outcome }: StepState): boolean =>
  kind === 'crime-transfer' && (DECLINED.has(at) || outcome === 'resumed');

function transfer(read: Read, step: StepState): readonly GroundOf[] {
  if (step.kind !== 'crime-transfer') return [];
  const accepted = step.acts.findLast(
    ({ act, outcome }) =>
      (act === 'sign' && outcome === 'signed') || (act === 'decide-elsewhere' && outcome === 'filed'),
  );
  if (accepted === undefined) return [];
  const left = step.outcome === 'paid' ? 'paid' : isDeclined(step) ? 'police-declined' : null;
  const made = ground(read, 'crime-transferred', step.key, { on: localDayOf(accepted.at), left }, [accepted.version]);
  return [{ party: debtorOf(read.state), orderId: null, ground: made }];
}

/** Whom a step of the case is about: the one addressee of its orders, else the one payer; null where there are several. */
function debtorOf({ orders, payers }: CaseState): string | null {
  const addressees = new Set(Object.values(orders).flatMap((one) => (one.servedOn === null ? [] : [one.addressee])));
  const named = addressees.size > 0 ? addressees : new Set(payers.map(({ partyId }) => partyId));
  const [only = null] = named;
  return named.size === 1 ? only : null;
}

/** Listings that rest on the case, by its party. */
export function listingGrounds(read: ReadStream<CompanyState>, caseId: string): readonly GroundOf[] {
  return Object.values(read.state.listings).flatMap(
    ({ stepKey, caseId: of, addressee, number, listedOn, removedOn }) => {
      if (listedOn === null || of !== caseId) return [];
      const left = removedOn === null ? null : 'delisted';
      const made = ground(read, 'listed', stepKey, { on: listedOn, number, left });
      return [{ party: addressee, orderId: null, ground: made }];
    },
  );
}

/** What takes away the right to have published, whoever has read the rest of the stream since. */
const FALLEN: ReadonlySet<LeftOut | null> = new Set(['withdrawn', 'annulled', 'police-declined']);
const OF_ORDERS = ['large-arrears', 'instruction-disobeyed', 'decision-disobeyed'] as const;

/** Grounds of the case, by their ids, that no longer stand: withdrawn, annulled or changed, or declined by the police. */
export function fallenGrounds(state: CaseState): Readonly<Record<string, LeftOut>> {
  const { stream, orders, steps } = state;
  const ofOrders = Object.values(orders).flatMap((order) => {
    const left = leftOf(state, order);
    return OF_ORDERS.map((code) => [groundIdOf(stream, code, order.id), left] as const);
  });
  const reviews = Object.values(steps).filter(({ kind, orderId }) => kind === 'decision-review' && orderId === null);
  const ofSteps = Object.values(steps).flatMap((step) => [
    [groundIdOf(stream, 'penalised', step.key), challenged(reviews)] as const,
    [groundIdOf(stream, 'crime-transferred', step.key), isDeclined(step) ? 'police-declined' : null] as const,
  ]);
  const fallen = [...ofOrders, ...ofSteps].flatMap(([id, left]) =>
    left !== null && FALLEN.has(left) ? [[id, left] as const] : [],
  );
  return Object.fromEntries(fallen);
}

/** Listings of the company that were annulled; one that expired, or was taken off early, was right when it was published. */
export function fallenListings({ stream, listings, steps }: CompanyState): Readonly<Record<string, LeftOut>> {
  const annulled = Object.values(listings).filter(
    ({ stepKey, listedOn }) =>
      listedOn !== null && (steps[stepKey]?.acts ?? []).some(({ outcome }) => outcome === 'annulled'),
  );
  return Object.fromEntries(annulled.map(({ stepKey }) => [groundIdOf(stream, 'listed', stepKey), 'delisted']));
}
