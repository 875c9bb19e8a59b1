/** Why what only a program could tell is unknown where nobody said that the folder is trusted. */
export const notTrusted = { kind: 'unknown', reason: 'this folder is not trusted' } as const;
