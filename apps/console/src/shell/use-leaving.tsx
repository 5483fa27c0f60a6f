import { App } from 'antd';
import { t } from '../messages/index.ts';
import { draftsOf, dropDraftsOf } from '../shared/drafts/device-store.ts';

/** Signing out: what was registered here and not sent yet is deleted with it, after that was said and agreed to. */
export function useLeaving(account: string): (leave: () => Promise<void>) => Promise<void> {
  const { modal } = App.useApp();
  return async (leave) => {
    const count = (await draftsOf(account)).length;
    if (count === 0) {
      await leave();
      return dropDraftsOf(account);
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
    return dropDraftsOf(account);
  };
}
