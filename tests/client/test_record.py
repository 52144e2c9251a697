"""Every entry, and one of them: who sees which, in what words, and who has seen it."""

from datetime import timedelta

import pytest
from django.utils import timezone
from tests.cast import signed_in
from tests.client.year import a_year, released
from tests.record.said import SECRET, client_says, entry, note, petra_says, therapist_says

from holdfast.audit.models import AuditEvent
from holdfast.client.record.filtering import A_PAGE
from holdfast.record import entries_of
from holdfast.record.reading.client_record import view_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def here():
    return a_year(timezone.now())


def record_of(here, who="tamsin", **asked):
    return signed_in(getattr(here, who)).get(f"/clients/{here.client.id}/record/", asked)


def text_of(here, who="tamsin", **asked):
    return record_of(here, who, **asked).content.decode()


def entry_of(here, kind, **said):
    found = entries_of(here.client, here.tamsin.reader)
    return next(one for one in reversed(found) if one.kind == kind)


def address(here, one):
    return f"/clients/{here.client.id}/record/{one.id}/"


def test_it_shows_a_page_the_newest_first_in_words(here):
    shown = record_of(here).context["moments"]
    assert len(shown) == A_PAGE
    assert [one["at"] for one in shown] == sorted((one["at"] for one in shown), reverse=True)
    assert "Check-in: mood" in shown[0]["title"] or "Progress note" in shown[1]["title"]


def test_walking_the_pages_shows_every_entry_once(here):
    asked, seen = {}, []
    while True:
        page = record_of(here, **asked)
        seen += [one["id"] for one in page.context["moments"]]
        older = page.context["page"].older_than
        if not older:
            break
        asked = {"older_than": older}
    assert sorted(seen) == sorted(one.id for one in entries_of(here.client, here.tamsin.reader))


def test_a_kind_and_a_time_can_be_asked_for(here):
    shown = record_of(here, kind="dose").context["moments"]
    assert {one["kind"] for one in shown} == {"dose"}
    assert len(shown) == 11
    day = shown[0]["at"].date()
    narrowed = record_of(here, kind="dose", since=(day - timedelta(days=1)).isoformat())
    assert len(narrowed.context["moments"]) == 1


def test_the_next_page_is_of_the_same_question(here):
    assert "kind=check_in" in record_of(here, kind="check_in").context["older"]


@pytest.mark.parametrize(
    "asked",
    [
        {"kind": "tide"},
        {"since": "someday"},
        {"since": "2026-05-01", "until": "2026-04-01"},
        {"older_than": "never"},
    ],
)
def test_what_cannot_be_asked_for_is_said_gently_and_everything_stands(here, asked):
    page = record_of(here, **asked)
    assert page.status_code == 200
    assert len(page.context["moments"]) == A_PAGE
    assert ("field-error" in page.content.decode()) == ("older_than" not in asked)


def test_nothing_found_says_what_that_means(here):
    assert "not known here" in text_of(here, kind="dose", until="2001-01-01")


def test_only_kinds_that_are_there_are_offered(here):
    assert 'value="dose"' in text_of(here)
    assert 'value="signal"' not in text_of(here)


@pytest.mark.parametrize("who", ["clem", "ada", "otto"])
def test_for_others_it_is_not_there(here, who):
    one = entry_of(here, "note")
    assert record_of(here, who).status_code == 404
    assert signed_in(getattr(here, who)).get(address(here, one)).status_code == 404


def test_a_psychotherapy_note_is_its_authors_alone(here):
    now = timezone.now()
    therapist_says(here, note(label="psychotherapy_note", text="hers alone", at=now), at=now)
    released(here, now, "notes")
    assert "hers alone" in text_of(here)
    assert "hers alone" not in text_of(here, "petra")


def test_what_a_client_keeps_private_is_not_shown(here):
    now = timezone.now()
    hidden = entry("insight", label="client_private", text=SECRET, at=now)
    client_says(here, hidden, at=now)
    assert SECRET not in text_of(here)


def test_a_medical_partner_sees_what_was_released_and_what_they_wrote(here):
    released(here, timezone.now(), "medicines")
    kinds = {one["kind"] for one in record_of(here, "petra").context["moments"]}
    assert kinds == {"dose", "reading", "reaction", "medication"}


def test_what_is_withheld_is_said_by_category_and_never_whether_it_exists(here):
    released(here, timezone.now(), "medicines")
    page = text_of(here, "petra")
    assert "Not released to you:" in page
    assert "check-ins and calls for support" in page
    assert "Whether there is anything of these is not said" in " ".join(page.split())
    assert "Not released to you: medicines" not in page


def test_what_was_opened_is_written_down_and_read_back_by_name(here):
    assert "Seen by" not in text_of(here)
    page = text_of(here)
    assert "Seen by you" in page
    assert "Tamsin Reed, the therapist: last" in page
    assert AuditEvent.objects.filter(verb="saw", what__startswith="entries ").count() == 2


def test_what_a_partner_opened_is_told_to_the_therapist(here):
    record_of(here, "petra")
    assert "Seen by one person" in text_of(here, kind="dose")
    assert "Petra Anders, the medical partner: last" in text_of(here, kind="dose")


def test_one_who_opened_another_page_has_not_seen_it(here):
    one = entry_of(here, "note")
    record_of(here, "petra")
    signed_in(here.tamsin).get(f"/clients/{here.client.id}/")
    page = signed_in(here.tamsin).get(address(here, one)).content.decode()
    assert "Seen by" not in page


def test_a_replaced_entry_stands_in_a_chain_with_what_replaced_it(here):
    now = timezone.now()
    first = entry("medication", ingredient="lithium", status="taking", at=now)
    (id_,) = therapist_says(here, first, at=now).stored
    second = entry("medication", ingredient="lithium", status="stopped", at=now, replaces=id_)
    (later,) = therapist_says(here, second, at=now).stored
    page = signed_in(here.tamsin).get(f"/clients/{here.client.id}/record/{id_}/")
    assert [one["id"] for one in page.context["moments"]] == [str(later), str(id_)]
    assert "Replaced by a later entry" in page.content.decode()
    assert "Replaces an earlier entry" in page.content.decode()


def test_the_link_to_what_replaced_it_is_not_there_for_one_who_may_not_see_that(here):
    now = timezone.now()
    (id_,) = petra_says(
        here, entry("medication", ingredient="lithium", status="taking", at=now), at=now
    ).stored
    therapist_says(
        here,
        entry("medication", ingredient="lithium", status="stopped", at=now, replaces=id_),
        at=now,
    )
    page = signed_in(here.petra).get(f"/clients/{here.client.id}/record/{id_}/")
    assert len(page.context["moments"]) == 1
    assert "Replace" not in page.content.decode()


def test_an_entry_that_may_not_be_seen_is_not_there(here):
    one = entry_of(here, "note")
    assert signed_in(here.petra).get(address(here, one)).status_code == 404


def test_an_answered_form_shows_each_question_and_what_rests_on_it(here):
    one = entry_of(here, "answers")
    page = signed_in(here.tamsin).get(address(here, one))
    assert len(page.context["questions"]) in {7, 10}


def test_a_finding_that_rests_on_it_leads_back_to_the_finding(here):
    view = view_of(here.client, here.tamsin.reader, timezone.now())
    finding = next(one for one in view.briefing.findings if one.why)
    page = signed_in(here.tamsin).get(f"/clients/{here.client.id}/record/{finding.why[0].entry}/")
    assert f"#finding-{finding.cause[:12]}" in page.content.decode()


def test_a_name_stands_in_no_title_and_no_address(here):
    for page in (
        text_of(here),
        signed_in(here.tamsin).get(address(here, entry_of(here, "dose"))).content.decode(),
    ):
        assert "Hale" not in page.partition("</title>")[0]
    assert "Hale" not in address(here, entry_of(here, "dose"))


def test_it_asks_the_database_a_small_fixed_number_of_questions(
    here, django_assert_max_num_queries
):
    tamsin = signed_in(here.tamsin)
    tamsin.get(f"/clients/{here.client.id}/record/")
    with django_assert_max_num_queries(15):
        tamsin.get(f"/clients/{here.client.id}/record/")
