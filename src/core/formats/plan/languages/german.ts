import type { PlanLanguage } from './plan-language.ts';

export const german: PlanLanguage = {
  labels: {
    step: `schritt, schritte, aufgabe, aufgaben, arbeitsschritt, arbeitspaket, maßnahme, massnahme, tätigkeit,
      meilenstein, etappe, vorgang, was, beschreibung, komponente`,
    status: 'zustand, bearbeitungsstand, bearbeitungsstatus, fortschritt, stand der arbeit',
    owners: `verantwortlich, verantwortliche, verantwortlicher, verantwortliche person, verantwortung,
      zuständig, zuständige, zuständiger, zuständigkeit, bearbeiter, bearbeiterin, wer, zugewiesen an`,
    due: `fällig, fällig am, fällig bis, fälligkeit, fälligkeitsdatum, frist, termin, zieltermin, zieldatum,
      bis, bis wann, stichtag`,
  },
  steps: {
    planned: `geplant, offen, noch offen, ausstehend, anstehend, nicht begonnen, noch nicht begonnen,
      nicht gestartet, noch nicht gestartet, nicht angefangen, noch nicht angefangen, eingeplant, vorgesehen,
      zu erledigen, zu tun, neu, bereit`,
    'in-progress': `in arbeit, in bearbeitung, in umsetzung, in entwicklung, läuft, laufend, begonnen,
      angefangen, gestartet, aktiv, teilweise, teilweise erledigt, teilweise fertig, zum teil erledigt`,
    verifying: 'in prüfung, wird geprüft, in abnahme, im test, in test, im review',
    done: `erledigt, fertig, abgeschlossen, beendet, fertiggestellt, umgesetzt, geschlossen, gelöst,
      ausgeliefert, migriert`,
    'on-hold': `pausiert, zurückgestellt, angehalten, ausgesetzt, ruht, ruhend, verschoben, vertagt`,
    cancelled: `abgebrochen, abgesagt, verworfen, gestrichen, entfällt, entfallen, storniert, abgelehnt,
      hinfällig, nicht mehr nötig`,
    'rolled-back': 'zurückgerollt, zurückgenommen, zurückgesetzt',
    blocked: 'blockiert',
  },
  criteria: `kriterien, abnahmekriterien, akzeptanzkriterien, erfolgskriterien, eingangskriterien,
    abschlusskriterien, fertig wenn, risiken, offene fragen, offene punkte, rückfallplan, nicht-ziele`,
  titles: `migrationsplan, migrationspläne, umstellung, umstellungsplan, umzug, umzugsplan, ablösung,
    ablöseplan, abschaltung, fahrplan`,
  nothing: 'nichts, kein, keine, keiner, niemand, nein, entfällt',
};
