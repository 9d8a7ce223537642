import {expectLinksLead, expectPagesKeepTheirPolicy, test} from '../support';

test('all links and assets of every page stay below the base, and exist', {tag: '@desk'}, () => {
  expectLinksLead();
});

test('nothing in any built page is refused by its policy', {tag: '@desk'}, () => {
  expectPagesKeepTheirPolicy();
});
