import type { PlanLanguage } from './plan-language.ts';

export const french: PlanLanguage = {
  labels: {
    step: `étape, étapes, etape, etapes, tâche, tâches, tache, taches, jalon, jalons, action à mener,
      activité, activités, livrable, composant, quoi`,
    status: 'statut, état, etat, avancement, état d’avancement, progression',
    owners: `responsable, responsables, pilote, porteur, propriétaire, assigné à, assignée à, attribué à,
      attribuée à, qui`,
    due: 'échéance, echeance, date d’échéance, date limite, date cible, délai, pour le',
    'depends-on': `dépend de, dépendance, dépendances, prérequis, pré-requis, prédécesseur, prédécesseurs`,
    'blocked-by': 'bloqué par, bloquée par, en attente de',
    number: 'n°, no, numéro, identifiant',
  },
  steps: {
    planned: `à faire, a faire, prévu, prévue, planifié, planifiée, ouvert, ouverte, non commencé,
      non commencée, pas commencé, pas commencée, non démarré, non démarrée, pas démarré, pas démarrée,
      à venir`,
    'in-progress': `en cours, commencé, commencée, démarré, démarrée, en développement,
      en cours de réalisation, partiel, partielle, partiellement fait, partiellement terminé`,
    verifying: `en revue, en test, en tests, en validation, en vérification, en recette, à valider,
      à vérifier`,
    done: `fait, faite, terminé, terminée, fini, finie, achevé, achevée, clos, clôturé, clôturée, livré,
      livrée, déployé, déployée, résolu, résolue, effectué, effectuée, réalisé, réalisée, migré, migrée`,
    'on-hold': 'en pause, en attente, suspendu, suspendue, reporté, reportée',
    cancelled: 'annulé, annulée, abandonné, abandonnée, rejeté, rejetée, obsolète, caduc, caduque',
    'rolled-back': 'retour arrière, retour en arrière',
    blocked: 'bloqué, bloquée',
  },
  entry: 'critères d’entrée',
  exit: `critères, critères d’acceptation, critères de réussite, critères de sortie, métriques de succès, indicateurs de succès`,
  criteria:
    'risques, résultat attendu, résultats attendus, questions ouvertes, plan de retour arrière, légende',
  topics: `contexte, tests, plan de test, plan de tests, stratégie de test, vue d'ensemble, aperçu, objectif, objectifs, état actuel, état des lieux, hypothèses, prérequis, dépendances, avantages, bénéfices, remarques, références, annexe, annexes, métriques, indicateurs, atténuation, mesures d'atténuation, point de départ`,
  work: 'roadmap, étapes, etapes, jalons, feuille de route, plan d’action, plan d’implémentation, plan d’exécution, plan de migration, plan de mise en œuvre, tâches, ordre recommandé, ordre suggéré, ordre d’exécution, ordre de migration',
  titles: 'migrer, bascule, feuille de route, mise à niveau, décommissionnement',
  nothing: 'rien, aucun, aucune, personne, néant, non',
};
