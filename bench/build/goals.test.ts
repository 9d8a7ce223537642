import {expect, it} from 'vitest';
import {isMet} from '../figures.ts';
import {figuresOf} from './goals.ts';

const cost = (seconds: number) => ({seconds, cpuSeconds: seconds, megabytes: 1000});
const took = (cold: number, warm: number) => ({cold: cost(cold), warm: cost(warm)});
const own = took(30, 9);
const stock = took(50, 20);

it('holds a large bank to Material where that was built', () => {
  const figures = figuresOf(10_000, {own, stock, material: took(20, 10)});
  expect(figures.filter(({unit}) => unit === 'of Material')).toEqual([
    expect.objectContaining({measured: 1.5, atMost: 1.5, stock: 2.5}),
    expect.objectContaining({measured: 0.9, atMost: 1, stock: 2}),
  ]);
  expect(figures.every(isMet)).toBe(true);
  expect(figuresOf(10_000, {own, stock, material: took(19, 8)}).filter(isMet)).toHaveLength(3);
});

it('holds no bank to Material where that is not', () => {
  expect(figuresOf(10_000, {own, stock}).map(({unit}) => unit)).toEqual([
    'of stock',
    'of stock',
    'MB',
  ]);
});

it('names each figure once, as it is found by its name in earlier runs', () => {
  const names = figuresOf(10_000, {own, stock, material: own}).map(({what}) => what);
  expect(new Set(names).size).toBe(names.length);
});
