import { type Actions, type Door, type PersonalDataReading, phoneDigits } from '@qingxin/application';
import {
  activeClaimants,
  type Actor,
  claimantCount,
  type Claimant,
  type ComplaintState,
  isEnded,
  localDayOf,
  numberOn,
  refuse,
  type Sealed,
} from '@qingxin/domain';
import { streamIdOf, uuidV5 } from '@qingxin/event-store';
import type { CheckLimits, ReceiptChecks } from '@qingxin/platform';
import { type District, districtNow } from '../district.ts';
import type { MatterReads } from '../matters/matter-reads.ts';
import type { MatterSight } from '../matters/matter-sight.ts';
import { idOf } from '../stream-id.ts';
import { problemText } from '../problems/catalogue.ts';
import { toldResults } from './told-results.ts';
import { holderActor, type HeldReceipt, type ReceiptHolders } from './receipt-holder.ts';

export interface ReceiptDeskParts {
  readonly door: Door;
  readonly holders: ReceiptHolders;
  readonly checks: ReceiptChecks;
  readonly sight: MatterSight;
  readonly reads: MatterReads;
  readonly personal: PersonalDataReading;
  readonly actions: Actions;
}

/** What the person wants to do. */
export const OWN_ACTS = ['urge', 'add-words', 'change-phone', 'not-paid', 'dissatisfied', 'withdraw'] as const;
export type OwnAct = (typeof OWN_ACTS)[number];

export interface OwnActAsked {
  readonly code: string;
  readonly pass: string;
  readonly act: OwnAct;
  readonly commandId: string;
  readonly requestId: string;
  /** His own words, where the act needs a reason. */
  readonly words?: string;
  readonly phone?: string;
}

interface Holder extends HeldReceipt {
  readonly actor: Actor;
  readonly claimant: Claimant;
}

/** `named`: of a telephone that does not count yet, the version of its naming. */
interface WithPhone {
  readonly claimant: string | null;
  readonly named: number | null;
}

interface OwnCommand {
  readonly type: string;
  readonly payload: object;
}

/** What whoever holds a receipt reads and does once a message to the telephone has shown that he is the person. */
export class ReceiptDesk {
  readonly #parts: ReceiptDeskParts;

  constructor(parts: ReceiptDeskParts) {
    this.#parts = parts;
  }

  /** Never tells whether somebody of the matter has this number. */
  async sendDigits(code: string, phone: string): Promise<object> {
    const held = await this.#parts.holders.of(code);
    const { stream } = held;
    const district = await districtNow(this.#parts.door);
    const { claimant, named } = await this.#withPhone(held, phone);
    const limits = limitsOf(district);
    const asked = { stream, place: placeOf(held), claimant, named, at: district.at };
    const checkId = await this.#parts.checks.send(asked, limits);
    return { checkId, minutes: limits.codeMinutes, tries: limits.codeTries };
  }

  async checkDigits(code: string, checkId: string, digits: string): Promise<object> {
    const held = await this.#parts.holders.of(code);
    const limits = limitsOf(await districtNow(this.#parts.door));
    const { pass, claimant, named } = await this.#parts.checks.answer(
      { place: placeOf(held), id: checkId, digits },
      limits,
    );
    if (named !== null) await this.#prove(held, { checkId, claimant, named });
    return { pass, minutes: limits.openMinutes, phoneProved: named !== null };
  }

  /** The code was sent to a telephone that did not count yet: from now on it does, and the one before does no more. */
  async #prove(
    { stream }: HeldReceipt,
    { checkId, claimant, named }: { readonly checkId: string; readonly claimant: string; readonly named: number },
  ): Promise<void> {
    const command = {
      ...{ commandId: uuidV5(checkId, 'prove-phone'), stream, type: 'ProvePhone' },
      payload: { claimantId: claimant, named },
    };
    await this.#parts.door.handler.handle(command, holderActor(stream, claimant));
  }

  /** The result in its words, and what may be done now. */
  async own(code: string, pass: string): Promise<object> {
    const holder = await this.#holder(code, pass);
    const { stream, state, actor, claimant } = holder;
    const look = { id: idOf(stream), actor };
    const sight = await this.#parts.sight.open<ComplaintState>({ ...look, kind: 'complaint' });
    const facts = await this.#parts.reads.factsOf(look, sight);
    const { concealment, phone = 'unknown', name = 'unknown' } = claimant;
    const seen = {
      ...{ name: unknownAsNull(name), phone: unknownAsNull(phone) },
      newPhone: state.newPhones[claimant.claimantId]?.phone ?? null,
      results: toldResults(facts, claimant),
    };
    // His own name and number stay masked: the page may be looked at over his shoulder. What he was told is for him.
    const shown = (await this.#parts.personal.read(seen, {
      ...{ stream, actor },
      opens: ({ field }) => field !== 'name' && field !== 'phone',
    })) as Readonly<Record<'name' | 'phone' | 'newPhone', Masked>> & { readonly results: readonly Shown[] };
    return {
      name: shown.name?.masked ?? null,
      phone: shown.phone?.masked ?? null,
      newPhone: shown.newPhone?.masked ?? null,
      concealed: concealment === 'concealed',
      entrant: standingOf(state, claimant.claimantId),
      urged: state.urged,
      supplement:
        state.supplement?.open === true ? { items: state.supplement.items, dueOn: state.supplement.dueOn } : null,
      withdrawalPending: state.withdrawal?.confirmed === false,
      results: shown.results.map(({ text, ...result }) => ({ ...result, text: plain(text) })),
      acts: await this.#offered(holder),
    };
  }

  /** Through the one door, as a command of the complaint. Refuses `check-needed`, `not-answered-yet`, what the matter refuses. */
  async act({ code, pass, act, commandId, requestId, ...said }: OwnActAsked): Promise<object> {
    const holder = await this.#holder(code, pass);
    const { at } = await districtNow(this.#parts.door);
    const { type, payload } = await this.#commandFor(act, holder, said);
    const { stream, actor, claimant, state } = holder;
    // 催促 counts once a day and person, however often it is asked for.
    const urging = uuidV5(streamIdOf(stream), `urge/${claimant.claimantId}/${localDayOf(at)}`);
    const command = { commandId: act === 'urge' ? urging : commandId, stream, type, payload, requestId };
    await this.#parts.door.handler.handle(command, actor);
    const after = (await this.#parts.door.journal.open(stream)).state as ComplaintState;
    return { commandId, done: act, urged: after.urged, counted: act !== 'urge' || after.urged > state.urged };
  }

  async #commandFor(
    act: OwnAct,
    holder: Holder,
    { words = '', phone = '' }: Pick<OwnActAsked, 'words' | 'phone'>,
  ): Promise<OwnCommand> {
    const { state, claimant } = holder;
    const { claimantId, concealment, representative } = claimant;
    switch (act) {
      case 'urge':
        return isEnded(state)
          ? refuse('complaint-closed')
          : { type: 'RecordUrging', payload: { ticketId: null, channel: 'web' } };
      case 'add-words':
        return { type: 'AddStatement', payload: { claimantId, words } };
      case 'change-phone':
        return {
          type: 'DetailClaimant',
          payload: { claimant: { claimantId, phone: phoneDigits(phone), concealment, representative } },
        };
      case 'withdraw': {
        const group = claimantCount(state) > 1 || activeClaimants(state).length > 1;
        return { type: 'RequestWithdrawal', payload: { claimantId: group ? claimantId : null, reason: words } };
      }
      default:
        return this.#objection(act, holder, words);
    }
  }

  /** Before the call-back it is the answer to it; afterwards the matter is taken up again. */
  async #objection(act: 'not-paid' | 'dissatisfied', holder: Holder, words: string): Promise<OwnCommand> {
    const { claimantId } = holder.claimant;
    const refusals = await this.#refusals(holder);
    if (refusals.get('RecordCallBackAttempt') === null) {
      const moneyReceived = act === 'not-paid' ? false : null;
      const payload = { claimantId, reached: true, satisfied: false, moneyReceived, words };
      return { type: 'RecordCallBackAttempt', payload };
    }
    if (refusals.get('ReopenComplaint') !== null) return refuse('not-answered-yet');
    const because = act === 'not-paid' ? 'new-facts' : 'dissatisfied';
    const reason = act === 'not-paid' ? `本人反映工资没有到账：${words}` : words;
    return { type: 'ReopenComplaint', payload: { reason, because } };
  }

  async #offered(holder: Holder): Promise<readonly object[]> {
    const refusals = await this.#refusals(holder);
    const refusalOf = (command: string): string | null => refusals.get(command) ?? null;
    const objection =
      refusalOf('RecordCallBackAttempt') === null || refusalOf('ReopenComplaint') === null ? null : 'not-answered-yet';
    const codes: Readonly<Record<OwnAct, string | null>> = {
      urge: isEnded(holder.state) ? 'complaint-closed' : refusalOf('RecordUrging'),
      'add-words': refusalOf('AddStatement'),
      'change-phone': refusalOf('DetailClaimant'),
      'not-paid': objection,
      dissatisfied: objection,
      withdraw: refusalOf('RequestWithdrawal'),
    };
    return OWN_ACTS.map((act) => {
      const code = codes[act];
      return { act, refused: code === null ? null : (problemText(code)?.title ?? '现在不能办理') };
    });
  }

  async #refusals({ stream, actor }: Holder): Promise<ReadonlyMap<string, string | null>> {
    const { actions } = await this.#parts.actions.of(stream, actor);
    return new Map(actions.map(({ command, refusal }) => [command, refusal]));
  }

  async #holder(code: string, pass: string): Promise<Holder> {
    const held = await this.#parts.holders.of(code);
    const { stream, state, own } = held;
    const { claimant: claimantId } = await this.#parts.checks.holder(placeOf(held), pass);
    if (own !== null && own.claimantId !== claimantId) return refuse('check-needed');
    const claimant = activeClaimants(state).find((one) => one.claimantId === claimantId) ?? refuse('check-needed');
    return { ...held, claimant, actor: holderActor(stream, claimantId) };
  }

  /**
   * Who of the matter has this telephone, and whether it is one that does not count yet; of a receipt of one's own only he, by what
   * he said himself too.
   */
  async #withPhone({ stream, state, own }: HeldReceipt, phone: string): Promise<WithPhone> {
    const wanted = phoneDigits(phone);
    const persons = own === null ? activeClaimants(state) : personsOf(state, own);
    const known = persons.flatMap(({ claimantId, phone: counts = 'unknown' }) => {
      const fresh = state.newPhones[claimantId];
      return [
        ...(counts === 'unknown' ? [] : [{ claimantId, sealed: counts, named: null }]),
        ...(fresh === undefined ? [] : [{ claimantId, sealed: fresh.phone, named: fresh.named }]),
      ];
    });
    const streamId = streamIdOf(stream);
    const texts = await this.#parts.door.vault.openAll(known.map(({ sealed }) => ({ sealed, streamId })));
    const index = texts.findIndex((text) => text !== null && phoneDigits(text) === wanted);
    const found = known[index];
    if (found === undefined) return { claimant: null, named: null };
    const { claimantId, named } = found;
    return { claimant: own === null || named !== null ? claimantId : own.claimantId, named };
  }
}

/** Of somebody who entered himself: whether an officer has confirmed who he is. */
function standingOf({ entrants }: ComplaintState, claimantId: string): 'unconfirmed' | 'confirmed' | null {
  const status = entrants[claimantId]?.status;
  return status === 'unconfirmed' || status === 'confirmed' ? status : null;
}

/** A check is good for the receipt by which it was asked. */
function placeOf({ stream, own }: HeldReceipt): string {
  return own === null ? stream : `${stream}/${own.said}`;
}

function personsOf({ claimants, dropped }: ComplaintState, own: NonNullable<HeldReceipt['own']>): readonly Claimant[] {
  if (dropped.includes(own.claimantId)) return [];
  return [...new Set([own.claimantId, own.said])].flatMap((id) => claimants[id] ?? []);
}

type Masked = { readonly masked: string | null } | null;
type Shown = Readonly<Record<string, unknown>> & { readonly text: unknown };

const unknownAsNull = (value: Sealed | 'unknown'): Sealed | null => (value === 'unknown' ? null : value);

/** A sealed text that was opened for its reader, or one that was never sealed. */
function plain(text: unknown): string | null {
  if (typeof text === 'string') return text;
  const opened: unknown = typeof text === 'object' && text !== null ? Reflect.get(text, 'text') : null;
  return typeof opened === 'string' ? opened : null;
}

function limitsOf({ rules, at }: District): CheckLimits {
  const day = localDayOf(at);
  const number = (name: keyof CheckLimits): number => numberOn(rules, 'D-PUBLIC', name, day);
  return {
    codeMinutes: number('codeMinutes'),
    codeTries: number('codeTries'),
    codesAnHour: number('codesAnHour'),
    openMinutes: number('openMinutes'),
  };
}
