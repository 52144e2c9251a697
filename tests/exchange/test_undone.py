"""Deletions, histories, answers of servers and pages: done, said or refused, never silent."""

from __future__ import annotations

import pytest
from tests.exchange.bundles import (
    VOCABULARY,
    bodies,
    bundle,
    condition,
    observation,
    read,
    request,
)
from tests.exchange.forms import nine, observed, response

from holdfast.exchange.fhir.bundle import read_bundle
from holdfast.exchange.remark import CannotUse
from holdfast.library import observation_codes


def whole(*entries, **more):
    made = {"resourceType": "Bundle", "type": "transaction", "entry": list(entries), **more}
    return read_bundle(made, "clem", VOCABULARY, observation_codes.load())


def sent(method, url, **resource):
    return {**resource, "request": {"method": method, "url": url}}


def version(resource, number):
    return {"resource": {**resource, "meta": {"versionId": str(number)}}}


def test_what_a_transaction_deletes_is_not_in_the_chart():
    imported = whole(
        sent("PUT", "Condition/c1", resource=condition()), sent("DELETE", "Condition/c1")
    )
    assert imported.entries == []
    assert imported.left_out == {"Condition: it is deleted in this same file.": 1}
    assert not imported.refused


def test_a_deletion_of_what_is_not_here_is_told():
    imported = whole(
        sent("PUT", "Condition/c1", resource=condition()), sent("DELETE", "Condition/c9")
    )
    assert len(bodies(imported, "condition")) == 1
    assert "it deletes Condition/c9, which is not in this file" in str(imported.noted[0])
    assert "entry 2" in str(imported.noted[0])


def test_a_deletion_of_another_type_of_that_id_is_another():
    imported = whole(
        sent("PUT", "Condition/c1", resource=condition()), sent("DELETE", "Procedure/c1")
    )
    assert len(bodies(imported, "condition")) == 1


def test_a_change_of_a_part_is_refused():
    imported = whole(sent("PATCH", "Condition/c1", resource={"resourceType": "Parameters"}))
    assert "please export it whole" in str(imported.refused[0])


def test_a_request_that_only_asks_is_left_out():
    assert whole(sent("GET", "Condition?patient=1")).left_out == {
        "Requests and answers without a resource": 1
    }


@pytest.mark.parametrize("order", [(1, 2), (2, 1)])
def test_of_a_history_the_newest_version_is_read(order):
    old = condition(clinicalStatus={"coding": [{"code": "active"}]})
    versions = {1: old, 2: condition(clinicalStatus={"coding": [{"code": "resolved"}]})}
    imported = whole(*(version(versions[number], number) for number in order), type="history")
    assert [body["status"] for body in bodies(imported, "condition")] == ["past"]
    assert imported.left_out == {"Condition: a later version of it is here.": 1}


def test_the_tenth_version_is_newer_than_the_ninth():
    versions = [version(condition(onsetDateTime=f"20{n:02}"), n) for n in (9, 10)]
    assert bodies(whole(*versions, type="history"), "condition")[0]["since"] == "2010"


def test_an_answer_about_risk_outlasts_a_later_version_of_its_form():
    imported = whole(version(response(*nine(0)), 2), version(response(*nine(3)), 1), type="history")
    assert sorted(body["items"][8] for body in bodies(imported, "answers")) == [0, 3]


def test_a_form_that_was_an_error_is_one_in_all_its_versions():
    imported = whole(
        version(response(*nine(0), status="entered-in-error"), 2),
        version(response(*nine(3)), 1),
        type="history",
    )
    assert imported.entries == []
    assert sum(imported.left_out.values()) == 2


def test_a_history_that_ends_in_a_deletion_leaves_nothing():
    imported = whole(
        sent("DELETE", "Condition/c1"),
        sent("PUT", "Condition/c1", resource=condition()),
        type="history",
    )
    assert imported.entries == []


def test_what_a_server_could_not_give_is_refused_and_the_rest_is_read():
    imported = whole(
        {"resource": condition(), "response": {"status": "200 OK"}},
        {"response": {"status": "404 Not Found"}},
        {"response": {"status": "201 Created", "location": "Condition/7"}},
        type="batch-response",
    )
    assert len(bodies(imported, "condition")) == 1
    (told,) = imported.refused
    assert "entry 2: the server answered “404 Not Found”" in str(told)
    assert imported.left_out == {"Requests and answers without a resource": 1}


def test_a_server_that_says_that_something_went_wrong_is_told():
    outcome = {"resourceType": "OperationOutcome", "issue": [{"severity": "error"}]}
    fine = {"resourceType": "OperationOutcome", "issue": [{"severity": "information"}]}
    imported = read(condition(), outcome, fine, type="searchset")
    (told,) = imported.noted
    assert "OperationOutcome, entry 2: the server says that something went wrong" in str(told)


def test_bundles_inside_a_bundle_are_read_with_their_own_places():
    inner = bundle(condition(), request(status="nonsense"), type="searchset")
    imported = whole({"resource": inner}, {"resource": condition(id="c9")}, type="batch-response")
    assert len(bodies(imported, "condition")) == 2
    assert "MedicationRequest, entry 1.2:" in str(imported.refused[0])
    assert len({entry["id"] for entry in imported.entries}) == 2


def test_bundles_without_end_are_refused():
    made = bundle(condition())
    for _ in range(20):
        made = bundle(made)
    with pytest.raises(CannotUse, match="too deeply"):
        read_bundle(made, "clem", VOCABULARY, observation_codes.load())


def test_one_page_of_more_is_told():
    link = [{"relation": "self", "url": "x"}, {"relation": "next", "url": "x?page=2"}]
    imported = read(condition(), type="searchset", total=9, link=link)
    assert "it is one page of more: 1 of 9 are here" in str(imported.noted[0])
    assert len(imported.entries) == 1


def test_fewer_than_it_says_is_told_and_what_was_sent_along_does_not_count():
    made = bundle(condition(), {"resourceType": "Practitioner"}, type="searchset", total=2)
    made["entry"][1]["search"] = {"mode": "include"}
    imported = read_bundle(made, "clem", VOCABULARY, observation_codes.load())
    assert "it says that there are 2, and 1 are here" in str(imported.noted[0])
    assert not read(condition(), type="searchset", total=1).noted


def test_a_page_inside_a_bundle_is_told():
    inner = bundle(condition(), type="searchset", link=[{"relation": "next", "url": "x"}])
    assert "one page of more" in str(whole({"resource": inner}).noted[0])


def test_an_answer_outlasts_a_later_version_and_a_corrected_reading_does_not():
    answer = observed("44260-8", valueInteger=3)
    weight = observation("29463-7", 700, "kg")
    imported = whole(
        version(answer | {"valueInteger": 0}, 2),
        version(answer, 1),
        version(observation("29463-7", 70, "kg"), 2),
        version(weight, 1),
        type="history",
    )
    assert [body["kg"] for body in bodies(imported, "reading")] == [70]
    assert [body["items"][8] for body in bodies(imported, "answers")] == [3]
