import type { ComplaintEvent, ComplaintState, Recorded } from '@qingxin/domain';
import { claimKey, type InlineRows, type KeyRing } from '@qingxin/event-store';
import type { InlineProjection, StreamChange } from './ports.ts';

/** What may exist once in the district (design §3, Natural keys): here a channel's ticket. Released when its complaint is void. */
export function naturalKeys(ring: KeyRing): InlineProjection {
  const ticketKey = (channel: string, number: string) => claimKey(ring, 'ticket', `${channel}\n${number.trim()}`);
  return (change: StreamChange): readonly InlineRows[] => {
    if (change.kind !== 'complaint') return [];
    const events = change.events as readonly Recorded<ComplaintEvent>[];
    const claimed = events.flatMap((event) =>
      event.type === 'TicketAdded'
        ? [
            {
              kind: 'ticket',
              key: ticketKey(event.data.channel, event.data.externalNumber),
              stream_id: change.streamId,
              version: event.version,
            },
          ]
        : [],
    );
    const released = events.some((event) => event.type === 'ComplaintVoided')
      ? Object.values((change.before as ComplaintState).tickets).map(({ channel, externalNumber }) => ({
          kind: 'ticket',
          key: ticketKey(channel, externalNumber),
        }))
      : [];
    const key = ['kind', 'key'];
    return [
      ...(claimed.length === 0 ? [] : [{ table: 'es.claimed_key', key, mode: 'insert' as const, rows: claimed }]),
      ...(released.length === 0
        ? []
        : [{ table: 'es.claimed_key', key, mode: 'delete-by-key' as const, rows: released }]),
    ];
  };
}
