import { DownloadOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { call, type CallOf, type ReadKey } from '../api/client.ts';
import { ProblemAlert } from './problem-alert.tsx';

/** Name that the service gives a file, else the one told here. */
function nameIn(headers: Headers, otherwise: string): string {
  const disposition = headers.get('content-disposition') ?? '';
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1];
  if (encoded !== undefined) return decodeURIComponent(encoded);
  return /filename="([^"]+)"/i.exec(disposition)?.[1] ?? otherwise;
}

function save(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Fetches a file and hands it to the browser; a refusal is told in the service's words instead of being saved as a file. */
export function Download<K extends ReadKey>({
  route,
  asked,
  name,
  children,
}: {
  readonly route: K;
  readonly asked: Omit<CallOf<K>, 'signal'>;
  /** Of the file, where the service names none. */
  readonly name: string;
  readonly children: ReactNode;
}) {
  const { modal } = App.useApp();
  const [isBusy, setIsBusy] = useState(false);
  const fetchIt = async (): Promise<void> => {
    setIsBusy(true);
    try {
      const { body, headers } = await call(route, asked as unknown as CallOf<K>);
      save(body as Blob, nameIn(headers, name));
    } catch (refused) {
      modal.error({ content: <ProblemAlert error={refused} />, icon: null });
    } finally {
      setIsBusy(false);
    }
  };
  return (
    <Button type="link" size="small" icon={<DownloadOutlined />} loading={isBusy} onClick={() => void fetchIt()}>
      {children}
    </Button>
  );
}
