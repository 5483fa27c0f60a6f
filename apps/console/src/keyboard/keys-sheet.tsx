import { Button, Modal } from 'antd';
import { t } from '../messages/index.ts';
import { useKeys } from './keys-provider.tsx';

/** Lists the keys of the page that is shown. */
export function KeysSheet() {
  const { groups, isOn, setOn, isSheetOpen, setSheetOpen } = useKeys();
  const close = (): void => setSheetOpen(false);
  return (
    <Modal
      title={t.keys.title}
      open={isSheetOpen}
      onCancel={close}
      destroyOnHidden
      footer={<Button onClick={() => setOn(!isOn)}>{isOn ? t.keys.off : t.keys.on}</Button>}
    >
      {isSheetOpen &&
        groups().map(({ title, bindings }) => (
          <section key={title}>
            <h3 className="keys-title">{title}</h3>
            <dl className="keys">
              {bindings.map(({ keys, label }) => (
                <div key={keys}>
                  <dt>
                    {keys.split(' ').map((key) => (
                      <kbd key={key}>{key}</kbd>
                    ))}
                  </dt>
                  <dd>{label}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
    </Modal>
  );
}
