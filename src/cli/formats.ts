/** Every format that some command knows. */
export const formats = ['text', 'json', 'markdown', 'sarif', 'github', 'gitlab', 'junit'] as const;
export type Format = (typeof formats)[number];

/** Those of a command that has no findings. */
export const plainFormats = ['text', 'json'] as const;
export type PlainFormat = (typeof plainFormats)[number];
