import {expect, it} from 'vitest';
import {canDraw} from './can-draw.ts';

it.each([
  ['What is a pod? 🐳 → 1', true],
  ['Qu’est-ce que l’élasticité ? e\u0301', true],
  ['Что такое pod? Τι είναι; पॉड क्या है? Tại sao?', true],
  ['什么是容器？コンテナとは？', true],
  ['파드란 무엇인가요?', false],
  ['מה זה pod?', false],
  ['পড কী?', false],
  ['', true],
])('all letters of %j have a font: %s', (title, isDrawn) => {
  expect(canDraw(title)).toBe(isDrawn);
});
