import type {
  Actor,
  ActOrderState,
  Deciding,
  FreeText,
  OrderResult,
  OrderTarget,
  SupervisionState,
  WorkflowRef,
} from '@qingxin/domain';
import { streamIdOf } from '@qingxin/event-store';
import type { Door } from '../door/open-door.ts';
import { ERASED_TEXT } from '../personal/free-text.ts';
import { isSealed } from '../personal/reading.ts';
import { causedCommandId, workflowActor } from '../process/caused-command.ts';
import { lastingRefusal } from '../process/lasting-refusal.ts';

interface Sending {
  readonly ref: WorkflowRef;
  readonly order: ActOrderState;
  readonly words: string;
  readonly deciding: Deciding | null;
  readonly actor: Actor;
}

/**
 * Sends what an act orders to each matter that it is about: as the person who ordered it and under today's rights, one
 * command per ladder. Ids follow from act, order and ladder, so that an order begun before a restart is gone on with and
 * no matter gets it twice.
 */
export class OrderApply {
  readonly #door: Pick<Door, 'handler' | 'journal' | 'vault'>;

  constructor(door: Pick<Door, 'handler' | 'journal' | 'vault'>) {
    this.#door = door;
  }

  /** Null: there is no such order, or it is done. @throws what is no refusal: an outage or a bug, to be tried again */
  async apply(ref: WorkflowRef, orderId: string): Promise<OrderResult | null> {
    const { orders, demand, deciding } = (await this.#door.journal.open(ref.stream)).state as SupervisionState;
    const order = orders[orderId];
    if (order === undefined || order.done) return null;
    const words = await this.#inClear(order.text ?? demand, ref.stream);
    const sending = { ref, order, words, deciding, actor: actorOf(ref, order) };
    const refused: OrderResult['refused'][number][] = [];
    for (const target of order.targets) {
      const code = (await this.#isStopped(ref.stream)) ? 'deciding-stopped' : await this.#send(sending, target);
      if (code !== null) refused.push({ ...target, code });
    }
    return { orderId, refused };
  }

  /** Whoever decided on many has stopped it: what no matter was sent yet is left. */
  async #isStopped(stream: string): Promise<boolean> {
    const { deciding } = (await this.#door.journal.open(stream)).state as SupervisionState;
    return deciding?.stopped === true;
  }

  /** Null: the matter has taken it. */
  async #send(sending: Sending, target: OrderTarget): Promise<string | null> {
    const { ref, order, actor } = sending;
    const { stream, ladderKey, rungId } = target;
    const commandId = causedCommandId(ref, `${order.orderId}/${stream}/${ladderKey}/${rungId ?? ''}`);
    try {
      const payload = payloadOf(sending, target);
      await this.#door.handler.handle({ commandId, stream, type: order.command, payload }, actor);
      return null;
    } catch (error) {
      const code = lastingRefusal(error);
      if (code === null) throw error;
      return code;
    }
  }

  /** What was written is sealed for the act; each matter seals it for itself. */
  async #inClear(text: FreeText | null, stream: string): Promise<string> {
    if (text === null) return '';
    if (!isSealed(text)) return text;
    const [opened] = await this.#door.vault.openAll([{ sealed: text, streamId: streamIdOf(stream) }]);
    return opened ?? ERASED_TEXT;
  }
}

/** What nobody ordered but time, or a verdict on a follow-up, the software says; it only records what is to be decided. */
function actorOf(ref: WorkflowRef, { command, by }: ActOrderState): Actor {
  if (command === 'RecordDirection') return workflowActor(ref);
  const { id, unit = null, post = null } = by;
  return { id, unit, post, roles: [] };
}

/** A file of the act is none of the matter: there the act itself is named, which has it. */
function paperFor(document: string | null, act: string): string | null {
  return document?.startsWith('file-') === true ? act : document;
}

function payloadOf(
  { ref, order, words, deciding }: Sending,
  { ladderKey, rungId }: OrderTarget,
): Readonly<Record<string, unknown>> {
  switch (order.command) {
    case 'IssueRung':
      // Decided on by itself it has a number of its own.
      return { ladderKey, rungId, demand: words, ...(deciding === null ? { act: ref.stream } : {}) };
    case 'PostponeRung':
      return { ladderKey, rungId, until: deciding?.until, reason: words, approver: deciding?.approver };
    case 'AnswerRung':
      return { ladderKey, rungId, text: words, document: paperFor(order.document, ref.stream) };
    case 'DeclineRung':
    case 'RejectRungAnswer':
    case 'LiftRung':
      return { ladderKey, rungId, reason: words };
    case 'RecordDirection':
      return { ...order.direction };
    default:
      return order.command satisfies never;
  }
}
