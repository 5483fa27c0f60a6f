import { useEffect } from 'react';
import { t } from '../messages/index.ts';

/** What antd lets scroll when a table is wider than its place. */
const BOXES = '.ant-table-content, .ant-table-body';

type Box = Pick<HTMLElement, 'scrollWidth' | 'clientWidth' | 'scrollHeight' | 'clientHeight'>;

/** Whether there is something in the box that only scrolling shows. */
export const isCut = ({ scrollWidth, clientWidth, scrollHeight, clientHeight }: Box): boolean =>
  scrollWidth > clientWidth || scrollHeight > clientHeight;

/** A table that is cut off can be scrolled by the keyboard for as long as it is; others are no stop of the tab key. */
export function useReachableTables(): void {
  useEffect(() => {
    let asked = 0;
    const look = (): void => {
      asked = 0;
      for (const box of document.querySelectorAll<HTMLElement>(BOXES)) {
        if (isCut(box)) {
          box.tabIndex = 0;
          box.setAttribute('role', 'group');
          box.setAttribute('aria-label', t.shell.wideTable);
        } else if (box.hasAttribute('tabindex'))
          ['tabindex', 'role', 'aria-label'].forEach((name) => box.removeAttribute(name));
      }
    };
    const ask = (): void => {
      if (asked === 0) asked = window.requestAnimationFrame(look);
    };
    // Rows come and go with what is read, pages with where somebody goes.
    const changes = new MutationObserver(ask);
    changes.observe(document.body, { childList: true, subtree: true });
    window.addEventListener('resize', ask);
    ask();
    return () => {
      changes.disconnect();
      window.removeEventListener('resize', ask);
      window.cancelAnimationFrame(asked);
    };
  }, []);
}
