import { expect, test } from '@jest/globals';
import { peopleIn } from './find-people.ts';

const posts = [
  {
    ...{ id: 'hrss-officer', title: '经办岗', unit: 'hrss', unitName: '区人社局', roles: ['officer'] },
    holders: [
      { person: 'person:hrss.01', shownAs: '经办人01', deputy: false, until: null, away: null },
      { person: 'person:hrss.02', shownAs: null, deputy: false, until: null, away: null },
    ],
  },
];

test('somebody is found by name, post or unit', () => {
  expect(peopleIn(posts, '经办人01').map(({ person }) => person)).toEqual(['person:hrss.01']);
  expect(peopleIn(posts, '人社')).toHaveLength(2);
  expect(peopleIn(posts, '住建')).toEqual([]);
});
