import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Space } from 'antd';
import { useEffect, useState } from 'react';
import { call } from '../api/client.ts';
import { useApi } from '../api/use-api.ts';
import { t } from '../messages/index.ts';
import { hearBusinessTime } from '../shared/business-time.ts';
import { addDays, inBeijing, instantText, startOfDay, weekdayOf } from '../shared/format.ts';
import { ProblemAlert } from '../shared/problem-alert.tsx';

/** Days looked ahead for a working one: no holiday is that long. */
const LONGEST_HOLIDAY = 20;
const OPENING_HOUR = 9;

/** On every page of the demo: that it is one, its business time, and the way to let time pass. */
export function DemoBar() {
  const { message, modal } = App.useApp();
  const queries = useQueryClient();
  const clock = useApi('GET /api/v1/demo/clock', {}, { every: 30_000, live: 'list' });
  const [isMoving, setIsMoving] = useState(false);
  const move = async (to: () => Promise<string>): Promise<void> => {
    setIsMoving(true);
    try {
      const { body } = await call('POST /api/v1/demo/clock', { body: { to: await to() } });
      const now = instantText(body.now);
      if (!body.arrived) void message.warning(t.demo.behind(now, body.behind.length), 8);
      else if (body.stops.length > 0) void message.success(t.demo.movedStops(now, body.stops.length));
      else void message.success(t.demo.moved(now));
    } catch (error) {
      modal.error({ content: <ProblemAlert error={error} />, icon: null });
    } finally {
      setIsMoving(false);
      await queries.invalidateQueries();
    }
  };
  const now = clock.data?.now;
  // What is begun here is begun at that time, and not at that of the computer.
  useEffect(() => {
    if (now !== undefined) hearBusinessTime(now);
  }, [now]);
  const nextDue = clock.data?.nextDue ?? null;
  return (
    <aside className="demo-bar" aria-label={t.demo.mark}>
      <Space size="small" wrap>
        <strong className="demo-mark">{t.demo.mark}</strong>
        <span>{t.demo.note}</span>
      </Space>
      {now !== undefined && (
        <Space size="small" wrap>
          <span role="status">
            {isMoving ? t.demo.moving : `${t.demo.now} ${instantText(now)}（${weekdayOf(inBeijing(now).day)}）`}
          </span>
          <Button size="small" disabled={isMoving} onClick={() => void move(() => nextWorkingDay(now))}>
            {t.demo.nextWorkingDay}
          </Button>
          <Button
            size="small"
            disabled={isMoving || nextDue === null}
            title={nextDue === null ? t.demo.noneDue : instantText(nextDue)}
            onClick={() => void move(() => Promise.resolve(justAfter(nextDue ?? now)))}
          >
            {t.demo.nextDue}
          </Button>
          <a href="/mailbox" target="_blank" rel="noreferrer">
            {t.demo.mailbox}
          </a>
        </Space>
      )}
    </aside>
  );
}

/** Nine o'clock of the first working day after today. */
async function nextWorkingDay(now: string): Promise<string> {
  let day = inBeijing(now).day;
  for (let steps = 0; steps < LONGEST_HOLIDAY; steps += 1) {
    day = addDays(day, 1);
    const { body } = await call('GET /api/v1/calendar/{date}', { params: { date: day } });
    if (body.working) break;
  }
  return startOfDay(day, OPENING_HOUR);
}

/** A minute later, so that what falls due at that moment has been dealt with. */
function justAfter(instant: string): string {
  return new Date(Date.parse(instant) + 60_000).toISOString();
}
