/** How the boxes of one class look. */
export interface ClassColour {
  readonly name: string;
  /** The properties of a mermaid `classDef`. */
  readonly style: string;
}

/**
 * Fixed colours for a picture that no theme colours: dark words on a light ground, so that they can be
 * read on a white and on a black page alike. Later entries refine earlier ones; every class also
 * has a sign, or dashes, or a thicker edge, so that colour never stands alone.
 */
export const standaloneColours: readonly ClassColour[] = [
  { name: 'cairn-unmarked', style: 'fill:#ffffff,stroke:#59636e,color:#1f2328' },
  { name: 'cairn-done', style: 'fill:#dafbe1,stroke:#1a7f37,color:#1f2328' },
  { name: 'cairn-cancelled', style: 'fill:#eff1f3,stroke:#59636e,color:#454c54' },
  { name: 'cairn-on-hold', style: 'fill:#eff1f3,stroke:#59636e,color:#1f2328' },
  { name: 'cairn-waiting', style: 'fill:#f6f8fa,stroke:#59636e,color:#1f2328' },
  { name: 'cairn-ready', style: 'fill:#ffffff,stroke:#1f2328,color:#1f2328,stroke-width:2px' },
  { name: 'cairn-active', style: 'fill:#ddf4ff,stroke:#0969da,color:#1f2328' },
  { name: 'cairn-verifying', style: 'fill:#ddf4ff,stroke:#0969da,color:#1f2328' },
  { name: 'cairn-rolled-back', style: 'fill:#fff1e5,stroke:#bc4c00,color:#1f2328' },
  {
    name: 'cairn-blocked-upstream',
    style: 'fill:#ffffff,stroke:#cf222e,color:#1f2328,stroke-dasharray:5 4',
  },
  { name: 'cairn-blocked', style: 'fill:#ffebe9,stroke:#cf222e,color:#1f2328,stroke-width:3px' },
  { name: 'cairn-root', style: 'fill:#cf222e,stroke:#82071e,color:#ffffff' },
  { name: 'cairn-stale', style: 'fill:#fff8c5,stroke:#7d4e00,color:#1f2328' },
  { name: 'cairn-contradiction', style: 'fill:#fbefff,stroke:#8250df,color:#1f2328' },
  { name: 'cairn-out-of-order', style: 'stroke:#bc4c00' },
  { name: 'cairn-at-risk', style: 'stroke:#bc4c00' },
  { name: 'cairn-overdue', style: 'stroke:#bc4c00,stroke-width:3px' },
  { name: 'cairn-regressed', style: 'stroke:#cf222e,stroke-width:3px' },
  { name: 'cairn-barrier', style: 'fill:#ffffff' },
  { name: 'cairn-other-plan', style: 'stroke-dasharray:2 3' },
  { name: 'cairn-same', style: 'fill:#f6f8fa,stroke:#59636e,color:#454c54' },
  { name: 'cairn-added', style: 'fill:#dafbe1,stroke:#1a7f37,color:#1f2328,stroke-width:2px' },
  { name: 'cairn-affected', style: 'fill:#ffffff,stroke:#7d4e00,color:#1f2328' },
  { name: 'cairn-changed', style: 'fill:#fff8c5,stroke:#7d4e00,color:#1f2328,stroke-width:2px' },
  {
    name: 'cairn-removed',
    style: 'fill:#ffebe9,stroke:#cf222e,color:#1f2328,stroke-dasharray:5 4',
  },
  { name: 'cairn-hidden', style: 'fill:none,stroke:none' },
];
