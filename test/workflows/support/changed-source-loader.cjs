/** Changes a source file on its way into a bundle. */
module.exports = function changedSource(source) {
  return this.getOptions().change(source);
};
