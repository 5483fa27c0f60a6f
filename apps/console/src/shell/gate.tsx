import { Alert, Button, Space } from 'antd';
import { Navigate, Outlet, useLocation, useMatches } from 'react-router';
import { KeysProvider } from '../keyboard/keys-provider.tsx';
import { LiveProvider } from '../live/live-provider.tsx';
import { t } from '../messages/index.ts';
import { ADVISED } from '../pages/advice/roles.ts';
import { PAGES } from '../pages/pages.tsx';
import { type Me, useMe, useSessionActs } from '../session/use-session.ts';
import { ProblemAlert } from '../shared/problem-alert.tsx';
import { NotFound } from './endings.tsx';
import { Frame } from './frame.tsx';
import { LightFrame } from './light-frame.tsx';
import { CONTRACTORS, READERS } from './registry.ts';
import { Starting } from './starting.tsx';

/** Lets in whoever is signed in, in the frame of the post acted for; others sign in first and come back to where they were. */
export function Gate() {
  const { me, error, retry } = useMe();
  const { pathname, search } = useLocation();
  if (me === undefined) return error === null ? <Starting /> : <ProblemAlert error={error} onRetry={retry} />;
  if (me === null) {
    const to = pathname === '/' ? '' : `?to=${encodeURIComponent(pathname + search)}`;
    return <Navigate to={`/sign-in${to}`} replace />;
  }
  if (me.mustChangePassword && pathname !== '/password') return <Navigate to="/password" replace />;
  return <SignedIn me={me} />;
}

function SignedIn({ me }: { readonly me: Me }) {
  const isContractor = me.roles.some((role) => CONTRACTORS.some((one) => one === role));
  return isContractor ? <OfCompany me={me} /> : <OfDistrict me={me} />;
}

/** A company has its own pages alone, and lands on the first of them. */
function OfCompany({ me }: { readonly me: Me }) {
  const { pathname } = useLocation();
  if (pathname === '/') return <Navigate to="/contractor" replace />;
  return (
    <LightFrame me={me}>
      <Admitted me={me} />
    </LightFrame>
  );
}

function OfDistrict({ me }: { readonly me: Me }) {
  const { pathname } = useLocation();
  // An authority that is only advised has no first page of figures: what was sent to it is all that it sees.
  if (pathname === '/' && me.roles.length > 0 && me.roles.every((role) => ADVISED.some((one) => one === role)))
    return <Navigate to="/advice" replace />;
  const isReader = me.post !== null && me.roles.some((role) => READERS.some((reader) => reader === role));
  const content = (
    <KeysProvider>
      <Frame me={me}>
        {me.post === null && !me.mustChangePassword ? <ChoosePost me={me} /> : <Admitted me={me} />}
      </Frame>
    </KeysProvider>
  );
  return isReader ? <LiveProvider who={`${me.account}/${me.post}`}>{content}</LiveProvider> : content;
}

/** The page that was asked for, if the post has it. */
function Admitted({ me }: { readonly me: Me }) {
  const handle = useMatches().slice(-1)[0]?.handle;
  const page = PAGES.find(({ path }) => path === handle);
  if (page !== undefined && !page.roles.some((role) => me.roles.includes(role))) return <NotFound />;
  return <Outlet />;
}

function ChoosePost({ me: { posts } }: { readonly me: Me }) {
  const { choosePost } = useSessionActs();
  return (
    <Alert
      type="warning"
      showIcon
      title={posts.length === 0 ? t.shell.noPosts : t.shell.choosePost}
      description={
        <Space wrap>
          {posts.map(({ id, title, unitName }) => (
            <Button key={id} onClick={() => void choosePost(id)}>
              {unitName} · {title}
            </Button>
          ))}
        </Space>
      }
    />
  );
}
