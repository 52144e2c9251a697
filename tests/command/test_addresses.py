"""`holdfast addresses`: who may open what, for whoever reads the house or runs it."""

import pytest

from holdfast.command.main import main
from holdfast.site.addresses import addresses


@pytest.fixture
def rows(capsys):
    """What is printed, by address."""

    def read(*words):
        assert main(["addresses", *words]) == 0
        _headings, *lines = capsys.readouterr().out.splitlines()
        return {line.split()[0]: line.split(maxsplit=2)[1:] for line in lines}

    return read


def test_every_address_stands_there_once_with_its_view_and_policy(rows):
    found = rows()
    assert set(found) == {one.path for one in addresses()}
    page = ["client.page.views.client_page", "member_of_circle"]
    assert found["/clients/<uuid:client_id>/"] == page
    assert found["/healthz"] == ["site.health.healthz", "public"]
    assert all(policy for _view, policy in found.values())


def test_a_rule_of_roles_names_them(rows):
    assert rows("/clients/new/")["/clients/new/"][1] == "role(therapist)"


def test_a_part_finds_all_pages_of_a_client_whichever_room_they_are_in(rows):
    found = rows("/clients/<")
    rooms = {view.partition(".")[0] for view, _policy in found.values()}
    assert {"client", "circle", "suitability"} <= rooms
    assert all("/clients/<" in path for path in found)


def test_what_no_address_has_in_it_is_said(capsys):
    assert main(["addresses", "kelp"]) == 1
    assert "No address has “kelp” in it" in capsys.readouterr().err
