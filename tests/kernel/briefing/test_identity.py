"""What makes two findings the same one over time."""

from __future__ import annotations

from tests.kernel.saying import finding, said

KEY = "interaction.clarithromycin@clarithromycin"
PLAN = said("plan", "2026-11-01T10:00:00Z", "medical", route="oral")


def taken(at="2026-11-10T10:00:00Z", **more):
    return said("medication", at, ingredient="clarithromycin", status="taking", **more)


def test_the_key_names_what_it_is_about():
    assert finding(KEY, PLAN, taken()).key == KEY


def test_a_replacement_keeps_the_cause():
    first = taken(id_="first")
    corrected = taken("2026-11-11T10:00:00Z", replaces="first", text="500 mg")

    assert finding(KEY, PLAN, first, corrected).cause == finding(KEY, PLAN, first).cause


def test_a_new_fact_is_a_new_cause():
    assert finding(KEY, PLAN, taken()).cause != finding(KEY, PLAN, taken()).cause


def test_the_facts_are_said_in_words_with_their_entries():
    fact = taken(text="500 mg")
    why = {because.entry: because.says for because in finding(KEY, PLAN, fact).why}

    assert why[fact.id] == "Clarithromycin, taking: 500 mg"
    assert why[PLAN.id].startswith("Plan")


def test_labels_are_inherited():
    part2 = said(
        "condition",
        "2026-11-10T10:00:00Z",
        code="opioid_use_disorder",
        status="present",
        label="part2",
    )

    found = finding("suitability.opioid_use_disorder@opioid_use_disorder", part2)
    assert found.labels == ("part2",)


def test_what_the_client_keeps_private_feeds_nothing():
    private = taken(label="client_private")

    assert finding("interaction.clarithromycin@clarithromycin", PLAN, private).state != "present"
