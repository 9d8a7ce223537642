import styles from './reading.module.css';

/*
 * The title of a question stays while its answer is read, and closes it. What stays is three lines at
 * most, and less of a low window or of large text; level, hint and the rest go with the page. It is over
 * the page's tools, which have their place back when no answer is there.
 */

/** How much of the window a title may take. */
const share = 1 / 6;

/** Of each title, what sees that its answer is where it stays. */
const observers = new Map<Element, IntersectionObserver | undefined>();

// Tells of the first size too, when it is known: reading it would cost the reader's tap.
const sizes = new ResizeObserver((changes) => {
  const titles = changes.flatMap(({target}) => (target instanceof HTMLElement ? [target] : []));
  // A filter hides and shows many at once. All are measured before one is told: each that is told would have the
  // next one laid out anew.
  const heights = titles.map((title) => (title.offsetHeight === 0 ? 0 : heightOf(title)));
  const bar = document.querySelector('.bar')?.clientHeight;
  for (const [index, title] of titles.entries()) {
    const height = heights[index] ?? 0;
    if (height > 0 && bar !== undefined) follow(title, height, bar);
  }
});

/** Let the title of a question stay. */
export function keepTitle(question: Element): void {
  const title = question.querySelector('.question-title');
  if (!title || observers.has(title)) return;
  observers.set(title, undefined);
  sizes.observe(title);
}

window.addEventListener('resize', () => {
  for (const title of observers.keys()) {
    sizes.unobserve(title);
    sizes.observe(title);
  }
});

/**
 * @param height - Of what stays of the title, in pixels.
 * @param bar - Height of the page's bar, in pixels.
 */
function follow(title: HTMLElement, height: number, bar: number): void {
  observers.get(title)?.disconnect();
  const question = title.closest<HTMLElement>('.question');
  const answer = question?.querySelector('[data-answer]');
  if (!question || !answer) return;
  question.style.setProperty('--title', `${height}px`);
  const line = Math.ceil(bar + height);
  const observer = new IntersectionObserver(
    (changes) => {
      for (const {isIntersecting} of changes) stay(question, isIntersecting);
    },
    {rootMargin: `-${line}px 0px ${line + 1 - window.innerHeight}px`},
  );
  observer.observe(answer);
  observers.set(title, observer);
}

function stay(question: Element, isRead: boolean): void {
  const isOpen = () => question.querySelector('details')?.open;
  if (isRead || isOpen()) question.classList.toggle(styles.read ?? '', isRead);
  // The row that was pressed stays where it was, over the tools, until the reader goes on.
  else
    window.addEventListener(
      'scroll',
      () => {
        if (!isOpen()) question.classList.remove(styles.read ?? '');
      },
      {once: true},
    );
}

/** Of the lines of a title that stay, with the room around them. */
function heightOf(title: HTMLElement): number {
  const line = parseFloat(getComputedStyle(title).lineHeight);
  const lines = Math.min(3, Math.max(1, Math.floor((window.innerHeight * share) / line)));
  const {top, height: all} = title.getBoundingClientRect();
  const above = top - (title.closest('summary')?.getBoundingClientRect().top ?? top);
  return all > (lines + 0.5) * line ? above + lines * line : above + all + 6;
}
