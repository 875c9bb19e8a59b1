import { isCriteria } from './section-topic.ts';
import { bareTitle } from './title-head.ts';

/** Whether what stands under a heading is said to be what is left to do. */
export function isLeftTitle(title: string): boolean {
  const text = bareTitle(title);
  return leftTitle.test(text) && !isCriteria(text);
}

const leftTitle =
  /^(?:\S+ ){0,2}next (?:steps?|phases?)$|^(?:what is |what's )?(?:remaining|pending|outstanding|left|still open|to-?do)(?: .*)?$|^(?:later|future|following) phases$|^(?:siguientes|próximos) pasos$|^(?:siguiente|próxima)s? fases?$|^fases? (?:posterior|siguiente)(?:es)?$|^próximos passos$|^prossimi passi$|^prochaines étapes$|^(?:tâches|travail) restantes?.*$|^nächste schritte$|^(?:下一步|后续|後續|残タスク|残作業).*$/i;
