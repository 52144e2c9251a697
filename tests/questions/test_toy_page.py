"""A page of two questions, made of the shared engine alone: what a new form has to bring."""

import pytest
from django.http import HttpResponse, HttpResponseRedirect
from django.test import RequestFactory
from tests.cast import cast
from tests.questions.toy import Toy
from tests.record.said import NOON, client_says

from holdfast.people.policy import reader_required
from holdfast.questions.form_token import token_sent
from holdfast.questions.gate import with_reading
from holdfast.questions.keeping import begun, form_id, put_away, under, with_answers
from holdfast.record import NewEntry, entries_of
from holdfast.record.models import Draft

pytestmark = pytest.mark.django_db


def asked(request, here):
    new = Toy(client=here.client, reader=reader_required(request))
    if request.method == "GET":
        return shown(request, begun(new))
    answering = under(token_sent(request), new) or begun(new)
    if "has_read" in request.POST:
        return onward(with_reading(answering, at=NOON), here)
    key, answer = request.POST["question"], request.POST["answer"]
    return onward(with_answers(answering, key, {key: answer}, at=NOON), here)


def shown(request, answering):
    page = answering.page(request.GET.get("question")) or answering.next
    before = answering.page_before(page)
    fields = {"token": answering.token, "question": page.key}
    return HttpResponse(headers=fields | {"back": before.key if before else ""})


def onward(answering, here):
    if answering.must_read_first:
        return HttpResponseRedirect("?before")
    if answering.next:
        return HttpResponseRedirect(f"?question={answering.next.key}")
    words = " ".join(answering.given.values())
    client_says(here, NewEntry(kind="intention", id=form_id(answering), body={"text": words}))
    put_away(answering)
    return HttpResponseRedirect("?thanks")


@pytest.fixture
def here():
    return cast()


def of_clem(request, here):
    request.reader = here.clem.reader
    return asked(request, here)


def opens(here, **wanted):
    return of_clem(RequestFactory().get("/", wanted), here)


def sends(here, page, **fields):
    sent = {name: page.headers[name] for name in ("token", "question")} | fields
    return of_clem(RequestFactory().post("/", sent), here).url


def kept(here):
    entries = entries_of(here.client, here.clem.reader)
    return [one.body.text for one in entries if one.kind == "intention"]


def test_it_is_walked_from_the_first_question_to_the_entry(here):
    assert sends(here, opens(here), answer="yes") == "?before"
    assert sends(here, opens(here), has_read="yes") == "?question=sugar"
    assert sends(here, opens(here), answer="two") == "?thanks"
    assert kept(here) == ["yes two"]
    assert not Draft.objects.exists()


def test_back_and_an_answer_corrected(here):
    sends(here, opens(here), answer="yes")
    sends(here, opens(here), has_read="yes")
    assert opens(here).headers["back"] == "tea"
    assert sends(here, opens(here, question="tea"), answer="no") == "?thanks"
    assert kept(here) == ["no"]


def test_a_press_with_a_token_of_another_lands_in_ones_own_form(here):
    page = opens(here)
    page.headers["token"] = "rubbish"
    assert sends(here, page, answer="yes") == "?before"
    assert opens(here).headers["question"] == "sugar"
