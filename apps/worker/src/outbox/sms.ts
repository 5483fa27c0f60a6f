import {
  checkText,
  type Door,
  messageText,
  type OutboxMessage,
  phoneDigits,
  type References,
} from '@qingxin/application';
import type { ComplaintState, Sealed } from '@qingxin/domain';
import { streamIdOf, SubjectErased } from '@qingxin/event-store';
import { CHECK_KIND, checkDigits } from '@qingxin/platform';
import { MessageOutdated, MessageRefused, type Way } from './messenger.ts';
import { signedPost, type SignedPostTo } from './signed-post.ts';

const CLAIMANT = /^claimant:(.+)$/;
const COMPLAINT = 'complaint-';

/**
 * To a person of a complaint, by the district's SMS gateway: the telephone that the person gave, opened for this one posting, and the
 * text. Nothing else goes there: no id of the matter, no name.
 */
export function sms(
  to: SignedPostTo,
  { journal, vault, keyed }: Pick<Door, 'journal' | 'vault' | 'keyed'>,
  references: () => Promise<References>,
): Way {
  const post = signedPost(to);

  async function phoneOf({ recipient, payload }: OutboxMessage): Promise<string> {
    const claimantId = CLAIMANT.exec(recipient)?.[1] ?? '';
    const stream = String(payload['stream']);
    if (!stream.startsWith(COMPLAINT)) throw new MessageRefused('phone-missing');
    const { claimants, newPhones } = (await journal.open(stream)).state as ComplaintState;
    // One that was named and not proved is proved by the answer to this message.
    const known = payload['phone'] === 'new' ? newPhones[claimantId]?.phone : claimants[claimantId]?.phone;
    if (known === undefined || typeof known === 'string') throw new MessageRefused('phone-missing');
    const digits = phoneDigits(await opened(known, stream));
    return digits === '' ? Promise.reject(new MessageRefused('phone-missing')) : digits;
  }

  async function opened(sealed: Sealed, stream: string): Promise<string> {
    try {
      return await vault.open(sealed, streamIdOf(stream));
    } catch (error) {
      throw error instanceof SubjectErased ? new MessageRefused('phone-missing') : error;
    }
  }

  return {
    name: 'sms',
    outside: 'sms',
    leadsTo: ({ recipient }) => CLAIMANT.test(recipient),
    deliver: async (message) => {
      const { id, kind, payload, ageSeconds } = message;
      const isCheck = kind === CHECK_KIND;
      // The digits are good for so long; the person has asked for others since.
      if (isCheck && ageSeconds > Number(payload['minutes']) * 60) throw new MessageOutdated();
      const phone = await phoneOf(message);
      const text = isCheck ? checkText(message, checkDigits(keyed, id)) : messageText(message, await references());
      await post(id, { id, kind, phone, text });
    },
  };
}
