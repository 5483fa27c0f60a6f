import { legalDay } from '../clocks/legal-time.ts';
import { isBlank, type Recorded } from '../kernel/event.ts';
import { refuse } from '../kernel/refusal.ts';
import { hrssOf } from '../organisation/hrss.ts';
import type { DecideContext } from '../kernel/stream.ts';
import type { Duty } from '../tasks/duties.ts';
import type { CaseDraft, CasePayload } from './draft.ts';
import type { FateState, PartyFate, PartyFateEvent, Successor } from './party-fate-events.ts';
import type { CaseState, Party } from './state.ts';

interface FateOf {
  readonly label: string;
  readonly of: 'person' | 'company';
  readonly source: string;
  /** Who may stand for the party then. */
  readonly successors: readonly Successor[];
}

const CIVIL_CODE = '《中华人民共和国民法典》第一千一百四十五条、第一千一百六十一条';
const COMPANY_LAW = '《中华人民共和国公司法》第二百三十二条';
const BANKRUPTCY_LAW = '《中华人民共和国企业破产法》第四十五条、第四十八条';

/** None of them ends what is owed: they say whom to turn to instead. */
export const PARTY_FATES: Readonly<Record<PartyFate, FateOf>> = {
  dead: { label: '已死亡', of: 'person', source: CIVIL_CODE, successors: ['heirs', 'estate-administrator'] },
  detained: {
    label: '在押',
    of: 'person',
    source: '《中华人民共和国民事诉讼法》第九十三条',
    successors: ['custody', 'agent'],
  },
  deregistered: { label: '已注销', of: 'company', source: COMPANY_LAW, successors: ['shareholders', 'liquidators'] },
  'licence-revoked': {
    label: '营业执照已吊销',
    of: 'company',
    source: COMPANY_LAW,
    successors: ['liquidators', 'shareholders'],
  },
  bankrupt: { label: '破产已受理', of: 'company', source: BANKRUPTCY_LAW, successors: ['administrator'] },
};

export const SUCCESSORS: Readonly<Record<Successor, string>> = {
  heirs: '继承人',
  'estate-administrator': '遗产管理人',
  custody: '看守所、监狱（转交）',
  agent: '委托代理人',
  liquidators: '清算组',
  shareholders: '股东',
  administrator: '破产管理人',
};

/** A person's name is sealed. */
const isPerson = ({ name }: Party): boolean => typeof name !== 'string';

/** What became of the party and stands, the latest last. */
export function fatesOf({ fates }: Pick<CaseState, 'fates'>, partyId: string): readonly FateState[] {
  return Object.values(fates).filter((fate) => fate.partyId === partyId && !fate.voided);
}

/** For one line of a list or a header. */
export function fateShown(state: Pick<CaseState, 'fates'>, partyId: string): string | null {
  const labels = new Set(fatesOf(state, partyId).map(({ fate }) => PARTY_FATES[fate].label));
  return labels.size === 0 ? null : [...labels].join('、');
}

/** Nobody has said who stands for the party. */
export function isFateOpen({ answered, voided }: FateState): boolean {
  return answered === null && !voided;
}

/** Claims are to be declared, or seen on the administrator's list. */
export function areClaimsOpen({ claimBy, claims, voided }: FateState): boolean {
  return claimBy !== null && claims === null && !voided;
}

export function recordPartyFate(draft: CaseDraft, command: CasePayload<'RecordPartyFate'>): void {
  const { partyId, fate, since, claimBy } = command;
  const party = draft.state.parties[partyId] ?? refuse('party-unknown');
  const { of, source: article } = PARTY_FATES[fate];
  if (isPerson(party) !== (of === 'person')) refuse(of === 'person' ? 'fate-of-person' : 'fate-of-company');
  if (since > legalDay(draft.context)) refuse('fate-in-future');
  if (fatesOf(draft.state, partyId).some((known) => known.fate === fate && isFateOpen(known))) refuse('fate-known');
  if ((fate === 'bankrupt') !== (claimBy !== undefined))
    refuse(fate === 'bankrupt' ? 'claims-day-missing' : 'claims-day-not-asked', { article });
  const fateId = `f${Object.keys(draft.state.fates).length + 1}`;
  draft.emit({ type: 'PartyFateRecorded', data: { ...command, fateId } });
}

export function answerPartyFate(draft: CaseDraft, command: CasePayload<'AnswerPartyFate'>): void {
  const { fateId, way, successor, name, reason, document } = command;
  const { fate } = openFate(draft, fateId);
  const { successors, source: article } = PARTY_FATES[fate];
  if (isBlank(reason)) refuse('fate-reason-missing');
  if ((way === 'represented') !== (successor !== undefined && name !== undefined))
    refuse(way === 'represented' ? 'successor-missing' : 'successor-not-asked', { article });
  if (successor !== undefined && !successors.includes(successor)) refuse('successor-wrong', { article });
  if (way === 'represented' && document === null) refuse('document-missing', { article });
  draft.emit({ type: 'PartyFateAnswered', data: command });
}

/** Another party answers for what the party owed: nobody has to be found in its place. */
export function answerFatesOf(draft: CaseDraft, { from, to, reason }: CasePayload<'ChangeLiableParty'>): void {
  for (const { id: fateId } of fatesOf(draft.state, from).filter(isFateOpen)) {
    const answer = { fateId, way: 'liable-changed', to, reason, document: null } as const;
    draft.emit({ type: 'PartyFateAnswered', data: answer });
  }
}

/** Wages need no declaration: the administrator lists them, and the list is checked; what else is owed is declared. */
export function answerClaims(draft: CaseDraft, command: CasePayload<'AnswerClaims'>): void {
  const { fateId, answer, amountFen, reason } = command;
  const fate = draft.state.fates[fateId] ?? refuse('fate-unknown');
  const { source: article } = PARTY_FATES[fate.fate];
  if (!areClaimsOpen(fate)) refuse('claims-not-open', { article });
  if ((answer === 'none') !== (amountFen === null)) refuse('claims-amount-wrong', { article });
  if (amountFen !== null && (!Number.isInteger(amountFen) || amountFen <= 0)) refuse('amount-invalid');
  if ((answer === 'none') !== !isBlank(reason)) refuse('claims-reason-wrong', { article });
  draft.emit({ type: 'BankruptcyClaimsAnswered', data: command });
}

function openFate({ state }: CaseDraft, id: string): FateState {
  const fate = state.fates[id] ?? refuse('fate-unknown');
  return isFateOpen(fate) ? fate : refuse('fate-answered');
}

/** The place of custody hands on what is served to whoever is held there, and to nobody else. */
export function isInCustody(state: CaseState, partyId: string): boolean {
  return fatesOf(state, partyId).some(({ fate }) => fate === 'detained');
}

/** The fact that the event of this version recorded and that is not voided yet. */
export function fateAt({ fates }: CaseState, version: number): FateState | null {
  return Object.values(fates).find((fate) => fate.version === version && !fate.voided) ?? null;
}

/** The lead sees to it; 人社 until there is one. */
export function fateDuties(state: CaseState, context: DecideContext): readonly Duty[] {
  if (state.archived) return [];
  const unit = state.lead ?? hrssOf(context);
  const of = (kind: string, key: string): Duty => ({ kind, unit, key, role: 'officer' });
  return Object.values(state.fates).flatMap((fate) => [
    ...(isFateOpen(fate) ? [of('answer-party-fate', fate.id)] : []),
    ...(areClaimsOpen(fate) ? [of('declare-claims', fate.id)] : []),
  ]);
}

export function evolveFates(
  fates: CaseState['fates'],
  { version, ...fact }: Recorded<PartyFateEvent>,
): Pick<CaseState, 'fates'> {
  if (fact.type === 'PartyFateRecorded') {
    const { fateId: id, partyId, fate, since, claimBy = null } = fact.data;
    const open = { answered: null, successor: null, name: null, claims: null, voided: false };
    return { fates: { ...fates, [id]: { id, version, partyId, fate, since, claimBy, ...open } } };
  }
  const known = fates[fact.data.fateId];
  if (known === undefined) return { fates };
  if (fact.type === 'BankruptcyClaimsAnswered')
    return { fates: { ...fates, [known.id]: { ...known, claims: fact.data.answer } } };
  const { way: answered, successor = null, name = null } = fact.data;
  return { fates: { ...fates, [known.id]: { ...known, answered, successor, name } } };
}
