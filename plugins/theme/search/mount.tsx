/*
 * The search as it is put into a finished page. It is no island (decision 18): nothing of it is in the
 * page before, and an app has it too. Loaded on demand (plugins/theme/client/search-box.ts, search-page.ts).
 */
import SearchDialog from '../components/SearchDialog';
import SearchPanel from '../components/SearchPanel';
import type {ReactNode} from 'react';
import {flushSync} from 'react-dom';
import {createRoot} from 'react-dom/client';
import {useAddress} from './address';

/**
 * Open the search over the page.
 *
 * @param onClose - Called once the reader is back on the page.
 */
export function openSearchDialog(onClose: () => void): void {
  const place = document.createElement('div');
  document.body.append(place);
  const root = createRoot(place);
  let isOpen = true;
  const remove = () => {
    isOpen = false;
    root.unmount();
    place.remove();
  };
  // At once: a phone's keyboard goes down when no field is left.
  flushSync(() => {
    root.render(
      <SearchDialog
        onClose={() => {
          if (!isOpen) return;
          remove();
          onClose();
        }}
        onLeave={remove}
      />,
    );
  });
}

/**
 * Put the search of the search page in its place.
 *
 * @param typed - What the reader typed into the field that was there before.
 */
export function mountSearchPage(place: Element, typed: string): void {
  place.replaceChildren();
  createRoot(place).render(<SearchOfPage typed={typed} />);
}

function SearchOfPage({typed}: {typed: string}): ReactNode {
  const {search, change, leave, opened} = useAddress(typed);
  return (
    <SearchPanel
      autoFocus
      search={search}
      onChange={change}
      onOpen={(result) => {
        leave(result.id);
      }}
      onEscape={() => {
        change({...search, query: ''});
      }}
      opened={opened}
    />
  );
}
