/** The part of a stream's name that stands in addresses. */
export function idOf(stream: string): string {
  const dash = stream.indexOf('-');
  return dash === -1 ? stream : stream.slice(dash + 1);
}
