import type { PlanLanguage } from './plan-language.ts';

export const spanish: PlanLanguage = {
  labels: {
    step: `paso, pasos, tarea, tareas, fase, fases, etapa, etapas, acción, acciones, actividad, actividades,
      hito, hitos, qué`,
    status: 'estado, situación, progreso, avance',
    owners: `responsable, responsables, encargado, encargada, propietario, propietaria, asignado a,
      asignada a, quién`,
    due: `vencimiento, vence, fecha de vencimiento, fecha límite, fecha objetivo, plazo, fecha de entrega`,
  },
  steps: {
    planned: `pendiente, por hacer, planificado, planificada, planeado, planeada, previsto, prevista, abierto,
      abierta, no iniciado, no iniciada, sin iniciar, sin empezar`,
    'in-progress': `en curso, en progreso, en proceso, en marcha, en desarrollo, en ejecución, iniciado,
      iniciada, empezado, empezada, parcial, parcialmente hecho, parcialmente completado`,
    verifying: 'en revisión, en prueba, en pruebas, en verificación, en validación',
    done: `hecho, hecha, terminado, terminada, completado, completada, finalizado, finalizada, acabado,
      acabada, cerrado, cerrada, resuelto, resuelta, desplegado, desplegada, entregado, entregada, realizado,
      realizada, migrado, migrada`,
    'on-hold': `en pausa, pausado, pausada, en espera, aplazado, aplazada, pospuesto, pospuesta, suspendido,
      suspendida`,
    cancelled: `cancelado, cancelada, descartado, descartada, abandonado, abandonada, anulado, anulada,
      rechazado, rechazada, obsoleto, obsoleta`,
    'rolled-back': 'revertido, revertida',
    blocked: 'bloqueado, bloqueada',
  },
  criteria: `criterios, criterios de aceptación, criterios de éxito, criterios de salida,
    criterios de entrada, riesgos, preguntas abiertas, plan de reversión`,
  titles: 'migración, migraciones, migrar, traslado, hoja de ruta',
  nothing: 'nada, ninguno, ninguna, nadie, no aplica',
};
