/** Those of a command that has findings. */
export const formats = ['text', 'json', 'markdown', 'sarif', 'github', 'gitlab', 'junit'] as const;
export type Format = (typeof formats)[number];

/** Those of a command that has no findings. */
export const plainFormats = ['text', 'json'] as const;
export type PlainFormat = (typeof plainFormats)[number];

/** Those that tell how plans go. */
export const statusFormats = ['text', 'json', 'openmetrics'] as const;
export type StatusFormat = (typeof statusFormats)[number];
