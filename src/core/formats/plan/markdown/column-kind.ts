import { normaliseLabel } from '../../decision/field-names.ts';

/** What a column of a table of steps tells beside what is to be done and how far it is. */
export type ColumnKind = 'owners' | 'due';

/** `Owner`, `Due date (UTC)`, `Verantwortlich`; undefined where the heading may mean anything else. */
export function columnKind(heading: string): ColumnKind | undefined {
  const words = heading.replace(/\([^()]*\)\s*$/, '');
  return kinds.get(normaliseLabel(words.replace(/^[^\p{L}]+/u, '').replace(/[:?.\s]+$/, '')));
}

/**
 * In English, German, French, Spanish, Portuguese, Italian, Chinese and Japanese. A bare `Date` or
 * `Team` is in none of them: it may be the day something was done, or who is moved.
 */
const headings: Readonly<Record<ColumnKind, string>> = {
  owners: `owner, owners, step owner, task owner, owned by, owner team, owning team, responsible, responsibles,
    responsible person, responsible party, responsible team, accountable, assignee, assignees, assigned, assigned to,
    lead, dri, who, person in charge, verantwortlich, verantwortliche, verantwortlicher, zuständig, zuständigkeit,
    bearbeiter, responsable, responsables, pilote, porteur, assigné à, attribué à, asignado a, asignada a, encargado,
    encargada, responsável, responsáveis, atribuído a, encarregado, responsabile, responsabili, assegnato a,
    负责人, 負責人, 责任人, 責任人, 担当, 担当者, 責任者`,
  due: `due, due date, due by, due on, due day, deadline, target, target date, target day, target completion,
    target completion date, planned end, planned end date, planned finish, planned completion, end date, complete by,
    finish by, by when, fällig, fällig am, fälligkeit, fälligkeitsdatum, frist, zieldatum, bis, bis wann, échéance,
    date d'échéance, date limite, date cible, vencimiento, fecha de vencimiento, fecha límite, fecha objetivo, plazo,
    prazo, data limite, data de vencimento, data alvo, scadenza, data di scadenza, 截止日期, 截止时间, 到期日, 目标日期,
    期限, 期日, 締切, 締め切り, 目標日`,
};

const kinds: ReadonlyMap<string, ColumnKind> = new Map(
  (['owners', 'due'] as const).flatMap(kind =>
    headings[kind].split(',').map(heading => [heading.trim(), kind] as const),
  ),
);
