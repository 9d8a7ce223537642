/** Stands for what a build writes of a site that has comments. */
export default {
  host: 'https://giscus.app',
  url: 'https://bank.example',
  repo: 'owner/bank',
  repoId: 'R_bank',
  category: 'Announcements',
  categoryId: 'DIC_bank',
  lang: 'en',
  strict: true,
  reactionsEnabled: true,
  inputPosition: 'bottom',
};
