import { Layout, Menu } from 'antd';
import { type ReactNode, useEffect } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';
import { type KeyBinding, useKeyBindings, useKeys } from '../keyboard/keys-provider.tsx';
import { KeysSheet } from '../keyboard/keys-sheet.tsx';
import { t } from '../messages/index.ts';
import { neighbourOf } from '../shared/neighbours.ts';
import { useReachableTables } from '../shared/reachable-tables.ts';
import { IS_DEMO } from '../page.ts';
import { PAGES } from '../pages/pages.tsx';
import type { Me } from '../session/use-session.ts';
import { DemoBar } from './demo-bar.tsx';
import { EmergencyButton } from './emergency-button.tsx';
import { Palette } from './palette.tsx';
import { WORKERS } from './registry.ts';
import { PersonMenu } from './person-menu.tsx';
import './narrow.css';

/** In the head, where nothing of the page lies under it. */
const TRIGGER = { top: -44, insetInlineEnd: -46, zIndex: 1 };

/** What surrounds every page of somebody signed in. */
export function Frame({ me, children }: { readonly me: Me; readonly children: ReactNode }) {
  const { pathname } = useLocation();
  useKeysOfAllPages(me);
  useReachableTables();
  const { isOn } = useKeys();
  useEffect(() => {
    // Newer browsers answer with a promise, which is no way of cleaning up.
    void window.scrollTo(0, 0);
  }, [pathname]);
  const entries = navigation(me);
  const current = [...entries]
    .reverse()
    .find(({ path, nav }) => [path, ...(nav.also ?? [])].some((one) => isAt(pathname, one)));
  return (
    <Layout className="frame">
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
      {IS_DEMO && <DemoBar />}
      <Layout.Header className="frame-head">
        <Link to="/" className="brand">
          <span className="long">{t.productLong}</span>
          <span className="short">{t.product}</span>
        </Link>
        {raises(me) && <EmergencyButton />}
        <PersonMenu me={me} />
      </Layout.Header>
      <Layout>
        <Layout.Sider
          width={168}
          theme="light"
          breakpoint="md"
          collapsedWidth={0}
          zeroWidthTriggerStyle={TRIGGER}
          className="frame-side"
        >
          <nav aria-label={t.shell.navigation}>
            <Menu
              mode="inline"
              selectedKeys={current === undefined ? [] : [current.path]}
              items={entries.map(({ path, nav }) => ({
                key: path,
                icon: nav.icon,
                label: <Link to={`/${path}`}>{nav.label}</Link>,
              }))}
            />
          </nav>
        </Layout.Sider>
        <Layout.Content id="main" tabIndex={-1}>
          {children}
        </Layout.Content>
      </Layout>
      <Palette pages={entries.map(({ path, nav }) => ({ path: `/${path}`, label: nav.label }))} isOn={isOn} />
      <KeysSheet />
    </Layout>
  );
}

function navigation({ roles, post }: Me) {
  if (post === null) return [];
  const mine = PAGES.filter((page) => page.roles.some((role) => roles.includes(role)));
  return mine.flatMap(({ path, nav }) => (nav === undefined ? [] : [{ path, nav }]));
}

const raises = ({ roles, post }: Me): boolean => post !== null && WORKERS.some((role) => roles.includes(role));

function isAt(pathname: string, path: string): boolean {
  return path === '' ? pathname === '/' : pathname === `/${path}` || pathname.startsWith(`/${path}/`);
}

function useKeysOfAllPages(me: Me): void {
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const { setSheetOpen } = useKeys();
  const toNeighbour = (by: number) => (): void => {
    const path = neighbourOf(pathname, by);
    if (path !== null) void navigate(path);
  };
  const to = navigation(me).flatMap(({ path, nav }): readonly KeyBinding[] =>
    nav.keys === undefined ? [] : [{ keys: nav.keys, label: nav.label, run: () => void navigate(`/${path}`) }],
  );
  useKeyBindings(t.keys.everywhere, [
    { keys: '?', label: t.keys.sheet, run: () => setSheetOpen(true) },
    { keys: ']', label: t.keys.neighbour.next, run: toNeighbour(1) },
    { keys: '[', label: t.keys.neighbour.previous, run: toNeighbour(-1) },
    ...to,
  ]);
}
