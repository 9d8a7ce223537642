import type {ClientModule} from '@docusaurus/types';
import {loadSearch} from '../search/early';

/*
 * The search page: its form works without this (the address it leads to is a search),
 * and what was typed into it meanwhile is kept.
 */
const module: ClientModule = {
  onRouteDidUpdate({location, previousLocation}) {
    if (previousLocation?.pathname === location.pathname) return;
    const place = document.querySelector<HTMLElement>('[data-search-page]');
    if (!place) return;
    loadSearch()
      .then(({mountSearchPage}) => {
        mountSearchPage(place, place.querySelector('input')?.value ?? '');
      })
      .catch(() => {
        // The page says so (plugins/theme/docusaurus/SearchPage), and has the topics.
        place.dataset.searchPage = 'failed';
      });
  },
};

export default module;
