/** What somebody else has proposed and a second person has to confirm. */
export const awaiting = {
  title: '等我确认',
  told: (count: number) => `有 ${count} 项由他人提出，等您确认`,
  by: (who: string) => `${who}提出`,
  kinds: { rule: '规则变更', notice: '放假安排', recount: '时限改期', merger: '单位合并', erasure: '删除、销毁' },
  rule: (id: string, title: string) => `${id} ${title}`,
  notice: (year: number, notice: string | null) => [`${year} 年`, notice].filter((part) => part !== null).join(' '),
  merger: (from: string, to: string) => `${from} 并入 ${to}`,
};
