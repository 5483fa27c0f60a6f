import { App, Button, Space } from 'antd';
import { type ReactNode, useEffect } from 'react';
import { Link, useLocation } from 'react-router';
import { t } from '../messages/index.ts';
import { IS_DEMO } from '../page.ts';
import { type Me, postOf, useSessionActs } from '../session/use-session.ts';
import { ProblemAlert } from '../shared/problem-alert.tsx';
import './light-frame.css';

/** What surrounds the pages of a company: whose they are and the way out, in one column that a telephone shows. */
export function LightFrame({ me, children }: { readonly me: Me; readonly children: ReactNode }) {
  const { modal } = App.useApp();
  const { pathname } = useLocation();
  useEffect(() => {
    void window.scrollTo(0, 0);
  }, [pathname]);
  const { signOut } = useSessionActs();
  const post = postOf(me);
  const leave = (): void => {
    signOut().catch((error: unknown) => {
      modal.error({ content: <ProblemAlert error={error} />, icon: null });
    });
  };
  return (
    <div className="light-frame">
      <a
        className="skip"
        href="#main"
        onClick={(event) => {
          event.preventDefault();
          document.getElementById('main')?.focus();
        }}
      >
        {t.shell.skip}
      </a>
      {IS_DEMO && <p className="demo-line">{t.demo.note}</p>}
      <header className="light-head">
        <Link to="/contractor" className="brand">
          {t.productLong}
        </Link>
        <Space size="small" wrap>
          <span>{post === null ? me.shownAs : `${post.unitName} · ${me.shownAs}`}</span>
          <Link to="/password">
            <Button type="text" size="small">
              {t.shell.changePassword}
            </Button>
          </Link>
          <Button type="text" size="small" onClick={leave}>
            {t.shell.signOut}
          </Button>
        </Space>
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
