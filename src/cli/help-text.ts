import { verbs } from './verbs/index.ts';

/** What `cairn --help` prints. */
export function helpText(): string {
  const names = verbs.map(({ name, summary }) => `  ${name.padEnd(8)} ${summary}`).join('\n');
  return `cairn: decision records and migration plans, and what blocks them

  cairn COMMAND [FOLDER] [--format text|json] [--now DAY]
  cairn status [FOLDER…] [--format text|json|openmetrics] [--now DAY]
  cairn diagram [PLAN]   [--format text|json] [--now DAY]
  cairn check  [FOLDER]  [--baseline FILE] [--since REF] [--fail-on LEVEL]
                         [--format FORMAT] [--now DAY]
  cairn check  [FOLDER]  --write-baseline FILE
  cairn check  [FOLDER]  --fix [--dry-run] [--force]
  cairn review [FOLDER]  [--base REF] [--fail-on LEVEL] [--format FORMAT]
                         [--now DAY]
  cairn new decision|plan "TITLE" [--in FOLDER] [--supersedes DECISION]
  cairn mcp [FOLDER]     [--now DAY]

${names}
  status   how each plan goes, and which steps need somebody; several folders
           in a line each
  check    what needs attention; exits 1 when there are errors or warnings
  review   what your branch and your edits do to the architecture; exits 1 at
           errors or warnings
  new      a new decision in the manner of its log, or a new plan; prints the
           path of the file
  mcp      answers an AI assistant by the Model Context Protocol over stdin and
           stdout; changes nothing

  FOLDER     the project folder; without it the folder you are in
  PLAN       path or id of a plan; without it the only one of the folder
  --base     compare with where your branch left this one; without it the
             default branch
  --since    tell only what was not wrong yet where your branch left this one
  --baseline tell only what is not in this file; --write-baseline FILE writes it
  --fix      put right what can be put right in one way only; --dry-run says
             what that would be, --force also writes to files whose edits are
             not committed
  --fail-on  error, warning or never: when check and review exit 1
  --in       the folder of the log or of the plans, where the new file goes, or
             a log that is one file, which then gets one more entry
  --supersedes
             the decision that a new one is to replace, by number, id or path;
             it stays in force until the new one is accepted
  --format   text for people, json for programs; status also knows openmetrics,
             check and review markdown (a comment for a pull request),
             sarif (SARIF 2.1.0), github (annotations), gitlab (code quality)
             and junit (XML)
  --now      a day such as 2026-03-16, or an instant: 2026-03-16T09:00:00Z
  --version  the version of cairn
  --help     this text

Exit codes: 0 fine, 1 errors or warnings were found, 2 wrong usage or failure.
`;
}
