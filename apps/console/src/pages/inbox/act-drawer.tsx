import { Drawer } from 'antd';
import { useEffect } from 'react';
import { Actions, type ActKind, CommandForm, isActKind } from '../../acts/index.ts';
import type { CommandAnswer } from '../../api/schema.ts';
import { t } from '../../messages/index.ts';
import type { InboxItem } from './asked.ts';

export type LineAct = keyof typeof t.inbox.acts;

/** What is done to a line in a form of its own, and all that may be done with its matter. */
const COMMANDS: Readonly<Record<Exclude<LineAct, 'finish'>, string>> = {
  sign: 'SignForHandOff',
  back: 'ReturnHandOff',
  assign: 'AssignTask',
  note: 'NoteTask',
};

/** Of `sign-for/h1#1` the hand-off. */
export function handOffOf({ kind, taskId }: Pick<InboxItem, 'kind' | 'taskId'>): string | null {
  return kind === 'sign-for' ? (/^sign-for\/(.+)#\d+$/.exec(taskId)?.[1] ?? null) : null;
}

interface DrawerProps {
  readonly item: InboxItem;
  readonly act: LineAct;
  readonly onDone: (answer: CommandAnswer) => void;
  readonly onClose: () => void;
}

export function ActDrawer({ item, act, onDone, onClose }: DrawerProps) {
  const { matterKind, id, label, number } = item;
  if (!isActKind(matterKind)) return null;
  return (
    <Drawer
      open
      size={620}
      title={act === 'finish' ? t.inbox.actsOf(label) : t.inbox.acts[act]}
      onClose={onClose}
      className="act-drawer"
    >
      <p className="act-about">
        {t.acts.on}：{label}
        {number !== null && `（${number}）`}
      </p>
      {act === 'finish' ? (
        <Actions kind={matterKind} id={id} />
      ) : (
        <OneAct item={item} act={act} kind={matterKind} onDone={onDone} onClose={onClose} />
      )}
    </Drawer>
  );
}

function OneAct({
  item,
  act,
  kind,
  onDone,
  onClose,
}: Omit<DrawerProps, 'act'> & { readonly act: Exclude<LineAct, 'finish'>; readonly kind: ActKind }) {
  useFirstField();
  const handOffId = handOffOf(item);
  const isHandOff = act === 'sign' || act === 'back';
  return (
    <CommandForm
      kind={kind}
      id={item.id}
      command={COMMANDS[act]}
      {...(isHandOff && handOffId !== null ? { preset: { handOffId } } : { on: item.taskId })}
      onCancel={onClose}
      onDone={onDone}
    />
  );
}

const LOOKS_MS = 50;
const MOST_LOOKS = 60;

/** Whoever opened it by a key goes on by keys: its first field has the focus once the form is there. */
function useFirstField(): void {
  useEffect(() => {
    let looks = 0;
    const timer = window.setInterval(() => {
      const field = document.querySelector<HTMLElement>('.act-drawer textarea,.act-drawer input');
      field?.focus();
      looks += 1;
      if ((field !== null && document.activeElement === field) || looks === MOST_LOOKS) window.clearInterval(timer);
    }, LOOKS_MS);
    return () => window.clearInterval(timer);
  }, []);
}
