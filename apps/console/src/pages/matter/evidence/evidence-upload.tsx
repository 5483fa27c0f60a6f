import { InboxOutlined } from '@ant-design/icons';
import { Alert, Upload } from 'antd';
import { useState } from 'react';
import { call } from '../../../api/client.ts';
import { t } from '../../../messages/index.ts';
import { ProblemAlert } from '../../../shared/index.ts';
import type { EvidenceFile, EvidenceRoutes } from '../routes-of.ts';
import { AttachForm } from './attach-form.tsx';
import { partsOfName, sha256Of } from './file-facts.ts';
import type { Sent } from './sent.ts';

const m = t.matterPage.evidence;

interface UploadProps {
  readonly routes: EvidenceRoutes;
  readonly id: string;
  readonly replaces: EvidenceFile | null;
  readonly onDone: () => void;
}

/** Drag and drop: the hash is shown and compared before the file is taken in. */
export function EvidenceUpload({ routes, id, replaces, onDone }: UploadProps) {
  const [files, setFiles] = useState<readonly Sent[]>([]);
  const [done, setDone] = useState<string | null>(null);
  const change = (key: string, part: Partial<Sent>): void =>
    setFiles((before) => before.map((one) => (one.key === key ? { ...one, ...part } : one)));
  const drop = (key: string): void => setFiles((before) => before.filter((one) => one.key !== key));
  const send = async (file: File, key: string): Promise<void> => {
    const { extension } = partsOfName(file.name);
    setDone(null);
    setFiles((before) => [
      ...before,
      { key, name: file.name, stage: 'computing', sha256: null, stored: null, error: null },
    ]);
    try {
      if (extension === null) throw new Error(m.noExtension);
      const sha256 = await sha256Of(file);
      change(key, { stage: 'uploading', sha256 });
      const { body } = await call(routes.upload, {
        params: { id },
        query: { extension: extension as never },
        body: file,
        headers: { 'content-type': 'application/octet-stream' },
      });
      change(key, { stage: 'stored', stored: body });
    } catch (error) {
      change(key, { stage: 'failed', error });
    }
  };
  return (
    <div className="part">
      {replaces !== null && (
        <Alert type="info" showIcon title={m.replaces(replaces.title)} closable={{ onClose: onDone }} />
      )}
      {done !== null && <Alert type="success" showIcon title={done} />}
      <Upload.Dragger
        className="upload"
        multiple={replaces === null}
        showUploadList={false}
        beforeUpload={(file) => {
          void send(file, file.uid);
          return Upload.LIST_IGNORE;
        }}
      >
        <p>
          <InboxOutlined /> {m.drop}
        </p>
        <p className="second">{m.dropHint}</p>
      </Upload.Dragger>
      {files.map((file) => (
        <div key={file.key} className="upload-row">
          <Progress file={file} />
          {file.stored !== null && (
            <AttachForm
              routes={routes}
              id={id}
              sent={file}
              stored={file.stored}
              replaces={replaces}
              onDiscard={() => drop(file.key)}
              onAttached={(title) => {
                drop(file.key);
                setDone(m.attached_(title));
                onDone();
              }}
            />
          )}
        </div>
      ))}
    </div>
  );
}

function Progress({ file: { name, stage, sha256, stored, error } }: { readonly file: Sent }) {
  const words = { computing: m.computing, uploading: m.uploading, stored: m.uploaded, failed: '' }[stage];
  const hash = stored?.sha256 ?? sha256;
  return (
    <div role="status">
      <strong>{name}</strong> {words}
      {stored?.scan === 'not-scanned' && m.notScanned}
      {hash !== null && (
        <div>
          {m.hash}：<span className="hash">{hash}</span>{' '}
          {stored !== null &&
            sha256 !== null &&
            (sha256 === stored.sha256 ? m.hashSame : <strong>{m.hashDiffers}</strong>)}
        </div>
      )}
      {stage === 'failed' &&
        (error instanceof Error && error.message === m.noExtension ? (
          <Alert type="error" showIcon title={m.noExtension} />
        ) : (
          <ProblemAlert error={error} />
        ))}
    </div>
  );
}
