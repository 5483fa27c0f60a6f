import { Drawer } from 'antd';
import { isActKind } from '../../../acts/places.ts';
import { CommandForm } from '../../../acts/command-form.tsx';
import type { CommandAnswer } from '../../../api/schema.ts';
import { t } from '../../../messages/index.ts';
import { type Card, type Decision, nameOfCard } from '../model.ts';

/** One decision on one measure, in the form of its command. */
export function DecideDrawer({
  card,
  decision,
  onDone,
  onClose,
}: {
  readonly card: Card;
  readonly decision: Decision;
  readonly onDone: (answer: CommandAnswer) => void;
  readonly onClose: () => void;
}) {
  const { kind, id, ladderKey, rungId, unitName, grounds } = card;
  if (!isActKind(kind)) return null;
  return (
    <Drawer
      open
      size={620}
      title={`${t.supervision.acts[decision]}：${nameOfCard(card)}`}
      onClose={onClose}
      destroyOnHidden
    >
      <p className="act-about">{unitName}</p>
      {grounds.length > 0 && (
        <p className="act-hint">
          {t.supervision.lanes.grounds}：{grounds.map(({ title }) => title).join('、')}
        </p>
      )}
      <CommandForm
        kind={kind}
        id={id}
        command={decision}
        on={`${ladderKey}/${rungId}`}
        {...(decision === 'IssueRung' ? { preset: { act: undefined } } : {})}
        onDone={onDone}
        onCancel={onClose}
      />
    </Drawer>
  );
}
