/** What VS Code keeps with a workspace: JSON by a key. */
export function createMemory(kept: Readonly<Record<string, unknown>> = {}) {
  const values = new Map(Object.entries(kept).map(([key, value]) => [key, JSON.stringify(value)]));
  return {
    keys: () => [...values.keys()],
    get: (key: string, fallback?: unknown) => {
      const text = values.get(key);
      return text === undefined ? fallback : JSON.parse(text);
    },
    update: (key: string, value: unknown) => {
      values.set(key, JSON.stringify(value));
      return Promise.resolve();
    },
  };
}
