import {expect, it, vi} from 'vitest';
import {bankQuestions} from './bank-questions.ts';

it('asks a host again that failed for now, and no more once it has answered', async () => {
  vi.stubGlobal('__webpack_public_path__', '/');
  const fetched = vi.fn<() => Promise<Response>>();
  vi.stubGlobal('fetch', fetched);
  fetched.mockResolvedValueOnce(new Response('', {status: 503}));
  await expect(bankQuestions()).resolves.toBeNull();
  fetched.mockResolvedValueOnce(new Response('{"questions":[]}'));
  await expect(bankQuestions()).resolves.toEqual({questions: []});
  await bankQuestions();
  expect(fetched).toHaveBeenCalledTimes(2);
});
