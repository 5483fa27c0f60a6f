import { Alert, Button, Input, Space } from 'antd';
import { useState } from 'react';
import { CommandForm } from '../../acts/index.ts';
import { t } from '../../messages/index.ts';
import { dayText, Mark, weekdayOf } from '../../shared/index.ts';
import { type NoticeRead, proposalOf, readNotice } from './notice-text.ts';

const m = t.rules.calendar.paste;

interface ProposeProps {
  readonly preset: Readonly<Record<string, string>>;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** A notice is pasted and read; what was read stands in the form, where every day of it can be changed. */
export function ProposeNotice({ preset, onDone, onCancel }: ProposeProps) {
  const [text, setText] = useState('');
  const [read, setRead] = useState<NoticeRead | 'byHand' | null>(null);
  const isRead = read !== null && read !== 'byHand' && read.days.length > 0;
  if (read === 'byHand' || isRead)
    return (
      <>
        <Button size="small" onClick={() => setRead(null)}>
          {m.again}
        </Button>
        {isRead && <Found read={read} />}
        <CommandForm
          kind="calendar"
          id={null}
          command="ProposeHolidayNotice"
          preset={preset}
          {...(isRead ? { initial: proposalOf(read), isAfresh: true } : {})}
          onCancel={onCancel}
          onDone={onDone}
        />
      </>
    );
  return (
    <>
      <label htmlFor="notice-text">{m.label}</label>
      <Input.TextArea
        id="notice-text"
        rows={12}
        maxLength={20_000}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <p className="second">{m.hint}</p>
      {read !== null && <Alert type="warning" showIcon role="alert" title={m.nothing} />}
      <Space wrap>
        <Button type="primary" disabled={text.trim() === ''} onClick={() => setRead(readNotice(text))}>
          {m.read}
        </Button>
        <Button onClick={() => setRead('byHand')}>{m.byHand}</Button>
        <Button onClick={onCancel}>{t.acts.cancel}</Button>
      </Space>
    </>
  );
}

/** Every day as it was read, with what does not go together. */
function Found({ read: { days, miscounted } }: { readonly read: NoticeRead }) {
  const off = days.filter(({ kind }) => kind === 'off');
  const doubtful = days.filter(({ doubts }) => doubts.length > 0);
  return (
    <>
      <Alert
        className="part"
        type={doubtful.length > 0 || miscounted.length > 0 ? 'warning' : 'info'}
        showIcon
        role="status"
        title={m.found(off.length, days.length - off.length)}
        description={
          (doubtful.length > 0 || miscounted.length > 0) && (
            <ul>
              {doubtful.length > 0 && <li>{m.doubtful(doubtful.length)}</li>}
              {miscounted.map(({ from, said, found }) => (
                <li key={from}>{m.miscounted(dayText(from), said, found)}</li>
              ))}
            </ul>
          )
        }
      />
      <ul className="notice-days">
        {days.map(({ day, kind, doubts }) => (
          <li key={day}>
            {dayText(day)}（{weekdayOf(day)}）<Mark tone={kind === 'off' ? 'bad' : 'info'}>{kindWords[kind]}</Mark>
            {doubts.map((doubt) => (
              <Mark key={doubt} tone="warn">
                {m.doubts[doubt]}
              </Mark>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}

const kindWords = { off: t.rules.calendar.kinds.off, makeup: t.rules.calendar.kinds.makeup };
