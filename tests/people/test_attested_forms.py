"""A form's words are in use from an administrator's declaration until one ends it."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.core.checks import run_checks
from tests.cast import cast

from holdfast.audit.models import AuditEvent
from holdfast.kernel.instruments.wording import Wording
from holdfast.library.instruments import load
from holdfast.people.attested_forms import (
    attest,
    attested_form,
    attested_forms,
    end_attestation,
    words_of_pack,
)
from holdfast.people.models import AttestedForm
from holdfast.people.policy import NotAllowed

pytestmark = pytest.mark.django_db
PACK = Path(__file__).parents[2] / "packs" / "non-commercial"
AT, LATER = datetime(2026, 11, 2, 9, tzinfo=UTC), datetime(2026, 11, 3, 9, tzinfo=UTC)
ISI = load("isi")
WORDS = Wording(
    edition="the practice's own copy",
    notice="© its holder",
    instructions="",
    texts={item.key: f"words of {item.key}" for item in ISI.items},
    labels={item.key: {code: f"answer {code}" for code in item.codes} for item in ISI.items},
)


@pytest.fixture
def here():
    return cast()


def declare(here, form, wording=None, by="ada", at=AT):
    attest(form, wording, sentence="It is so.", by=getattr(here, by).reader, at=at)


def test_nothing_is_in_use_at_first(here, settings):
    settings.HOLDFAST_FORM_PACK = PACK
    assert attested_forms(here.practice) == {}
    assert attested_form("who-5", here.practice) is None


def test_what_was_declared_is_kept_with_who_and_when(here):
    declare(here, ISI, WORDS)
    found = attested_forms(here.practice)["isi"]

    assert (found.sentence, found.by, found.at) == ("It is so.", "Ada Okafor", AT)
    assert [item.text for item in found.form.items] == [f"words of {i.key}" for i in ISI.items]
    assert found.form.items[0].options[0].label == "answer 0"
    (written,) = AuditEvent.objects.filter(what="attest form")
    assert written.account_id == here.ada.account.id


def test_the_words_of_a_pack_are_those_of_the_pack(here, settings):
    settings.HOLDFAST_FORM_PACK = PACK
    declare(here, load("who-5"))
    form = attested_form("who-5", here.practice)
    assert form.items[0].text == words_of_pack("who-5").texts["q1"]

    settings.HOLDFAST_FORM_PACK = None
    assert attested_form("who-5", here.practice) is None
    assert attested_forms(here.practice)["who-5"].form is None


def test_words_that_no_longer_fit_the_form_are_not_shown(here):
    declare(here, ISI, replace(WORDS, texts={"an older question": "words"}))
    assert attested_form("isi", here.practice) is None
    assert attested_forms(here.practice)["isi"].form is None


def test_it_ends_and_stays_on_record(here):
    declare(here, ISI, WORDS)
    for _ in range(2):
        end_attestation("isi", by=here.ada.reader, at=LATER)

    assert attested_form("isi", here.practice) is None
    (row,) = AttestedForm.objects.all()
    assert (row.ended_by, row.ended_at) == (here.ada.account, LATER)
    assert AuditEvent.objects.filter(what="end attestation").count() == 1


def test_declared_anew_the_newer_words_hold_and_the_older_are_kept(here):
    declare(here, ISI, WORDS)
    declare(here, ISI, WORDS, at=LATER)

    assert attested_forms(here.practice)["isi"].at == LATER
    assert AttestedForm.objects.count() == 2


def test_one_practice_says_nothing_for_another(here):
    declare(here, ISI, WORDS)
    assert attested_forms(here.otto.membership.practice) == {}
    assert attested_form("isi", here.otto.membership.practice) is None


@pytest.mark.parametrize("who", ["tamsin", "petra", "clem"])
def test_only_an_administrator_declares_or_ends(here, who):
    declare(here, ISI, WORDS)
    with pytest.raises(NotAllowed):
        declare(here, ISI, WORDS, by=who)
    with pytest.raises(NotAllowed):
        end_attestation("isi", by=getattr(here, who).reader, at=LATER)


def test_a_pack_that_cannot_be_read_is_said_at_start(settings, tmp_path):
    (tmp_path / "bad.yaml").write_text("form: who\n", "utf-8")
    settings.HOLDFAST_FORM_PACK = tmp_path
    (problem,) = [one for one in run_checks() if one.id == "holdfast.E001"]
    assert problem.msg.startswith("bad.yaml, line 1: ")

    settings.HOLDFAST_FORM_PACK = PACK
    assert not [one for one in run_checks() if one.id == "holdfast.E001"]
