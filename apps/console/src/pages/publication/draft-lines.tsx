import { Button, Space } from 'antd';
import { useState } from 'react';
import { t } from '../../messages/index.ts';
import { Mark } from '../../shared/index.ts';
import { said } from '../matter/said.tsx';
import { ChooseLine } from './choose-line.tsx';
import { LineFacts } from './line-facts.tsx';
import { type DraftLine, isFinallyOut, type Publication } from './model.ts';

const m = t.publication.line;

interface Choosing {
  readonly line: DraftLine;
  readonly act: 'include' | 'exclude';
}

/** Lines of the draft, each with why it is taken in or left out, and by whom that was chosen. */
export function DraftLines({
  publication,
  lines,
  mayChoose,
}: {
  readonly publication: Publication;
  readonly lines: readonly DraftLine[];
  readonly mayChoose: boolean;
}) {
  const [choosing, setChoosing] = useState<Choosing | null>(null);
  return (
    <>
      {lines.map((line) => (
        <article key={line.lineId} className={line.in ? 'publication-line in' : 'publication-line'}>
          <h3>
            {line.name ?? m.unnamed} {line.by === 'hand' && <Mark tone="info">{m.hand}</Mark>}
            {line.gone && <Mark>{m.gone}</Mark>}
            {line.overtaken !== null && (
              <Mark tone="warn">
                {m.overtaken}：{line.overtaken}
              </Mark>
            )}
          </h3>
          <LineFacts line={line} />
          <Why line={line} />
          {mayChoose && line.lineId !== null && !isFinallyOut(line) && (
            <Space className="no-print">
              <Button size="small" onClick={() => setChoosing({ line, act: line.in ? 'exclude' : 'include' })}>
                {line.in ? m.exclude : m.include}
              </Button>
              {line.choice !== null && (
                <Button
                  size="small"
                  type="link"
                  onClick={() => setChoosing({ line, act: line.in ? 'include' : 'exclude' })}
                >
                  {m.reconsider}
                </Button>
              )}
            </Space>
          )}
        </article>
      ))}
      {choosing !== null && (
        <ChooseLine duty={publication.id} period={publication.period} {...choosing} onClose={() => setChoosing(null)} />
      )}
    </>
  );
}

function Why({ line }: { readonly line: DraftLine }) {
  const { choice, leftLabel, left } = line;
  return (
    <>
      {leftLabel !== null && (
        <p>
          <strong>{m.leftOut}：</strong>
          {leftLabel}。{left !== null && isFinallyOut(line) && m.leftFinal}
        </p>
      )}
      {choice !== null && (
        <p>
          <strong>{m.chosen}：</strong>
          {m.chosenBy(choice.label, choice.byShownAs)} {said(choice.note)}
        </p>
      )}
    </>
  );
}
