import {translate} from '@docusaurus/Translate';
import {announce} from './announce';
import {copyText} from './copy-text';
import {onPress} from './press';

/** How long a button says what it did, in milliseconds. */
const shown = 2000;

/** Copies the code of the block that a button is in (plugins/theme/components/CodeBlock). */
async function copyCode(button: HTMLElement): Promise<void> {
  const block = button.closest('figure');
  const text = block?.dataset.commands ?? block?.querySelector('code')?.textContent ?? '';
  if (await copyText(text)) {
    say(button, translate({id: 'code.copied', message: 'Copied'}));
    announce(translate({id: 'code.copied.status', message: 'Code copied'}));
  } else {
    say(button, translate({id: 'code.copyFailed', message: 'Not copied'}));
    announce(translate({id: 'code.copyFailed.status', message: 'The code could not be copied'}));
  }
}

function say(button: HTMLElement, words: string): void {
  button.textContent = words;
  setTimeout(() => {
    if (button.textContent !== words) return;
    button.textContent = translate({id: 'code.copy', message: 'Copy'});
  }, shown);
}

if (typeof window !== 'undefined') {
  onPress('copy-code', (button) => {
    void copyCode(button);
  });
}
