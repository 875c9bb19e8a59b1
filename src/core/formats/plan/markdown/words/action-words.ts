/** Whether a text starts with a word that asks for something to be done. */
export function isAction(text: string): boolean {
  // "Post-processing" is a thing.
  const first = /^[^\p{Alpha}]*(\p{Alpha}+)(?!\p{Alpha}|-\p{Alpha}+ing\b)/u
    .exec(text)?.[1]
    ?.toLowerCase();
  if (first === undefined) return false;
  return actions.has(first) || actions.has(first.replace(again, '')) || isRequest(text);
}

/** `` `npm run build` `` at the start of a line as it is written: a command asks as a verb does. */
export function startsWithCommand(source: string): boolean {
  return /^(?:\*\*)?`[a-z][\w.-]*\s[^`\n]+`/.test(source.slice(0, 200));
}

/** Whether at least two of three texts start with such a word. */
export function areActions(texts: readonly string[]): boolean {
  return texts.length > 0 && texts.filter(isAction).length * 3 >= texts.length * 2;
}

/** Whether nobody here can tell what a line asks for: it starts in a script without verbs that are known. */
export function isOtherScript(line: string): boolean {
  return /(?!\p{Script=Latin})\p{Alpha}{2}/u.test(line) && !/^[^:：]{1,12}[:：]/u.test(line);
}

/** `Re-run`, `unpin`, `pre-create`. */
const again = /^(?:re|un|de|pre|over)-?(?=\p{Alpha}{3})/u;

/**
 * A verb that no list knows: in English one before an article stands at the start only where it asks for something, and
 * so does an infinitive in Romance languages.
 */
function isRequest(text: string): boolean {
  const start = text.slice(0, 100).replace(/^[^\p{Alpha}]+/u, '');
  const [, verb] = english.exec(start) ?? [];
  if (verb !== undefined && !/(?:[^s]s|ed|ing|ly)$/i.test(verb) && !noVerbs.has(verb.toLowerCase()))
    return true;
  return (romance.test(start) && !noRomance.test(start)) || endsInInfinitive(text);
}

/** `Confirmar migração de dados`, `Copier les lignes`: an English word that ends so is followed by other words. */
const romance =
  /^\p{Alpha}{2,}(?:(?:[aeií]r|re)\s+(?:el|la|los|las|un|una|le|les|l['’]|une|des|du|o|os|a|as|um|uma|il|lo|i|gli)[\s’']|[aeí]r\s(?=.*(?<!\p{Alpha})(?:de|do|da|dos|das|del|el|la|los|las|en|no|na|nos|nas|para|por|com|con|sem|sin|e|y|o|a|um|uma|un|una)(?!\p{Alpha}))|[aeí]r\s?[:：])/iu;
/** Words that end like one, and English sentences, which have articles and pronouns that look like theirs. */
const noRomance =
  /^(?:por|par|pour|para|per|sur|entre|contre|sobre|dentro|over|under|after|never|ever|other|either|newer|older)\s|\s(?:the|of|with|and|is|are|to|from|by)\s/i;

/** German asks by an infinitive at the end: `Alte Tabelle löschen`. */
function endsInInfinitive(text: string): boolean {
  const word = lastWord.exec(text.slice(-60))?.[1];
  return word !== undefined && !noInfinitives.test(word) && isStart.test(text);
}

const lastWord = /\s(\p{Lower}{4,}(?:en|ern|eln))(?:\s\([^()]*\))?[.!:]?$/u;
/** German starts with a capital, unless by a name of code. */
const isStart = /^[^\p{Alpha}]{0,20}(?:\p{Upper}|\p{Alpha}{0,30}[/_.])/u;
/** English words that end like one. */
const noInfinitives =
  /^(?:\p{Lower}*(?:token|screen|hidden|pattern|modern|concern|intern|extern|written|broken|frozen|driven|given|taken|proven|children|garden|golden|burden|happen|listen|open|forgotten|chosen|citizen|kitchen|between|western|eastern|northern|southern|govern))$/u;

const english =
  /^([a-z]{3,}) (?:the|an?|all|each|every|any|our|your|its|their|it|them|these|those|existing|new|old|legacy|remaining|unused)\s/i;

const noVerbs: ReadonlySet<string> = new Set(
  `about above across after against all along although among and any around because before behind below beneath beside
  between beyond both but despite down during each even every except for from given had has have her here how if inside into
  its just like most near neither none nor not now off once one only onto our out outside over past per since some
  still than that the their then there these this those though three through till toward two under unless until upon
  via was were what when where whereas whether which while who whose why will with within without yet your`.split(
    /\s+/,
  ),
);

const actions: ReadonlySet<string> = new Set(
  `abandon absorb accept accommodate achieve acknowledge activate adapt add adjust adopt advertise
  aggregate agree align allocate allow analyse analyze announce append apply approve archive
  arrange ask assemble assert assess assign attach attempt audit augment author authorise authorize
  automate avoid await back backfill backup balance begin benchmark bootstrap bring build bump
  calculate calibrate call cancel capture categorise categorize centralise centralize change
  characterise characterize check choose clarify classify clean cleanup clear clone close coalesce
  codify collapse collate collect combine commit communicate compare compile complete compose
  conduct configure confirm connect consider consolidate construct consult containerise
  containerize continue convert coordinate copy correct create curate customise customize cut
  deactivate debug decide declare decommission decompose decouple decrease dedicate deduplicate
  defer define delete deliver demonstrate deploy deprecate derive describe design destroy detach
  detect determine develop disable discard disconnect discover discuss distribute ditch divert
  divide do dockerise dockerize document double download draft drain drive drop dry dump duplicate
  edit eliminate email embed emit employ empty enable encapsulate encode encourage encrypt enforce
  enhance enlarge enrich enrol enroll ensure enter enumerate escalate establish estimate evaluate
  evolve examine exclude execute expand explain explore export expose extend extract fetch finalise
  finalize find finish fix flatten flip flush follow forbid forecast formalise formalize forward
  freeze gather generalise generalize generate get give go grant guarantee hand handle harden
  harmonise harmonize hide hire hold identify implement import improve include incorporate increase
  incrementally inform ingest inherit initialise initialize initiate inject insert inspect install
  instantiate instruct instrument integrate introduce invalidate inventory invest investigate
  invite invoke isolate iterate join keep launch learn leave let leverage lift link list load
  localise localize locate lock log loosen maintain make manage map mark measure merge migrate
  minimise minimize mirror mitigate modernise modernize modify modularise modularize monitor move
  negotiate normalise normalize notify obtain offboard onboard open operate optimise optimize
  orchestrate order organise organize overhaul override paginate parallelise parallelize
  parameterise parameterize parse pass patch pause perform persist pick pin plan point populate
  port post postpone prepare present preserve prevent prioritise prioritize procure produce promote
  propagate propose protect prototype prove provide provision prune publish pull purge push put
  qualify raise rebase reboot rebuild recommend reconcile reconfigure record recreate recruit
  redeploy redesign redirect reduce refactor refine reflect refresh register rehearse reinstall
  release reload relocate remediate remove rename render reopen reorganise reorganize repeat
  replace replay replicate report represent reproduce request require reserve reset resize resolve
  respond restart restore restrict restructure resume retain retire retrieve reuse revert review
  revise revisit revoke rewire rework rewrite roll rotate route run sanitise sanitize save scaffold
  scale scan schedule scrub search secure seed select send separate serve set settle setup shift
  ship shorten show shrink shut sign simplify simulate skip snapshot socialise socialize solidify
  solve specify split stabilise stabilize stand standardise standardize start stop store streamline
  strengthen strip submit subscribe substitute sunset suspend swap switch sync synchronise
  synchronize tag take teach tear tell terminate test throttle tighten toggle trace track train
  transfer transform transition translate triage trigger trim triple try tune turn unblock
  understand unify uninstall unlink unlock unpack update upgrade upload use utilise utilize vacate
  validate verify visualise visualize wait warn watch weigh wire withdraw wrap write zip`.split(
    /\s+/,
  ),
);
