import { Button, Space } from 'antd';
import { t } from '../../../messages/index.ts';
import type { Card, Together } from '../model.ts';
import { BulkDecide } from './bulk-decide.tsx';
import { TogetherDrawer } from './together-drawer.tsx';

const m = t.supervision.bulk;

interface BarProps {
  readonly chosen: readonly Card[];
  readonly gone: ReadonlySet<string>;
  readonly act: Together | null;
  readonly onAct: (act: Together | null) => void;
  readonly onClear: () => void;
  /** Something was done. */
  readonly onDone: () => void;
}

/** What may be done with the chosen measures together. */
export function TogetherBar({ chosen, gone, act, onAct, onClear, onDone }: BarProps) {
  const close = (isDone: boolean): void => {
    onAct(null);
    if (isDone) onDone();
  };
  return (
    <>
      {chosen.length > 0 && (
        <div className="together-bar" role="group" aria-label={m.title}>
          <Space wrap>
            <span role="status">{m.selected(chosen.length)}</span>
            <Button size="small" type="primary" onClick={() => onAct('letter')}>
              {m.together}
            </Button>
            <Button size="small" onClick={() => onAct('issue')}>
              {m.issue}
            </Button>
            <Button size="small" onClick={() => onAct('postpone')}>
              {m.postpone}
            </Button>
            <Button size="small" onClick={() => onAct('decline')}>
              {m.decline}
            </Button>
            <Button size="small" onClick={() => onAct('lift')}>
              {m.lift}
            </Button>
            <Button size="small" type="link" onClick={onClear}>
              {m.clear}
            </Button>
          </Space>
        </div>
      )}
      {(act === 'letter' || act === 'lift') && <TogetherDrawer act={act} cards={chosen} gone={gone} onClose={close} />}
      {(act === 'issue' || act === 'postpone' || act === 'decline') && (
        <BulkDecide act={act} cards={chosen} gone={gone} onClose={close} />
      )}
    </>
  );
}
