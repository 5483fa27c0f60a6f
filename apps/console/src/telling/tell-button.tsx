import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { t } from '../messages/index.ts';
import { TellMany } from './tell-many.tsx';

/** Telling persons of several complaints at once, where their case is shown. */
export function TellButton({ complaints }: { readonly complaints: readonly string[] }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>{t.telling.open}</Button>
      <Drawer
        open={isOpen}
        size={620}
        title={t.telling.title}
        className="act-drawer"
        destroyOnHidden
        onClose={() => setIsOpen(false)}
      >
        <TellMany complaints={complaints} onClose={() => setIsOpen(false)} />
      </Drawer>
    </>
  );
}
