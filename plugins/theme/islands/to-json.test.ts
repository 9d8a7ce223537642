import {createElement} from 'react';
import {describe, expect, it} from 'vitest';
import {toJson} from './to-json';

describe('the properties of an island', () => {
  it('are in the page as JSON', () => {
    const props = {start: 3, words: ['a', '"<b>"'], deep: {yes: true, nothing: null}};
    expect(JSON.parse(toJson('Counter', props))).toEqual(props);
  });

  it.each([
    ['a function', {onDone: () => undefined}, 'a value of type function in "onDone"'],
    ['nothing', {start: undefined}, 'a value of type undefined in "start"'],
    ['no number', {deep: {list: [1, NaN]}}, 'the number NaN in "deep.list.1"'],
    ['a date', {day: new Date(0)}, 'an object of type Date in "day"'],
    ['an element', {title: createElement('b')}, 'a React element in "title"'],
  ])('are an error with %s among them, which names the property', (_, props, message) => {
    expect(() => toJson('Counter', props)).toThrow(`<Island name="Counter">: found ${message}`);
  });
});
