import { App } from 'antd';
import { t } from '../messages/index.ts';
import { leaveIdentity, type Me } from '../session/use-session.ts';
import { draftsOf, dropDraftsOf } from '../shared/drafts/device-store.ts';

/** Signing out: what was registered here and not sent yet is deleted with it, after that was said and agreed to. */
export function useLeaving(me: Me): (leave: () => Promise<void>) => Promise<void> {
  const { modal } = App.useApp();
  const { account } = me;
  return async (leave) => {
    const count = (await draftsOf(account)).length;
    if (count === 0) {
      await leave();
      await dropDraftsOf(account);
      return leaveIdentity(me);
    }
    const words = t.intake.signOut;
    const isSure = await modal.confirm({
      title: words.title(count),
      content: words.content(count),
      okText: words.ok(count),
      okButtonProps: { danger: true },
      cancelText: words.cancel,
    });
    if (!isSure) return undefined;
    await leave();
    await dropDraftsOf(account);
    return leaveIdentity(me);
  };
}
