/** Whether a text starts with a word that asks for something to be done. */
export function isAction(text: string): boolean {
  // "Post-processing" is a thing.
  const first = /^[^\p{L}]*(\p{L}+)(?!\p{L}|-\p{L}+ing\b)/u.exec(text)?.[1]?.toLowerCase();
  return first !== undefined && actions.has(first);
}

/** Whether at least two of three texts start with such a word. */
export function areActions(texts: readonly string[]): boolean {
  return texts.length > 0 && texts.filter(isAction).length * 3 >= texts.length * 2;
}

const actions: ReadonlySet<string> = new Set(
  `activate adapt add adjust adopt aggregate agree align allow announce apply archive ask assign
  attach audit automate back backfill backup begin benchmark bootstrap bring build bump
  capture centralise centralize change check choose clean cleanup clear clone close collapse
  collate collect combine commit communicate compare compile complete configure confirm
  connect consolidate containerise containerize convert copy create cut deactivate decide
  declare decommission deduplicate define delete deliver deploy deprecate design destroy
  detach determine develop disable disconnect divert do dockerize document double download
  draft drain drop dump edit eliminate email emit enable enforce ensure establish evaluate
  execute expand export expose extend extract fetch finalise finalize find finish fix flip
  follow formalise formalize freeze generate get give go grant hand harden identify implement
  import inform inspect install instrument integrate introduce inventory investigate isolate
  iterate keep launch let link list load lock log maintain make manage map mark measure merge
  migrate mirror modify monitor move normalise normalize notify offboard onboard open optimise
  optimize order parse patch pause perform persist pin plan point port post prepare promote
  provide provision publish pull push put raise rebase reboot rebuild reconfigure record
  recreate redeploy redirect reduce refactor register rehearse reinstall release reload
  relocate remove rename reopen reorganise reorganize repeat replace replicate report request
  reset resolve restart restore restructure resume retire revert review revoke rework rewrite
  roll rotate route run save scaffold scale scan schedule scrub search seed select send set
  setup shift ship shut sign simplify snapshot split stabilise stabilize stand standardise
  standardize start stop submit swap switch sync synchronise synchronize tag take tear tell
  test tighten track train transfer transform trigger tune turn unify uninstall unlink unlock
  update upgrade upload use validate verify wait warn watch wire wrap write`.split(/\s+/),
);
