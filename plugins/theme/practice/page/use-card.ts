import {useEffect, useState} from 'react';
import {cardOf, NoCard, type Card} from '../card-of';
import type {Question} from '../session/types';

type Found = {card: Card} | {why: NoCard['why']};

/**
 * The card of a question, null until it is there; that of the next is fetched meanwhile.
 *
 * @returns It, and what tries again.
 */
export function useCard(
  question: Question | undefined,
  next: Question | undefined,
): [Found | null, () => void] {
  const [found, setFound] = useState<{of: Question; what: Found} | null>(null);
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    if (!question) return;
    let isWanted = true;
    const take = (what: Found) => {
      if (isWanted) setFound({of: question, what});
    };
    cardOf(question).then(
      (card) => {
        take({card});
        if (next) cardOf(next).catch(() => undefined);
      },
      (error: unknown) => {
        if (error instanceof NoCard) take({why: error.why});
        else {
          // A fault of ours: nobody is told that the question is gone, and one may try again.
          take({why: 'offline'});
          reportError(error);
        }
      },
    );
    return () => {
      isWanted = false;
    };
  }, [question, next, attempt]);

  const retry = () => {
    setFound(null);
    setAttempt(attempt + 1);
  };
  return [found?.of === question ? (found?.what ?? null) : null, retry];
}
