/** One message to somebody outside, without personal data. */
export interface OutboxMessage {
  readonly id: string;
  /** Liaison's address or number, as the outbox row has it. */
  readonly recipient: string;
  readonly kind: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** SMS or e-mail. Takes a message or throws; the id lets a gateway drop what it has already. */
export interface Messenger {
  readonly deliver: (message: OutboxMessage) => Promise<void>;
}

/** The local stack's mailbox: its page shows the rows that were taken, so that taking one is all there is to do. */
export const localMailbox: Messenger = {
  deliver: ({ recipient }) =>
    recipient.trim() === '' ? Promise.reject(new MessageRefused('recipient-missing')) : Promise.resolve(),
};

/** The message can never be delivered as it is. */
export class MessageRefused extends Error {
  readonly code: string;

  constructor(code: string) {
    super(code);
    this.name = 'MessageRefused';
    this.code = code;
  }
}
