/** Where most repositories keep what everybody has; the remote knows it best. */
export const defaultBranches = [
  { full: 'refs/remotes/origin/HEAD', name: 'origin' },
  { full: 'refs/remotes/origin/main', name: 'origin/main' },
  { full: 'refs/remotes/origin/master', name: 'origin/master' },
  { full: 'refs/heads/main', name: 'main' },
  { full: 'refs/heads/master', name: 'master' },
] as const;
