import puppeteer from 'puppeteer-core';
import {asExpression, type EngineBrowser, type Json} from './engine-browser';

/** Firefox as distributions ship it, by the standard protocol WebDriver BiDi. */
export async function startFirefox(file: string): Promise<EngineBrowser> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: file,
    headless: true,
    // The scrollbars of a phone, which take no width.
    extraPrefsFirefox: {'ui.useOverlayScrollbars': 1},
  });
  let messages: string[] = [];
  let size = {width: 1280, height: 800};
  let hasGoneBack = false;
  const newPage = async () => {
    const opened = await browser.newPage();
    opened.on('console', (message) => {
      const type = message.type();
      if (type === 'error' || type === 'warn') messages.push(`${type}: ${message.text()}`);
    });
    opened.on('pageerror', (error) => {
      messages.push(String(error));
    });
    await opened.setViewport(size);
    return opened;
  };
  let page = await newPage();

  return {
    async open(address) {
      if (hasGoneBack) {
        // A page that was kept and comes back has no load that Puppeteer could see the end of.
        const old = page;
        page = await newPage();
        await old.close();
        hasGoneBack = false;
      }
      await page.goto(address);
    },
    async back() {
      hasGoneBack = true;
      await page.evaluate(() => {
        history.back();
      });
    },
    evaluate: <A extends Json[], T>(call: (...given: A) => T | Promise<T>, ...given: A) =>
      page.evaluate(asExpression(call, given)) as Promise<T>,
    click: (selector) => page.click(selector),
    type: (selector, text) => page.type(selector, text),
    async resize(wanted) {
      size = wanted;
      await page.setViewport(size);
    },
    logged() {
      const all = messages;
      messages = [];
      return all;
    },
    async find(text) {
      // Not in the standard, and old: what the find bar does, without the bar.
      await page.evaluate((words) => (window as unknown as Finding).find(words), text);
    },
    print: () => page.pdf({format: 'a4'}),
    close: () => browser.close(),
  };
}

interface Finding {
  find(text: string): boolean;
}
