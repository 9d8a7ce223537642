import {firefox, webkit} from '@playwright/test';
import {asExpression, type EngineBrowser, type Json} from './engine-browser';

const types = {firefox, webkit};

/** An engine as Playwright builds it. It offers neither a find bar nor a printer. */
export async function startPlaywright(
  name: keyof typeof types,
  file: string,
): Promise<EngineBrowser> {
  const browser = await types[name].launch({executablePath: file});
  const page = await browser.newPage();
  let messages: string[] = [];
  page.on('console', (message) => {
    const type = message.type();
    if (type === 'error' || type === 'warning') messages.push(`${type}: ${message.text()}`);
  });
  page.on('pageerror', (error) => {
    messages.push(String(error));
  });

  return {
    async open(address) {
      await page.goto(address);
    },
    async back() {
      await page.goBack({waitUntil: 'commit'});
    },
    evaluate: <A extends Json[], T>(call: (...given: A) => T | Promise<T>, ...given: A) =>
      page.evaluate<T>(asExpression(call, given)),
    click: (selector) => page.click(selector),
    type: (selector, text) => page.locator(selector).pressSequentially(text),
    resize: (size) => page.setViewportSize(size),
    logged() {
      const all = messages;
      messages = [];
      return all;
    },
    close: () => browser.close(),
  };
}
