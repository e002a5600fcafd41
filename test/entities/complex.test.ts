import { describe, expect, it } from 'vitest';
import { answeredQuestions, answers } from '../../src/entities/complex/answer.ts';
import { verifiedCredentials } from '../../src/entities/complex/credential.ts';
import { daysOf, durationOfDays, durationOfMinutes } from '../../src/entities/complex/duration.ts';
import { question } from '../../src/entities/complex/question.ts';
import { subjectSets, userSets, userSetsWhere } from '../../src/entities/complex/subject-set.ts';
import { assignmentPolicy } from '../../src/entities/assignment-policy.ts';
import { Malformed } from '../../src/entities/values.ts';

describe('lengths of time', () => {
  it.each([
    [14, 'P14D'],
    [0, 'PT0S'],
    [365, 'P365D'],
  ])('are the same in days and by ISO 8601: %i', (days, duration) => {
    expect([durationOfDays(days), daysOf(duration)]).toEqual([duration, days]);
  });

  it.each([
    [11_520, 'P8D'],
    [90, 'PT1H30M'],
    [1500, 'P1DT1H'],
    [0, 'PT0S'],
  ])('are written as v1.0 does where beta has minutes: %i', (minutes, duration) => {
    expect(durationOfMinutes(minutes)).toBe(duration);
  });

  it.each(['PT12H', 'P1M', 'P1DT1S', 'soon', null])(
    'that are no whole number of days have none: %s',
    (json) => {
      expect(daysOf(json)).toBeNull();
    },
  );

  it('that are whole days in hours are days', () => expect(daysOf('PT48H')).toBe(2));
});

describe('who-sets', () => {
  const nobody = { description: null, id: null, managerLevel: null, membershipRule: null };

  it('are one in both versions, though v1.0 types the ids and beta marks the backups', () => {
    const type = '#microsoft.graph.groupMembers';
    const v1 = [{ '@odata.type': type, groupId: 'g', description: 'All' }];
    const beta = [
      { '@odata.type': type, id: 'g', description: 'All', isBackup: true },
      { '@odata.type': 'microsoft.graph.requestorManager', managerLevel: 2, isBackup: false },
    ];
    const group = { ...nobody, kind: 'groupMembers', graphType: 'groupMembers', id: 'g', description: 'All' };
    const manager = { ...nobody, kind: 'requestorManager', graphType: 'requestorManager', managerLevel: 2 };
    expect(subjectSets(true)(v1)).toEqual([{ ...group, isBackup: true }]);
    expect(userSets(beta)).toEqual([
      { ...group, isBackup: true },
      { ...manager, isBackup: false },
    ]);
    expect(userSetsWhere(true)(beta)).toEqual([{ ...group, isBackup: true }]);
  });

  it('of a kind that nobody knows yet keep its name', () => {
    expect(subjectSets()([{ '@odata.type': '#microsoft.graph.everybodysFriends' }])).toEqual([
      { ...nobody, kind: null, graphType: 'everybodysFriends', isBackup: false },
    ]);
  });

  it('are none where Graph holds none, and an error where it sends what is none', () => {
    expect([subjectSets()(null), subjectSets()([]), userSetsWhere(false)(undefined)]).toEqual([
      null,
      [],
      null,
    ]);
    expect(() => subjectSets()('somebody')).toThrow(Malformed);
    expect(() => subjectSets()(['somebody'])).toThrow(Malformed);
  });
});

describe('questions', () => {
  it('are one in both versions and in the short names of requirements', () => {
    const common = { id: 'q', sequence: 1, isRequired: true, isAnswerEditable: false };
    const localizations = [{ languageCode: 'de', text: 'Wo?' }];
    const v1 = question({
      '@odata.type': '#microsoft.graph.accessPackageMultipleChoiceQuestion',
      ...common,
      text: 'Where?',
      localizations,
      isMultipleSelectionAllowed: true,
      choices: [{ actualValue: 'muc', text: 'Munich', localizations }],
    });
    const beta = question({
      '@odata.type': '#microsoft.graph.multipleChoiceQuestion',
      ...common,
      text: { defaultText: 'Where?', localizedTexts: localizations },
      allowsMultipleSelection: true,
      choices: [
        { actualValue: 'muc', displayValue: { defaultText: 'Munich', localizedTexts: localizations } },
      ],
    });
    expect({ ...beta, graphType: v1.graphType }).toEqual(v1);
    expect(v1).toMatchObject({ kind: 'multipleChoice', choices: [{ text: 'Munich', localizations }] });
  });

  it('of a kind that nobody knows yet have what all have', () => {
    expect(question({ '@odata.type': '#microsoft.graph.drawingQuestion', text: 'Draw it.' })).toMatchObject({
      kind: null,
      graphType: 'drawingQuestion',
      text: 'Draw it.',
    });
  });

  it('are told of answers by their ids alone where Graph shows no more', () => {
    const given = [
      { '@odata.type': '#microsoft.graph.answerString', value: 'x', answeredQuestion: { id: 'q' } },
    ];
    expect(answers(given)).toMatchObject([{ isString: true, value: 'x', questionId: 'q' }]);
    expect(answeredQuestions([{ value: 'x' }])).toEqual([null]);
  });
});

it('tells what a credential claims, and what is no text as JSON', () => {
  const claims = {
    '@odata.type': '#microsoft.graph.verifiedCredentialClaims',
    name: 'Ada',
    age: 36,
    none: null,
  };
  expect(verifiedCredentials([{ authority: 'did:web:a', type: ['VerifiedEmployee'], claims }])).toEqual([
    {
      authority: 'did:web:a',
      type: ['VerifiedEmployee'],
      claims: [
        { name: 'name', value: 'Ada' },
        { name: 'age', value: '36' },
      ],
    },
  ]);
});

describe('the end of a policy’s access', () => {
  const { fields } = assignmentPolicy;
  it.each([
    [{ type: 'afterDuration', duration: 'P30D', endDateTime: null }, 30, null],
    [{ type: 'afterDuration', duration: 'PT8H', endDateTime: null }, null, null],
    [{ type: 'noExpiration', duration: null, endDateTime: null }, 0, null],
    [
      { type: 'afterDateTime', duration: null, endDateTime: '2027-01-01T00:00:00Z' },
      0,
      new Date('2027-01-01T00:00:00Z'),
    ],
    [null, null, null],
  ])('is told in days and by date of v1.0’s pattern: %j', (expiration, days, end) => {
    expect([
      fields.durationInDays['v1.0']?.read({ expiration }),
      fields.expirationDateTime['v1.0']?.read({ expiration }),
    ]).toEqual([days, end]);
  });

  it.each(['NoSubjects', 'AllExternalSubjects', 'SomethingNew', null])(
    'and whom it is for of beta’s %s',
    (scopeType) => {
      const known: Record<string, string | null> = {
        NoSubjects: 'notSpecified',
        AllExternalSubjects: 'allExternalUsers',
      };
      const want = scopeType === null ? null : (known[scopeType] ?? 'unknownFutureValue');
      expect(fields.allowedTargetScope.beta?.read({ requestorSettings: { scopeType } })).toBe(want);
    },
  );
});
