"""Finding a client from anywhere."""

import pytest
from tests.cast import LONG_AGO, cast, later, make_client, signed_in
from tests.circle.people import a_clinic, a_colleague, a_colleagues_client

from holdfast.audit.models import AuditEvent
from holdfast.circle.break_glass import break_glass
from holdfast.circle.client_search import MOST_SHOWN, find
from holdfast.circle.erasure import erase

pytestmark = pytest.mark.django_db


def typed_by(person, text, address="/clients/found/"):
    """What htmx puts below the field."""
    return signed_in(person).post(address, {"q": text}, headers={"HX-Request": "true"})


def words(answer):
    return answer.content.decode()


@pytest.mark.parametrize("who", ["tamsin", "petra"])
@pytest.mark.parametrize("text", ["clem", "HALE", "clementine h"])
def test_a_client_is_found_while_the_name_is_typed(who, text):
    here = cast()
    found = words(typed_by(getattr(here, who), text))
    assert f'href="/clients/{here.client.id}/"' in found
    assert "Clementine Hale" in found
    assert "<html" not in found


def test_a_client_is_found_by_code():
    here = cast()
    assert "Clementine Hale" in words(typed_by(here.tamsin, f" {here.client.code.lower()} "))


@pytest.mark.parametrize("text", ["clem", "code"])
def test_an_outsider_finds_nobody_by_name_or_code(text):
    here = cast()
    text = here.client.code if text == "code" else text
    found = words(typed_by(here.otto, text))
    assert "Nobody of yours" in found
    assert str(here.client.id) not in found


@pytest.mark.parametrize("who", ["clem", "ada"])
@pytest.mark.parametrize("address", ["/clients/find/", "/clients/found/"])
def test_whoever_has_no_clients_has_no_search(who, address):
    here = cast()
    assert typed_by(getattr(here, who), "clem", address).status_code == 404


def test_a_colleague_outside_the_circle_finds_nobody_by_name():
    here = cast()
    assert "Nobody of yours" in words(typed_by(a_colleague(here), "clem"))


def test_by_exact_code_a_colleague_is_offered_the_way_in_and_no_name():
    here = cast()
    found = words(typed_by(a_colleague(here), here.client.code))
    assert f'href="/clients/{here.client.id}/break-glass/"' in found
    assert here.client.code in found
    assert "Clementine" not in found


def test_a_part_of_a_code_is_not_enough():
    here = cast()
    assert "Nobody of yours" in words(typed_by(a_colleague(here), here.client.code[:5]))


def test_a_medical_partner_outside_the_circle_is_offered_nothing_by_code():
    here = cast()
    assert "Nobody of yours" in words(typed_by(a_clinic(here), here.client.code))


def test_a_chart_opened_in_an_emergency_is_found_by_name_while_it_is_open():
    here = cast()
    sol = a_colleague(here)
    break_glass(here.client, by=sol.reader, reason="she rang, unwell", at=later(minutes=-1))
    assert "Clementine Hale" in words(typed_by(sol, "clem"))
    assert find(sol.reader, "clem", later(days=1)).clients == ()


def test_an_erased_client_is_found_by_nobody():
    here = cast()
    code = here.client.code
    erase(here.client, by=here.tamsin.reader, at=LONG_AGO)
    for text in ("clem", code):
        assert "Nobody of yours" in words(typed_by(here.tamsin, text))


@pytest.mark.parametrize("text", ["", " ", "c"])
def test_too_little_to_search_by_says_nothing(text):
    assert words(typed_by(cast().tamsin, text)).strip() == ""


def test_many_of_the_same_name_are_not_all_shown_and_it_says_so():
    here = cast()
    for number in range(MOST_SHOWN + 1):
        make_client(here.practice, here.tamsin, f"Rowan {number:02}")
    page = signed_in(here.tamsin).post("/clients/find/", {"q": "rowan"}).content.decode()
    assert "There are more" in page
    assert page.count('class="client-row"') == MOST_SHOWN


def test_ones_own_clients_are_found_however_many_of_that_name_the_practice_has():
    here = cast()
    sol = a_colleague(here)
    for _ in range(60):
        make_client(here.practice, sol, "Rowan Marsh")
    mine = make_client(here.practice, here.tamsin, "Rowan Marsh")
    assert find(here.tamsin.reader, "rowan", later()).clients == (mine,)


def test_without_script_the_only_one_found_is_opened():
    here = cast()
    answer = signed_in(here.tamsin).post("/clients/find/", {"q": "clem"})
    assert answer.headers["Location"] == f"/clients/{here.client.id}/"


def test_without_script_several_are_listed():
    here = cast()
    make_client(here.practice, here.tamsin, "Clement Shaw")
    page = signed_in(here.tamsin).post("/clients/find/", {"q": "clem"}).content.decode()
    assert page.index("Clement Shaw") < page.index("Clementine Hale")


def test_without_script_a_code_outside_the_circle_is_not_opened_by_itself():
    here = cast()
    rowan = a_colleagues_client(here)
    answer = signed_in(here.tamsin).post("/clients/find/", {"q": rowan.code})
    assert answer.status_code == 200
    assert b"break-glass" in answer.content
    assert b"Rowan" not in answer.content


def test_nobody_found_says_what_that_means():
    page = signed_in(cast().tamsin).post("/clients/find/", {"q": "zz"}).content.decode()
    assert "exact code" in page


def test_a_name_in_an_address_is_not_looked_for():
    page = signed_in(cast().tamsin).get("/clients/find/", {"q": "clem"})
    assert page.status_code == 200
    assert b"Clementine" not in page.content


def test_the_fragment_takes_no_address_either_and_alone_it_is_a_whole_page():
    browser = signed_in(cast().tamsin)
    assert browser.get("/clients/found/", {"q": "clem"}).url == "/clients/find/"
    assert b"<html" in browser.post("/clients/found/", {"q": "clem"}).content


def test_the_answer_is_never_kept_by_a_cache():
    here = cast()
    for address in ("/clients/find/", "/clients/found/"):
        assert "no-store" in typed_by(here.tamsin, "zz", address).headers["Cache-Control"]


def test_finding_is_written_down_without_what_was_typed():
    here = cast()
    typed_by(here.tamsin, "clem")
    typed_by(a_colleague(here), here.client.code)
    rows = AuditEvent.objects.filter(what__in=("clients found", "code found"))
    assert {(row.what, row.client_id) for row in rows} == {
        ("clients found", None),
        ("code found", here.client.id),
    }
