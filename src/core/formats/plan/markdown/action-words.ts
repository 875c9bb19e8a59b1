/** Whether a text starts with a word that asks for something to be done. */
export function isAction(text: string): boolean {
  const first = /^[^\p{L}]*(\p{L}+)/u.exec(text)?.[1]?.toLowerCase();
  return first !== undefined && actions.has(first);
}

/** Whether at least two of three texts start with such a word. */
export function areActions(texts: readonly string[]): boolean {
  return texts.length > 0 && texts.filter(isAction).length * 3 >= texts.length * 2;
}

const actions: ReadonlySet<string> = new Set(
  `add adjust adopt allow announce apply archive ask assign audit back backfill backup begin bootstrap
  build bump bring capture change check choose clean cleanup clear clone close collect commit compare
  complete configure confirm connect convert copy create cut deactivate decide declare decommission
  delete deploy deprecate design destroy determine develop disable disconnect divert do document double
  download drain drop dump edit eliminate enable ensure establish evaluate execute export expose extend
  extract fetch finalise finalize find finish fix flip follow freeze generate get give go grant hand
  identify implement import inform install integrate introduce inventory investigate isolate keep launch
  let link list load lock log make manage map mark measure merge migrate mirror modify monitor move
  notify open order pause perform pin plan point port prepare promote provision publish pull push put
  raise rebase rebuild reconfigure record recreate redeploy redirect reduce refactor register reinstall
  release reload remove rename reopen repeat replace replicate report request reset resolve restart
  restore resume retire revert review revoke rewrite roll rotate route run save scale schedule seed
  select send set setup shift shut ship sign split stand start stop submit swap switch sync synchronise
  synchronize tag take tear tell test track train transfer transform trigger turn uninstall unlock
  update upgrade upload use validate verify wait warn watch wire write`.split(/\s+/),
);
