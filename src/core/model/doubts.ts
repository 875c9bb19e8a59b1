/** The doubt about a value that is still what the template has in its place. */
export const unfilledDoubt = 'The text of the template is not filled in.';
