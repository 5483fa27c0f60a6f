import { Drawer } from 'antd';
import { CommandForm } from '../../acts/index.ts';
import type { RecordValue } from '../../acts/model/values.ts';
import { useLast } from '../../shared/index.ts';

export interface ReportAct {
  readonly duty: string;
  readonly command: string;
  readonly title: string;
  /** The template or the report. */
  readonly about: string;
  /** What is known already; not asked for. */
  readonly preset: RecordValue;
  readonly initial?: unknown;
}

/** One act on a template or a report, in its form. */
export function ActDrawer({ act, onClose }: { readonly act: ReportAct | null; readonly onClose: () => void }) {
  const title = useLast(act?.title);
  return (
    <Drawer open={act !== null} title={title} size={560} onClose={onClose} destroyOnHidden>
      {act !== null && (
        <CommandForm
          kind="duty"
          id={act.duty}
          command={act.command}
          on={act.about}
          preset={act.preset}
          initial={act.initial}
          onCancel={onClose}
          onDone={onClose}
        />
      )}
    </Drawer>
  );
}
