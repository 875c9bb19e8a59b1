/** The version in package.json, which the built file does not read. */
export const version = '0.1.0';
