/** Client to server: what a tool for language models answers. */
export const askToolMethod = 'cairn/askTool';

/** The tools, as the core calls them. */
export const toolNames = [
  'find_governing',
  'list_blocked',
  'check_change',
  'summarise_plan',
  'list_decisions',
  'read_decision',
] as const;

export interface ToolQuestion {
  readonly tool: string;
  /** Whatever a model gave it. */
  readonly given: unknown;
}

export interface ToolAnswer {
  /** What comes from the repository is marked in it. */
  readonly text: string;
}
