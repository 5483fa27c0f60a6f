import type { CaseState, Party } from '../../arrears-case/state.ts';
import type { CompanyState } from '../../company/state.ts';
import type { Fen } from '../../kernel/event.ts';
import type { LocalDay } from '../../kernel/time-types.ts';
import type { Rulebook } from '../../rules/rulebook.ts';
import { numberOn } from '../../rules/usual-numbers.ts';
import { caseGrounds, type GroundOf, listingGrounds, type ReadStream } from './grounds.ts';
import { type LeftOut, type PublicationLine } from './lines.ts';

/** What is asked of the log for one period. */
export interface PublicationAsked {
  readonly cases: readonly ReadStream<CaseState>[];
  readonly companies: readonly ReadStream<CompanyState>[];
  /** 人社局, of whose filings it is. */
  readonly unit: string;
  /** First day of the duty, and last day of the period: what came late into the log is not lost. */
  readonly since: LocalDay;
  readonly to: LocalDay;
  /** Grounds that an earlier publication has settled. */
  readonly settled: ReadonlySet<string>;
  readonly rules: Rulebook;
}

/** Employers that R29 asks to publish for the period, as these streams have them: ids, codes, days and sums of decisions only. */
export function publicationLines(asked: PublicationAsked): readonly PublicationLine[] {
  const { cases, unit } = asked;
  return cases
    .filter(({ state }) => state.filingUnit === unit)
    .flatMap((read) => linesOf(read, asked))
    .sort((one, other) => (one.lineId < other.lineId ? -1 : 1));
}

function linesOf(read: ReadStream<CaseState>, asked: PublicationAsked): readonly PublicationLine[] {
  const { companies, rules, since, to, settled } = asked;
  const found = [
    ...caseGrounds(read, rules, to),
    ...companies.flatMap((company) => listingGrounds(company, read.stream)),
  ].filter(({ ground: { on, groundId } }) => on >= since && on <= to && !settled.has(groundId));
  const parties = [...new Set(found.map(({ party }) => party))];
  return parties.map((party) =>
    lineOf(
      read,
      party,
      found.filter((one) => one.party === party),
      asked,
    ),
  );
}

function lineOf(
  read: ReadStream<CaseState>,
  partyId: string | null,
  found: readonly GroundOf[],
  { companies, rules, to }: PublicationAsked,
): PublicationLine {
  const { stream: caseId, version, state } = read;
  const party = partyId === null ? undefined : state.parties[partyId];
  const company = party === undefined ? undefined : recordOf(party, caseId, companies);
  const name = typeof party?.name === 'string' ? party.name : null;
  const published = publishedInCase(state);
  const grounds = found
    .map(({ ground }) => ({ ...ground, left: ground.left ?? unnamed(party) ?? published }))
    .sort((one, other) => (one.on < other.on || (one.on === other.on && one.groundId < other.groundId) ? -1 : 1));
  const fewest = numberOn(rules, 'D-TELLING', 'fewestTold', to);
  const open = grounds.every(({ left }) => left !== null) ? found : found.filter(({ ground }) => ground.left === null);
  return {
    ...{ lineId: `${caseId}/${partyId ?? 'unnamed'}`, caseId, caseNumber: state.number, party: partyId, name },
    ...{ creditCode: party?.creditCode ?? company?.state.creditCode ?? null, company: company?.stream ?? null },
    ...{ address: company?.state.address ?? null, ...wagesOf(state, open, fewest), grounds },
    left: grounds.every(({ left }) => left !== null) ? (grounds[0]?.left ?? null) : null,
    sources: [
      { stream: caseId, version },
      ...(company === undefined ? [] : [{ stream: company.stream, version: company.version }]),
    ],
  };
}

function unnamed(party: Party | undefined): LeftOut | null {
  if (party === undefined) return 'employer-unclear';
  return typeof party.name === 'string' ? null : 'no-employer';
}

/** By the credit code where both have one, else by a listing that names the party. */
function recordOf(
  { id, creditCode }: Party,
  caseId: string,
  companies: PublicationAsked['companies'],
): ReadStream<CompanyState> | undefined {
  const byCode = companies.find(({ state }) => creditCode !== null && state.creditCode === creditCode);
  const byListing = companies.find(({ state }) =>
    Object.values(state.listings).some((one) => one.caseId === caseId && one.addressee === id),
  );
  return byCode ?? byListing;
}

/** 随时公布 by the step of the case, and not taken down since. */
function publishedInCase({ steps }: CaseState): LeftOut | null {
  const published = Object.values(steps).some(
    ({ kind, taken }) => kind === 'publication' && taken['publish'] === 'published' && taken['correct'] !== 'removed',
  );
  return published ? 'published-in-case' : null;
}

/** Workers and wages of the orders it rests on, each worker once; untold where so few that a number tells of single persons. */
function wagesOf(
  { orders }: CaseState,
  found: readonly GroundOf[],
  fewest: number,
): { readonly people: number | null; readonly wagesFen: Fen | null } {
  const shares = new Map<string, Fen>();
  for (const orderId of new Set(found.flatMap((one) => one.orderId ?? []))) {
    for (const [line, { fen }] of Object.entries(orders[orderId]?.shares ?? {})) {
      shares.set(line, Math.max(shares.get(line) ?? 0, fen));
    }
  }
  if (shares.size < fewest) return { people: null, wagesFen: null };
  return { people: shares.size, wagesFen: [...shares.values()].reduce((sum, fen) => sum + fen, 0) };
}
