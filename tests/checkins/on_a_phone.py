"""Clem's phone: what it keeps, and the code she chose for it."""

from __future__ import annotations

import json
from dataclasses import dataclass

from playwright.sync_api import expect

CODE = "swell under the lighthouse"
KEPT = "html[data-help-is-kept]"


def visited(page):
    """After one visit; nothing has been pressed."""
    page.goto("/me/")
    page.locator(KEPT).wait_for(state="attached")
    return page


def code_chosen(page, code=CODE):
    page.goto("/me/phone/")
    type_new(page, code)
    says(page, "Your code is chosen.")
    return page


def type_new(page, code, again=None):
    page.get_by_label("Your code").fill(code)
    page.get_by_label("The same code once more").fill(code if again is None else again)
    page.get_by_role("button", name="Choose this code").click()


def change_code(page, old, new):
    page.get_by_label("The code as it is").fill(old)
    page.get_by_label("The new code", exact=True).fill(new)
    page.get_by_label("The new code once more").fill(new)
    page.get_by_role("button", name="Change the code").click()


def words_kept(page):
    """What the phone keeps of the client who uses it; None without a code."""
    kept = page.evaluate("localStorage.getItem('day-notes.words')")
    owner = page.evaluate("localStorage.getItem('day-notes.owner')")
    return json.loads(kept).get(owner) if kept else None


def says(page, sentence):
    """The page says it once; what stands there for another moment is hidden."""
    expect(page.get_by_text(sentence).filter(visible=True)).to_have_count(1)


def without_network(page):
    page.context.set_offline(True)
    page.goto("/me/")
    return page


def unlocked(page, code=CODE):
    page.get_by_label("Your code").fill(code)
    page.get_by_role("button", name="Go on").click()
    return page


def pressed(page, answer):
    page.locator(f'.press[value="{answer}"]').filter(visible=True).click()


def written(page, *answers, words=""):
    """Every scale answered by one press, and the words at the end."""
    for answer in answers or ("4", "6", "3", "7"):
        pressed(page, answer)
    page.locator("textarea:visible").fill(words)
    page.get_by_role("button", name="Keep it on this phone").click()
    return page


@dataclass
class Answers:
    """Of calls for support: while they are lost, each call arrives and its answer does not."""

    are_lost: bool = True

    def take(self, route):
        answer = route.fetch()
        if self.are_lost:
            route.abort()
        else:
            route.fulfill(response=answer)


def losing_answers(page):
    answers = Answers()
    page.route("**/phone/signal/", answers.take)
    return answers
