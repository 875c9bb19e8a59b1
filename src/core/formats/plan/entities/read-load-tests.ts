import {
  type LoadTest,
  type LoadTestCriterion,
  loadTestFormats,
} from '../../../model/plan/load-test.ts';
import type { Sourced } from '../../../model/value.ts';
import { loadTestKeys } from '../keys/entity-keys.ts';
import { type Fields, readApart, report } from '../plan-source.ts';
import { readCriterion } from '../values/read-criterion.ts';
import { mapItems, readFields, shortened } from '../yaml/yaml-fields.ts';
import {
  choiceField,
  durationField,
  idField,
  textField,
  textsField,
  wordField,
} from '../yaml/yaml-values.ts';

/** `load-tests`. One without an id is left out, as nothing can refer to it. */
export function readLoadTests(fields: Fields): readonly LoadTest[] {
  return mapItems(fields, 'load-tests').flatMap(map => {
    const { value, isSound } = readApart(fields.source, source =>
      readLoadTest(readFields(source, map, loadTestKeys)),
    );
    if (!value) return [];
    return isSound ? value : { ...value, report: undefined };
  });
}

function readLoadTest(own: Fields): LoadTest | undefined {
  const id = idField(own);
  return (
    id && {
      id,
      title: textField(own, 'title'),
      report: wordField(own, 'report'),
      format: choiceField(own, 'format', loadTestFormats),
      criteria: readCriteria(own),
      maxAge: durationField(own, 'max-age'),
      profile: textField(own, 'profile'),
      span: own.map.span,
    }
  );
}

function readCriteria(fields: Fields): readonly Sourced<LoadTestCriterion>[] {
  return textsField(fields, 'criteria').flatMap(word => {
    const value = readCriterion(word.value);
    if (value) return { ...word, value };
    const advice = word.value.endsWith('%')
      ? 'Write a share as a number from 0 to 1: "http_req_failed rate < 0.01".'
      : 'Write it like "http_req_duration p(95) < 300".';
    report(fields.source, word.span, `"${shortened(word.value)}" is not a criterion. ${advice}`);
    return [];
  });
}
