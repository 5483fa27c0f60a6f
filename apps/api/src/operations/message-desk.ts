import {
  deliveryWords,
  type MessageKeeping,
  messageKindWords,
  type MessageList,
  OUTSIDE_SYSTEM_LABELS,
  type OutsideSystems,
} from '@qingxin/application';
import type { Labels } from '../matters/labels.ts';

export interface MessageDeskParts {
  readonly list: MessageList;
  readonly keeping: MessageKeeping;
  readonly outside: OutsideSystems;
  readonly labels: Labels;
}

export interface MessagesPage {
  readonly limit?: number;
  readonly after?: string;
  readonly unit?: string;
}

const PAGE = 50;

/** Messages that did not reach anybody, in words, for those who look after the machine. */
export class MessageDesk {
  readonly #parts: MessageDeskParts;

  constructor(parts: MessageDeskParts) {
    this.#parts = parts;
  }

  get keeping(): MessageKeeping {
    return this.#parts.keeping;
  }

  async failingSystems(): Promise<object> {
    const failing = await this.#parts.outside.failing();
    const items = failing.map((one) => ({
      ...one,
      ...{ name: OUTSIDE_SYSTEM_LABELS[one.system], title: deliveryWords(one.code) },
    }));
    return { items };
  }

  async page({ limit = PAGE, after, unit }: MessagesPage): Promise<object> {
    const { list, labels } = this.#parts;
    const of = unit === undefined ? {} : { unit };
    const found = await list.undeliverable({ limit: limit + 1, ...of, ...(after === undefined ? {} : { after }) });
    const names = await labels.now();
    const items = found.slice(0, limit).map(({ unit: to, ...message }) => ({
      ...message,
      kindName: messageKindWords(message.kind),
      to: to === null ? null : { unit: to, name: names.unit(to) ?? to },
      title: deliveryWords(message.code),
    }));
    const nextAfter = found.length > limit ? (items.at(-1)?.id ?? null) : null;
    return { items, total: await list.count(unit), nextAfter };
  }
}
