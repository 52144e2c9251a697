"""Forms: what is asked, what is to be mended, and nothing lost."""

import re

import pytest
from django import forms

from holdfast.ui.gallery.forms import HEAVY, IntakeForm, SignInForm
from tests.ui.rendering import rendered, words


class Asked(forms.Form):
    name = forms.CharField(help_text="As you like to be called.")
    kind = forms.ChoiceField(choices=[("1", "One"), ("2", "Two")], widget=forms.RadioSelect)


def sent(**answers: object) -> IntakeForm:
    form = IntakeForm(answers)
    form.is_valid()
    return form


def test_a_field_is_tied_to_its_label() -> None:
    html = rendered("field", field=SignInForm()["email"])
    assert 'for="id_email"' in html
    assert 'id="id_email"' in html


def test_a_hint_is_tied_to_its_field() -> None:
    html = rendered("field", field=Asked()["name"])
    assert 'id="id_name_helptext"' in html
    assert 'aria-describedby="id_name_helptext"' in html


def test_what_is_to_be_mended_stands_beside_the_field_and_is_tied_to_it() -> None:
    html = rendered("field", field=sent()["note"])
    assert 'id="id_note_error"' in html
    assert "id_note_error" in re.findall(r'aria-describedby="([^"]*)"', html)[0]
    assert 'aria-invalid="true"' in html


def test_what_was_typed_is_kept() -> None:
    assert "I sleep badly" in rendered("form", form=sent(note="I sleep badly"))


def test_an_answer_that_was_chosen_stays_chosen() -> None:
    html = rendered("form", form=sent(pregnant="unknown"))
    assert 'value="unknown" checked' in html


def test_ticks_stay_ticked() -> None:
    html = rendered("form", form=sent(helps=["walk"]))
    assert 'value="walk" checked' in html
    assert 'value="call" checked' not in html


def test_the_summary_names_each_field_and_leads_to_it() -> None:
    html = rendered("error_summary", form=sent())
    ids = re.findall(r'href="#([^"]+)"', html)
    whole = rendered("form", form=sent())
    assert ids
    assert all(f'id="{one}"' in whole for one in ids)


def test_the_summary_takes_the_focus_and_has_a_name() -> None:
    html = rendered("error_summary", form=sent())
    assert 'tabindex="-1"' in html
    assert "data-errors" in html
    assert 'aria-labelledby="errors-title"' in html


def test_the_summary_says_that_nothing_is_lost() -> None:
    assert "Nothing you wrote is lost." in words("error_summary", form=sent())


def test_a_form_with_nothing_to_mend_has_no_summary() -> None:
    assert "errors-title" not in rendered("form", form=SignInForm())


def test_sentences_can_be_given_without_a_form() -> None:
    html = rendered("error_summary", errors=[{"field_id": "id_a", "sentence": "Name a day."}])
    assert '<a href="#id_a">Name a day.</a>' in html


def test_an_error_of_the_whole_form_is_listed() -> None:
    form = SignInForm({"email": "a@example.org", "password": "x"})
    form.add_error(None, "These do not belong together.")
    assert "These do not belong together." in words("error_summary", form=form)


def test_a_question_has_one_choice_for_each_answer() -> None:
    html = rendered("question", name="heavy", legend="How heavy?", choices=HEAVY)
    assert html.count('type="radio"') == len(HEAVY)


@pytest.mark.parametrize("value", ["2", 2])
def test_a_kept_answer_is_chosen_as_number_or_as_text(value: object) -> None:
    html = rendered("question", name="heavy", legend="How heavy?", choices=HEAVY, value=value)
    assert 'value="2" checked' in html
    assert html.count(" checked") == 1


def test_nothing_is_chosen_for_anyone() -> None:
    html = rendered("question", name="heavy", legend="How heavy?", choices=HEAVY, decline="no")
    assert " checked" not in html


def test_one_may_rather_not_say() -> None:
    text = words("question", name="h", legend="?", choices=HEAVY, decline="declined")
    assert text.endswith("I would rather not say")


def test_where_it_is_not_an_answer_it_is_not_offered() -> None:
    assert "rather not" not in words("question", name="h", legend="?", choices=HEAVY)


def test_a_question_alone_is_the_heading_of_its_page() -> None:
    html = rendered("question", name="h", legend="How heavy?", choices=HEAVY, is_alone=True)
    assert "<legend><h1>How heavy?</h1></legend>" in html


def test_a_question_of_a_form_is_asked_the_same_way() -> None:
    html = rendered("question", field=Asked()["kind"])
    assert html.count('class="choice"') == 2


def test_hidden_fields_go_along() -> None:
    class Kept(forms.Form):
        token = forms.CharField(widget=forms.HiddenInput, initial="once")

    assert 'type="hidden"' in rendered("form", form=Kept())


def test_a_box_to_tick_is_inside_its_label() -> None:
    html = rendered("form", form=SignInForm())
    assert re.search(r'<label class="check"[^>]*><input type="checkbox"', html)
