import type { PlanLanguage } from './plan-language.ts';

export const italian: PlanLanguage = {
  labels: {
    step: 'passo, passi, passaggio, fase, fasi, attività, compito, compiti, azione, azioni, cosa',
    status: 'stato, avanzamento, stato di avanzamento',
    owners: 'responsabile, responsabili, incaricato, incaricata, assegnato a, assegnata a, chi',
    due: 'scadenza, data di scadenza, entro, entro il, termine',
    'depends-on': `dipende da, dipendenza, dipendenze, prerequisito, prerequisiti, predecessore, richiede`,
    'blocked-by': 'bloccato da, bloccata da, in attesa di',
    number: 'n, n°, numero, identificativo',
  },
  steps: {
    planned: `da fare, pianificato, pianificata, previsto, prevista, aperto, aperta, non iniziato,
      non iniziata, da iniziare`,
    'in-progress': `in corso, in lavorazione, in sviluppo, iniziato, iniziata, avviato, avviata, parziale,
      parzialmente fatto`,
    verifying: 'in revisione, in test, in verifica, in prova, in collaudo',
    done: `fatto, fatta, completato, completata, finito, finita, terminato, terminata, concluso, conclusa,
      chiuso, chiusa, risolto, risolta, rilasciato, rilasciata, migrato, migrata`,
    'on-hold': 'in pausa, in attesa, sospeso, sospesa, rimandato, rimandata, rinviato, rinviata',
    cancelled: `annullato, annullata, abbandonato, abbandonata, scartato, scartata, respinto, respinta,
      obsoleto, obsoleta`,
    'rolled-back': 'ripristinato, ripristinata',
    blocked: 'bloccato, bloccata',
  },
  entry: 'criteri di ingresso',
  exit: `criteri, criteri di accettazione, criteri di successo, criteri di uscita, metriche di successo`,
  criteria:
    'rischi, risultato atteso, risultati attesi, domande aperte, piano di ripristino, legenda',
  topics:
    'contesto, panoramica, test, piano di test, strategia di test, sommario, obiettivo, obiettivi, stato attuale, situazione attuale, architettura, principi, ipotesi, prerequisiti, dipendenze, benefici, vantaggi, riferimenti, appendice, metriche, mitigazione, mitigazioni, punto di partenza',
  work: 'passi, passaggi, tappe, fasi, piano d’azione, piano di implementazione, piano di migrazione, attività, ordine consigliato, ordine di esecuzione, ordine di migrazione',
  titles: 'piano, piani, migrazione, migrazioni, migrare, trasloco',
  nothing: 'niente, nulla, nessuno, nessuna',
};
