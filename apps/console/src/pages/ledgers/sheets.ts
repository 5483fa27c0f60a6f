/** Rows on each sheet, by their measured heights: as many as there is room for, at least one. */
export function sheetsOf(heights: readonly number[], room: number): readonly (readonly [from: number, to: number])[] {
  const sheets: [number, number][] = [];
  let from = 0;
  let taken = 0;
  for (const [index, height] of heights.entries()) {
    if (index > from && taken + height > room) {
      sheets.push([from, index]);
      from = index;
      taken = 0;
    }
    taken += height;
  }
  return [...sheets, [from, heights.length]];
}
