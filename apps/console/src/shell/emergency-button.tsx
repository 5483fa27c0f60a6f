import { AlertOutlined } from '@ant-design/icons';
import { App, Button, Modal } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useNavigate } from 'react-router';
import { t } from '../messages/index.ts';
import { matterPath } from '../shared/matters.ts';

const m = t.intake.emergency;
/** Fetched when it is first needed: the first page stays light. */
const CommandForm = lazy(async () => ({ default: (await import('../acts/index.ts')).CommandForm }));

/** Whoever hears of an emergency reports it from wherever he is; who is on duty is called at once. */
export function EmergencyButton() {
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button size="small" danger className="emergency-button" icon={<AlertOutlined />} onClick={() => setIsOpen(true)}>
        {m.button}
      </Button>
      {isOpen && (
        <Modal open title={m.title} footer={null} onCancel={() => setIsOpen(false)} destroyOnHidden width={720}>
          <Suspense fallback={t.load.loading}>
            <CommandForm
              kind="emergency"
              id={null}
              command="open-emergency"
              onDone={({ id }) => {
                setIsOpen(false);
                void message.success(m.done);
                void navigate(matterPath('emergency', id));
              }}
              onCancel={() => setIsOpen(false)}
            />
          </Suspense>
        </Modal>
      )}
    </>
  );
}
