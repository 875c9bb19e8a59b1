/** What is said of a plan whose file is no valid YAML, behind its name. */
export const notWhole = 'cannot be read whole, so nothing is said about its steps';
