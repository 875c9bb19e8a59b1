import type { PlanLanguage } from './plan-language.ts';

export const portuguese: PlanLanguage = {
  labels: {
    step: `passo, passos, etapa, etapas, fase, fases, tarefa, tarefas, ação, ações, atividade, atividades,
      marco, marcos, o quê`,
    status: 'estado, situação, andamento, progresso',
    owners: `responsável, responsáveis, encarregado, encarregada, atribuído a, atribuída a, quem, dono, dona`,
    due: 'vencimento, data de vencimento, prazo, data limite, data alvo, data de entrega',
    'depends-on': `depende de, dependência, dependências, pré-requisito, pré-requisitos, predecessor,
      predecessora, requer`,
    'blocked-by': 'bloqueado por, bloqueada por, aguardando',
    number: 'nº, n.º, número, identificador',
  },
  steps: {
    planned: `pendente, a fazer, por fazer, planejado, planejada, planeado, planeada, previsto, prevista,
      aberto, aberta, não iniciado, não iniciada`,
    'in-progress': `em andamento, em curso, em progresso, em execução, em desenvolvimento, iniciado, iniciada,
      fazendo, parcial, parcialmente feito, parcialmente concluído`,
    verifying: 'em revisão, em teste, em testes, em validação, em verificação, em homologação',
    done: `feito, feita, concluído, concluída, terminado, terminada, finalizado, finalizada, completado,
      completada, encerrado, encerrada, fechado, fechada, resolvido, resolvida, entregue, implantado,
      implantada, realizado, realizada, migrado, migrada`,
    'on-hold': 'em pausa, pausado, pausada, em espera, adiado, adiada, suspenso, suspensa',
    cancelled: `cancelado, cancelada, descartado, descartada, abandonado, abandonada, anulado, anulada,
      rejeitado, rejeitada, obsoleto, obsoleta`,
    'rolled-back': 'revertido, revertida',
    blocked: 'bloqueado, bloqueada, impedido, impedida',
  },
  entry: 'critérios de entrada',
  exit: `critérios, critérios de aceitação, critérios de sucesso, critérios de saída, métricas de sucesso, indicadores de sucesso`,
  criteria:
    'riscos, resultado esperado, resultados esperados, questões em aberto, perguntas em aberto, plano de reversão, legenda',
  topics:
    'contexto, visão geral, testes, plano de testes, estratégia de testes, resumo, objetivo, objetivos, estado atual, situação atual, arquitetura, princípios, premissas, pré-requisitos, dependências, benefícios, vantagens, notas, observações, referências, anexo, anexos, métricas, mitigação, mitigações, ponto de partida',
  work: 'passos, etapas, marcos, plano de ação, plano de implementação, plano de execução, plano de migração, tarefas, fases, ordem sugerida, ordem recomendada, ordem de execução, ordem de migração',
  titles: 'plano, planos, migração, migrações, migrar, roteiro',
  nothing: 'nada, nenhum, nenhuma, ninguém, não, não se aplica',
};
