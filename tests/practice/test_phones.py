"""Ada ends a client's lost phone without reading a chart."""

import pytest
from tests.cast import cast, signed_in
from tests.checkins.test_phone_signal import deliver, kept

from holdfast.audit.models import AuditEvent
from holdfast.circle.phones import phones_of

pytestmark = pytest.mark.django_db
PHONES = "/practice/phones/"


@pytest.fixture
def here():
    return cast()


def phones_page(here):
    return signed_in(here.ada).get(PHONES).content.decode()


def end_of(phone):
    return f"{PHONES}{phone.id}/end/"


def test_each_stands_by_the_clients_code_with_when_it_last_called(here):
    token = kept(here)
    assert "has never called" in phones_page(here)
    deliver(token)
    page = phones_page(here)
    assert here.client.code in page
    assert "last called" in page
    assert "Clementine" not in page


def test_she_ends_one_and_it_delivers_nothing_any_more(here):
    token = kept(here)
    (phone,) = phones_of(here.client)
    for _ in range(2):
        assert signed_in(here.ada).post(end_of(phone)).url == PHONES
    assert deliver(token).status_code == 404
    assert "None: no client" in phones_page(here)


def test_who_ended_it_stands_in_the_audit_once_and_no_chart_was_opened(here):
    kept(here)
    (phone,) = phones_of(here.client)
    for _ in range(2):
        signed_in(here.ada).post(end_of(phone))
    phones_page(here)
    rows = AuditEvent.objects.filter(account_id=here.ada.account.id)
    assert [(row.verb, row.what) for row in rows.order_by("at")] == [
        ("did", "end phone"),
        ("saw", "practice phones"),
    ]


@pytest.mark.parametrize("who", ["tamsin", "petra", "clem", "otto"])
def test_nobody_else_sees_or_ends_them_here(here, who):
    token = kept(here)
    (phone,) = phones_of(here.client)
    browser = signed_in(getattr(here, who))
    assert browser.get(PHONES).status_code == 404
    assert browser.post(end_of(phone)).status_code == 404
    assert deliver(token).status_code == 200
