import { Alert, Button, Empty, Input, Radio, Select, Space } from 'antd';
import { useState } from 'react';
import { t } from '../messages/index.ts';
import { word } from '../messages/words.ts';
import { personsOf, sendingOf, subjectsOf, type ToTell, type Way } from './model.ts';
import { Outcome } from './outcome.tsx';
import { Persons } from './persons.tsx';
import './telling.css';
import { useTelling } from './use-telling.ts';
import { useToTell } from './use-to-tell.ts';

const m = t.telling;

/**
 * Who of these complaints is told the same in the same way: whoever cannot be told with the others stands there with the
 * reason. Each complaint is recorded by itself.
 */
export function TellMany({
  complaints,
  onClose,
}: {
  readonly complaints: readonly string[];
  readonly onClose: () => void;
}) {
  const { able, others, isLoading } = useToTell(complaints);
  const [held, setHeld] = useState<readonly ToTell[] | null>(null);
  const { told, isRunning, run, again } = useTelling();
  const [subject, setSubject] = useState<string | null>(null);
  const [way, setWay] = useState<Way | null>(null);
  const [words, setWords] = useState('');
  const [results, setResults] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [isChecked, setIsChecked] = useState(false);
  // What is read anew while it is being recorded changes nothing in what was chosen.
  const shown = held ?? able;
  const subjects = subjectsOf(shown);
  const about = subject ?? (subjects.length === 1 ? (subjects[0] ?? null) : null);
  const all = about === null || way === null ? [] : shown.map((one) => ({ one, persons: personsOf(one, about, way) }));
  const sendings =
    about === null || way === null
      ? []
      : shown.flatMap((one) => {
          const sending = sendingOf(one, { subject: about, way, words }, results);
          return sending === null ? [] : [{ ...one, sending }];
        });
  const people = sendings.reduce((sum, { sending }) => sum + sending.people, 0);
  const can = all.reduce((sum, { persons }) => sum + persons.filter(({ left }) => left === null).length, 0);
  const isReady = words.trim() !== '' && people > 0;
  const choose = (ids: readonly string[], isChosen: boolean): void =>
    setResults((before) => {
      const kept = [...before].filter(([id]) => !ids.includes(id));
      return new Map(isChosen ? [...kept, ...ids.map((id) => [id, before.get(id) ?? true] as const)] : kept);
    });
  if (told.length > 0)
    return <Outcome told={told} isRunning={isRunning} onAgain={() => void again()} onClose={onClose} />;
  if (!isLoading && shown.length === 0) return <Empty description={m.nothing} image={Empty.PRESENTED_IMAGE_SIMPLE} />;
  return (
    <>
      <label className="tell-label" htmlFor="tell-subject">
        {m.subject}
      </label>
      <Select
        id="tell-subject"
        className="tell-wide"
        loading={isLoading}
        value={about}
        options={subjects.map((one) => ({ value: one, label: word(t.words.told, one) ?? one }))}
        onChange={(chosen) => setSubject(chosen)}
      />
      <div className="tell-label" id="tell-way">
        {m.way}
      </div>
      <Radio.Group
        aria-labelledby="tell-way"
        value={way}
        options={(Object.entries(m.ways) as [Way, string][]).map(([value, label]) => ({ value, label }))}
        onChange={({ target }) => setWay(target.value as Way)}
      />
      <label className="tell-label" htmlFor="tell-words">
        {m.words}
      </label>
      <Input.TextArea
        id="tell-words"
        rows={4}
        maxLength={4000}
        value={words}
        onChange={({ target }) => setWords(target.value)}
      />
      {all.length === 0 ? <p className="second">{m.chooseFirst}</p> : <p role="status">{m.persons(people, can)}</p>}
      {all.map(({ one, persons }) => (
        <Persons
          key={one.id}
          number={one.number}
          persons={persons}
          results={results}
          onChoose={choose}
          onResult={(id, reached) => setResults((before) => new Map(before).set(id, reached))}
        />
      ))}
      {others.map((number) => (
        <p key={number} className="second">
          {m.notYours(number)}
        </p>
      ))}
      {isChecked && !isReady && <Alert type="error" showIcon role="alert" title={m.missing} />}
      <Space className="act-buttons">
        <Button
          type="primary"
          disabled={isLoading}
          onClick={() => {
            setIsChecked(true);
            if (!isReady) return;
            setHeld(shown);
            void run(sendings.map(({ id, number, sending }) => ({ id, number, sending, state: 'waiting', why: null })));
          }}
        >
          {m.submit(people)}
        </Button>
        <Button onClick={onClose}>{t.acts.cancel}</Button>
      </Space>
    </>
  );
}
