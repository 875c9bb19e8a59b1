import type { PlanLanguage } from './plan-language.ts';

export const spanish: PlanLanguage = {
  labels: {
    step: `paso, pasos, tarea, tareas, fase, fases, etapa, etapas, acción, acciones, actividad, actividades,
      hito, hitos, qué`,
    status: 'estado, situación, progreso, avance',
    owners: `responsable, responsables, encargado, encargada, propietario, propietaria, asignado a,
      asignada a, quién`,
    due: `vencimiento, vence, fecha de vencimiento, fecha límite, fecha objetivo, plazo, fecha de entrega`,
    'depends-on': `depende de, dependencia, dependencias, requisito previo, requisitos previos, predecesor,
      predecesora, requiere`,
    'blocked-by': 'bloqueado por, bloqueada por, esperando a',
    number: 'n.º, nº, número, identificador',
  },
  steps: {
    planned: `pendiente, por hacer, planificado, planificada, planeado, planeada, previsto, prevista, abierto,
      abierta, no iniciado, no iniciada, sin iniciar, sin empezar`,
    'in-progress': `en curso, en progreso, en proceso, en marcha, en desarrollo, en ejecución, iniciado,
      iniciada, empezado, empezada, parcial, parcialmente hecho, parcialmente completado`,
    verifying: 'en revisión, en prueba, en pruebas, en verificación, en validación',
    done: `hecho, hecha, ejecutado, ejecutada, terminado, terminada, completado, completada, finalizado, finalizada, acabado,
      acabada, cerrado, cerrada, resuelto, resuelta, desplegado, desplegada, entregado, entregada, realizado,
      realizada, migrado, migrada`,
    'on-hold': `en pausa, pausado, pausada, en espera, aplazado, aplazada, pospuesto, pospuesta, suspendido,
      suspendida`,
    cancelled: `cancelado, cancelada, descartado, descartada, abandonado, abandonada, anulado, anulada,
      rechazado, rechazada, obsoleto, obsoleta`,
    'rolled-back': 'revertido, revertida',
    blocked: 'bloqueado, bloqueada',
  },
  entry: 'criterios de entrada',
  exit: `criterios, criterios de aceptación, criterios de éxito, criterios de salida, métricas de éxito, indicadores de éxito`,
  criteria:
    'riesgos, resultado esperado, resultados esperados, preguntas abiertas, plan de reversión, leyenda',
  topics:
    'contexto, antecedentes, pruebas, estrategia de pruebas, resumen, resumen ejecutivo, objetivo, objetivos, estado actual, situación actual, arquitectura, principios, supuestos, requisitos previos, prerrequisitos, dependencias, beneficios, ventajas, referencias, anexo, anexos, métricas, mitigación, mitigaciones, punto de partida',
  work: 'pasos, etapas, hitos, hoja de ruta, plan de acción, plan de implementación, plan de ejecución, plan de migración, tareas, fases, orden sugerido, orden de ejecución, orden de migración',
  titles: 'migración, migraciones, migrar, traslado, hoja de ruta',
  nothing: 'nada, ninguno, ninguna, nadie, no aplica',
};
