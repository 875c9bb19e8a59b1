import type { ReportInput } from '../reports/report-input.ts';
import type { ReviewInput } from '../reports/review/review-input.ts';

/** One question that a language model may ask. Its file is named after it; `index.ts` lists it. */
export type Tool = ProjectTool | ChangeTool;

interface ToolHead {
  /** A verb and a noun. */
  readonly name: string;
  readonly title: string;
  /** What it answers and when to ask it, for the model. */
  readonly description: string;
  readonly parameters: readonly Parameter[];
}

export interface ProjectTool extends ToolHead {
  readonly kind: 'project';
  readonly answer: (input: ToolInput, given: ToolArguments) => Answer | ToolRefusal;
}

/** Asks what differs from the project as it was; its parameter `base` says when. */
export interface ChangeTool extends ToolHead {
  readonly kind: 'change';
  readonly answer: (input: ChangeInput) => Answer;
}

/** `folder` is an absolute path of this machine. */
export type ToolInput = Omit<ReportInput, 'folders'>;
export type ChangeInput = Omit<ReviewInput, 'folders'>;

export interface Parameter {
  readonly name: string;
  /** One text, or a list of them that is not empty. */
  readonly kind: 'text' | 'texts';
  readonly need: 'required' | 'optional';
  readonly description: string;
  /** Undefined where every text will do. */
  readonly choices?: readonly string[];
}

/** By the name of the parameter; one text is a list of one. */
export type ToolArguments = ReadonlyMap<string, readonly string[]>;

export interface Answer {
  readonly kind: 'answer';
  /** One sentence in words of Cairn alone: no text of the repository is in it. */
  readonly summary: string;
  readonly claims: readonly Claim[];
}

/** One thing that is so, with the places that say it. */
export interface Claim {
  readonly about: ClaimKind;
  /** A word of Cairn: a status, a condition, a severity. */
  readonly state: string | undefined;
  /** May hold text of the repository. */
  readonly text: string;
  readonly places: readonly ClaimPlace[];
}

export const claimKinds = [
  'decision',
  'plan',
  'step',
  'blocker',
  'finding',
  'change',
  'file',
  'text',
] as const;
export type ClaimKind = (typeof claimKinds)[number];

/** Lines are counted from 1. In a base: the place is gone, and stood there. */
export interface ClaimPlace {
  readonly file: string;
  readonly line: number;
  readonly isInBase?: boolean;
}

/** Why there is no answer, in a full sentence. */
export interface ToolRefusal {
  readonly kind: 'refused';
  readonly reason: string;
}

/** `reason` is one full sentence. */
export function refuseTool(reason: string): ToolRefusal {
  return { kind: 'refused', reason };
}
