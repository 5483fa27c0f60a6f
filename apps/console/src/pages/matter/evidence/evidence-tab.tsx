import { Button, Table, type TableColumnsType, Tooltip } from 'antd';
import { useState } from 'react';
import { useApi } from '../../../api/use-api.ts';
import { t } from '../../../messages/index.ts';
import { word } from '../../../messages/words.ts';
import { Download, Loaded, Mark } from '../../../shared/index.ts';
import {
  askOf,
  EVIDENCE,
  type EvidenceFile,
  type EvidenceKind,
  type EvidenceRoutes,
  type Matter,
} from '../routes-of.ts';
import { dayOf, dayWords } from '../said.tsx';
import { EvidenceUpload } from './evidence-upload.tsx';
import { sizeText } from './file-facts.ts';

const m = t.matterPage.evidence;

/** 证据: every file with its hash, its versions and who cites it; further ones by drag and drop. */
export function EvidenceTab({ matter }: { readonly matter: Matter & { readonly kind: EvidenceKind } }) {
  const routes = EVIDENCE[matter.kind] as EvidenceRoutes;
  const query = useApi(routes.list, askOf(matter));
  const [replaced, setReplaced] = useState<EvidenceFile | null>(null);
  return (
    <>
      {matter.asOf === null && (
        <EvidenceUpload
          key={replaced?.fileId ?? 'new'}
          routes={routes}
          id={matter.id}
          replaces={replaced}
          onDone={() => setReplaced(null)}
        />
      )}
      <Loaded query={query}>
        {({ files }) => (
          <Table<EvidenceFile>
            className="evidence-list"
            size="small"
            rowKey="fileId"
            columns={columnsOf({ routes, id: matter.id, onReplace: matter.asOf === null ? setReplaced : null })}
            dataSource={[...files].sort((a, b) => a.number - b.number)}
            pagination={files.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
            locale={{ emptyText: <span className="second">{m.empty}</span> }}
            scroll={{ x: 'max-content' }}
          />
        )}
      </Loaded>
    </>
  );
}

interface Doing {
  readonly routes: EvidenceRoutes;
  readonly id: string;
  readonly onReplace: ((file: EvidenceFile) => void) | null;
}

function columnsOf({ routes, id, onReplace }: Doing): TableColumnsType<EvidenceFile> {
  return [
    { title: '#', render: (_, { number }) => number },
    {
      title: m.title,
      render: (_, file) => (
        <>
          <span className={file.status === 'kept' ? undefined : 'struck'}>{file.title}</span> <Marks file={file} />
          <div className="second">
            {file.kindName} · {word(t.words.evidenceForm, file.form)}
          </div>
        </>
      ),
    },
    {
      title: m.source,
      render: (_, { source, obtainedBy, obtainedOn }) => (
        <>
          {source}
          <div className="second">
            {word(t.words.obtained, obtainedBy)} {dayOf(obtainedOn)}
          </div>
        </>
      ),
    },
    {
      title: m.attached,
      render: (_, { attachedAt, attachedByShownAs, unitName }) => (
        <>
          {dayWords(attachedAt)}
          <div className="second">
            {unitName} {attachedByShownAs}
          </div>
        </>
      ),
    },
    {
      title: m.hash,
      width: 190,
      render: (_, { sha256, size, extension }) => (
        <>
          <Tooltip title={<span className="hash">{sha256}</span>}>
            <span className="hash" tabIndex={0}>
              {sha256.slice(0, 16)}…
            </span>
          </Tooltip>
          <div className="second">
            {extension} · {sizeText(size)}
          </div>
        </>
      ),
    },
    { title: m.cited, render: (_, { citedIn }) => citedIn.map(({ label }) => label).join('、') },
    {
      title: '',
      render: (_, file) => (
        <>
          {file.status !== 'erased' && (
            <Download
              route={routes.file}
              asked={{ params: { id, fileId: file.fileId } }}
              name={`${file.title}.${file.extension}`}
            >
              {m.download}
            </Download>
          )}
          {onReplace !== null && file.status === 'kept' && file.replacedBy === null && (
            <Button type="link" size="small" onClick={() => onReplace(file)}>
              {m.newEdition}
            </Button>
          )}
        </>
      ),
    },
  ];
}

function Marks({ file }: { readonly file: EvidenceFile }) {
  return (
    <>
      {file.edition > 1 && <Mark>{m.edition(file.edition)}</Mark>}
      {file.replacedBy !== null && <Mark>{m.replaced}</Mark>}
      {file.redacted && <Mark tone="info">{m.redacted}</Mark>}
      {file.status === 'withdrawn' && <Mark>{m.withdrawn}</Mark>}
      {file.status === 'erased' && <Mark>{m.erased}</Mark>}
      {file.withdrawal !== null && !file.withdrawal.decided && <Mark tone="warn">{m.withdrawalAsked}</Mark>}
    </>
  );
}
