/** Takes one line out of a source file on its way into a bundle; a line that is not there is an error. */
module.exports = function withoutLine(source) {
  const { line } = this.getOptions();
  if (!source.includes(line)) throw new Error(`no line to take out: ${line}`);
  return source.replace(line, '');
};
