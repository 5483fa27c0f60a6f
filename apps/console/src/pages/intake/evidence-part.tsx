import { InboxOutlined } from '@ant-design/icons';
import { Alert, Button, Select, Upload } from 'antd';
import { useState } from 'react';
import { newCommandId } from '../../api/command-id.ts';
import { t } from '../../messages/index.ts';
import { likelyKind, partsOfName, sha256Of, sizeText } from '../matter/evidence/file-facts.ts';
import type { FileDraft } from './model/draft.ts';
import type { Drafts } from './use-drafts.ts';

const m = t.intake;

/** Files that wait beside the draft, each with its hash as this computer counts it. */
export function EvidencePart({ drafts }: { readonly drafts: Drafts }) {
  const { current, addFile, changeFile, removeFile } = drafts;
  const [isNameless, setIsNameless] = useState(false);
  const take = async (file: File): Promise<void> => {
    const isNamed = partsOfName(file.name).extension !== null;
    setIsNameless(!isNamed);
    if (!isNamed) return;
    const taken: FileDraft = {
      ...{ key: newCommandId(), draft: current.id, name: file.name, size: file.size },
      ...{ sha256: await sha256Of(file), kind: likelyKind(file.name) ?? 'other' },
      ...{ stored: null, attachId: newCommandId(), attached: false },
    };
    addFile(taken, file);
  };
  return (
    <section className="intake-part" aria-labelledby="intake-evidence">
      <h2 id="intake-evidence">{m.evidence}</h2>
      {isNameless && <Alert type="error" showIcon title={t.matterPage.evidence.noExtension} />}
      <Upload.Dragger
        className="upload"
        multiple
        showUploadList={false}
        beforeUpload={(file) => {
          void take(file);
          return Upload.LIST_IGNORE;
        }}
      >
        <p>
          <InboxOutlined /> {m.drop}
        </p>
        <p className="second">{m.dropHint}</p>
      </Upload.Dragger>
      <ul className="intake-files">
        {current.files.map((file) => (
          <li key={file.key}>
            <strong>{file.name}</strong> <span className="second">{sizeText(file.size)}</span>{' '}
            <Select
              size="small"
              aria-label={`${m.fileKind}：${file.name}`}
              className="intake-file-kind"
              value={file.kind}
              showSearch={{ optionFilterProp: 'label' }}
              options={Object.entries(t.words.evidenceKind).map(([value, label]) => ({ value, label }))}
              onChange={(kind: string) => changeFile(file.key, { kind })}
            />{' '}
            <Button type="link" size="small" aria-label={m.removeFile(file.name)} onClick={() => removeFile(file.key)}>
              {t.acts.remove}
            </Button>
            <FileHash file={file} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The hash as it was counted here, and what the service says of the file that came in. */
export function FileHash({ file: { sha256, stored } }: { readonly file: FileDraft }) {
  const hash = stored?.sha256 ?? sha256;
  if (hash === null) return <div className="second">{m.noHash}</div>;
  return (
    <div>
      {m.hash}：<span className="hash">{hash}</span>{' '}
      {stored !== null && sha256 !== null && (sha256 === stored.sha256 ? m.hashSame : <strong>{m.hashDiffers}</strong>)}
    </div>
  );
}
