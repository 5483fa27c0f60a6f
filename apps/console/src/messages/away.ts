/** 外出: who is not there, said beside the load and where work is given to him. */
export const away = {
  until: (day: string) => `外出至 ${day}`,
  coming: (from: string, until: string) => `${from}至 ${until}外出`,
  note: '登记外出',
  back: '登记返岗',
  of: (act: string, name: string) => `${act}：${name}`,
  done: (what: string) => `已办理：${what}`,
  warn: (who: string) => `${who}。期间没有人办理的，期限照常计算，请考虑改派给在岗的人。`,
} as const;
