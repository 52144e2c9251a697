"""The stages of care as tabs: pages that stand, and that the reader may open."""

import pytest
from django.template import Context, Template
from django.test import RequestFactory
from tests.cast import cast

pytestmark = pytest.mark.django_db


def keys(here, who):
    request = RequestFactory().get("/")
    request.reader = getattr(here, who).reader
    request.user = getattr(here, who).account
    context = Context({"request": request, "client": here.client})
    Template("{% load stages %}{% stages_of client.id as stages %}").render(context)
    return [one["key"] for one in context["stages"]]


def test_they_stand_in_the_order_of_care_and_each_page_stands():
    found = keys(cast(), "tamsin")
    assert found[0] == "aware"
    assert found[-1] == "record"
    assert len(found) == len(set(found))


def test_a_medical_partner_has_those_that_are_theirs_to_open():
    here = cast()
    assert set(keys(here, "petra")) - {"clearance"} <= set(keys(here, "tamsin"))
    assert {"aware", "record", "clearance"} <= set(keys(here, "petra"))


def test_a_therapist_comes_to_the_prescribers_answer_from_suitability():
    assert "clearance" not in keys(cast(), "tamsin")


@pytest.mark.parametrize("who", ["otto", "ada", "clem"])
def test_for_an_outsider_there_is_none_of_the_chart(who):
    assert not {"aware", "record", "clearance"} & set(keys(cast(), who))


def test_a_rule_that_several_pages_share_is_asked_once(django_assert_max_num_queries):
    here = cast()
    with django_assert_max_num_queries(4):
        keys(here, "tamsin")


def test_asking_leaves_nothing_on_the_request():
    here = cast()
    request = RequestFactory().get("/")
    request.reader, request.user = here.tamsin.reader, here.tamsin.account
    context = Context({"request": request, "client": here.client})
    Template("{% load stages %}{% stages_of client.id as stages %}").render(context)
    assert not hasattr(request, "client_record")
