/**
 * What SARIF 2.1.0 (OASIS) asks of the parts of a log that Cairn writes, and nothing beside them:
 * a property that is not listed is an error here, although the standard may know it.
 */
export const sarifSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  required: ['version', 'runs'],
  additionalProperties: false,
  properties: {
    $schema: { type: 'string', format: 'uri' },
    version: { const: '2.1.0' },
    runs: { type: 'array', items: { $ref: '#/$defs/run' } },
  },
  $defs: {
    run: {
      type: 'object',
      required: ['tool', 'results'],
      additionalProperties: false,
      properties: {
        tool: {
          type: 'object',
          required: ['driver'],
          additionalProperties: false,
          properties: {
            driver: {
              type: 'object',
              required: ['name'],
              additionalProperties: false,
              properties: {
                name: { type: 'string' },
                semanticVersion: { type: 'string' },
                rules: { type: 'array', uniqueItems: true, items: { $ref: '#/$defs/rule' } },
              },
            },
          },
        },
        automationDetails: {
          type: 'object',
          additionalProperties: false,
          properties: { id: { type: 'string' } },
        },
        columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
        invocations: {
          type: 'array',
          uniqueItems: true,
          items: {
            type: 'object',
            required: ['executionSuccessful'],
            additionalProperties: false,
            properties: {
              executionSuccessful: { type: 'boolean' },
              toolExecutionNotifications: {
                type: 'array',
                items: {
                  type: 'object',
                  required: ['message'],
                  additionalProperties: false,
                  properties: {
                    level: { $ref: '#/$defs/level' },
                    message: { $ref: '#/$defs/message' },
                  },
                },
              },
            },
          },
        },
        results: { type: 'array', items: { $ref: '#/$defs/result' } },
      },
    },
    level: { enum: ['none', 'note', 'warning', 'error'] },
    /** `text` is not optional here: without it there must be an id of a text elsewhere. */
    message: {
      type: 'object',
      required: ['text'],
      additionalProperties: false,
      properties: { text: { type: 'string' }, markdown: { type: 'string' } },
    },
    rule: {
      type: 'object',
      required: ['id'],
      additionalProperties: false,
      properties: {
        id: { type: 'string' },
        shortDescription: { $ref: '#/$defs/message' },
        help: { $ref: '#/$defs/message' },
        defaultConfiguration: {
          type: 'object',
          additionalProperties: false,
          properties: { level: { $ref: '#/$defs/level' } },
        },
      },
    },
    result: {
      type: 'object',
      required: ['message', 'ruleId', 'ruleIndex', 'locations'],
      additionalProperties: false,
      properties: {
        ruleId: { type: 'string' },
        ruleIndex: { type: 'integer', minimum: 0 },
        level: { $ref: '#/$defs/level' },
        message: { $ref: '#/$defs/message' },
        // Code scanning shows the first one and takes no result without any.
        locations: { type: 'array', minItems: 1, items: { $ref: '#/$defs/location' } },
        relatedLocations: { type: 'array', uniqueItems: true, items: { $ref: '#/$defs/location' } },
        partialFingerprints: {
          type: 'object',
          minProperties: 1,
          additionalProperties: { type: 'string' },
        },
      },
    },
    location: {
      type: 'object',
      required: ['physicalLocation'],
      additionalProperties: false,
      properties: {
        physicalLocation: {
          type: 'object',
          required: ['artifactLocation', 'region'],
          additionalProperties: false,
          properties: {
            artifactLocation: {
              type: 'object',
              required: ['uri'],
              additionalProperties: false,
              properties: {
                uri: { type: 'string', format: 'uri-reference' },
                uriBaseId: { const: '%SRCROOT%' },
              },
            },
            region: {
              type: 'object',
              required: ['startLine'],
              additionalProperties: false,
              properties: {
                startLine: { type: 'integer', minimum: 1 },
                startColumn: { type: 'integer', minimum: 1 },
                endLine: { type: 'integer', minimum: 1 },
                endColumn: { type: 'integer', minimum: 1 },
              },
            },
          },
        },
        message: { $ref: '#/$defs/message' },
      },
    },
  },
};
