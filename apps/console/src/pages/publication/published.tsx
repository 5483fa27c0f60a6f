import { Alert, Button, Space } from 'antd';
import { t } from '../../messages/index.ts';
import { word } from '../../messages/words.ts';
import { dayText, Mark, paperText, type Tone } from '../../shared/index.ts';
import { Part, Rows } from '../matter/parts.tsx';
import { dayOf, said } from '../matter/said.tsx';
import { Announcement } from './announcement.tsx';
import { LineFacts } from './line-facts.tsx';
import type { PartProps, Publication, PublishedLine } from './model.ts';

const m = t.publication;
const TONES: Readonly<Record<string, Tone>> = { standing: 'good', corrected: 'warn', withdrawn: 'plain' };

type Place = NonNullable<Publication['published']>['places'][number];

/** What is public: where, and line by line what was corrected or came down since. */
export function Published({ publication, may, onAct }: PartProps) {
  const { published } = publication;
  if (published === null) return null;
  const { places, lines } = published;
  return (
    <>
      <Part title={m.parts.places}>
        <Rows<Place>
          rows={places}
          rowKey={({ name, on, medium }) => `${medium} ${name} ${on}`}
          empty={m.place.none}
          columns={[
            { title: m.place.medium, render: (_, { mediumLabel }) => mediumLabel },
            { title: m.place.name, render: (_, { name }) => name },
            { title: m.place.on, render: (_, { on }) => dayOf(on) },
            { title: m.place.link, render: (_, { link }) => link },
          ]}
        />
        {lines.length > 0 && may('AddPublicationPlace') && (
          <Button onClick={() => onAct({ command: 'AddPublicationPlace', title: m.acts.AddPublicationPlace })}>
            {m.acts.AddPublicationPlace}
          </Button>
        )}
      </Part>
      <Part title={m.parts.published(lines.length)}>
        <p className="second">{m.onlyPublished}</p>
        {lines.map((line, index) => (
          <Line key={line.lineId ?? index} line={line} may={may} onAct={onAct} />
        ))}
      </Part>
      <div className="publication-announcement">
        <Part title={m.parts.letter}>
          <Announcement publication={publication} />
        </Part>
      </div>
    </>
  );
}

function Line({ line, may, onAct }: Pick<PartProps, 'may' | 'onAct'> & { readonly line: PublishedLine }) {
  const { lineId, name, standing, fell, changes } = line;
  const act = (command: 'CorrectPublishedLine' | 'WithdrawPublishedLine') =>
    may(command) &&
    lineId !== null && (
      <Button
        size="small"
        onClick={() => onAct({ command, title: `${m.acts[command]}：${name ?? ''}`, preset: { lineId } })}
      >
        {m.acts[command]}
      </Button>
    );
  return (
    <article className={standing === 'withdrawn' ? 'publication-line' : 'publication-line in'}>
      <h3>
        {name ?? m.line.unnamed} <Mark tone={TONES[standing] ?? 'plain'}>{word(m.line.standing, standing)}</Mark>
      </h3>
      {fell !== null && <Alert type="warning" showIcon title={m.line.fell(fell)} />}
      <LineFacts line={line} />
      {changes.map(({ as, on, becauseLabel, words, document }, index) => (
        <p key={`${as} ${on} ${index}`}>
          <strong>
            {m.line.change(as === 'withdrawn' ? m.line.withdrawn : m.line.corrected, dayText(on), becauseLabel)}
          </strong>{' '}
          {said(words)} <span className="second">{m.line.paper(paperText(document))}</span>
        </p>
      ))}
      {standing !== 'withdrawn' && (
        <Space className="no-print">
          {act('CorrectPublishedLine')}
          {act('WithdrawPublishedLine')}
        </Space>
      )}
    </article>
  );
}
