import type { OutboxMessage, OutsideSystem } from '@qingxin/application';

/** One way by which messages leave. */
export interface Way {
  /** Stands in the outbox once it has taken a message, and in the log. */
  readonly name: 'mailbox' | 'webhook' | 'mail' | 'sms' | 'none';
  /** The system on its other side; absent: there is none. */
  readonly outside?: OutsideSystem;
  /** Whether it leads to whom the message is for. */
  readonly leadsTo: (message: OutboxMessage) => boolean;
  /** Takes a message or throws; the id lets the other side drop what it has already. */
  readonly deliver: (message: OutboxMessage) => Promise<void>;
}

/** The message can never be delivered as it is. */
export class MessageRefused extends Error {
  readonly code: string;
  /** The other side said so; else it was not asked. */
  readonly answered: boolean;

  constructor(code: string, answered = false) {
    super(code);
    this.name = 'MessageRefused';
    this.code = code;
    this.answered = answered;
  }
}

/** It is of no use any more, and whoever it was for has no need of it: it is put aside by itself, with its reason. */
export class MessageOutdated extends Error {
  readonly code = 'outdated';

  constructor() {
    super('outdated');
    this.name = 'MessageOutdated';
  }
}

/** It was not taken this time. */
export class DeliveryFailed extends Error {
  readonly code: string;
  /** The other side is there and has said no. */
  readonly answered: boolean;
  /** For how long it wants to be left alone; null: it did not say. */
  readonly waitSeconds: number | null;

  constructor(code: string, answered = false, waitSeconds: number | null = null) {
    super(code);
    this.name = 'DeliveryFailed';
    this.code = code;
    this.answered = answered;
    this.waitSeconds = waitSeconds;
  }
}

/** The demo's mailbox: its page shows the rows that were taken, so that taking one is all there is to do. */
export const localMailbox: Way = {
  name: 'mailbox',
  leadsTo: () => true,
  deliver: ({ recipient }) =>
    recipient.trim() === '' ? Promise.reject(new MessageRefused('recipient-missing')) : Promise.resolve(),
};

/** In production nothing pretends to have gone out: what no way leads to is shown as undeliverable. */
export const nowhere: Way = {
  name: 'none',
  leadsTo: () => true,
  deliver: () => Promise.reject(new MessageRefused('no-way-out')),
};
