/** Shown instead of what it hides; a value that carries it is never taken as new content. */
const MARK = '＊';

/** Masked form of a personal field: enough to tell persons apart on a screen, not enough to know them. */
export function masked(field: string, text: string): string {
  switch (field) {
    case 'name':
    case 'employerName':
    case 'workerName':
      return `${Array.from(text)[0] ?? ''}${MARK}${MARK}`;
    case 'phone':
      return text.length >= 11 ? `${text.slice(0, 3)}${MARK.repeat(4)}${text.slice(-4)}` : MARK.repeat(4);
    case 'idNumber':
      return text.length >= 15 ? `${text.slice(0, 3)}${MARK.repeat(11)}${text.slice(-4)}` : MARK.repeat(4);
    default:
      return MARK.repeat(4);
  }
}

export function isMasked(field: string, text: string): boolean {
  if (text.includes(MARK.repeat(2))) return true;
  return field in SINGLE_LINE && text.includes('**');
}

/** In these an asterisk has no other meaning; keyboards without the full-width mark send it. */
const SINGLE_LINE: Readonly<Record<string, true>> = {
  name: true,
  employerName: true,
  workerName: true,
  phone: true,
  idNumber: true,
};
