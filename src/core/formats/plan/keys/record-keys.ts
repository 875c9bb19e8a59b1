import { postmortemStatuses } from '../../../model/plan/postmortem.ts';
import { incidentKeys, premortemKeys } from './entity-keys.ts';
import { createKeyTable, type KeyTable } from './key-table.ts';
import { choice, day, id, list, severity, text, word } from './value-shape.ts';

/** The keys in the front matter of an incident, a premortem or a postmortem of its own file. */
export const recordTables = {
  incident: withType(incidentKeys),
  premortem: withType(premortemKeys),
  postmortem: withType(
    createKeyTable({
      name: 'postmortem',
      keys: {
        id: [id, 'What criteria call it; the id of the incident without it.'],
        incident: [word, 'The incident it is about.'],
        title: [text, 'What happened.'],
        status: [choice(postmortemStatuses), 'How far it is.'],
        date: [day, 'The day of the incident.'],
        authors: [list(word), 'Who wrote it.'],
        severity: [severity, 'From 1 to 5; 1 is the worst.'],
      },
    }),
  ),
} as const;

/** The file says what it is; its name is its id where none is written. */
function withType(table: KeyTable): KeyTable {
  const type = {
    shape: choice(['incident', 'premortem', 'postmortem']),
    description: 'What the file is.',
  };
  return { ...table, required: [], keys: new Map([['type', type], ...table.keys]) };
}
