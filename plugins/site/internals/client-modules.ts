/*
 * `@generated/client-modules`: the list that Docusaurus writes for its app of what plugins run in the
 * browser. Built pages have no app and run the modules themselves. Since Docusaurus 2.0.
 */
export {default} from '@generated/client-modules';
