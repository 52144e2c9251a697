"""The ingredient is found in the names that pharmacies and records write."""

from __future__ import annotations

import pytest
from tests.exchange.bundles import VOCABULARY

from holdfast.exchange.product_name import ingredients_in, route_in


@pytest.mark.parametrize(
    ("written", "ingredients"),
    [
        ("sertraline 50 MG Oral Tablet", ("sertraline",)),
        ("Sertraline 100MG", ("sertraline",)),
        ("Lasix 40mg", ("furosemide",)),
        ("10 ML Furosemide 10 MG/ML Injection", ("furosemide",)),
        ("24hr nicotine transdermal patch", ("nicotine",)),
        ("Vitamin B 12 5 MG/ML Injectable Solution", ("vitamin b 12",)),
        ("0.25 ML Leuprolide Acetate 30 MG/ML Prefilled Syringe", ("leuprolide",)),
        (
            "24 HR metoprolol succinate 100 MG Extended Release Oral Tablet [Toprol]",
            ("metoprolol",),
        ),
        ("Acetaminophen/Hydrocodone", ("acetaminophen", "hydrocodone")),
        (
            "Buprenorphine 2 MG / Naloxone 0.5 MG Sublingual Film [Suboxone]",
            ("buprenorphine", "naloxone"),
        ),
        ("Suboxone", ("buprenorphine", "naloxone")),
        ("Contrave", ("naltrexone", "bupropion")),
        ("sodium oxybate 500 MG/ML Oral Solution", ("oxybate",)),
        ("lithium carbonate 300 MG Oral Capsule", ("lithium",)),
        ("72 HR Fentanyl 0.025 MG/HR Transdermal System", ("fentanyl",)),
        ("RIFAMPICIN 300 mg capsules", ("rifampin",)),
        ("something nobody knows", ("something nobody knows",)),
        ("Unheard 5 MG [Klonopin]", ("clonazepam",)),
        ("5 MG", ("5 mg",)),
    ],
)
def test_names_give_their_ingredients(written, ingredients):
    assert ingredients_in(written, VOCABULARY) == ingredients


@pytest.mark.parametrize(
    ("written", "route"),
    [
        ("sertraline 50 MG Oral Tablet", "oral"),
        ("buprenorphine 2 MG Sublingual Tablet", "sublingual"),
        ("esketamine 28 MG Nasal Spray", "intranasal"),
        ("10 ML Furosemide 10 MG/ML Injection", None),
    ],
)
def test_forms_give_the_route_where_they_name_one(written, route):
    assert route_in(written) == route
