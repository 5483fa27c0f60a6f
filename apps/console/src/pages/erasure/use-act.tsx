import { Alert, Drawer } from 'antd';
import { type ReactNode, useState } from 'react';
import { CommandForm } from '../../acts/index.ts';
import { t } from '../../messages/index.ts';

export interface OpenedAct {
  readonly command: string;
  readonly title: string;
  readonly preset: Readonly<Record<string, string | readonly string[]>>;
  readonly about?: string;
}

/** A command of this page in its drawer, and what was done last. */
export function useAct(): {
  readonly open: (act: OpenedAct) => void;
  readonly drawer: ReactNode;
  readonly told: ReactNode;
} {
  const [opened, setOpened] = useState<OpenedAct | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const told =
    done === null ? null : (
      <Alert className="part" type="success" role="status" showIcon title={t.erasure.done(done)} />
    );
  const drawer = (
    <Drawer open={opened !== null} size={620} title={opened?.title} destroyOnHidden onClose={() => setOpened(null)}>
      {opened?.about !== undefined && <p className="act-about">{opened.about}</p>}
      {opened?.command === 'ApproveErasure' && <Alert type="warning" showIcon title={t.erasure.irrevocable} />}
      {opened !== null && (
        <CommandForm
          kind="erasure"
          id={null}
          command={opened.command}
          preset={opened.preset}
          onCancel={() => setOpened(null)}
          onDone={() => {
            setDone(opened.title);
            setOpened(null);
          }}
        />
      )}
    </Drawer>
  );
  return { open: setOpened, drawer, told };
}
