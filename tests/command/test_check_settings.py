"""`holdfast check` names a setting that is read and cannot be meant so."""

import pytest
from tests.harness.installation import Installation

WRONG = {
    "HOLDFAST_ADDRESS": ("holdfast.kelp.example", "HOLDFAST_ADDRESS begins with neither"),
    "HOLDFAST_HOSTS": ("https://holdfast.kelp.example", "HOLDFAST_HOSTS takes names alone"),
    "EMAIL_FROM": ("Holdfast", "EMAIL_FROM is no mail address"),
    "HOLDFAST_IDLE_MINUTES": ("0", "HOLDFAST_IDLE_MINUTES is 0"),
    "HOLDFAST_FORM_PACK": ("/nowhere/forms", "HOLDFAST_FORM_PACK names forms: there"),
}
RIGHT = {
    "HOLDFAST_ADDRESS": "https://holdfast.kelp.example/",
    "HOLDFAST_HOSTS": "holdfast.kelp.example",
    "EMAIL_FROM": "Kelp Therapy <holdfast@kelp.example>",
    "HOLDFAST_IDLE_MINUTES": "20",
}


def said(installation: Installation, settings: dict[str, str]) -> str:
    installation.environment.update(settings)
    return installation.run("check").stdout


@pytest.mark.parametrize("name", WRONG)
def test_each_is_named_in_a_sentence(installation: Installation, name: str) -> None:
    given, sentence = WRONG[name]
    assert sentence in said(installation, {name: given})


@pytest.mark.parametrize(
    ("settings", "sentence"),
    [
        (
            {"HOLDFAST_ADDRESS": "https://other.example/"},
            "leads to other.example, which HOLDFAST_H",
        ),
        ({"HOLDFAST_ADDRESS": "http://holdfast.kelp.example/"}, "begins with http://, and pages"),
    ],
)
def test_an_address_that_leads_elsewhere_is_named(
    installation: Installation, settings: dict[str, str], sentence: str
) -> None:
    assert sentence in said(installation, RIGHT | settings)


def test_of_settings_that_are_right_nothing_is_said(installation: Installation) -> None:
    printed = said(installation, RIGHT)
    assert not [name for name in RIGHT if name in printed], printed
