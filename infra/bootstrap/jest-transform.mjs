/** The transform of all tests. What a file becomes is the same for every kind of test, so that the kinds share what is kept of it. */
import swc from '@swc/jest';

export default {
  createTransformer(options) {
    const transformer = swc.createTransformer(options);
    const getCacheKey = (source, path, asked) => transformer.getCacheKey(source, path, { ...asked, configString: '' });
    return { ...transformer, getCacheKey };
  },
};
