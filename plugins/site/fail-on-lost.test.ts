import {expect, it} from 'vitest';
import {parseLedger} from '../bank/ledger/ledger.ts';
import {failOnLost} from './fail-on-lost.ts';

const {moves} = parseLedger('pod a/b\n/old/a%20b#x /a/gone#y\n');

it('an address that would lead nowhere ends the build', () => {
  expect(() => {
    failOnLost({lost: ['pod'], lostMoves: moves});
  }).toThrow(
    /\n {2}\/q\/pod\/\n {2}ids\.txt:2:1 \/old\/a%20b#x \/a\/gone#y\nKeep each id[^\n]+\nFound no page/,
  );
  expect(() => {
    failOnLost({lost: [], lostMoves: moves});
  }).toThrow(/^(?!.*Keep each id)/s);
  expect(() => {
    failOnLost({lost: [], lostMoves: []});
  }).not.toThrow();
});
