import { mostTextLength, mostTexts } from './read-arguments.ts';
import type { Parameter, Tool } from './tool.ts';

/** The JSON Schema of what a tool wants to be given: aliases, because those are plain JSON to a compiler. */
export type InputSchema = {
  readonly type: 'object';
  readonly properties: { readonly [name: string]: ParameterSchema };
  readonly required: string[];
  readonly additionalProperties: false;
};

export type ParameterSchema = { readonly description: string } & (
  | TextSchema
  | {
      readonly type: 'array';
      readonly items: TextSchema;
      readonly minItems: 1;
      readonly maxItems: number;
    }
);

type TextSchema = {
  readonly type: 'string';
  readonly minLength: 1;
  readonly maxLength: number;
  readonly enum?: string[];
};

/** The parameters of a tool as JSON Schema, closed: a name that it does not know is refused. */
export function inputSchema({ parameters }: Tool): InputSchema {
  return {
    type: 'object',
    properties: Object.fromEntries(parameters.map(each => [each.name, parameterSchema(each)])),
    required: parameters.filter(({ need }) => need === 'required').map(({ name }) => name),
    additionalProperties: false,
  };
}

function parameterSchema({ kind, description, choices }: Parameter): ParameterSchema {
  const text = {
    type: 'string',
    minLength: 1,
    maxLength: mostTextLength,
    ...(choices ? { enum: [...choices] } : {}),
  } as const;
  if (kind === 'text') return { description, ...text };
  return { description, type: 'array', items: text, minItems: 1, maxItems: mostTexts };
}
