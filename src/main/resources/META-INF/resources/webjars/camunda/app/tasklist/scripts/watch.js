/*
 * Keeps texts and attributes of the page translated, whenever they appear: `translate(text, element)`
 * answers the text to show, for every element that stands within what `selector` names.
 */

const ATTRIBUTES = ['placeholder', 'title', 'aria-label', 'alt'];

export function watch(selector, translate) {
  new MutationObserver(changes => {
    for (const change of changes) {
      const nodes = change.type === 'childList' ? change.addedNodes : [change.target];
      nodes.forEach(node => translateWithin(node, selector, translate));
    }
  }).observe(document.body, {
    subtree: true,
    childList: true,
    characterData: true,
    attributeFilter: ATTRIBUTES
  });
}

function translateWithin(node, selector, translate) {
  const element = node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement;
  if (element?.closest(selector)) {
    translateTree(node, translate);
  } else {
    element?.querySelectorAll(selector).forEach(each => translateTree(each, translate));
  }
}

function translateTree(root, translate) {
  if (root.nodeType === Node.COMMENT_NODE) {
    return;
  }
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node = root; node; node = walker.nextNode()) {
    if (node.nodeType === Node.TEXT_NODE) {
      translateText(node, translate);
    } else {
      translateAttributes(node, translate);
    }
  }
}

function translateText(node, translate) {
  const chinese = translate(node.data, node.parentElement);
  // writing the same text again would wake the observer for ever
  if (chinese !== node.data) {
    node.data = chinese;
  }
}

function translateAttributes(element, translate) {
  for (const name of ATTRIBUTES.filter(each => element.hasAttribute(each))) {
    const chinese = translate(element.getAttribute(name), element);
    if (chinese !== element.getAttribute(name)) {
      element.setAttribute(name, chinese);
    }
  }
}
