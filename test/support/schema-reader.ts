import { Ajv2020 } from 'ajv/dist/2020.js';

/** Compiles the schemas of what we write: strict, so that a slip in a schema is no silent yes. */
export function createSchemaReader(): Ajv2020 {
  return new Ajv2020({ strict: true, validateFormats: false, allowUnionTypes: true });
}
