/** Sections that records have. Only those of decisions count fully: many texts have a summary. */
const ofDecision =
  /^(?:context|decision|decisions|consequences|considered options|options considered|alternatives considered|decision outcome|decision drivers|context and problem statement|problem statement|rationale|contexte|décision|conséquences|kontext|entscheidung|konsequenzen|contexto|decisión|decisão|consecuencias|consequências)\b/;
const ofProposal =
  /^(?:summary|motivation|detailed design|proposed solution|drawbacks|alternatives|unresolved questions|prior art|introduction|what|why|goals)$/;

/** Whether the name of a section, in lower case, is one that decisions have. */
export function isDecisionSection(name: string): boolean {
  return ofDecision.test(name);
}

export function isProposalSection(name: string): boolean {
  return ofProposal.test(name);
}
