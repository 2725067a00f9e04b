/** 页面元素 – finds and makes elements. */

/** The element that the page must have. */
export function find<Kind extends HTMLElement>(selector: string, within: ParentNode = document): Kind {
  const element = within.querySelector<Kind>(selector);
  if (!element) {
    throw new Error(`no ${selector} on this page`);
  }
  return element;
}

/** A new element with its properties and children; text is never read as markup. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}
