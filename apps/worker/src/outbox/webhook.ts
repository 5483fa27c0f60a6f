import { noticeOf, type References, unitOf } from '@qingxin/application';
import { MessageRefused, type Way } from './messenger.ts';
import { signedPost, type SignedPostTo } from './signed-post.ts';

/** The district's own gateway: it is told what a unit is to know, and sends it on as an SMS or as it sees fit. Never of persons. */
export function webhook(to: SignedPostTo, references: () => Promise<References>): Way {
  const post = signedPost(to);
  return {
    name: 'webhook',
    outside: 'webhook',
    leadsTo: ({ recipient }) => unitOf(recipient) !== null,
    deliver: async (message) => {
      const notice = noticeOf(message, await references());
      if (notice === null) throw new MessageRefused('recipient-missing');
      await post(notice.id, notice);
    },
  };
}
