import { t } from '../../../messages/index.ts';
import { Download } from '../../../shared/index.ts';
import type { AnswerOfKind } from '../head-facts.ts';
import { Part } from '../parts.tsx';
import { askOf, type Matter } from '../routes-of.ts';

const m = t.matterPage.papers;
const LETTERS = ['letter', 'interview', 'circular'];

/** The letter of an act; of a trace-back its sheet. */
export function ActPapers({ matter, data }: { readonly matter: Matter; readonly data: AnswerOfKind<'supervision'> }) {
  const { params, query: asked } = askOf(matter);
  const isTraceBack = data.kind === 'trace-back';
  if (!isTraceBack && !LETTERS.includes(data.kind)) return <p className="second">{m.noForms}</p>;
  return (
    <Part title={m.letters}>
      <p className="second">{m.unstampedNote}</p>
      {isTraceBack ? (
        <Download
          route="GET /api/v1/supervision/acts/{id}/trace-back/sheet"
          asked={{ params, query: asked }}
          name={`${m.traceBack}.docx`}
        >
          {m.traceBack}
        </Download>
      ) : (
        <Download
          route="GET /api/v1/supervision/acts/{id}/letter"
          asked={{ params, query: asked }}
          name={`${m.actLetter}.docx`}
        >
          {m.actLetter}
        </Download>
      )}
    </Part>
  );
}
