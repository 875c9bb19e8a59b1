/** An attack, or an accident that works like one, and the tests that prove that nothing comes of it. */
export interface Threat {
  readonly threat: string;
  /** Files of tests, each with a part of the names of its tests. */
  readonly proof: Readonly<Record<string, readonly [string, ...string[]]>>;
}

/** What may be wrong with a repository that nobody vouches for. */
export const threats: readonly Threat[] = [
  // Programs
  {
    threat: 'the configuration of a repository has git run a program',
    proof: {
      'test/hostile/git-traps.test.ts': ['runs a program in plain git, and none here'],
    },
  },
  {
    threat: 'a bare repository among the files is taken for the repository',
    proof: { 'test/host/git/git-traps.test.ts': ['a bare repository inside the folder'] },
  },
  {
    threat: 'replace refs and alternates tell another history',
    proof: {
      'test/host/git/git-traps.test.ts': ['a replaced commit', 'objects that lie elsewhere'],
    },
  },
  {
    threat: 'the repository of another user',
    proof: { 'test/host/git/read-history.test.ts': ['the repository of another user'] },
  },
  {
    threat: 'GIT_ variables of the environment',
    proof: { 'test/host/git/git.test.ts': ['nothing of the environment but what is listed'] },
  },
  {
    threat: 'names and revisions that look like options of git',
    proof: {
      'test/host/git/git.test.ts': [
        'arguments are handed over',
        'names go through the standard input',
      ],
      'test/host/git/read-history.test.ts': ['odd names stay themselves'],
    },
  },
  {
    threat: 'a git that lies in the opened folder',
    proof: { 'test/host/git/git.test.ts': ['a program never comes from the opened folder'] },
  },
  {
    threat: 'git that hangs, floods or is missing',
    proof: {
      'test/host/git/git.test.ts': ['too slow, too much, failed', 'a program that does not read'],
      'test/host/git/read-history.test.ts': ['unknown says why', 'a damaged history is unknown'],
    },
  },
  {
    threat: 'a folder that is not trusted',
    proof: {
      'test/host/git/read-history.test.ts': ['a restricted host starts nothing'],
      'test/host/git/read-base.test.ts': ['a host without trust starts no program'],
      'test/server/features/review.test.ts': ['without trust nothing is read'],
      'test/server/server.test.ts': ['without trust no program starts'],
      'test/package/restricted.test.ts': ['Restricted Mode reads, explains and draws'],
    },
  },
  {
    threat: 'settings of a workspace that choose a program, an argument or a file',
    proof: { 'test/hostile/settings.test.ts': ['no setting of a workspace', 'nothing of it runs'] },
  },
  // Files
  {
    threat: 'links that lead outside, in circles or nowhere',
    proof: {
      'test/host/read-files.test.ts': ['follows a link to a file only inside'],
      'test/host/list-folder.test.ts': ['lists nothing outside of the project'],
    },
  },
  {
    threat: 'a file that is swapped for a link while it is read',
    proof: { 'test/host/read-files.test.ts': ['a file that is swapped for a link'] },
  },
  {
    threat: 'pipes, sockets, devices, and folders that are named like files',
    proof: { 'test/host/read-files.test.ts': ['reads regular files only and waits for none'] },
  },
  {
    threat: 'files and folders that may not be read',
    proof: { 'test/host/read-files.test.ts': ['what may not be read is named'] },
  },
  {
    threat: 'paths with .., absolute paths, other machines and devices of Windows',
    proof: {
      'test/hostile/paths.test.ts': [
        'a path that leaves the folder names nothing',
        'what an editor names outside of the folder is not read',
      ],
    },
  },
  {
    threat: 'more files, folders or text than a machine can hold',
    proof: {
      'test/host/read-files.test.ts': [
        'stops at its limits',
        'reads no more text than a machine can hold',
        'others get their turn',
      ],
    },
  },
  {
    threat: 'names that differ in the case of their letters only',
    proof: { 'test/hostile/paths.test.ts': ['two names that differ in case'] },
  },
  {
    threat: 'UTF-16, NUL, broken UTF-8, half surrogates, more than 1 MB',
    proof: {
      'test/host/read-files.test.ts': ['what is not a text says why'],
      'test/cli/bad-input.test.ts': ['everything else still works'],
    },
  },
  {
    threat: 'byte order marks and line ends of other machines',
    proof: {
      'test/cli/bad-input.test.ts': ['CRLF and a byte order mark'],
      'test/core/text/line-map.test.ts': ['CRLF, LF and CR end a line'],
      'test/core/parse/markdown.test.ts': ['the same tree for LF, CRLF and CR'],
      'test/core/edits/new-decision.test.ts': ['the line breaks of the log stay'],
    },
  },
  // Texts
  {
    threat: 'YAML bombs: aliases that multiply, that name themselves, that are many',
    proof: {
      'test/core/parse/yaml/yaml.test.ts': [
        'an alias bomb is read in no time',
        'an alias inside its own anchor',
        '150 uses of one anchor are a legal file',
      ],
      'test/core/formats/plan/yaml-plan.test.ts': ['an alias does not multiply steps'],
    },
  },
  {
    threat: 'nesting that exhausts the stack',
    proof: {
      'test/core/parse/yaml/yaml.test.ts': ['nesting a thousand deep'],
      'test/core/parse/markdown.test.ts': ['what is nested too deeply is said'],
    },
  },
  {
    threat: 'keys and ids such as __proto__ and constructor',
    proof: {
      'test/core/parse/yaml/yaml.test.ts': ['__proto__ is a key like any other'],
      'test/hostile/keys.test.ts': ['names that JavaScript gives a meaning', 'a file may have'],
    },
  },
  {
    threat: 'huge lines and texts that keep a reader busy',
    proof: {
      'test/core/formats/hostile-decisions.test.ts': ['long and hostile texts are read'],
      'test/core/formats/plan/plan-properties.test.ts': ['hostile texts come to an end'],
      'test/core/text/path-glob.test.ts': ['what would keep a regular expression busy'],
      'test/hostile/rows.test.ts': [
        'brackets that nothing closes',
        'links that nothing closes',
        'blanks in a line for a terminal',
        'blanks in a text of YAML',
        'signs of a state in the middle of a title',
        'blanks in the lines that an edit copies or writes below',
      ],
    },
  },
  {
    threat: 'code that is huge or no text, and tags in it that cite nothing',
    proof: {
      'test/worker/take-readings.test.ts': ['where code cites decisions, whatever cannot be read'],
      'test/core/formats/side/find-citations.test.ts': [
        'no tag, no id behind it, or no comment',
        'every citation is where it says',
      ],
    },
  },
  {
    threat: 'patterns that keep an engine of regular expressions busy, and measures that never end',
    proof: {
      'test/core/measures/pattern.test.ts': ['is refused'],
      'test/worker/take-readings.test.ts': ['a measure that takes too long is given up'],
      'test/host/take-readings.test.ts': ['a thread that takes too long is ended'],
    },
  },
  {
    threat: 'a check that was cut off and counts as passed',
    proof: {
      'test/worker/take-readings.test.ts': [
        'a part is no number',
        'files that are too large and lines that are too long make the number unknown',
      ],
    },
  },
  {
    threat: 'text that asks to be run: engines of front matter, tags of a language',
    proof: {
      'test/hostile/evaluated-text.test.ts': [
        'text is never run',
        'no source of the product asks the network, opens a port or runs a text',
      ],
    },
  },
  {
    threat: 'ids that YAML takes for numbers, days or truth',
    proof: {
      'test/hostile/evaluated-text.test.ts': ['an id is what is written'],
      'test/core/formats/plan/yaml-plan.test.ts': ['a number keeps the digits'],
    },
  },
  {
    threat: 'more mistakes in a file than anybody can read',
    proof: { 'test/core/parse/yaml/yaml.test.ts': ['at most a hundred problems'] },
  },
  {
    threat: 'a text that hangs the reader, or on which it fails',
    proof: {
      'test/host/patient-reader.test.ts': ['a file that hangs is set aside', 'a file on which'],
      'test/server/survival.test.ts': [
        'a file that hangs the reader',
        'an evaluation that does not',
      ],
      'test/cli/bad-input.test.ts': ['a file that hangs the reader is set aside'],
    },
  },
  {
    threat: 'any text at all',
    proof: {
      'test/fuzz/fuzz.test.ts': ['no text makes the reader throw'],
      'test/core/features/features.property.test.ts': ['at any place of any text'],
    },
  },
  {
    threat: 'cycles, and plans in which everything hangs together',
    proof: {
      'test/core/rules/dependency-cycle.test.ts': ['a step that depends on itself'],
      'test/core/analysis/conditions/blockers.property.test.ts': [''],
    },
  },
  {
    threat: 'days that do not exist, and zones in which they begin elsewhere',
    proof: {
      'test/core/text/day.test.ts': ['days are counted by the calendar', 'the day of an instant'],
      'test/core/analysis/analyse.property.test.ts': ['days begin at midnight of the zone'],
    },
  },
  // What people read
  {
    threat: 'hidden characters, bidi marks and sequences of a terminal in titles, names and paths',
    proof: {
      'test/core/text/encode.test.ts': ['hidden characters are shown', 'no escape sequence'],
      'test/core/text/hidden-characters.test.ts': ['leaves no encoder as it is'],
      'test/hostile/output-channels.test.ts': [
        'no hidden character reaches a terminal',
        'no hidden character reaches an editor',
      ],
    },
  },
  {
    threat: 'Markdown, HTML and links to commands in a hover',
    proof: {
      'test/core/text/encode.test.ts': ['Markdown text has no sign that means something'],
      'test/server/convert/to-markdown.test.ts': ['a link goes to the line in the file'],
      'test/server/folder.test.ts': ['a URI holds no sign that means something'],
    },
  },
  {
    threat: 'mermaid, HTML and scripts in the titles of a picture',
    proof: {
      'test/core/text/encode.test.ts': ['a mermaid label holds only letters'],
      'test/webview/page.test.ts': ['shows hostile texts as text'],
    },
  },
  {
    threat: 'instructions to a language model in the texts of a repository',
    proof: {
      'test/core/tools/present-answer.test.ts': [
        'no text of a repository ends the marked part',
        'one claim is one line',
        'long texts and many claims are cut',
      ],
    },
  },
  {
    threat: 'a language model that asks for what lies outside, or for more than there is time for',
    proof: {
      'test/core/tools/path-in-project.test.ts': ['what leaves the folder names nothing'],
      'test/cli/mcp.test.ts': [
        'nothing outside of the folder is read',
        'garbage ends nothing, and a line that is no JSON is answered with an error',
        'a message of more than 1 MiB',
        'a client that is gone',
      ],
      'test/cli/verbs/create-answerer.test.ts': ['64 questions wait'],
    },
  },
  {
    threat: 'more steps than a page can draw',
    proof: {
      'test/core/diagrams/step-flow.test.ts': [
        'finished phases are folded where a plan is too large',
        'only phases are drawn where even that is too large',
      ],
      'test/core/diagrams/review.test.ts': ['too many steps are a list'],
    },
  },
  {
    threat: 'commands of a runner, XML, SARIF and forged lines in the reports of a check',
    proof: {
      'test/core/reports/findings/finding-formats.test.ts': [
        'SARIF is valid and its messages are text',
        'GitHub reads each line as one command',
        'JUnit is XML',
      ],
    },
  },
  {
    threat: 'titles and names that are commands in the log of a CI server',
    proof: {
      'test/hostile/ci-commands.test.ts': [
        'no text is a command on a terminal or in JSON',
        'in a repository is no command in any output',
      ],
    },
  },
  {
    threat: 'names that write lines of their own into the log',
    proof: { 'test/server/log.test.ts': ['a name cannot make a line of its own'] },
  },
  {
    threat: 'messages that a page forges',
    proof: {
      'test/client/diagram/read-panel-message.test.ts': [
        'a page may say four things',
        'whatever else',
      ],
      'test/webview/page.test.ts': ['does not listen to what a panel would not say'],
    },
  },
  // What goes on meanwhile
  {
    threat: 'a file that changes between the question and the edit',
    proof: {
      'test/server/features/code-actions.test.ts': [
        'an open file is edited in the version that it has',
        'what is not as it was is refused',
      ],
      'test/server/features/making.test.ts': [
        'a checklist is adopted, in the version that is open',
      ],
    },
  },
  {
    threat: 'edits that leave other bytes than they are about, or a file that nobody can read',
    proof: {
      'test/cli/fix.test.ts': ['what it does not write stays byte for byte'],
      'test/core/text/text-edit.test.ts': ['every other byte stays'],
      'test/host/write-texts.test.ts': ['a byte order mark and the rights of a file stay'],
      'test/fuzz/fuzz.test.ts': ['every fix does away with its finding'],
    },
  },
  {
    threat: 'a write that is cut off, or meets another one',
    proof: {
      'test/host/write-texts-killed.test.ts': ['killed at any moment'],
      'test/host/write-texts.test.ts': ['one file that is not as it was read'],
      'test/host/stale-lock.test.ts': ['a lock '],
    },
  },
  {
    threat: 'an edit where nobody can tell what is meant: conflicts, keys written twice',
    proof: {
      'test/cli/fix.test.ts': ['a file in the middle of a merge'],
      'test/core/rules/fixes.test.ts': ['no fix writes a key that is there already'],
    },
  },
  {
    threat: 'a text of the server that is not the one in the editor',
    proof: { 'test/server/typing.test.ts': ['after any edits the findings are those'] },
  },
  {
    threat: 'a file that is there already, where a new one should be written',
    proof: { 'test/host/create-file.test.ts': ['what is there is never overwritten'] },
  },
  {
    threat: 'a storm of changes on the disk',
    proof: { 'test/server/storm.test.ts': ['ten thousand changes of the disk'] },
  },
  {
    threat: 'messages that no client should send',
    proof: { 'test/server/storm.test.ts': ['what no client should say is answered'] },
  },
  {
    threat: 'one file under several names',
    proof: { 'test/server/folder.test.ts': ['clients may encode differently'] },
  },
  {
    threat: 'a server that stops, at any moment and over and over',
    proof: {
      'test/client/connection/restart-policy.test.ts': [
        'starts again, ever later, and asks in the end',
      ],
      'test/vscode/suite/survival.test.ts': [
        'killed while it starts',
        'killed in the middle of an edit',
        'a server that stops over and over',
      ],
    },
  },
];
