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
    'depends-on': `abhängig von, hängt ab von, abhängigkeit, abhängigkeiten, vorgänger, voraussetzung,
      voraussetzungen, setzt voraus, nach schritt`,
    'blocked-by': 'blockiert durch, blockiert von, wartet auf',
    number: 'nr, nummer, kennung',
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
  entry: 'eingangskriterien',
  exit: `kriterien, abnahmekriterien, akzeptanzkriterien, erfolgskriterien, erfolgsmetriken, abschlusskriterien,
    fertig wenn`,
  criteria:
    'risiken, erwartetes ergebnis, erwartete ergebnisse, offene fragen, offene punkte, rückfallplan, nicht-ziele, legende',
  topics:
    'hintergrund, überblick, tests, testplan, teststrategie, übersicht, ziel, ziele, zielsetzung, ausgangslage, ist-zustand, soll-zustand, architektur, prinzipien, grundsätze, annahmen, voraussetzungen, abhängigkeiten, vorteile, nutzen, hinweise, referenzen, anhang, metriken, kennzahlen, eskalation, gegenmaßnahmen, ausgangspunkt',
  work: 'schritte, vorgehen, ablauf, aufgaben, etappen, phasen, meilensteine, umsetzungsplan, reihenfolge',
  titles: 'migrationspläne, umstellung, umzug, ablösung, abschaltung',
  nothing: 'nichts, kein, keine, keiner, niemand, nein, entfällt',
};
