"""Ada puts a form into use: she declares that she may, and types in what cannot be shipped."""

from html import unescape
from pathlib import Path

import pytest
from tests.cast import cast, signed_in

from holdfast.library.instruments import load, load_all
from holdfast.people.attested_forms import attested_form, attested_forms

pytestmark = pytest.mark.django_db
PACK = Path(__file__).parents[2] / "packs" / "non-commercial"
LIST = "/practice/forms/"
SCREENER = "c-ssrs-screener"


@pytest.fixture
def here(settings):
    settings.HOLDFAST_FORM_PACK = PACK
    return cast()


def page_of(slug):
    return f"{LIST}{slug}/"


def read(here, address):
    return unescape(signed_in(here.ada).get(address).content.decode())


def words(slug=SCREENER, said=()):
    """What Ada types in for a form whose questions have the same answers."""
    form = load(slug)
    codes = form.items[0].codes
    sent = {"edition": "her copy", "notice": "© its holder", "instructions": "", "declared": "on"}
    sent["answers"] = "\n".join(f"answer {code}" for code in codes)
    sent |= {f"question-{item.key}": f"words of {item.key}" for item in form.items}
    return sent | dict(said)


def sent(here, slug, said):
    return signed_in(here.ada).post(page_of(slug), said)


def test_every_form_is_listed_with_where_its_words_are(here):
    page = read(here, LIST)
    for form in load_all().values():
        assert f">{form.title}</a>" in page
    groups = ("In the pack of this", "Their words come", "Scored here; their words", "only</h2>")
    places = [page.index(words) for words in groups]
    assert places == sorted(places)
    assert "In use here" not in page


def test_a_form_of_the_pack_is_declared_in_one_press_by_its_holders_own_sentence(here):
    page = read(here, page_of("who-5"))
    assert "I have felt calm and relaxed" in page
    assert "Our use is non-commercial, as CC BY-NC-SA 3.0 IGO asks." in page

    for _ in range(2):
        assert sent(here, "who-5", {"declared": "on"}).url == page_of("who-5")
    kept = attested_forms(here.practice)["who-5"]
    assert kept.sentence == "Our use is non-commercial, as CC BY-NC-SA 3.0 IGO asks."
    assert "Declared by Ada Okafor" in read(here, page_of("who-5"))
    assert "In use here, as declared" in read(here, LIST)


def test_without_the_tick_nothing_is_in_use(here):
    answer = sent(here, "who-5", {"other": "1"})
    assert answer.status_code == 422
    assert "Please tick this, where it is so" in answer.content.decode()
    assert attested_forms(here.practice) == {}


def test_words_are_typed_in_from_the_practices_own_copy(here):
    assert sent(here, SCREENER, words()).url == page_of(SCREENER)
    form = attested_form(SCREENER, here.practice)
    assert [item.text for item in form.items] == [f"words of {item.key}" for item in form.items]
    assert [one.label for one in form.items[0].options] == ["answer 0", "answer 1"]
    page = read(here, page_of(SCREENER))
    assert "words of 6_past_3_months" in page
    assert "in place of ASQ" in page


def test_a_question_may_have_answers_of_its_own(here, settings):
    settings.HOLDFAST_FORM_PACK = None
    ninth = "injured?\r\n\r\nnever\r\nearlier\r\nthis year\r\n"
    own = words("audit", {"question-q9": ninth, "question-q10": "worried?\n\na\nb\nc"})
    assert sent(here, "audit", own).status_code == 302
    ninth = attested_form("audit", here.practice).items[8]
    assert ninth.text == "injured?"
    assert [(one.code, one.label) for one in ninth.options] == [
        (0, "never"),
        (2, "earlier"),
        (4, "this year"),
    ]


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ({"question-3": ""}, "Please write here what stands on the form."),
        ({"notice": ""}, "Please write here what stands on the form."),
        ({"answers": "yes"}, "Please write 2 answers, one a line, for 0, 1 in this order."),
        ({"question-4": "words\n\na\nb\nc"}, "Please write 2 answers, one a line, for 0, 1"),
        ({"declared": ""}, "Please tick this, where it is so, to use the form."),
    ],
)
def test_what_is_missing_is_said_and_nothing_typed_is_lost(here, said, sentence):
    answer = sent(here, SCREENER, words() | said)
    page = unescape(answer.content.decode())
    assert answer.status_code == 422
    assert sentence in page
    assert "words of 5" in page
    assert attested_forms(here.practice) == {}


def test_other_codes_need_answers_of_their_own(here, settings):
    settings.HOLDFAST_FORM_PACK = None
    answer = sent(here, "audit", words("audit"))
    assert (
        "Please write 3 answers, one a line, for 0, 2, 4 in this order." in answer.content.decode()
    )


def test_taken_out_of_use_it_can_be_declared_again(here):
    sent(here, "who-5", {"declared": "on"})
    for _ in range(2):
        assert signed_in(here.ada).post(f"{page_of('who-5')}end/").url == LIST
    assert attested_forms(here.practice) == {}
    assert "Our use is non-commercial" in read(here, page_of("who-5"))


def test_a_pack_that_is_gone_is_said(here, settings):
    sent(here, "who-5", {"declared": "on"})
    settings.HOLDFAST_FORM_PACK = None
    assert "no longer on this installation" in read(here, page_of("who-5"))


@pytest.mark.parametrize(
    ("slug", "sentence"),
    [
        ("phq-9", "Its words come with Holdfast; nothing is to be declared."),
        ("edi", "It is not answered by choosing"),
    ],
)
def test_where_there_is_nothing_to_declare_it_says_so(here, slug, sentence):
    assert sentence in read(here, page_of(slug))
    assert sent(here, slug, words(SCREENER)).status_code == 200
    assert attested_forms(here.practice) == {}


@pytest.mark.parametrize("address", [page_of("nothing"), f"{page_of('nothing')}end/"])
def test_a_form_that_is_not_here_is_not_there(here, address):
    assert signed_in(here.ada).post(address).status_code == 404
