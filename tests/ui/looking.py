"""What a page looks like, measured in the browser itself."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Page

# Links inside a sentence, points of a picture (its table says the same) and what is not shown.
SMALL_TARGETS = """() => [...document.querySelectorAll(
  'a[href], button, summary, input:not([type=hidden]), select, textarea, label.choice, label.check'
)].filter(el => {
  if (!el.checkVisibility({visibilityProperty: true})) return false;
  if (el.closest('.visually-hidden, .skip')) return false;
  if (el.closest('svg') || el.matches('p a:not(.button), cite a')) return false;
  if (el.matches('label.choice input, label.check input')) return false;
  const box = el.getBoundingClientRect();
  return box.width > 0 && (box.height < 43.9 || box.width < 43.9);
}).map(el => {
  const box = el.getBoundingClientRect();
  return `${el.outerHTML.slice(0, 80)} ${box.width}x${box.height}`;
})"""

SMALL_LETTERS = """() => [...document.querySelectorAll('body *')].filter(el => {
  const own = [...el.childNodes].some(n => n.nodeType === 3 && n.data.trim());
  if (!own || !el.checkVisibility() || el.closest('.visually-hidden')) return false;
  const svg = el.ownerSVGElement;
  if (svg && el.tagName !== 'text') return false;
  const scale = svg ? svg.getBoundingClientRect().width / svg.viewBox.baseVal.width : 1;
  return parseFloat(getComputedStyle(el).fontSize) * scale < 15.9;
}).map(el => el.outerHTML.slice(0, 90))"""

COVERED_WORDS = """() => [...document.querySelectorAll('svg.drawing')]
  .filter(svg => svg.checkVisibility())
  .flatMap(svg => {
    const boxes = [...svg.querySelectorAll('text')]
      .map(t => [t.textContent, t.getBoundingClientRect()]);
    const meet = (a, b) => a.left < b.right - 1 && b.left < a.right - 1
      && a.top < b.bottom - 4 && b.top < a.bottom - 4;
    return boxes.flatMap(([one, a], i) => boxes.slice(i + 1)
      .filter(([, b]) => meet(a, b)).map(([other]) => `${one} / ${other}`));
  })"""

WORDS_OUTSIDE = """() => [...document.querySelectorAll('svg.drawing')]
  .filter(svg => svg.checkVisibility())
  .flatMap(svg => {
    const frame = svg.getBoundingClientRect();
    return [...svg.querySelectorAll('text')].filter(t => {
      const box = t.getBoundingClientRect();
      return box.left < frame.left - 2 || box.right > frame.right + 2;
    }).map(t => t.textContent);
  })"""

WIDER_THAN_THE_SCREEN = "document.documentElement.scrollWidth > window.innerWidth"


def seen(page: Page, what: str) -> Any:
    return page.evaluate(what)
