import type { TableColumnType } from 'antd';
import { t } from '../../messages/index.ts';
import { type DueState, DueTag } from '../../shared/index.ts';

interface WithNext {
  readonly next: {
    readonly due: string;
    readonly group: string;
    readonly remainingWorkingDays: number;
    readonly provisional: boolean;
  } | null;
}

/** The next date of a matter; the list can be read by it. @param by what the address says the list is read by */
export function nextColumn<Row extends WithNext>(by: string | undefined): TableColumnType<Row> {
  return {
    title: t.matterPage.lists.columns.next,
    key: 'due',
    sorter: true,
    sortDirections: ['ascend'],
    sortOrder: by === 'due' ? 'ascend' : null,
    render: (_, { next }) =>
      next !== null && (
        <DueTag
          state={next.group as DueState}
          due={next.due}
          remaining={next.remainingWorkingDays}
          provisional={next.provisional}
        />
      ),
  };
}
