import { Badge, Button, Table, type TableColumnsType, Tag, Tooltip } from 'antd';
import { Link } from 'react-router';
import { t } from '../../messages/index.ts';
import { Mark } from '../../shared/mark.tsx';
import { type DueState, DueTag, Money } from '../../shared/values.tsx';
import { isMatterKind, workPath } from '../../shared/matters.ts';
import { type InboxItem, keyOfItem } from './asked.ts';
import { dayText } from '../../shared/format.ts';
import type { Work } from './use-work.ts';
import './inbox.css';

interface Heading {
  /** A group of the own date, or a bucket of the clock that the list is by. */
  readonly heading: string;
  readonly words: string;
  readonly count: number;
}

type Line = InboxItem | Heading;

const isHeading = (line: Line): line is Heading => 'heading' in line;
const keyOfLine = (line: Line): string => (isHeading(line) ? `group ${line.heading}` : keyOfItem(line));

export interface InboxTableProps {
  readonly rows: readonly InboxItem[];
  readonly gone: ReadonlySet<string>;
  /** Of all pages. */
  readonly counts: Readonly<Record<string, number>>;
  readonly buckets: Readonly<Record<string, number>> | null;
  readonly work: Work;
  readonly isUnseen: (item: InboxItem) => boolean;
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (keys: ReadonlySet<string>) => void;
  readonly onClaim: (item: InboxItem) => void;
  readonly onRelease: (item: InboxItem) => void;
  readonly onOpen: (item: InboxItem) => void;
}

/** One line a piece of work, under the heading of its group. */
export function InboxTable(props: InboxTableProps) {
  const { rows, gone, selected, onSelect } = props;
  const lines = linesOf(props);
  return (
    <Table<Line>
      size="small"
      className="inbox"
      rowKey={keyOfLine}
      columns={columnsOf(props)}
      dataSource={[...lines]}
      pagination={false}
      tableLayout="fixed"
      rowSelection={{
        columnWidth: 36,
        selectedRowKeys: [...selected],
        onChange: (keys) =>
          onSelect(new Set(keys.map(String).filter((key) => rows.some((row) => keyOfItem(row) === key)))),
        getCheckboxProps: (line) => ({
          disabled: isHeading(line) || gone.has(keyOfItem(line)),
          'aria-label': isHeading(line) ? line.words : t.inbox.select(line.label),
        }),
        renderCell: (_value, line, _index, node) => (isHeading(line) ? null : node),
        onCell: (line) => (isHeading(line) ? { colSpan: 0 } : {}),
      }}
      rowClassName={(line) => (isHeading(line) ? 'group-line' : gone.has(keyOfItem(line)) ? 'line gone' : 'line')}
      onRow={(line) => (isHeading(line) ? {} : { tabIndex: -1 })}
    />
  );
}

function linesOf({ rows, counts, buckets }: InboxTableProps): readonly Line[] {
  const lines: Line[] = [];
  let part: string | null = null;
  for (const row of rows) {
    const bucket = buckets === null ? null : (row.by?.bucket ?? null);
    const heading = bucket ?? row.group;
    if (heading !== part) {
      part = heading;
      const words = bucket === null ? t.groups[heading as DueState] : wordIn(t.inbox.buckets, heading);
      lines.push({ heading, words, count: (bucket === null ? counts : buckets)?.[heading] ?? 0 });
    }
    lines.push(row);
  }
  return lines;
}

function wordIn(words: Readonly<Record<string, string>>, name: string): string {
  return words[name] ?? name;
}

function columnsOf(props: InboxTableProps): TableColumnsType<Line> {
  const column = (
    title: string,
    width: number | undefined,
    render: (item: InboxItem) => React.ReactNode,
  ): TableColumnsType<Line>[number] => ({
    title,
    ...(width === undefined ? {} : { width }),
    onCell: (line) => (isHeading(line) ? { colSpan: 0 } : {}),
    render: (_: unknown, line) => (isHeading(line) ? null : render(line)),
  });
  const [first, ...rest] = [
    column(t.inbox.columns.task, 260, (item) => <TaskCell item={item} {...props} />),
    column(t.inbox.columns.party, undefined, PartyCell),
    column(t.inbox.columns.amount, 132, AmountCell),
    column(t.inbox.columns.stage, 128, StageCell),
    column(t.inbox.columns.due, 240, DueCell),
    column(t.inbox.columns.holder, 128, (item) => <HolderCell item={item} {...props} />),
    column(t.inbox.columns.act, 76, (item) => <ActCell item={item} {...props} />),
  ];
  const heading: TableColumnsType<Line>[number] = {
    ...first,
    onCell: (line) => (isHeading(line) ? { colSpan: rest.length + 2 } : {}),
    render: (value: unknown, line, index) =>
      isHeading(line) ? (
        <h2 className={`group ${line.heading}`}>{t.inbox.groupHeading(line.words, line.count)}</h2>
      ) : (
        (first?.render?.(value, line, index) as React.ReactNode)
      ),
  };
  return [heading, ...rest];
}

function TaskCell({ item, isUnseen, onOpen }: InboxTableProps & { readonly item: InboxItem }) {
  const kind = isMatterKind(item.matterKind) ? t.matters[item.matterKind] : item.matterKind;
  return (
    <>
      <Link to={workPath(item)} className="task" onClick={() => onOpen(item)}>
        {isUnseen(item) && <Badge status="processing" text={<span className="sr">{t.inbox.unread}</span>} />}
        {item.label}
      </Link>
      {item.urgent && <Tag color="red">{t.inbox.urgentChoices.yes}</Tag>}
      {item.rungLabel !== null && <Mark tone="bad">{item.rungLabel}</Mark>}
      {item.handOffCount > 1 && <Tag>{t.inbox.handOffs(item.handOffCount)}</Tag>}
      <div className="second">{item.number ?? kind}</div>
      {item.urgentReason !== null && <div className="second">{item.urgentReason}</div>}
      {item.note !== null && (
        <div className="second note" title={item.note.text}>
          {t.inbox.note(item.note.text, item.note.shownAs)}
        </div>
      )}
    </>
  );
}

function PartyCell({ party, people, employer, project }: InboxItem) {
  return (
    <>
      {party !== null && <div>{t.inbox.partyOf(party.shownAs, people)}</div>}
      {project !== null && <div className={party === null ? undefined : 'second'}>{project}</div>}
      {employer !== null && <div className={party === null && project === null ? undefined : 'second'}>{employer}</div>}
    </>
  );
}

function AmountCell({ people, amountFen }: InboxItem) {
  return (
    <>
      <Money fen={amountFen} />
      {people > 0 && <div className={amountFen === null ? undefined : 'second'}>{t.inbox.people(people)}</div>}
    </>
  );
}

function StageCell({ stageLabel, channelLabel }: InboxItem) {
  return (
    <>
      {stageLabel !== null && <div>{stageLabel}</div>}
      {channelLabel !== null && <div className="second">{channelLabel}</div>}
    </>
  );
}

const STATE_OF: Readonly<Record<string, DueState>> = { overdue: 'overdue', today: 'near', tomorrow: 'near' };

function DueCell({ group, dueDay, remainingWorkingDays, provisional, tier, by }: InboxItem) {
  if (by !== null) {
    return (
      <>
        <DueTag state={STATE_OF[by.bucket] ?? 'later'} due={by.day} remaining={by.remainingWorkingDays} />
        {dueDay !== null && dueDay !== by.day && <div className="second">{t.inbox.ownDue(dayText(dueDay))}</div>}
      </>
    );
  }
  return (
    <>
      <DueTag state={group as DueState} due={dueDay} remaining={remainingWorkingDays} provisional={provisional} />
      {dueDay !== null && tier !== null && (
        <div className="second">{tier in t.tiers ? t.tiers[tier as keyof typeof t.tiers] : tier}</div>
      )}
    </>
  );
}

function HolderCell({ item, work }: InboxTableProps & { readonly item: InboxItem }) {
  const co = item.coUnits.map(({ unit, name }) => name ?? unit);
  return (
    <>
      <div>{work.isMine(item) ? t.inbox.me : (item.assigneeShownAs ?? t.inbox.nobody)}</div>
      <div className="second">{item.unitName}</div>
      {item.leadUnit !== null && item.leadUnit !== item.unit && (
        <div className="second">{t.inbox.lead(item.leadUnitName ?? item.leadUnit)}</div>
      )}
      {co.length > 0 && <div className="second">{t.inbox.co(co)}</div>}
    </>
  );
}

function ActCell({ item, gone, work, onClaim, onRelease }: InboxTableProps & { readonly item: InboxItem }) {
  if (gone.has(keyOfItem(item))) return <span className="second">{t.inbox.gone}</span>;
  if (work.isMine(item)) {
    return (
      <Button size="small" onClick={() => onRelease(item)}>
        {t.inbox.release}
      </Button>
    );
  }
  const whyNot = work.whyNot(item);
  const button = (
    <Button size="small" type="primary" ghost disabled={whyNot !== null} onClick={() => onClaim(item)}>
      {t.inbox.claim}
    </Button>
  );
  return whyNot === null ? (
    button
  ) : (
    <Tooltip title={whyNot}>
      <span>{button}</span>
    </Tooltip>
  );
}
