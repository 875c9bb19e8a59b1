import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readOne } from '../../../../support/read-one.ts';

const record = '# Use X\n\n## Status\n\nAccepted\n\n## Context\n\nText.\n';

const decided = '**Status:** Accepted\n**Date:** 2026-01-02\n\n## Context\n\nText.\n';

const cases: readonly (readonly [string, string, string | undefined])[] = [
  ['README.md', '# Decisions\n\nText.\n', 'readme'],
  ['index.md', '# Decisions\n\nText.\n', 'index'],
  ['template.md', record, 'template'],
  ['{{cookiecutter.name}}/0001-use-x.md', record, 'template'],
  ['adr-template.md', record, 'template'],
  ['adr-template-bare.md', record, 'template'],
  ['adr.template.md', record, 'template'],
  ['0000-template.md', record, 'template'],
  ['DEC-TEMPLATE.md', record, 'template'],
  ['modele.md', record, 'template'],
  ['0000-modele-adr.md', record, 'template'],
  ['0000-modelo.md', record, 'template'],
  ['0004-modelo-de-dados.md', record, undefined],
  ['0009-x.md', '# NNNN. Titre de la décision\n\n- Statut : Proposée | Acceptée\n', 'template'],
  ['0009-x.md', '# ADR-000: Título da decisão\n\n- **Status:** proposta | aprovada\n', 'template'],
  ['RFC-0000/x.md', '# RFC-NNNN Title\n\n**Status:** provisional\n', 'template'],
  ['0009-x.md', '# MIP-XXXX: Title\n\nStatus: Draft\n', 'template'],
  ['0009-x.md', '# ADR-009 Title pages\n\nStatus: Draft\n', undefined],
  ['0009-x.md', '# ADR-009: Titles of decisions\n\n- **Status:** proposed\n', undefined],
  ['sms-template.md', record, undefined],
  ['DR_Template.md', record, 'template'],
  ['x.md', '# DR template: how to write one\n\n- **Status:** Submitted\n', 'template'],
  ['0001-adr-template.md', `# 1. ADR-Template & names\n\n${decided}`, undefined],
  ['0001-adr-template.md', `# ADR-0001: ADR-Template\n\n${decided}`, 'template'],
  ['0001-adr-template.md', `# 1. Use events\n\n${decided}`, 'template'],
  ['0001-adr-template.md', '# 1. ADR-Template & names\n\n**Status:** Accepted\n', 'template'],
  ['0000-index.md', '# Decisions\n\n## Context\n\nText.\n', 'index'],
  ['0000-adr-index.md', '# ADR index (all)\n\n## Context\n\nText.\n', 'index'],
  ['decision-index.md', '# All\n\n## Context\n\nText.\n', 'index'],
  ['0000-index-by-day.md', '# Index by day\n\n## Context\n\nText.\n', undefined],
  ['000-intro.md', '# ADR Introduction\n\n## Rules\n\nText.\n', 'not-a-decision'],
  ['000-intro.md', '# Use ADRs\n\n## Status\n\nAccepted\n', undefined],
  ['template-adr-team.md', record, 'template'],
  ['template-ADR-TEAM-0001-use-x.md', record, 'template'],
  ['template-records.md', record, undefined],
  ['templates/adr.md', record, 'template'],
  ['_template/short.md', record, 'template'],
  ['templates/use-x.md', record, undefined],
  ['templates/0003-record.md', record, undefined],
  ['0001-index.md', '# Index by day\n\n## Context\n\nText.\n', undefined],
  ['0003-use-events.md', '# [Use "events" in orders]\n\n## Context\n\nText.\n', undefined],
  ['0003-use-events.md', '# [The problem and its solution]\n\n## Context\n\nText.\n', 'template'],
  ['0003-short-title.md', '# [short title of it]\n\n## Context\n\nText.\n', 'template'],
  [
    'adr-000.md',
    '---\nstatus: accepted\ntitle: ADR-000: [Short title]\n---\n\n## Status\n[Proposed | Accepted]\n',
    'template',
  ],
  ['adr-003.md', '---\nstatus: accepted\ntitle: N/A\n---\n\n## Context\nText.\n', undefined],
  ['ODH-ADR-0000-template.md', record, 'template'],
  ['0039-a-template-engine.md', record, undefined],
  [
    '0002-x.md',
    '# {short title of the problem and its solution}\n\nStatus: {proposed | accepted}\n',
    'template',
  ],
  ['0002-x.md', '# [short title]\n\n## Status\n\n[Proposed | Accepted]\n', 'template'],
  ['0002-x.md', '# [Use X]\n\n* Status: draft\n* Date: 2026-01-02\n', undefined],
  ['0002-x.md', '# [short title]\n\n* Status: [draft]\n* Date: 2026-01-02\n', undefined],
  ['0002-x.md', '# [short title]\n\n* Status: [the status]\n* Date: 2026-01-02\n', 'template'],
  ['0002-x.md', '# [Use X]\n\n* Status: draft\n* Date: YYYY-MM-DD\n', 'template'],
  ['0002-x.md', '# [Use X]\n\n* Status: draft | final\n* Date: 2026-01-02\n', 'template'],
  ['0000-x.md', '# [Use X]\n\n* Status: draft\n* Date: 2026-01-02\n', 'template'],
  ['x.md', '# [Use X]\n\n* Status: draft\n* Date: 2026-01-02\n', 'template'],
  ['0002-x.md', '', 'empty'],
  ['0002-x.md', ' \n\n', 'empty'],
  ['0002-x.md', '# Title only\n', 'empty'],
  ['0002-x.md', '---\ntitle: Later\n---\n', 'stub'],
  ['0002-x.md', '---\nstatus: accepted\n---\n# T\n', undefined],
  ['0002-x.md', '# X\n\nMoved to [the wiki](https://example.org).\n', 'stub'],
  [
    '0002-x.md',
    '# X\n\n{% hint %}\n这是[原文](https://example.org/adr/2)\n{% endhint %}\n',
    'stub',
  ],
  ['0002-x.md', '# X\n\nPull request [12](https://example.org/12)\n', 'stub'],
  ['0002-x.md', '# X\n\nWe use [the queue](https://example.org) for every order.\n', undefined],
  ['0002-x.md', '# X\n\nDate: 2026-01-02\n\nSee the private record.\n', undefined],
  ['log.md', '# All\n\n- [1](0001-a.md)\n- [2](0002-b.md)\n- [3](0003-c.md)\n', 'index'],
  [
    'log.md',
    '# All\n\n| | |\n|--|--|\n| 1 | [a](0001-a.md) |\n| 2 | [b](0002-b.md) |\n| 3 | [c](0003-c.md) |\n',
    'index',
  ],
  ['yyyymmdd-template.md', record, 'template'],
  ['0002-x.md', '# RFC template: a title\n\n## Status\n\nAccepted\n', 'template'],
  ['CONTRIBUTING.md', record, 'not-a-decision'],
  ['PROCESS.md', record, 'not-a-decision'],
  ['process.md', record, undefined],
  ['changelog.md', record, 'not-a-decision'],
  ['2026-01-02-meeting-notes.md', '# Meeting\n\n## Decisions\n\nUse X.\n', 'not-a-decision'],
  ['2026-01-02-cancel-the-meeting.md', record, undefined],
  ['0001-record-decisions.md', record, undefined],
  ['0002-slug/README.md', record, undefined],
];

for (const [name, text, reason] of cases) {
  test(`${name} "${text.slice(0, 30).replaceAll('\n', ' / ')}" is ${reason ?? 'a decision'}`, () => {
    const reading = readOne(text, `docs/adr/${name}`);
    assert.equal(reading.skip, reason);
    assert.equal(reading.decisions.length, reason ? 0 : 1);
  });
}
