import { describe, expect, it } from '@jest/globals';
import { cellsOf, peopleIn } from './paste.ts';

describe('a group that is pasted', () => {
  it('from a table with a heading, its columns by name', () => {
    const table = '序号\t姓名\t工种\t联系电话\t拖欠金额\n1\t工人01\t木工\t13800000001\t18,600\n2\t工人02\t\t\t不详\n';
    expect(peopleIn(cellsOf(table))).toEqual({
      people: [
        { name: '工人01', job: '木工', phone: '13800000001', amount: '18,600' },
        { name: '工人02', amount: '不详' },
      ],
      unread: [],
    });
  });

  it('from a list, each cell by what it looks like', () => {
    const list = '1、张三 138 0000 0001\n李四，110101199003070011，5000元\n王五2 9000\n欠款5000\n合计 3';
    expect(peopleIn(cellsOf(list))).toEqual({
      people: [
        { name: '张三', phone: '13800000001' },
        { name: '李四', idNumber: '110101199003070011', amount: '5000元' },
        { name: '王五2', amount: '9000' },
      ],
      unread: ['欠款5000', '合计 3'],
    });
  });

  it('tells which lines it could not read', () => {
    expect(peopleIn(cellsOf('工人甲\t13800000001\n5000\n\n'))).toEqual({
      people: [{ name: '工人甲', phone: '13800000001' }],
      unread: ['5000'],
    });
  });
});
