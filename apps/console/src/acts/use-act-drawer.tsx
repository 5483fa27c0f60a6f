import { Alert, Drawer } from 'antd';
import { type ReactNode, useState } from 'react';
import { t } from '../messages/index.ts';
import { useLast } from '../shared/index.ts';
import { CommandForm } from './command-form.tsx';
import type { ActKind } from './places.ts';

export interface OpenedAct {
  readonly command: string;
  readonly title: string;
  /** What is known already; not asked for. */
  readonly preset: Readonly<Record<string, string | readonly string[]>>;
  /** What it is done to, in words. */
  readonly about?: string;
  /** What cannot be taken back. */
  readonly warning?: string;
}

/** Commands of a page about one thing, each in its form in a drawer, and what was done last. `id`: of the matter, null or empty for none. */
export function useActDrawer(
  kind: ActKind,
  id: string | null,
): {
  readonly open: (act: OpenedAct) => void;
  readonly drawer: ReactNode;
  readonly told: ReactNode;
} {
  const [opened, setOpened] = useState<OpenedAct | null>(null);
  const title = useLast(opened?.title);
  const [done, setDone] = useState<string | null>(null);
  const told =
    done === null ? null : <Alert className="part" type="success" role="status" showIcon title={t.acts.done(done)} />;
  const drawer = (
    <Drawer open={opened !== null} size={620} title={title} destroyOnHidden onClose={() => setOpened(null)}>
      {opened?.about !== undefined && <p className="act-about">{opened.about}</p>}
      {opened?.warning !== undefined && <Alert type="warning" showIcon title={opened.warning} />}
      {opened !== null && (
        <CommandForm
          kind={kind}
          id={id}
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
