import { App, Button, Dropdown, Space } from 'antd';
import { type ReactNode, useEffect } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';
import { t } from '../messages/index.ts';
import { IS_DEMO } from '../page.ts';
import { leaveIdentity, type Me, postOf, useSessionActs } from '../session/use-session.ts';
import { ProblemAlert } from '../shared/problem-alert.tsx';
import { useReachableTables } from '../shared/reachable-tables.ts';
import './light-frame.css';

/** What surrounds the pages of a company: whose they are and the way out, in one column that a telephone shows. */
export function LightFrame({ me, children }: { readonly me: Me; readonly children: ReactNode }) {
  const { modal } = App.useApp();
  const { pathname } = useLocation();
  useReachableTables();
  useEffect(() => {
    void window.scrollTo(0, 0);
  }, [pathname]);
  const navigate = useNavigate();
  const { signOut, choosePost } = useSessionActs();
  const post = postOf(me);
  const others = me.posts.filter(({ id }) => id !== me.post);
  const who = post === null ? me.shownAs : `${post.unitName} · ${me.shownAs}`;
  const tried = (act: Promise<void>): void => {
    act.catch((error: unknown) => {
      modal.error({ content: <ProblemAlert error={error} />, icon: null });
    });
  };
  const items = others.map(({ id, title, unitName }) => ({
    key: id,
    label: `${unitName} · ${title}`,
    onClick: () => tried(choosePost(id).then(() => void navigate('/'))),
  }));
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
          <span>{who}</span>
          {items.length > 0 && (
            <Dropdown menu={{ items }} trigger={['click']}>
              <Button type="text" size="small">
                {t.shell.switchPost}
              </Button>
            </Dropdown>
          )}
          <Link to="/password">
            <Button type="text" size="small">
              {t.shell.changePassword}
            </Button>
          </Link>
          <Link to="/sessions">
            <Button type="text" size="small">
              {t.sessions.title}
            </Button>
          </Link>
          <Button type="text" size="small" onClick={() => tried(signOut().then(() => leaveIdentity(me)))}>
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
