import { isCriteria } from './section-topic.ts';
import { bareTitle } from './title-head.ts';

/** Whether what stands under a heading is said to be what is left to do. */
export function isLeftTitle(title: string): boolean {
  const text = bareTitle(title);
  return isRemainingTitle(title) || laterTitle.test(text) || nextTitle.test(text);
}

/** Whether it says so of the same work: `Next steps` may be what comes after it. */
export function isRemainingTitle(title: string): boolean {
  const text = bareTitle(title);
  return remainingTitle.test(text) && !isCriteria(text);
}

const remainingTitle =
  /^(?:what is |what's )?(?:remaining|pending|outstanding|left|still open|to-?do|not yet)(?: .*)?$|^(?:tâches|travail) restantes?.*$|^(?:残タスク|残作業|남은 작업).*$/i;

const nextTitle =
  /^(?:\S+ ){0,2}next (?:steps?|phases?|candidates|tasks|work)$|^(?:up |what's )?next$|^(?:siguientes|próximos) pasos$|^(?:siguiente|próxima)s? fases?$|^fases? (?:posterior|siguiente)(?:es)?$|^próximos passos$|^prossimi passi$|^prochaines étapes$|^nächste schritte$|^(?:下一步|后续|後續|다음 단계).*$/i;

const laterTitle = /^(?:\S+ )?(?:later|future|following) (?:phases|slices|stages|milestones)$/i;

/** What is said to remain or to come later is not done: that of `Next steps` may be. */
export function stateOfLeft(title: string): string | undefined {
  return isRemainingTitle(title) || laterTitle.test(bareTitle(title)) ? 'pending' : undefined;
}
