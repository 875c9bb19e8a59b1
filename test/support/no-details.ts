/** What `cairn list` says for programs of a decision that says nothing beside its status. */
export const noDetails = {
  statusDoubt: null,
  dateDoubt: null,
  implementation: null,
  placedAs: null,
  dates: [],
  people: [],
  relations: [],
  governs: [],
  citedBy: [],
  fields: [],
  contradictions: [],
};
