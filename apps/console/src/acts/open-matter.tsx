import { PlusOutlined } from '@ant-design/icons';
import { App, Button, Drawer } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { t } from '../messages/index.ts';
import { useSession } from '../session/use-session.ts';
import { matterPath } from '../shared/matters.ts';
import type { Role } from '../shell/registry.ts';
import { CommandForm } from './command-form.tsx';
import type { ActKind } from './places.ts';

interface OpenMatterProps {
  readonly kind: ActKind;
  /** As its form is listed: `open-project`, `OpenTraceBack`. */
  readonly command: string;
  readonly label: string;
  /** Who is offered it; the service decides. */
  readonly roles: readonly Role[];
}

/** Begins a matter from the list where it will stand, and goes to its page. */
export function OpenMatter({ kind, command, label, roles }: OpenMatterProps) {
  const { message } = App.useApp();
  const navigate = useNavigate();
  const session = useSession();
  const [isOpen, setIsOpen] = useState(false);
  if (!roles.some((role) => session.roles.includes(role))) return null;
  return (
    <>
      <Button icon={<PlusOutlined />} onClick={() => setIsOpen(true)}>
        {label}
      </Button>
      <Drawer open={isOpen} title={label} size={620} onClose={() => setIsOpen(false)} destroyOnHidden>
        <CommandForm
          kind={kind}
          id={null}
          command={command}
          onCancel={() => setIsOpen(false)}
          onDone={({ id, result }) => {
            setIsOpen(false);
            void message.success([t.acts.done(label), result?.number].filter(Boolean).join(' '));
            void navigate(matterPath(kind, id));
          }}
        />
      </Drawer>
    </>
  );
}
