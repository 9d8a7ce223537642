import base from './playwright.config.ts';
const keep = (process.env.AN_BUILDS ?? 'fixture').split(' ');
export default {...base,
  projects: base.projects?.filter(({name}) => keep.some((k) => name?.startsWith(k + '-'))),
  reporter: 'line',
  webServer: (base.webServer as {command: string}[]).filter(({command}) => keep.some((k) => command.includes(k === 'own-bank' ? '--dir build ' : `build-${k} `))),
};
