/** Pattern of ILIKE for a text that is meant as it stands. */
export function containing(text: string): string {
  return `%${text.replaceAll(/[\\%_]/g, (mark) => `\\${mark}`)}%`;
}
