import { UserOutlined } from '@ant-design/icons';
import { App, Badge, Button, Dropdown, type MenuProps, Space } from 'antd';
import { useNavigate } from 'react-router';
import { useLeaving } from './use-leaving.tsx';
import { useKeys } from '../keyboard/keys-provider.tsx';
import { useLiveStanding } from '../live/live-provider.tsx';
import { t } from '../messages/index.ts';
import { type Me, postOf, useSessionActs } from '../session/use-session.ts';
import { ProblemAlert } from '../shared/problem-alert.tsx';

const COLOURS = { open: '#7ddc9a', connecting: '#bcd9f2', lost: '#ffc966' } as const;

/** Who is signed in and for which unit and post, and what follows from it: another post, the way out. */
export function PersonMenu({ me }: { readonly me: Me }) {
  const { modal } = App.useApp();
  const navigate = useNavigate();
  const { setSheetOpen } = useKeys();
  const standing = useLiveStanding();
  const acts = useSessionActs();
  const post = postOf(me);
  const others = me.posts.filter(({ id }) => id !== me.post);
  const leaving = useLeaving(me);
  const tried = (act: Promise<void>): void => {
    act.catch((error: unknown) => {
      modal.error({ content: <ProblemAlert error={error} />, icon: null });
    });
  };
  const items: MenuProps['items'] = [
    ...(others.length === 0
      ? []
      : [
          {
            key: 'posts',
            type: 'group' as const,
            label: t.shell.switchPost,
            children: others.map(({ id, title, unitName, deputy }) => ({
              key: `post ${id}`,
              label: `${unitName} · ${title}${deputy ? `（${t.shell.deputy}）` : ''}`,
              onClick: () => tried(acts.choosePost(id).then(() => void navigate('/'))),
            })),
          },
          { type: 'divider' as const },
        ]),
    { key: 'keys', label: `${t.shell.keys}（?）`, onClick: () => setSheetOpen(true) },
    { key: 'password', label: t.shell.changePassword, onClick: () => void navigate('/password') },
    { key: 'sessions', label: t.sessions.title, onClick: () => void navigate('/sessions') },
    { type: 'divider' },
    { key: 'out', label: t.shell.signOut, onClick: () => tried(leaving(acts.signOut)) },
    {
      key: 'everywhere',
      label: t.shell.signOutEverywhere,
      onClick: () => {
        modal.confirm({
          title: t.shell.signOutEverywhere,
          content: t.shell.signOutEverywhereSure,
          onOk: () => tried(leaving(acts.signOutEverywhere)),
        });
      },
    },
  ];
  return (
    <Space size="middle" className="person-menu">
      {standing !== 'none' && (
        <Badge color={COLOURS[standing]} text={<span className="live">{t.shell.live[standing]}</span>} />
      )}
      <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight">
        <Button type="text" icon={<UserOutlined />} className="person-button">
          <span>
            <span className="post">
              {post === null
                ? t.shell.noPost
                : `${post.unitName} · ${post.title}${post.deputy ? `（${t.shell.deputy}）` : ''}`}
              {' · '}
            </span>
            {me.shownAs}
          </span>
        </Button>
      </Dropdown>
    </Space>
  );
}
