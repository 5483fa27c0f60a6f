/** Of a text the pieces between which a line may end: whole words of Latin letters and figures, else one character each. */
const PIECES = /[A-Za-z0-9@._%+/:-]+| +|[\s\S]/gu;

/** 避头: never at the beginning of a line; they hang over its end. */
const CLOSING = new Set('，。、；：？！）》〉」』】〕”’…,.;:?!)]}');
/** 避尾: never at its end. */
const OPENING = new Set('（《〈「『【〔“‘([{');

/** Lines that are no wider than `width`; a closing mark may hang over by itself. */
export function wrapped(text: string, width: number, widthOf: (text: string) => number): readonly string[] {
  return text.split('\n').flatMap((paragraph) => paragraphLines(paragraph, width, widthOf));
}

function paragraphLines(text: string, width: number, widthOf: (text: string) => number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  const end = (): void => {
    const last = Array.from(line).at(-1) ?? '';
    const carried = OPENING.has(last) && line !== last ? last : '';
    lines.push(line.slice(0, line.length - carried.length).trimEnd());
    line = carried;
    used = widthOf(carried);
  };
  for (const piece of piecesOf(text, width, widthOf)) {
    const more = widthOf(piece);
    if (used + more > width && line !== '' && !CLOSING.has(piece)) end();
    if (line === '' && piece.trim() === '' && lines.length > 0) continue;
    line += piece;
    used += more;
  }
  return [...lines, line.trimEnd()];
}

/** A word that is wider than the line is cut. */
function piecesOf(text: string, width: number, widthOf: (text: string) => number): readonly string[] {
  return (text.match(PIECES) ?? []).flatMap((piece) => (widthOf(piece) > width ? Array.from(piece) : [piece]));
}
