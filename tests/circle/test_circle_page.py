"""The page of who is around a client."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.utils import timezone
from tests.cast import LONG_AGO, cast, later, make_person, signed_in
from tests.circle.people import a_clinic, a_colleague, joins

from holdfast.audit.models import AuditEvent
from holdfast.circle.keys import key_of
from holdfast.circle.models import Grant
from holdfast.circle.releases import COVERED
from holdfast.circle.sealed_purpose import sealed
from holdfast.circle.team import care_team
from holdfast.kernel.chart.releases import CATEGORIES
from holdfast.people.cover import name_cover

pytestmark = pytest.mark.django_db


def page_of(here):
    return f"/clients/{here.client.id}/circle/"


def shown_to(here, person):
    return signed_in(person).get(page_of(here)).content.decode()


def released(here, person, **more):
    """What stands in the table once a release was signed; the record writes it."""
    said = {"covers": ["medicines", "doses"], "since": LONG_AGO, "purpose": "before each dose"}
    said |= more
    id_, words = uuid4(), said.pop("purpose")
    return Grant.objects.create(
        id=id_,
        practice=here.practice,
        client=here.client,
        account=person.account,
        release_id=uuid4(),
        sealed_purpose=sealed(key_of(here.client), here.client.id, id_, words),
        **said,
    )


def place_of(here, person):
    return care_team(here.client).get(account=person.account)


@pytest.mark.parametrize("who", ["clem", "ada", "otto"])
def test_who_is_not_in_the_circle_has_no_such_page(who):
    here = cast()
    assert signed_in(getattr(here, who)).get(page_of(here)).status_code == 404


def test_a_colleague_and_a_clinic_outside_the_circle_have_no_such_page():
    here = cast()
    for person in (a_colleague(here), a_clinic(here)):
        assert signed_in(person).get(page_of(here)).status_code == 404


def test_it_says_who_is_told_in_which_order_and_since_when():
    here = cast()
    joins(here, a_colleague(here), until=later(days=3))
    page = shown_to(here, here.tamsin)
    assert page.index("Tamsin Reed</strong>") < page.index("Sol Marin</strong>")
    assert "since 5 Jan 2026" in page
    assert "Petra Anders" in page


def test_it_says_who_is_told_after_the_circle():
    here = cast()
    make_person(here.practice, "therapist", "Noa Bell", "noa@kelp.example", 2)
    assert "then who is on call or covers: Noa Bell." in shown_to(here, here.tamsin)


def test_who_covers_the_practice_is_told_last_of_all():
    here = cast()
    name_cover(here.practice, a_colleague(here).account, by=here.ada.reader, at=LONG_AGO)
    assert "on call or covers: Sol Marin." in shown_to(here, here.tamsin)


def test_a_medical_partner_sees_who_else_is_in_it_and_nothing_more():
    here = cast()
    released(here, a_clinic(here), purpose="a second view")
    page = shown_to(here, here.petra)
    assert "Tamsin Reed" in page
    for hidden in (
        "a second view",
        "since 5 Jan",
        "America/Los_Angeles",
        "End this place",
        "on call",
    ):
        assert hidden not in page


@pytest.mark.parametrize("move", ["circle/add/", "circle/{}/earlier/", "circle/{}/end/"])
@pytest.mark.parametrize("who", ["petra", "clem", "ada", "otto"])
def test_nobody_but_a_therapist_in_the_circle_finds_its_buttons(who, move):
    here = cast()
    member = place_of(here, here.tamsin)
    address = f"/clients/{here.client.id}/{move.format(member.id)}"
    assert signed_in(getattr(here, who)).post(address).status_code == 404


def test_a_button_is_no_link():
    here = cast()
    address = f"{page_of(here)}{place_of(here, here.petra).id}/end/"
    assert signed_in(here.tamsin).get(address).url == page_of(here)
    assert place_of(here, here.petra).until is None


def test_a_colleague_is_brought_in_for_a_while_and_sent_twice_once():
    here = cast()
    sol = a_colleague(here)
    browser = signed_in(here.tamsin)
    day = (timezone.now() + timedelta(days=7)).date()
    answers = {"membership": str(sol.membership.id), "until": day.isoformat()}
    for _ in range(2):
        assert browser.post(f"{page_of(here)}add/", answers).headers["Location"] == page_of(here)
    until = place_of(here, sol).until
    assert until > timezone.now() + timedelta(days=6)
    assert browser.get(page_of(here)).status_code == 200


@pytest.mark.parametrize(
    "wrong",
    [
        {"membership": ""},
        {"membership": "x"},
        {"membership": str(uuid4())},
        {"until": "2020-01-01"},
        {"until": "soon"},
    ],
)
def test_what_cannot_be_is_said_beside_the_field_and_nothing_changes(wrong):
    here = cast()
    sol = a_colleague(here)
    answers = {"membership": str(sol.membership.id)} | wrong
    answer = signed_in(here.tamsin).post(f"{page_of(here)}add/", answers)
    assert answer.status_code == 422
    assert answer.context["form"].errors
    assert not care_team(here.client).filter(account=sol.account).exists()


def test_a_stranger_to_the_practice_cannot_be_brought_in():
    here = cast()
    answers = {"membership": str(here.otto.membership.id)}
    assert signed_in(here.tamsin).post(f"{page_of(here)}add/", answers).status_code == 422
    assert "Otto" not in shown_to(here, here.tamsin)


def test_the_order_is_changed_by_a_button():
    here = cast()
    sol = a_colleague(here)
    joins(here, sol)
    address = f"{page_of(here)}{place_of(here, sol).id}/earlier/"
    assert signed_in(here.tamsin).post(address).status_code == 302
    page = shown_to(here, here.tamsin)
    assert page.index("Sol Marin</strong>") < page.index("Tamsin Reed</strong>")


def test_the_last_therapist_is_told_gently_what_comes_first():
    here = cast()
    address = f"{page_of(here)}{place_of(here, here.tamsin).id}/end/"
    answer = signed_in(here.tamsin).post(address)
    assert answer.status_code == 409
    assert b"Please add another therapist" in answer.content
    assert signed_in(here.tamsin).get(page_of(here)).status_code == 200


def test_a_place_is_ended_and_is_out_at_the_next_request():
    here = cast()
    petra = signed_in(here.petra)
    address = f"{page_of(here)}{place_of(here, here.petra).id}/end/"
    assert petra.get(page_of(here)).status_code == 200
    assert signed_in(here.tamsin).post(address).headers["Location"] == page_of(here)
    assert petra.get(page_of(here)).status_code == 404


def test_who_ends_their_own_place_is_led_to_their_clients():
    here = cast()
    joins(here, a_colleague(here))
    browser = signed_in(here.tamsin)
    address = f"{page_of(here)}{place_of(here, here.tamsin).id}/end/"
    assert browser.post(address).headers["Location"] == "/clients/"
    assert browser.get(page_of(here)).status_code == 404


def test_without_a_release_a_medical_partner_sees_only_what_they_wrote():
    page = shown_to(here := cast(), here.tamsin)
    assert "<strong>Petra Anders</strong> sees nothing of this chart but what they wrote" in page


def test_a_release_is_told_in_plain_words_with_its_end():
    here = cast()
    released(here, here.petra, until=later(days=30))
    page = shown_to(here, here.tamsin)
    assert "<strong>Petra Anders</strong> may see: medicines, doses." in page
    assert "Why: before each dose" in page
    assert "sees nothing of this chart" not in page


def test_a_release_without_an_end_stands_until_it_is_taken_back():
    here = cast()
    released(here, here.petra)
    assert "until it is taken back" in shown_to(here, here.tamsin)


@pytest.mark.parametrize("end", ["until", "withdrawn_at"])
def test_a_release_that_is_over_is_told_no_more(end):
    here = cast()
    released(here, here.petra, **{end: later(seconds=-1)})
    page = shown_to(here, here.tamsin)
    assert "may see" not in page
    assert "sees nothing of this chart" in page


def test_a_release_that_names_substance_records_says_so():
    here = cast()
    released(here, here.petra, label="part2")
    assert "substance-use treatment" in shown_to(here, here.tamsin)


def test_a_release_to_one_without_a_place_says_that_nothing_is_seen():
    here = cast()
    released(here, a_clinic(here))
    assert "without a place in the circle nothing of it is seen" in shown_to(here, here.tamsin)


def test_every_word_of_a_release_has_words_for_people():
    assert COVERED.keys() == CATEGORIES.keys()


def test_a_client_without_a_sign_in_can_be_invited_and_one_with_is_not():
    here = cast()
    assert "/invitation/" not in shown_to(here, here.tamsin)
    here.client.account = None
    here.client.save()
    assert f'href="/clients/{here.client.id}/invitation/"' in shown_to(here, here.tamsin)


def test_a_country_that_is_not_known_is_not_shown_as_fine():
    here = cast()
    assert "United States" in shown_to(here, here.tamsin)
    here.client.country = ""
    here.client.save()
    assert "not known: a list of lines" in shown_to(here, here.tamsin)


def test_looking_is_written_down():
    here = cast()
    for person in (here.tamsin, here.petra):
        shown_to(here, person)
    assert AuditEvent.objects.filter(client_id=here.client.id, what="circle").count() == 2


def test_a_time_zone_is_named_by_its_place():
    text = shown_to(here := cast(), here.tamsin)
    assert "<dd>Los Angeles</dd>" in text
    assert "America/" not in text
