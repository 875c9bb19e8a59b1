import type { DecisionLanguage } from './decision-language.ts';

export const spanish: DecisionLanguage = {
  statuses: {
    accepted: `aceptad(o|a), aprobad(o|a), adoptad(o|a), acordad(o|a), decidid(o|a), resuelt(o|a), ratificad(o|a), confirmad(o|a), validad(o|a),
      consensuad(o|a), autorizad(o|a), decisión tomada, decisión aprobada, vigente, en vigor, en vigencia, efectiv(o|a), activ(o|a), definitiv(o|a),
      implementad(o|a), implantad(o|a), aplicad(o|a), parcialmente aceptad(o|a)`,
    proposed: `propuest(o|a), propuesta, en propuesta, sugerid(o|a), presentad(o|a), pendiente, por decidir, por aprobar, por validar, a decidir,
      sin decidir, no decidid(o|a), indecis(o|a), abiert(o|a), en revisión, en discusión, en debate, en análisis, en evaluación, en estudio,
      en consideración, en consulta, en curso, en proceso, en progreso, bajo revisión, bajo discusión, bajo evaluación, a revisión,
      esperando aprobación, en espera de aprobación, en espera de decisión`,
    draft: 'borrador, en borrador, en redacción, en elaboración, esbozo',
    rejected:
      'rechazad(o|a), descartad(o|a), denegad(o|a), desestimad(o|a), declinad(o|a), desaprobad(o|a)',
    withdrawn: 'retirad(o|a), cancelad(o|a), abandonad(o|a), desistid(o|a)',
    deferred: `aplazad(o|a), pospuest(o|a), postergad(o|a), diferid(o|a), suspendid(o|a), pausad(o|a), congelad(o|a), en pausa, en espera,
      en suspenso`,
    deprecated: `deprecad(o|a), obsolet(o|a), descontinuad(o|a), derogad(o|a), anulad(o|a), revocad(o|a), revertid(o|a), invalidad(o|a),
      caducad(o|a), vencid(o|a), expirad(o|a), desaconsejad(o|a), desfasad(o|a), en desuso, no vigente, ya no vigente,
      ya no está vigente, sin vigencia`,
    unknown: `no aceptad(o|a), no aprobad(o|a), aún no aceptad(o|a), todavía no aceptad(o|a), parcialmente reemplazad(o|a),
      parcialmente sustituid(o|a)`,
    superseded:
      'sustituid(o|a), reemplazad(o|a), remplazad(o|a), superad(o|a), supersedid(o|a), suplantad(o|a)',
  },
  by: 'por',
  see: 'ver, véase',
  fields: {
    status: 'estado, estado actual, estado de la decisión, situación',
    date: `fecha, fecha de (la )decisión, fecha de aprobación, fecha de aceptación, fecha de adopción, decidid(o|a) el, aceptad(o|a) el,
      aprobad(o|a) el, adoptad(o|a) el`,
    created: `cread(o|a), cread(o|a) el, fecha de creación, fecha de registro, fecha original, fecha de propuesta, propuest(o|a) el, fecha de inicio`,
    updated: `actualizad(o|a), actualizad(o|a) el, última actualización, fecha de actualización, última revisión, última modificación, modificad(o|a) el,
      revisión, fecha de modificación`,
    changelog:
      'historial, historial de cambios, historial de versiones, registro de cambios, histórico',
    deciders: `decisor, decisora, decisores, decisoras, decidid(o|a) por, decide, deciden, quién decide, aprobad(o|a) por, aceptad(o|a) por, acordad(o|a) por,
      adoptad(o|a) por, validad(o|a) por, aprobador(es), aprobadora, tomador de decisión, tomadores de decisión, tomadores de decisiones,
      responsable(s) de la decisión, responsable(s) de decisión, decisión de, decisión tomada por, decisión por, dueñ(o|a) de la decisión`,
    title: 'título',
    number: 'número, identificador',
    supersedes:
      'supera a, supersede a, sustituye, sustituye a, reemplaza, reemplaza a, remplaza a, deja obsoleto',
    'superseded-by': `sustituid(o|a) por, reemplazad(o|a) por, remplazad(o|a) por, superad(o|a) por, supersedid(o|a) por, reemplazo`,
    amends:
      'modifica, modifica a, enmienda, enmienda a, reemplaza parcialmente, sustituye parcialmente',
    'amended-by': `modificad(o|a) por, enmendad(o|a) por, parcialmente reemplazad(o|a) por, parcialmente sustituid(o|a) por, reemplazad(o|a) parcialmente por,
      sustituid(o|a) parcialmente por`,
    'depends-on': 'depende de, dependencias, requiere',
    'relates-to': `relacionad(o|a), relacionad(o|a)s, relacionad(o|a) con, relacionad(o|a)s con, adr(s) relacionad(o|a), adr(s) relacionad(o|a)s,
      decisiones relacionadas, decisión relacionada, ver también, véase también, complementa, complementa a, extiende, precisa, aclara`,
    links: 'enlaces, referencias, enlaces relacionados, documentos relacionados',
    implementation: 'implementación, estado de (la )implementación, implantación',
    'review-by':
      'fecha de revisión, próxima revisión, revisar el, revisar antes de, válid(o|a) hasta, vence el',
    governs: 'afecta, afecta a, se aplica a, archivos afectados',
    authors:
      'autor, autora, autores, autoras, autor(es/as), autor original, propuest(o|a) por, proponente(s), redactad(o|a) por',
    owners: 'responsable, responsables, propietari(o|a), dueñ(o|a), patrocinador(a)',
    reviewers: 'revisor, revisora, revisores, revisad(o|a) por',
    consulted: 'consultad(o|a), consultad(o|a)s',
    informed: 'informad(o|a), informad(o|a)s',
  },
  sections: `contexto, contexto y problema, contexto y planteamiento del problema, planteamiento del problema, decisión, decisiones, decisión tomada, decisión adoptada,
    resultado de la decisión, justificación, motivos de la decisión, factores de decisión, impulsores de la decisión, consecuencias,
    opciones consideradas, opciones evaluadas, opciones analizadas, alternativas consideradas, alternativas evaluadas, alternativas analizadas,
    alternativas descartadas, alternativas rechazadas, opciones descartadas, opciones rechazadas`,
  proposalSections: 'resumen, motivación, desventajas, preguntas abiertas',
  relations: {
    supersedes: 'sustituye, sustituye a, reemplaza, reemplaza a, remplaza a, supersede a',
    'amended-by': `modificad(o|a) por, enmendad(o|a) por, parcialmente reemplazad(o|a) por, parcialmente sustituid(o|a) por,
      reemplazad(o|a) parcialmente por, sustituid(o|a) parcialmente por`,
    amends: 'enmienda, enmienda a, reemplaza parcialmente, sustituye parcialmente',
    'relates-to': 'complementa, complementa a',
  },
  months:
    'enero ene, febrero, marzo, abril abr, mayo, junio, julio, agosto ago, septiembre setiembre, octubre, noviembre, diciembre dic',
};
