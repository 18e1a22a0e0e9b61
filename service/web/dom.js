// Elements without HTML: text is always a text node, so nothing of an article can become markup.

const SVG = "http://www.w3.org/2000/svg";
const REFUSED = new Set(["style", "srcdoc", "innerHTML", "outerHTML"]);

function build(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (REFUSED.has(name)) throw new Error(`${name} is not set here`);
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) {
      if (typeof value !== "function") throw new Error(`${name} must be a function`);
      element.addEventListener(name.slice(2), value);
    } else {
      element.setAttribute(name, value === true ? "" : String(value));
    }
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== ""));
  return element;
}

/** An element with attributes, listeners (onclick: function) and children; a string is text, never markup. */
export function el(name, attributes = {}, ...children) {
  return build(document.createElement(name), attributes, children);
}

/** The same for SVG. */
export function svg(name, attributes = {}, ...children) {
  return build(document.createElementNS(SVG, name), attributes, children);
}

/** The element with this id, which must be there. */
export function byId(id) {
  const found = document.getElementById(id);
  if (!found) throw new Error(`no element ${id}`);
  return found;
}

/** Say something to those who listen to the page; the same words again are said again. */
export function announce(words) {
  const status = byId("status");
  status.textContent = status.textContent === words ? `${words}\u00a0` : words;
}

/** An address as a link, when it is one of the web's; else as text. A link tells the other side nothing of this page. */
export function outward(address, words) {
  let parsed = null;
  try {
    parsed = new URL(address);
  } catch {
    return el("bdi", {}, words);
  }
  if (parsed.protocol !== "https:" && parsed.protocol !== "http:") return el("bdi", {}, words);
  return el("a", { href: parsed.href, rel: "noreferrer noopener external", dir: "auto" }, words);
}
