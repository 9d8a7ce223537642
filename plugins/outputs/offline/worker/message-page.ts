import type {MessagePage} from '../types.ts';

declare const __MESSAGE_PAGE__: MessagePage;

/** Says that there is no network, when not even the page that says so is saved with its style. */
export function messagePage(status: number): Response {
  const {html, policy} = __MESSAGE_PAGE__;
  return new Response(html, {
    status,
    headers: {'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy},
  });
}
