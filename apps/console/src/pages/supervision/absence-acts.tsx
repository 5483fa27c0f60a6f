import { App, Button, Drawer } from 'antd';
import { useMemo, useState } from 'react';
import { CommandForm } from '../../acts/index.ts';
import { t } from '../../messages/index.ts';

interface AbsenceActsProps {
  readonly person: string;
  readonly name: string;
  /** The absence that is noted already. */
  readonly absenceId: string | null;
}

/** The head of the unit notes who is away and when he is back. */
export function AbsenceActs({ person, name, absenceId }: AbsenceActsProps) {
  const { message } = App.useApp();
  const [isOpen, setIsOpen] = useState(false);
  const words = t.away.of(absenceId === null ? t.away.note : t.away.back, name);
  const preset = useMemo(() => (absenceId === null ? { person } : { absenceId }), [person, absenceId]);
  return (
    <>
      <Button size="small" aria-label={words} onClick={() => setIsOpen(true)}>
        {absenceId === null ? t.away.note : t.away.back}
      </Button>
      <Drawer open={isOpen} title={words} size={520} onClose={() => setIsOpen(false)} destroyOnHidden>
        <CommandForm
          kind="organisation"
          id={null}
          command={absenceId === null ? 'NoteAbsence' : 'EndAbsence'}
          on={absenceId ?? person}
          preset={preset}
          onCancel={() => setIsOpen(false)}
          onDone={() => {
            setIsOpen(false);
            void message.success(t.away.done(words));
          }}
        />
      </Drawer>
    </>
  );
}
