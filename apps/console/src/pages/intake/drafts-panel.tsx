import { Alert, App, Button } from 'antd';
import { t } from '../../messages/index.ts';
import { Mark } from '../../shared/index.ts';
import { titleOf } from './model/draft.ts';
import type { Drafts } from './use-drafts.ts';

const m = t.intake.drafts;

/** What waits on this device, and that it is nowhere else. */
export function DraftsPanel({ drafts }: { readonly drafts: Drafts }) {
  const { modal } = App.useApp();
  const { all, current, kept, lost } = drafts;
  const others = all ?? [];
  return (
    <>
      {kept !== 'kept' && <Alert type="warning" showIcon title={kept === 'insecure' ? m.notSealed : m.notKept} />}
      {lost > 0 && <Alert type="warning" showIcon closable title={m.lost(lost)} />}
      {others.length === 0 ? (
        <p className="second">{m.none}</p>
      ) : (
        <ul className="intake-drafts">
          {others.map((draft) => {
            const title = titleOf(draft) === '' ? m.untitled : titleOf(draft);
            const isCurrent = draft.id === current.id;
            return (
              <li key={draft.id} className={isCurrent ? 'at' : undefined}>
                <Button
                  type="link"
                  size="small"
                  disabled={isCurrent}
                  aria-label={m.open(title)}
                  onClick={() => drafts.open(draft.id)}
                >
                  {title}
                </Button>{' '}
                <Mark tone={draft.standing === 'editing' ? 'info' : 'warn'}>{m.standing[draft.standing]}</Mark>
                {(draft.standing === 'editing' || draft.standing === 'waiting') && (
                  <Button
                    type="link"
                    size="small"
                    aria-label={m.remove(title)}
                    onClick={() => {
                      modal.confirm({ title: m.removeSure, onOk: () => drafts.remove(draft.id) });
                    }}
                  >
                    {t.acts.remove}
                  </Button>
                )}
              </li>
            );
          })}
        </ul>
      )}
      <Button size="small" onClick={drafts.fresh}>
        {m.fresh}
      </Button>
      {kept === 'kept' && <p className="second">{m.note}</p>}
    </>
  );
}
