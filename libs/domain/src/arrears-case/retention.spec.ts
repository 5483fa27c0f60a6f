import { describe, expect, test } from '@jest/globals';
import { arrearsCase, fileDossier, reopen, TO_ARCHIVED, TO_CLEARED } from '../testing/arrears-case.ts';

describe('案卷入档', () => {
  test('follows 结案归档, and says where the file stands, under what number and how long it is kept', () => {
    arrearsCase()
      .given(...TO_CLEARED)
      .when(fileDossier())
      .thenRefused('case-not-archived');
    arrearsCase()
      .given(...TO_ARCHIVED)
      .when(fileDossier({ retention: 'hundred-years' }))
      .thenRefused('retention-unknown')
      .when(fileDossier())
      .then(['DossierFiled', { place: '档案室', box: '2026-1', retention: 'thirty-years' }])
      .and(({ filing }) => expect(filing).toMatchObject({ place: '档案室', box: '2026-1' }));
  });

  test('is entered again when the file is moved, and not twice the same', () => {
    arrearsCase()
      .given(...TO_ARCHIVED, fileDossier())
      .when(fileDossier())
      .thenRefused('dossier-already-filed')
      .when(fileDossier({ place: '区档案馆' }))
      .then(['DossierFiled', { place: '区档案馆' }]);
  });

  test('of a case that was opened again is to be done anew after it is archived anew', () => {
    arrearsCase()
      .given(...TO_ARCHIVED, fileDossier(), reopen(['w1']))
      .and(({ filing }) => expect(filing).toBeNull())
      .when(fileDossier())
      .thenRefused('case-not-archived');
  });
});
