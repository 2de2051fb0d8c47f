/** Views of an application beside its first page, by what follows the page's path in the address. */
export const exampleViews: Readonly<Record<string, readonly string[]>> = {
  'examples/portal/index.html': [
    '#framework=cherwell',
    '#framework=cherwell&page=read',
    '#framework=cherwell&page=competency&competency=communication&level=C',
    '#framework=cherwell&page=role',
    '#framework=arun&page=read',
    '#framework=arun&page=competency&competency=respect',
    '#framework=kchft&page=read',
    '#framework=worcestershire&page=read',
    '#framework=eeast',
    '#framework=eeast&page=charter',
    '#framework=cherwell&page=sent',
    '#framework=unheard-of',
    '#page=unheard-of',
  ],
};
