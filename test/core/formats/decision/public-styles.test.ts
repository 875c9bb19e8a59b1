import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readProject } from '../../../../src/core/formats/read-project.ts';
import { summarise } from '../../../support/summarise-decision.ts';

/**
 * Heads as they are usual in public logs and series, made up here. `expected` is number, title,
 * status, date, deciders, supersedes and superseded by, with a bar between them.
 */
interface Style {
  readonly name: string;
  readonly path: string;
  readonly text: string;
  readonly expected: string;
}

const styles: readonly Style[] = [
  {
    name: 'a docs site with front matter around a Nygard',
    path: 'docs/architecture-decisions/adr007-use-events.md',
    text: '---\nid: adrs-adr007\ntitle: "ADR007: Use events"\n# prettier-ignore\ndescription: Architecture Decision Record (ADR) for events\n---\n\n## Context\n\nx\n\n## Decision\n\ny\n\n## Consequences\n\nz\n',
    expected: '7|Use events|unknown|-|||',
  },
  {
    name: 'status as a sentence of its own',
    path: 'docs/adr/0012-x.md',
    text: '# 12. Use X\n\nDate: 2021-03-04\n\n## Status\n\nAccepted. This supersedes [ADR-3](0003-y.md).\n\n## Context\n\nx\n',
    expected: '12|Use X|accepted|2021-03-04||3|',
  },
  {
    name: 'Tyree and Akerman as a table',
    path: 'docs/decisions/0005-queue.md',
    text: '# Queue\n\n| | |\n|---|---|\n| Issue | We need a queue |\n| Decision | Use it |\n| Status | Decided |\n| Group | Integration |\n| Assumptions | none |\n',
    expected: '5|Queue|accepted|-|||',
  },
  {
    name: 'Tyree and Akerman as sections',
    path: 'docs/decisions/0006-queue.md',
    text: '# Queue\n\n## Issue\n\nx\n\n## Decision\n\nUse it.\n\n## Status\n\nPending\n\n## Group\n\nIntegration\n\n## Implications\n\ny\n',
    expected: '6|Queue|proposed|-|||',
  },
  {
    name: 'arc42 with decisions in one chapter: the chapter itself is no record',
    path: 'docs/adr/0007-storage.md',
    text: '# ADR 7: Storage\n\n**Status:** angenommen\n\n**Datum:** 04.02.2021\n\n**Entscheider:** Ada, Grace\n\n## Kontext\n\nx\n\n## Entscheidung\n\ny\n',
    expected: '7|Storage|accepted|2021-02-04|Ada; Grace||',
  },
  {
    name: 'business case',
    path: 'adr/0003-vendor.md',
    text: '# Vendor for payments\n\n- Status: Approved by finance on 2022-02-03\n- Executive sponsor: Ada\n\n## Evaluation criteria\n\nx\n\n## Candidates to consider\n\ny\n',
    expected: '3|Vendor for payments|accepted|2022-02-03|||',
  },
  {
    name: 'Planguage',
    path: 'adr/0004-fast.md',
    text: '# Fast search\n\nTag: search.fast\n\nGist: answers at once\n\nRequirement: 200 ms\n\nStatus: Draft\n\nOwner: Ada\n',
    expected: '4|Fast search|draft|-|||',
  },
  {
    name: 'an export of a wiki page',
    path: 'docs/decisions/2023-05-06-search.md',
    text: '# Search engine\n\nCreated by Ada, last modified on May 09, 2023\n\n|     |     |\n| --- | --- |\n| **Status** | IN PROGRESS |\n| **Impact** | HIGH |\n| **Driver** | @ada |\n| **Approver** | @grace |\n| **Due date** | 31 May 2023 |\n\n## Background\n\nx\n',
    expected: '-|Search engine|proposed|2023-05-06|@grace||',
  },
  {
    name: 'prescriptive guidance of a cloud',
    path: 'docs/adr/0008-naming.md',
    text: '# ADR008 – Naming\n\n**Status**: Proposed\n\n**Date**: 12 January 2023\n\n**Owner**: Ada\n\n## Context\n\nx\n\n## Decision\n\ny\n',
    expected: '8|Naming|proposed|2023-01-12|||',
  },
  {
    name: 'metadata in YAML beside the text',
    path: 'keps/sig-node/1234-pod-overhead/kep.yaml',
    text: 'title: Pod overhead\nkep-number: 1234\nauthors:\n  - "@ada"\nowning-sig: sig-node\nstatus: implementable\ncreation-date: 2019-02-26\nreviewers:\n  - "@li"\napprovers:\n  - "@grace"\nreplaces:\n  - "/keps/sig-node/0012-old"\nstage: beta\n',
    expected: '1234|Pod overhead|accepted|2019-02-26|@grace|12|',
  },
  {
    name: 'metadata in YAML: replaced without a status that says so',
    path: 'keps/sig-node/1235-x/kep.yaml',
    text: 'title: X\nkep-number: 1235\nstatus: replaced\nsuperseded-by:\n  - /keps/sig-node/1300-y\n',
    expected: '1235|X|superseded|-|||1300',
  },
  {
    name: 'RFC with bullets and no status',
    path: 'text/2912-rustc.md',
    text: '- Feature Name: (`rustc`)\n- Start Date: 2020-01-02\n- RFC PR: [x/rfcs#2912](https://github.com/x/rfcs/pull/2912)\n- Issue: [x/y#1](https://github.com/x/y/issues/1)\n\n# Summary\n\nx\n\n# Motivation\n\ny\n\n# Drawbacks\n\nz\n',
    expected: '2912|(`rustc`)|unknown|2020-01-02|||',
  },
  {
    name: 'an improvement proposal with front matter',
    path: 'EIPS/eip-1559.md',
    text: '---\neip: 1559\ntitle: Fee market\nauthor: Ada (@ada), Grace <grace@example.org>\ndiscussions-to: https://example.org/t\nstatus: Final\ntype: Standards Track\ncategory: Core\ncreated: 2019-04-13\nrequires: 2718, 2930\n---\n\n## Abstract\n\nx\n\n## Motivation\n\ny\n',
    expected: '1559|Fee market|accepted|2019-04-13|||',
  },
  {
    name: 'an improvement proposal that stopped',
    path: 'EIPS/eip-1.md',
    text: '---\neip: 1\ntitle: Purpose\nstatus: Stagnant\ncreated: 2015-10-27, 2017-02-01\n---\n\n## Abstract\n',
    expected: '1|Purpose|deferred|2015-10-27|||',
  },
  {
    name: 'a header in pre',
    path: 'bip-0032.mediawiki',
    text: '<pre>\n  BIP: 32\n  Layer: Applications\n  Title: Wallets\n  Author: Ada <ada@example.org>\n  Status: Final\n  Type: Informational\n  Created: 2012-02-11\n  Superseded-By: 44\n</pre>\n\n==Abstract==\n\nx\n',
    expected: '32|Wallets|accepted|2012-02-11|||44',
  },
  {
    name: 'a header in a fence',
    path: 'bip-0333.md',
    text: '```\n  BIP: 333\n  Title: Wallets\n  Authors: Ada <ada@example.org>\n           Grace <grace@example.org>\n  Status: Draft\n  Assigned: 2024-02-11\n```\n\n## Abstract\n\nx\n',
    expected: '333|Wallets|draft|2024-02-11|||',
  },
  {
    name: 'a header in a literal block',
    path: 'zips/zip-0200.rst',
    text: '::\n\n  ZIP: 200\n  Title: Upgrades\n  Owners: Ada\n          Grace\n  Status: Implemented\n  Category: Consensus\n  Created: 2018-01-08\n\n\nTerminology\n===========\n\nx\n',
    expected: '200|Upgrades|accepted|2018-01-08|||',
  },
  {
    name: 'a header without marks in Markdown',
    path: 'cips/cip-0009.md',
    text: 'CIP: 9\nTitle: Parameters\nStatus: Proposed\nCreated: 2020-11-05\n\n# Abstract\n\nx\n',
    expected: '9|Parameters|proposed|2020-11-05|||',
  },
  {
    name: 'a series with capital front matter',
    path: 'CIP-0025/README.md',
    text: '---\nCIP: 25\nTitle: Metadata\nStatus: Active\nCategory: Tokens\nAuthors:\n  - Ada <ada@example.org>\nImplementors: N/A\nCreated: 2021-04-08\n---\n\n## Abstract\n\nx\n',
    expected: '25|Metadata|accepted|2021-04-08|||',
  },
  {
    name: 'Enhancement proposals in reStructuredText, final',
    path: 'peps/pep-0008.rst',
    text: 'PEP: 8\nTitle: Style\nAuthor: Ada <ada at example.org>\nBDFL-Delegate: Grace\nStatus: Final\nType: Process\nCreated: 05-Jul-2001\nPost-History: 05-Jul-2001,\n              01-Aug-2013\n\n\nIntroduction\n============\n\nx\n',
    expected: '8|Style|accepted|2001-07-05|Grace||',
  },
  {
    name: 'enhancement proposals with bullets in reStructuredText',
    path: 'final/0191-composite-keys.rst',
    text: '===================\nDEP 0191: Composite\n===================\n\n:DEP: 0191\n:Author: Ada\n:Implementation Team: Grace\n:Shepherd: Li\n:Status: Draft\n:Type: Feature\n:Created: 2022-04-01\n\nAbstract\n========\n\nx\n',
    expected: '191|Composite|draft|2022-04-01|||',
  },
  {
    name: 'stages of a committee have no known meaning',
    path: 'proposals/0003-pipeline.md',
    text: '# Pipeline\n\nStage: 2\n\nChampions: Ada, Grace\n\n## Status\n\nStage 2\n\n## Motivation\n\nx\n',
    expected: '3|Pipeline|unknown|-|||',
  },
  {
    name: 'RFCs with stages in front matter',
    path: 'text/0995-templates.md',
    text: "---\nstage: accepted\nstart-date: 2023-11-02T00:00:00.000Z\nrelease-date:\nrelease-versions:\nteams:\n  - framework\nprs:\n  accepted: 'https://github.com/x/rfcs/pull/995'\nproject-link:\n---\n\n# Templates\n\n## Summary\n\nx\n\n## Motivation\n\ny\n",
    expected: '995|Templates|accepted|2023-11-02|||',
  },
  {
    name: 'a protocol whose proposals have a stage and no status',
    path: 'gips/0038-oracle.md',
    text: '---\nGIP: "0038"\nTitle: Oracle\nAuthors: Ada (ada@example.org)\nCreated: 2022-02-11\nUpdated: 2022-11-01\nStage: Draft\n---\n\n# Abstract\n\nx\n\n# Motivation\n\ny\n',
    expected: '38|Oracle|draft|2022-02-11|||',
  },
  {
    name: 'a stage beside a status is none',
    path: 'rfcs/0012-cells.md',
    text: '---\ntitle: Cells\nstage: accepted\nstatus: draft\n---\n\n# Motivation\n\ny\n',
    expected: '12|Cells|draft|-|||',
  },
  {
    name: 'RFCs with front matter of a package collection',
    path: 'rfcs/0042-config.md',
    text: '---\nfeature: config\nstart-date: 2019-03-10\nauthor: Ada\nco-authors: Grace\nshepherd-team: Li, Sam\nshepherd-leader: Li\nrelated-issues: (will contain links to implementation PRs)\n---\n\n# Summary\n[summary]: #summary\n\nx\n\n# Motivation\n\ny\n\n# Detailed design\n\nz\n',
    expected: '42|config|unknown|2019-03-10|||',
  },
  {
    name: 'an extension proposal of a messenger: status between words',
    path: 'docs/rfcs/0011-alerts.md',
    text: '# RFC 11 - Alerts\n\n- **Status:** In Review\n- **Author(s):** Ada\n- **Approver(s):** Grace, Li\n- **Created:** 2024-01-05\n- **Updated:** 2024-02-06\n\n## Summary\n\nx\n',
    expected: '11|Alerts|proposed|2024-01-05|Grace; Li||',
  },
  {
    name: 'design documents with a table head and people',
    path: 'content/design-documents/2024-05-06-cells.md',
    text: '---\ntitle: Cells\nstatus: ongoing\ncreation-date: "2022-09-07"\nauthors: [ "@ada" ]\ncoach: "@grace"\napprovers: [ "@li", "@sam" ]\nowning-stage: "~devops::data stores"\n---\n\n## Summary\n\nx\n\n## Motivation\n\ny\n\n## Proposal\n\nz\n',
    expected: '-|Cells|unknown|2022-09-07|@li; @sam||',
  },
  {
    name: 'design documents that say who and when in lines',
    path: 'docs/design/0002-engine.md',
    text: '# Engine Design Doc\n\nSUMMARY\n\n**Author:** Ada (ada)\n\n**Go Link:** go/engine\n\n**Created:** 03/2021  /  **Last updated:** 05/2021\n\n**Status:** Accepted\n\n## Decision\n\nx\n',
    expected: '2|Engine Design Doc|accepted|-|||',
  },
  {
    name: 'a decision of a home automation: no head at all',
    path: 'adr/0007-integration-config-yaml-structure.md',
    text: '# 0007. YAML structure\n\nDate: 2019-04-14\n\n## Status\n\nAccepted\n\nAmended by [0010](./0010-integration-configuration.md)\n\n## Context\n\nx\n',
    expected: '7|YAML structure|accepted|2019-04-14|||',
  },
  {
    name: 'an edge platform: approved by a vote',
    path: 'docs/adr/0018-service-registry.md',
    text: '# Service Registry\n### Status\n** approved ** - TSC vote on 3/25/21 for Ireland release\n\n## Context\n\nx\n\n## Decision\n\ny\n',
    expected: '18|Service Registry|accepted|-|||',
  },
  {
    name: 'telemetry proposals: nothing but a title and prose',
    path: 'text/0035-protocol.md',
    text: '# Protocol\n\n**Author**: Ada\n\n## Motivation\n\nx\n\n## Explanation\n\ny\n\n## Internal details\n\nz\n\n## Prior art\n\na\n',
    expected: '35|Protocol|unknown|-|||',
  },
  {
    name: 'a linked status of a language evolution',
    path: 'proposals/0016-int.md',
    text: '# Conversion\n\n* Proposal: [SE-0016](0016-int.md)\n* Author: [Ada](https://github.com/ada)\n* Review Manager: [Grace](https://github.com/grace)\n* Status: **Returned for revision**\n* Decision Notes: [Rationale](https://example.org)\n\n## Introduction\n\nx\n',
    expected: '16|Conversion|proposed|-|||',
  },
  {
    name: 'accepted with a rejection further on',
    path: 'proposals/0017-x.md',
    text: '# X\n\n* Proposal: [SE-0017](0017-x.md)\n* Status: **Accepted with modifications** (the second part was rejected)\n\n## Introduction\n\nx\n',
    expected: '17|X|accepted|-|||',
  },
  {
    name: 'a charter in the manner of the IETF',
    path: 'rfcs/rfc-0003-framing.txt',
    text: 'Framing\n=======\n\n:Status: Experimental\n:Obsoletes: 1\n:Updates: 2\n:Author: Ada\n\nAbstract\n--------\n\nx\n',
    expected: '3|Framing|unknown|-||1|',
  },
  {
    name: 'Y-statement with a bold status',
    path: 'docs/decisions/0001-y.md',
    text: '# Use Y\n\n**Status**: accepted\n\nIn the context of billing, facing load, we decided for Y and neglected Z, to achieve speed, accepting cost.\n',
    expected: '1|Use Y|accepted|-|||',
  },
  {
    name: 'a badge',
    path: 'docs/adr/0002-badge.md',
    text: '# Badge\n\n![Status](https://img.shields.io/badge/status-rejected-red)\n\n## Context\n\nx\n',
    expected: '2|Badge|rejected|-|||',
  },
  {
    name: 'HTML as a head',
    path: 'docs/adr/0003-html.md',
    text: '# Html\n\n<table>\n<tr><th>Status</th><td>Accepted</td></tr>\n<tr><th>Date</th><td>2020-02-03</td></tr>\n<tr><th>Deciders</th><td>Ada, Grace</td></tr>\n</table>\n\n## Context\n\nx\n',
    expected: '3|Html|accepted|2020-02-03|Ada; Grace||',
  },
  {
    name: 'paragraphs of HTML as a head, a comment among them',
    path: 'docs/adr/0003-html.md',
    text: '# Html\n\n<!-- Status: Accepted -->\n<p><b>Status:</b> Rejected<br/><b>Date:</b> 2020-02-03</p>\n<ul>\n<!--\n<li>Status: Accepted</li>\n-->\n<li>Deciders: Ada, Grace</li>\n</ul>\n\n## Context\n\nx\n',
    expected: '3|Html|rejected|2020-02-03|Ada; Grace||',
  },
  {
    name: 'headings of HTML as a head',
    path: 'docs/adr/0003-html.md',
    text: '# Html\n\n<h2>Status</h2>\n<p><del>Accepted</del> Rejected</p>\n<pre>\nDate: 2020-02-03\n</pre>\n\n## Context\n\nx\n',
    expected: '3|Html|rejected|-|||',
  },
  {
    name: 'a badge as a picture of HTML, another one in a comment',
    path: 'docs/adr/0003-html.md',
    text: '# Html\n\n<div align="center">\n<!-- <img src="https://img.shields.io/badge/status-accepted-green"> -->\n<img alt="x" src="https://img.shields.io/badge/status-rejected-red" />\n</div>\n\n## Context\n\nx\n',
    expected: '3|Html|rejected|-|||',
  },
  {
    name: 'front matter in TOML',
    path: 'content/adr/0004-toml.md',
    text: '+++\ntitle = "Use TOML"\ndate = 2020-02-03\n[extra]\nstatus = "superseded"\nsuperseded_by = ["ADR-9"]\ndeciders = ["Ada", "Grace"]\n+++\n\n## Context\n\nx\n',
    expected: '4|Use TOML|superseded|2020-02-03|Ada; Grace||9',
  },
  {
    name: 'several fields on one line, quoted',
    path: 'docs/adr/0005-line.md',
    text: '# Line\n\n> **Status:** accepted · **Date:** 2026-01-02 · **Deciders:** Ada, Grace\n\n## Kontext\n\nx\n',
    expected: '5|Line|accepted|2026-01-02|Ada; Grace||',
  },
  {
    name: 'Spanish',
    path: 'docs/adr/0006-es.md',
    text: '# ADR-0006: Usar X\n\n- **Estado:** Aceptado\n- **Fecha:** 3 de mayo de 2024\n- **Decisores:** Ada y Grace\n- **Reemplaza a:** ADR-0002\n\n## Contexto\n\nx\n\n## Decisión\n\ny\n',
    expected: '6|Usar X|accepted|2024-05-03|Ada; Grace|2|',
  },
  {
    name: 'Portuguese',
    path: 'docs/adr/0007-pt.md',
    text: '# ADR-0007: Usar X\n\nData: 16 de julho de 2026\n\n## Status\n\nSubstituída por [ADR-0009](0009-y.md)\n\n## Contexto\n\nx\n\n## Decisão\n\ny\n',
    expected: '7|Usar X|superseded|2026-07-16|||9',
  },
  {
    name: 'French',
    path: 'docs/adr/0008-fr.md',
    text: '---\nstatut: remplacé par ADR-0010\ndate: 2026-01-02\ndécideurs: Ada, Grace\n---\n\n# Utiliser X\n\n## Contexte et problème\n\nx\n',
    expected: '8|Utiliser X|superseded|2026-01-02|Ada; Grace||10',
  },
  {
    name: 'German',
    path: 'docs/adr/0009-de.md',
    text: '# ADR-0009: X nutzen\n\n| Feld | Wert |\n|---|---|\n| Status | Ersetzt durch ADR-0011 |\n| Datum | 28. Juli 2026 |\n| Entscheider | Ada und Grace |\n\n## Kontext\n\nx\n',
    expected: '9|X nutzen|superseded|2026-07-28|Ada; Grace||11',
  },
  {
    name: 'Chinese',
    path: 'docs/adr/0010-zh.md',
    text: '# ADR-0010：使用 X\n\n- **状态**：已接受 (Accepted)\n- **日期**：2026年1月2日\n- **决策者**：李明、王芳\n- **取代**：ADR-0003\n\n## 背景\n\nx\n\n## 决策\n\ny\n',
    expected: '10|使用 X|accepted|2026-01-02|李明; 王芳|3|',
  },
  {
    name: 'Japanese',
    path: 'docs/adr/0011-ja.md',
    text: '# ADR-0011: X を使う\n\n## ステータス\n\n承認済み\n\n## 日付\n\n2026年1月2日\n\n## コンテキスト\n\nx\n\n## 決定\n\ny\n',
    expected: '11|X を使う|accepted|2026-01-02|||',
  },
  {
    name: 'a template that nobody filled in',
    path: 'docs/adr/0012-new.md',
    text: '# Use Z\n\n* Status: [proposed | rejected | accepted | deprecated | … | superseded by [ADR-0005](0005-example.md)] <!-- optional -->\n* Deciders: [list everyone involved in the decision] <!-- optional -->\n* Date: [YYYY-MM-DD when the decision was last updated] <!-- optional -->\n\n## Context and Problem Statement\n\nx\n',
    expected: '12|Use Z|unknown|-|||',
  },
];

for (const { name, path, text, expected } of styles) {
  test(name, () => {
    const { decisions, skipped } = readProject([
      { path, content: { kind: 'text', text } },
      neighbour(path),
    ]);
    const read = decisions.find(({ file }) => file === path);
    assert.ok(read, `not found, skipped: ${JSON.stringify(skipped)}`);
    assert.equal(summarise(read), expected);
  });
}

/** A log has more than one record: a second one that is certain, in the same folder or beside it. */
function neighbour(path: string) {
  const names = path.split('/');
  const isOwn = /^(?:README\.md|kep\.yaml)$/.test(names.at(-1) ?? '');
  const folder = names.slice(0, isOwn ? -2 : -1);
  const text = '# 9999. T\n\n## Status\n\nRejected\n\n## Context\n\nx\n\n## Decision\n\ny\n';
  return { path: [...folder, '9999-t.md'].join('/'), content: { kind: 'text', text } } as const;
}
